/** One look at the ladder of an unclaimed item; next-step.ts says the rules. */
import { ladderKey } from '../alert-reason.ts';
import { again, calls } from './again.ts';
import { asCall, asStep, callsOut, type Decision } from './decision.ts';
import { hearing } from './audience.ts';
import { heldUntil, reachable } from './hold.ts';
import { repeatMinutes, repeatsOf } from '../ladder.ts';
import { others } from './others.ts';
import { progressMs, repeatKey, repeatsDone, rungStates, type RungState } from './progress.ts';
import { takeRungs, type Taken } from './rungs.ts';
import type { Climb, Step } from '../types.ts';
import { MINUTE_MS } from '../../model/time.ts';

/** Nobody can hear: a phone that comes back says so itself, so after the first minutes it is enough to look now and then. */
const TRY_OFTEN_FOR_MS = 10 * MINUTE_MS;
const TRY_NOW_AND_THEN_MS = 15 * MINUTE_MS;

export function climb(climb: Climb): Decision {
  const { item, ladder, now } = climb;
  if (!climb.people.some((person) => reachable(climb, person))) return unheard(climb);
  const hold = heldUntil(climb);
  if (hold !== null) return { state: 'held', nextAt: [hold], startedAt: hold - progressMs(ladder, item) };

  const states = rungStates(ladder, item);
  const taken = takeRungs(climb, states);
  const repeated = taken.climbed ? NOTHING : repeat(climb, states);
  const steps = [...taken.steps, ...repeated.steps];
  const extra = others(climb, steps);
  const startedAt = restarted(climb, states, { taken, repeated });
  const fired = [...taken.fired, ...repeated.fired, ...extra.fired];
  const ahead = [...rungsAhead(states, startedAt), ...repeatsAhead(climb, { startedAt, fired })].filter((at) => at > now);
  if (ahead.length > 0)
    return { state: 'climbing', steps: [...steps, ...extra.steps], fired, nextAt: [...ahead, ...laterChecks(climb)], startedAt };
  const all = [...steps, ...extra.steps];
  const more = again(climb, { since: climb.startedAt, already: all });
  return {
    state: 'exhausted',
    steps: [...all, ...more.steps],
    fired: [...fired, ...more.fired],
    nextAt: [more.nextAt, ...laterChecks(climb)],
    startedAt,
  };
}

type Repeated = { readonly steps: readonly Step[]; readonly fired: readonly string[]; readonly number: number };
const NOTHING: Repeated = { steps: [], fired: [], number: 0 };

function repeat(climb: Climb, states: readonly RungState[]): Repeated {
  const { item, ladder, now, startedAt } = climb;
  const last = states.at(-1);
  const number = repeatsDone(ladder, item) + 1;
  if (last === undefined || number > repeatsOf(ladder) || now < startedAt + repeatMinutes(ladder, number) * MINUTE_MS)
    return NOTHING;
  const key = repeatKey(item, number);
  const heard = hearing(climb, last.rung);
  const step = { key, why: 'repeat', rung: last.index } as const;
  const calls = callsOut(climb, last.rung) ? [asCall(last.rung, step)] : [];
  return { steps: [...heard.told.map((told) => asStep(told, step)), ...calls], fired: [key], number };
}

/** When the end of the ladder comes late (an outage), its repeats are counted from now: one push must not be the last for good. */
function restarted(
  { ladder, now, startedAt }: Climb,
  states: readonly RungState[],
  done: { readonly taken: Taken; readonly repeated: Repeated },
): number {
  const last = states.at(-1);
  if (done.repeated.number > 0) return Math.max(startedAt, now - repeatMinutes(ladder, done.repeated.number) * MINUTE_MS);
  if (last === undefined || !done.taken.fired.includes(last.key)) return startedAt;
  return Math.max(startedAt, now - last.rung.afterMinutes * MINUTE_MS);
}

function rungsAhead(states: readonly RungState[], startedAt: number): readonly number[] {
  return states.map(({ rung }) => startedAt + rung.afterMinutes * MINUTE_MS);
}

function repeatsAhead(
  { ladder, item }: Climb,
  { startedAt, fired }: { readonly startedAt: number; readonly fired: readonly string[] },
): readonly number[] {
  const next = repeatsDone(ladder, item) + 1;
  const number = fired.includes(repeatKey(item, next)) ? next + 1 : next;
  return number > repeatsOf(ladder) ? [] : [startedAt + repeatMinutes(ladder, number) * MINUTE_MS];
}

function laterChecks({ item, duty, now }: Climb): readonly number[] {
  return [...item.snoozes.map(({ until }) => until), duty.until ?? -Infinity].filter((at) => at > now);
}

function unheard(climb: Climb): Decision {
  const key = ladderKey(climb.item.round, 'unheard');
  const said = climb.item.fired.find((fired) => fired.key === key);
  const since = said?.at ?? climb.now;
  const waitMs = climb.now - since < TRY_OFTEN_FOR_MS ? MINUTE_MS : TRY_NOW_AND_THEN_MS;
  const answer = { state: 'unheard', unheard: true } as const;
  if (said !== undefined) {
    const more = again(climb, { since, already: [] });
    return { ...answer, steps: more.steps, fired: more.fired, nextAt: [climb.now + waitMs, more.nextAt] };
  }
  const { hoped } = hearing(climb, { tell: 'everyone', ways: [] });
  const step = { key, why: 'unreachable', rung: null } as const;
  const steps = [...hoped.map((told) => asStep(told, step)), ...calls(climb, step)];
  return { ...answer, steps, fired: [key], nextAt: [climb.now + waitMs] };
}
