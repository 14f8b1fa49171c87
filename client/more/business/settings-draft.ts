import { forServer, overlaps, weekIsSound } from '#client/ui/business/hours-edit.ts';
import type { BusinessKind, BusinessSettings, ReviewLink, ServiceHours } from '#shared/model/business.ts';
import type { Level } from '#shared/model/feedback.ts';
import type { Language } from '#shared/model/languages.ts';
import { DAY_MINUTES } from '#shared/model/time.ts';

/** Levels that have targets. */
export const TIMED_LEVELS = ['urgent', 'high', 'normal', 'low'] as const satisfies readonly Level[];
export type TimedLevel = (typeof TIMED_LEVELS)[number];

/** Numbers are text while they are typed. */
export type TargetDraft = { readonly first: string; readonly resolve: string };

export type SettingsDraft = {
  readonly name: string;
  readonly kind: BusinessKind;
  readonly language: Language;
  readonly country: string;
  readonly hours: ServiceHours;
  readonly targets: Readonly<Record<TimedLevel, TargetDraft>>;
  readonly weekendDays: readonly number[];
  readonly reviewLinks: readonly ReviewLink[];
};

const MOST = { first: 7 * DAY_MINUTES, resolve: 24 * 90 } as const;

export function draftOf(settings: BusinessSettings): SettingsDraft {
  const target = (level: TimedLevel): TargetDraft => ({
    first: String(settings.targets[level]?.firstResponseMinutes ?? ''),
    resolve: String(settings.targets[level]?.resolutionHours ?? ''),
  });
  return {
    ...settings,
    targets: { urgent: target('urgent'), high: target('high'), normal: target('normal'), low: target('low') },
  };
}

/** A whole number from 1 to the most the server takes; null otherwise. */
export function numberOf(text: string, of: keyof typeof MOST): number | null {
  if (!/^\d{1,6}$/.test(text.trim())) return null;
  const value = Number(text);
  return value >= 1 && value <= MOST[of] ? value : null;
}

export function isLink(url: string): boolean {
  const parsed = URL.parse(url.trim());
  return parsed?.protocol === 'https:' && parsed.username === '' && parsed.hostname.includes('.');
}

/** No two spans of one day share a minute. */
export function hoursAreSound({ hours }: Pick<SettingsDraft, 'hours'>): boolean {
  return weekIsSound(hours.week) && !hours.specialDays.some(({ spans }) => overlaps(spans));
}

export function isSound(draft: SettingsDraft): boolean {
  return (
    draft.name.trim() !== '' &&
    hoursAreSound(draft) &&
    TIMED_LEVELS.every(
      (level) =>
        numberOf(draft.targets[level].first, 'first') !== null && numberOf(draft.targets[level].resolve, 'resolve') !== null,
    ) &&
    draft.reviewLinks.every(({ label, url }) => label.trim() !== '' && isLink(url))
  );
}

type Target = { firstResponseMinutes: number; resolutionHours: number };
export type Changes = Partial<{
  name: string;
  kind: BusinessKind;
  language: Language;
  country: string;
  hours: ReturnType<typeof forServer>;
  targets: Record<TimedLevel, Target> & { spam: null };
  weekendDays: number[];
  reviewLinks: ReviewLink[];
}>;

/** Only what differs, so two people who change different things do not undo each other. */
export function changesOf(settings: BusinessSettings, draft: SettingsDraft): Changes {
  const target = (level: TimedLevel): Target => ({
    firstResponseMinutes: numberOf(draft.targets[level].first, 'first') ?? 0,
    resolutionHours: numberOf(draft.targets[level].resolve, 'resolve') ?? 0,
  });
  const before = draftOf(settings);
  const differs = (key: keyof SettingsDraft) => JSON.stringify(before[key]) !== JSON.stringify(draft[key]);
  return {
    ...(differs('name') && { name: draft.name.trim() }),
    ...(differs('kind') && { kind: draft.kind }),
    ...(differs('language') && { language: draft.language }),
    ...(differs('country') && { country: draft.country }),
    ...(differs('hours') && { hours: forServer(draft.hours) }),
    ...(differs('targets') && {
      targets: { urgent: target('urgent'), high: target('high'), normal: target('normal'), low: target('low'), spam: null },
    }),
    ...(differs('weekendDays') && { weekendDays: [...draft.weekendDays] }),
    ...(differs('reviewLinks') && {
      reviewLinks: draft.reviewLinks.map(({ label, url }) => ({ label: label.trim(), url: url.trim() })),
    }),
  };
}
