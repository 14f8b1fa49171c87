/** The ladder told in advance: as lines to read, and as a dry run through the real rule with nobody reacting. */
import { dutyAt } from '#shared/duty/roster.ts';
import type { Level } from '#shared/model/feedback.ts';
import { DAY_MS } from '../model/time.ts';
import { orderedRungs, repeatsOf } from './ladder.ts';
import type { ServiceTimes } from './telling/moments.ts';
import { nextStep } from './climb/next-step.ts';
import type { AlertFacts, ItemFacts, Ladder, NextStep, PersonFacts, Rung, Step } from './types.ts';

/** Language-free; shared/messages has a sentence for each. */
export type PreviewLine =
  | ({ readonly kind: 'rung'; readonly rung: number } & Rung)
  | { readonly kind: 'repeat'; readonly tell: Rung['tell']; readonly everyMinutes: number; readonly times: number }
  | { readonly kind: 'again' }
  | { readonly kind: 'nudge'; readonly minutes: readonly number[] }
  | { readonly kind: 'release'; readonly silentMinutes: number }
  | { readonly kind: 'missed' };

export function ladderPreview(ladder: Ladder): readonly PreviewLine[] {
  const rungs = orderedRungs(ladder);
  const last = rungs.at(-1);
  const times = repeatsOf(ladder);
  return [
    ...rungs.map((rung, index) => ({ kind: 'rung' as const, rung: index, ...rung })),
    ...(last !== undefined && times > 0
      ? [{ kind: 'repeat' as const, tell: last.tell, everyMinutes: ladder.repeat.everyMinutes, times }]
      : []),
    { kind: 'again' },
    { kind: 'missed' },
    { kind: 'nudge', minutes: ladder.nudgeMinutes.toSorted((a, b) => b - a) },
    { kind: 'release', silentMinutes: ladder.claimSilentMinutes },
  ];
}

export type DryRunInput = {
  readonly ladder: Ladder;
  readonly service: ServiceTimes;
  readonly people: readonly PersonFacts[];
  readonly feedback: { readonly level: Level; readonly dueAt: number | null };
  readonly at: number;
  /** silent: no phone shows anything. shown: every phone shows it at once and nobody touches it. */
  readonly phones: 'silent' | 'shown';
  readonly busyUntil: number | null;
  readonly callsOut?: boolean | undefined;
};

/** told: these people hear. The other kinds stand alone; `until` is set for held. */
export type DryRunLine = {
  readonly at: number;
  readonly afterMs: number;
  readonly kind: 'told' | 'held' | 'missed' | 'digest' | 'silent' | 'unheard' | 'exhausted';
  readonly steps: readonly Pick<Step, 'why' | 'rung' | 'memberId' | 'ways'>[];
  readonly until: number | null;
};

/** A day is more than any ladder needs; the rest is a bound. */
const RUN_MS = DAY_MS;
const CHECKS_AT_MOST = 200;

export function dryRun(input: DryRunInput): readonly DryRunLine[] {
  const lines: DryRunLine[] = [];
  let item = freshItem(input);
  for (
    let now: number | null = input.at, checks = 0;
    now !== null && now <= input.at + RUN_MS && checks < CHECKS_AT_MOST;
    checks += 1
  ) {
    const { ladder, people, busyUntil, callsOut, service } = input;
    const step = nextStep({
      ladder,
      item,
      people,
      busyUntil,
      callsOut,
      service,
      timeZone: service.roster.timeZone,
      duty: dutyAt(service.roster, now),
      now,
    });
    lines.push(...linesOf(step, { now, at: input.at, before: lines }));
    item = lived(item, step, { now, phones: input.phones });
    // Without time passing nothing more can happen to an item nobody touches, and what comes after the last step comes for ever.
    if (step.nextCheckAt === null || step.nextCheckAt <= now || ENDLESS.has(step.state)) break;
    now = step.nextCheckAt;
  }
  return lines;
}

const ENDLESS: ReadonlySet<string> = new Set(['unheard', 'exhausted', 'digest']);
const STANDING: ReadonlySet<string> = new Set(['held', 'digest', 'silent', 'unheard', 'exhausted']);

function linesOf(
  step: NextStep,
  { now, at, before }: { readonly now: number; readonly at: number; readonly before: readonly DryRunLine[] },
): DryRunLine[] {
  const line = { at: now, afterMs: now - at, steps: [], until: null };
  const found: DryRunLine[] = [];
  if (step.missed) found.push({ ...line, kind: 'missed' });
  if (step.steps.length > 0) {
    const steps = step.steps.map(({ why, rung, memberId, ways }) => ({ why, rung, memberId, ways }));
    found.push({ ...line, kind: 'told', steps });
  }
  if (
    STANDING.has(step.state) &&
    before.at(-1)?.kind !== step.state &&
    !before.some(({ kind }) => kind === step.state && kind !== 'held')
  ) {
    found.push({ ...line, kind: step.state as DryRunLine['kind'], until: step.state === 'held' ? step.nextCheckAt : null });
  }
  return found;
}

function freshItem({ at, feedback }: DryRunInput): ItemFacts {
  return {
    feedbackId: 'dry-run',
    level: feedback.level,
    open: true,
    round: 1,
    startedAt: at,
    checkedAt: null,
    dueAt: feedback.dueAt,
    promisedAt: null,
    claim: null,
    released: null,
    fired: [],
    alerts: [],
    snoozes: [],
    mutedBy: [],
    missedLoggedAt: null,
  };
}

/** The item after this look, as a flow would have stored it. */
function lived(
  item: ItemFacts,
  step: NextStep,
  { now, phones }: { readonly now: number; readonly phones: DryRunInput['phones'] },
): ItemFacts {
  const shownAt = phones === 'shown' ? now : null;
  const alerts = step.steps.flatMap(({ memberId, deviceIds }): AlertFacts[] =>
    memberId === null
      ? []
      : (deviceIds.length === 0 ? [null] : deviceIds).map((deviceId) => ({
          memberId,
          deviceId,
          sentAt: now,
          shownAt: deviceId === null ? null : shownAt,
          openedAt: null,
        })),
  );
  return {
    ...item,
    startedAt: step.startedAt,
    checkedAt: now,
    fired: [...item.fired, ...step.fired.map((key) => ({ key, at: now }))],
    alerts: [...item.alerts, ...alerts],
    missedLoggedAt: step.missed ? now : item.missedLoggedAt,
  };
}
