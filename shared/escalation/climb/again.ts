/**
 * Still open when everything planned is used up: at each moment (moments.ts) somebody hears of it again, until somebody takes it.
 *
 *  - Whoever is on duty; if they cannot hear, the backup, then those who lead, then everybody. What is urgent rings those who lead
 *    as well, except at the beginning of a duty.
 *  - Who muted it hears no more of it, the others do. A snooze rings by itself when it ends.
 *  - A moment that passed while the server was down is made up for while somebody serves; at night it waits for the next one.
 *  - Ordinary items join when their deadline has passed; whoever comes on duty hears of those that are due before they leave.
 */
import { ladderKey, ladderReason } from '../alert-reason.ts';
import { asCall, asStep, callsOut, type Decision } from './decision.ts';
import { hearing } from './audience.ts';
import { heldUntil } from './hold.ts';
import { isServing, nextMoment, type Moment } from '../telling/moments.ts';
import { atHandOver, isFired } from './others.ts';
import type { Audience, Climb, Step } from '../types.ts';
import { DAY_MS, MINUTE_MS } from '../../model/time.ts';

const LATE_MS = 30 * MINUTE_MS;

const AUDIENCES: readonly (readonly Audience[])[] = [['on_duty'], ['backup'], ['managers'], ['everyone']];
const AUDIENCES_URGENT: readonly (readonly Audience[])[] = [['on_duty', 'managers'], ['backup'], ['everyone']];

export type Again = { readonly steps: readonly Step[]; readonly fired: readonly string[]; readonly nextAt: number };

/** `since`: nobody needed to hear before that. `already`: who hears at this look anyway makes up for the moment. */
export function again(climb: Climb, { since, already }: { readonly since: number; readonly already: readonly Step[] }): Again {
  const { item, now } = climb;
  const level = item.level;
  const heardAt = Math.min(now, Math.max(since, ...item.fired.map(({ at }) => at)));
  const moment = nextMoment(climb.service, { level, after: heardAt });
  if (moment.at > now) {
    const later = already.length > 0 ? nextMoment(climb.service, { level, after: now }) : moment;
    return { steps: [], fired: [], nextAt: later.at };
  }
  const key = ladderKey(item.round, 'again', moment.at);
  const nextAt = nextMoment(climb.service, { level, after: now }).at;
  if (isFired(climb, key)) return { steps: [], fired: [], nextAt };
  const quiet = already.some(({ memberId }) => memberId !== null) || isLate(climb, moment);
  return { steps: quiet ? [] : told(climb, moment, key), fired: [key], nextAt };
}

/** A look at an ordinary item. */
export function ordinary(climb: Climb): Decision {
  const { item, duty, now } = climb;
  const hold = heldUntil(climb);
  if (hold !== null) return { state: 'digest', nextAt: [hold] };
  const dueAt = item.dueAt ?? climb.startedAt + DAY_MS;
  const handed = dueAt <= (duty.until ?? now) ? atHandOver(climb, { already: [], since: item.startedAt }) : NOTHING;
  const checks = duty.until !== undefined && duty.until > now ? [duty.until] : [];
  if (now <= dueAt) return { state: 'digest', ...handed, nextAt: [...checks, dueAt + 1] };
  const more = again(climb, { since: dueAt, already: handed.steps });
  return {
    state: 'digest',
    steps: [...handed.steps, ...more.steps],
    fired: [...handed.fired, ...more.fired],
    nextAt: [...checks, more.nextAt],
  };
}

const NOTHING = { steps: [], fired: [] };

/** Only the newest of them says anything: an item that waits for weeks does not carry weeks of keys. */
export function withoutOldMoments<T extends { readonly key: string }>(fired: readonly T[]): readonly T[] {
  const last = fired.findLast(({ key }) => isMoment(key));
  return fired.filter((one) => one === last || !isMoment(one.key));
}

type Fired = { readonly key: string; readonly at: number };

/** The step of a moment reached nobody after all: as if the moment were still to come. */
export function momentAgain(fired: readonly Fired[], step: string): readonly Fired[] {
  const lost = fired.find(({ key }) => key === step);
  if (lost === undefined) return fired;
  const together = fired.filter(({ key, at }) => at === lost.at && leavesTogether(key));
  const moment = together.find(({ key }) => isMoment(key));
  const before = moment === undefined ? lost.at : Number(ladderReason(moment.key)?.parts.at(-1));
  // Whoever heard last heard before it; which moment that was is not kept.
  return [...fired.filter((one) => !together.includes(one)), { key: `${step}.lost`, at: before - 1 }];
}

function isMoment(key: string): boolean {
  const [what, at, ...more] = ladderReason(key)?.parts ?? [];
  return what === 'again' && at !== undefined && more.length === 0;
}

/** Steps of a moment leave together, as one push for all items of a person. */
export const leavesTogether = (key: string): boolean => isMoment(key) || ladderReason(key)?.parts[0] === 'duty';

function isLate({ item, duty, service, now }: Climb, { at }: Moment): boolean {
  return now - at > LATE_MS && item.level !== 'urgent' && duty.onDuty === null && !isServing(service, now);
}

function told(climb: Climb, { why }: Moment, key: string): readonly Step[] {
  const mailed: Step[] = [];
  for (const audience of climb.item.level === 'urgent' && why !== 'shift' ? AUDIENCES_URGENT : AUDIENCES) {
    const heard = audience.map((tell) => hearing(climb, { tell, ways: ['push'] }));
    const steps = heard.flatMap((one) => one.told.map((person) => asStep(person, { key, why: 'still_open', rung: null })));
    mailed.push(...heard.flatMap((one) => one.hoped.map((person) => asStep(person, { key, why: 'still_open', rung: null }))));
    if (steps.length > 0 || heard.some((one) => one.snoozed > 0)) return onePerMember([...steps, ...mailed]);
  }
  return [...onePerMember(mailed), ...calls(climb, { key, why: 'still_open' })];
}

/** No phone is left to ring: whatever else the ladder may call is called. */
export function calls(climb: Climb, step: Pick<Step, 'key' | 'why'>): readonly Step[] {
  return climb.ladder.rungs.some((rung) => callsOut(climb, rung)) ? [asCall({}, { ...step, rung: null })] : [];
}

/** Steps of one key. */
function onePerMember(steps: readonly Step[]): readonly Step[] {
  return [...new Map(steps.map((step) => [step.memberId, step])).values()];
}
