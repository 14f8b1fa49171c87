/**
 * Promises, next replies and settlements in figures, beside the first answers of slices.ts.
 *
 *  - Each is a row of the ledger of what we owe (shared/model/obligation.ts). What has ended stands as it was judged then; what still runs
 *    past its time counts as missed, or a promise forgotten would be no broken one. What runs in time counts nowhere yet. What nobody owed
 *    any more, what another promise replaced before its time and what had no target is in no share.
 *  - It belongs to the moment it began: a guest who writes again today is owed an answer today, whatever day they wrote first.
 *  - It is that member's who ended it; a promise that runs past its time is theirs who made it.
 */
import type { Channel, Kind, Level } from '#shared/model/feedback.ts';
import type { Obligation, ObligationKind } from '#shared/model/obligation.ts';
import { businessDay } from '#shared/response/business-day.ts';
import { hourOfWeek, type DayRange, type StatsCalendar } from './calendar.ts';
import { OUTSIDE } from './facts.ts';
import type { Share } from './figures.ts';

export const OWED = ['promise', 'next_reply', 'settlement'] as const satisfies readonly ObligationKind[];
export type OwedKind = (typeof OWED)[number];
export type OwedOutcome = 'met' | 'late' | 'overdue' | 'running';

export type LevelTarget = { readonly level: Level; readonly firstMinutes: number; readonly settleHours: number };

export type OwedByLevel = LevelTarget & { readonly kept: OwedFigures };

/** One item with everything that was ever owed for it, oldest first. */
export type OwedItem = {
  readonly id: string;
  /** Of the item as it stands. */
  readonly level: Level;
  readonly channel: Channel;
  readonly kind: Kind;
  readonly placeLabel: string;
  readonly obligations: readonly Obligation[];
};

export type Owed = {
  readonly id: string;
  readonly what: OwedKind;
  readonly outcome: OwedOutcome;
  readonly startedAt: number;
  readonly dueAt: number;
  /** Business day, see calendar.ts. */
  readonly day: number;
  /** Of the day. */
  readonly clock: number;
  /** Of what was owed, as it stood when it ended. */
  readonly level: Level;
  readonly channel: Channel;
  readonly kind: Kind;
  readonly place: string;
  /** Member id or OUTSIDE; null: nobody's yet. */
  readonly member: string | null;
};

/** Spam is in no figure. */
export function owedOf(item: OwedItem, { calendar, now }: { readonly calendar: StatsCalendar; readonly now: number }): Owed[] {
  if (item.level === 'spam') return [];
  return item.obligations.flatMap((each) => {
    const { startedAt, dueAt, level } = each;
    const what = OWED.find((kind) => kind === each.kind);
    const outcome = outcomeOf(each, now);
    if (what === undefined || outcome === null || dueAt === null || level === 'spam') return [];
    return {
      id: item.id,
      what,
      outcome,
      startedAt,
      dueAt,
      day: businessDay(calendar, startedAt),
      clock: hourOfWeek(calendar.hours.timeZone, startedAt) % 24,
      level,
      channel: item.channel,
      kind: item.kind,
      place: item.placeLabel,
      member: whose(each, item.obligations),
    };
  });
}

function outcomeOf({ endedAt, dueAt, verdict }: Obligation, now: number): OwedOutcome | null {
  if (endedAt === null) return dueAt !== null && dueAt < now ? 'overdue' : 'running';
  return verdict === 'met' || verdict === 'late' ? verdict : null;
}

function whose({ kind, startedAt, endedAt, memberId }: Obligation, all: readonly Obligation[]): string | null {
  if (endedAt !== null) return memberId ?? OUTSIDE;
  if (kind !== 'promise') return null;
  // Whoever made it ended with it what was owed before.
  return all.find((before) => before.kind !== 'settlement' && before.endedAt === startedAt)?.memberId ?? null;
}

export const OWED_SPLITS = ['level', 'channel', 'place', 'kind', 'member', 'clock'] as const;
export type OwedSplit = (typeof OWED_SPLITS)[number];
export type OwedFigures = Readonly<Record<OwedKind, Share>>;
export type OwedRow = { readonly key: string; readonly figures: OwedFigures };
export type OwedTimes = { readonly total: OwedFigures; readonly by: Readonly<Record<OwedSplit, readonly OwedRow[]>> };

/** What was judged, and how much of it was kept. */
export type OwedBehind = { readonly what: OwedKind; readonly split?: OwedSplit | undefined; readonly key?: string | undefined };

/** Counts by split and key; a sum of these is one of the same kind. */
export class OwedSums {
  readonly #counts = new Map<string, { part: number; of: number }[]>();

  /** `times` -1 takes the same out again. */
  add(owed: Owed, times: 1 | -1): void {
    if (owed.outcome === 'running') return;
    const part = owed.outcome === 'met' ? times : 0;
    this.#count('', owed.what, { part, of: times });
    for (const split of OWED_SPLITS) {
      const key = owedKey(owed, split);
      if (key !== null) this.#count(`${split} ${key}`, owed.what, { part, of: times });
    }
  }

  merge(other: OwedSums): void {
    for (const [name, counts] of other.#counts)
      for (const [index, what] of OWED.entries()) this.#count(name, what, counts[index] ?? { part: 0, of: 0 });
  }

  /** By key, so that a screen never dances. */
  read(): OwedTimes {
    const rows = (split: OwedSplit): readonly OwedRow[] =>
      [...this.#counts]
        .filter(([name, counts]) => name.startsWith(`${split} `) && counts.some(({ of }) => of > 0))
        .map(([name, counts]) => ({ key: name.slice(split.length + 1), figures: figuresOf(counts) }))
        .sort((a, b) => (a.key < b.key ? -1 : 1));
    return {
      total: figuresOf(this.#counts.get('') ?? []),
      by: {
        level: rows('level'),
        channel: rows('channel'),
        place: rows('place'),
        kind: rows('kind'),
        member: rows('member'),
        clock: rows('clock'),
      },
    };
  }

  #count(name: string, what: OwedKind, { part, of }: Share): void {
    const known = this.#counts.get(name) ?? OWED.map(() => ({ part: 0, of: 0 }));
    this.#counts.set(name, known);
    const count = known[OWED.indexOf(what)];
    if (count === undefined) return;
    count.part += part;
    count.of += of;
  }
}

function figuresOf(counts: readonly Share[]): OwedFigures {
  const [promise, next_reply, settlement] = OWED.map((_, index) => ({ ...(counts[index] ?? { part: 0, of: 0 }) }));
  const none = { part: 0, of: 0 };
  return { promise: promise ?? none, next_reply: next_reply ?? none, settlement: settlement ?? none };
}

/** Every level that has a target, beside what was kept of it. */
export function owedByLevel(targets: readonly LevelTarget[], { by }: OwedTimes): readonly OwedByLevel[] {
  const kept = new Map(by.level.map(({ key, figures }) => [key, figures]));
  return targets.map((target) => ({ ...target, kept: kept.get(target.level) ?? figuresOf([]) }));
}

/** Where it counts; null: nowhere in this split. */
function owedKey(owed: Owed, split: OwedSplit): string | null {
  return split === 'clock' ? String(owed.clock) : owed[split];
}

/** True for exactly what a share was made of. */
export function isBehindOwed(owed: Owed, { what, split, key }: OwedBehind): boolean {
  if (owed.what !== what || owed.outcome === 'running') return false;
  return split === undefined || owedKey(owed, split) === key;
}

export const isOwedIn = ({ day }: Pick<Owed, 'day'>, { fromDay, toDay }: DayRange): boolean => fromDay <= day && day <= toDay;
