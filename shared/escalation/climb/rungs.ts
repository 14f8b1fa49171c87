/** Which rung is climbed now, and whom it reaches. */
import { ladderKey } from '../alert-reason.ts';
import { asCall, asStep, callsOut } from './decision.ts';
import { hearing, type Heard } from './audience.ts';
import type { RungState } from './progress.ts';
import type { Climb, Condition, Step } from '../types.ts';
import { MINUTE_MS } from '../../model/time.ts';

export type Taken = { readonly steps: readonly Step[]; readonly fired: readonly string[]; readonly climbed: boolean };

export function takeRungs(climb: Climb, states: readonly RungState[]): Taken {
  const elapsedMs = climb.now - climb.startedAt;
  const isDue = ({ rung }: RungState) => rung.afterMinutes * MINUTE_MS <= elapsedMs;
  const lastDone = states.findLastIndex((state) => state.done && isDue(state));
  const due = states.filter((state) => state.index > lastDone && isDue(state));
  const fired = due.map(({ key }) => key);
  const current = due.findLast(({ rung }) => holds(climb, rung.when));
  if (current === undefined) return { steps: [], fired, climbed: false };
  const steps: Step[] = [];
  for (const state of due) {
    // Rungs set to the same minute are one step of the ladder.
    if (state.rung.afterMinutes !== current.rung.afterMinutes || !holds(climb, state.rung.when)) continue;
    const heard = hearing(climb, state.rung);
    steps.push(...stepsOf(climb, state, heard));
    if (heard.told.length > 0 || heard.resting > 0 || onlyCalls(climb, state)) continue;
    const up = higher(climb, states.slice(state.index + 1), heard.quiet > 0);
    steps.push(...up.steps);
    fired.push(...up.fired);
    if (state.rung.tell === 'on_duty' && heard.quiet === 0)
      tellOwner(climb, { steps, fired, why: heard.meant === 0 ? 'empty_rota' : 'unreachable' });
  }
  return { steps: onePerMember(steps), fired, climbed: true };
}

/** The phones of the one on duty decide; with nobody on duty nobody has seen it. */
function holds({ item, duty }: Climb, when: Condition): boolean {
  const theirs = item.alerts.filter(({ memberId }) => memberId === duty.onDuty);
  switch (when) {
    case 'always':
      return true;
    case 'not_shown':
      return theirs.every(({ shownAt, openedAt }) => shownAt === null && openedAt === null);
    case 'untouched':
      // Who held it and let go of it has touched it.
      if (item.released?.memberId === duty.onDuty) return false;
      return theirs.some(({ shownAt }) => shownAt !== null) && theirs.every(({ openedAt }) => openedAt === null);
  }
}

/** Nobody was reached: the first rung above that reaches somebody, now. Quiet hours of a few are no reason to ring everyone. */
function higher(climb: Climb, above: readonly RungState[], somebodyQuiet: boolean): Pick<Taken, 'steps' | 'fired'> {
  let quiet = somebodyQuiet;
  for (const state of above) {
    if (state.done) return NOTHING;
    if (!holds(climb, state.rung.when) || (quiet && state.rung.tell === 'everyone')) continue;
    const heard = hearing(climb, state.rung);
    if (heard.told.length > 0) return { steps: stepsOf(climb, state, heard), fired: [state.earlyKey] };
    if (heard.resting > 0) return NOTHING;
    quiet ||= heard.quiet > 0;
  }
  if (quiet) return NOTHING;
  const { told } = hearing(climb, { tell: 'everyone', ways: ['push', 'mail'] });
  const key = ladderKey(climb.item.round, 'anybody');
  return { steps: told.map((one) => asStep(one, { key, why: 'unreachable', rung: null })), fired: [key] };
}

const NOTHING = { steps: [], fired: [] };

/** Once per round and reason; who hears of the item already only learns why. */
function tellOwner(
  climb: Climb,
  context: { readonly steps: Step[]; readonly fired: string[]; readonly why: 'empty_rota' | 'unreachable' },
): void {
  const { steps, fired, why } = context;
  const key = ladderKey(climb.item.round, 'owner', why);
  if (climb.item.fired.some((done) => done.key === key)) return;
  fired.push(key);
  for (const told of hearing(climb, { tell: 'owner', ways: ['push', 'mail'] }).told) {
    const known = steps.findIndex(({ memberId }) => memberId === told.memberId);
    const step = steps[known];
    if (step === undefined) steps.push(asStep(told, { key, why, rung: null }));
    else steps[known] = { ...step, why };
  }
}

function stepsOf(climb: Climb, { rung, key, index }: RungState, heard: Heard): readonly Step[] {
  const step = { key, why: 'rung', rung: index } as const;
  const people = [...heard.told, ...heard.hoped].map((told) => asStep(told, step));
  return callsOut(climb, rung) ? [...people, asCall(rung, step)] : people;
}

/** A rung meant for a call service alone has done what it is for when the call is made. */
function onlyCalls(climb: Climb, { rung }: RungState): boolean {
  return callsOut(climb, rung) && rung.ways.every((way) => way === 'webhook');
}

/** Two rungs of one minute that mean the same person: one push. */
function onePerMember(steps: readonly Step[]): readonly Step[] {
  const told = new Map<string, Step>();
  for (const step of steps) {
    const id = step.memberId ?? `webhook ${step.key}`;
    const before = told.get(id);
    const deviceIds = [...new Set([...(before?.deviceIds ?? []), ...step.deviceIds])];
    told.set(id, before === undefined ? step : { ...before, deviceIds, ways: [...new Set([...before.ways, ...step.ways])] });
  }
  return [...told.values()];
}
