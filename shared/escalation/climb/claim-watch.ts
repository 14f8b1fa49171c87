/**
 * A claim is a promise: the holder is nudged before the deadline, and a claim that stays silent is released.
 *
 *  - Silence counts from the claim or the last thing the holder did. A holding reply buys silence until the time it promised, not longer.
 *  - After an outage only the nearest nudge is sent; none after the deadline, none for an instant before the claim.
 */
import { ladderKey } from '../alert-reason.ts';
import { asStep, type Decision } from './decision.ts';
import type { ItemFacts, NextStepInput, Step } from '../types.ts';
import { MINUTE_MS } from '../../model/time.ts';

type Claimed = ItemFacts & { readonly claim: NonNullable<ItemFacts['claim']> };

export function isClaimed(item: ItemFacts): item is Claimed {
  return item.claim !== null;
}

export function watchClaim(input: NextStepInput, item: Claimed): Decision {
  const { claim } = item;
  const holder = input.people.find(({ memberId }) => memberId === claim.memberId);
  if (holder === undefined)
    return { state: 'claimed', nextAt: [input.now], release: { memberId: claim.memberId, why: 'holder_gone' } };
  const releaseAt = silentSince(item) + Math.max(1, input.ladder.claimSilentMinutes) * MINUTE_MS;
  const lastsUntil = Math.max(releaseAt, item.promisedAt ?? -Infinity);
  if (input.now >= lastsUntil)
    return { state: 'claimed', nextAt: [input.now], release: { memberId: claim.memberId, why: 'silent' } };

  const nudges = nudgesOf(input, item);
  const due = nudges.filter(({ at, key }) => at <= input.now && !item.fired.some((fired) => fired.key === key));
  const nearest = due.at(-1);
  const steps: Step[] = [];
  if (nearest !== undefined && item.dueAt !== null && input.now < item.dueAt) {
    const deviceIds = holder.devices.map(({ deviceId }) => deviceId);
    const told = { memberId: holder.memberId, deviceIds, ways: deviceIds.length > 0 ? (['push'] as const) : (['mail'] as const) };
    const minutesLeft = Math.ceil((item.dueAt - input.now) / MINUTE_MS);
    if (deviceIds.length > 0 || holder.mail)
      steps.push({ ...asStep(told, { key: nearest.key, why: 'nudge', rung: null }), minutesLeft });
  }
  const ahead = nudges.flatMap(({ at }) => (at > input.now ? [at] : []));
  return { state: 'claimed', steps, fired: due.map(({ key }) => key), nextAt: [lastsUntil, ...ahead] };
}

function silentSince({ claim }: Claimed): number {
  return Math.max(claim.at, claim.lastActivityAt);
}

/** Earliest first. The deadline is in the key: a new promise is nudged anew. */
function nudgesOf(
  { ladder }: NextStepInput,
  { dueAt, claim, round }: Claimed,
): readonly { readonly at: number; readonly key: string }[] {
  if (dueAt === null) return [];
  return ladder.nudgeMinutes
    .toSorted((a, b) => b - a)
    .map((minutes) => ({ at: dueAt - minutes * MINUTE_MS, key: ladderKey(round, 'nudge', dueAt, minutes) }))
    .filter(({ at }) => at > claim.at);
}
