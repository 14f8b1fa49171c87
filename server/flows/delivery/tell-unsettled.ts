/** Guests who have their answer while the matter is still open past its time: somebody hears of them until they are closed. */
import type { Queryable } from '#server/db/engine/client.ts';
import { lastShownNotice } from '#server/db/escalation/alert.ts';
import { firstTime, lastDone, reachOf } from '#server/db/duty/duty.ts';
import { businessesLateToSettle, lateToSettleSince } from '#server/db/feedback/obligation.ts';
import { proofOf } from '#shared/duty/reach.ts';
import type { MemberReach, ProofState } from '#shared/duty/types.ts';
import { isServing } from '#shared/escalation/telling/moments.ts';
import { TELL_REST_MS, tellUnsettledAt } from '#shared/escalation/telling/unsettled.ts';
import { may } from '#shared/model/roles.ts';
import { DAY_MS, MINUTE_MS } from '#shared/model/time.ts';
import { tell } from './notice.ts';
import type { Parts } from '../parts.ts';
import { loadDutyFacts, type DutyFacts } from '../duty/duty-facts.ts';

type Needs = Pick<Parts, 'db' | 'clock' | 'keys'>;

/** Missed by more than this, at night, it waits until somebody serves or is on duty. */
const LATE_MS = 30 * MINUTE_MS;
const LOOK_BACK_MS = 14 * DAY_MS;
const RINGING: readonly ProofState[] = ['proved', 'stale', 'unproved'];

export async function tellOfUnsettled(parts: Needs): Promise<void> {
  const now = parts.clock.now();
  for (const businessId of await businessesLateToSettle(parts.db.orm, now))
    await parts.db.tx(async (tx) => {
      await tellOne(parts, tx, await loadDutyFacts(tx, businessId, now), now);
    });
}

async function tellOne(parts: Needs, tx: Queryable, dutyFacts: DutyFacts, now: number): Promise<void> {
  const businessId = dutyFacts.business.id;
  const beginning = `unsettled:${businessId}:`;
  const triedAt = await lastDone(tx, { businessId, beginning });
  // Also after the clock was set back: what was tried at a time that is still to come holds nothing up.
  if (triedAt !== null && Math.abs(now - triedAt) < TELL_REST_MS) return;
  const memberIds = dutyFacts.people.map(({ memberId }) => memberId);
  // What no phone showed nobody heard.
  const toldAt = await lastShownNotice(tx, { businessId, memberIds, kind: 'unsettled', since: now - LOOK_BACK_MS, until: now });
  const { count, lateAt } = await lateToSettleSince(tx, { businessId, since: toldAt ?? 0, now });
  const service = { roster: dutyFacts.roster, hours: dutyFacts.business.hours };
  const at = tellUnsettledAt(service, { toldAt, lateAt });
  if (at === null || at > now) return;
  if (now - at > LATE_MS && dutyFacts.duty.onDuty === null && !isServing(service, now)) return;
  const audiences = whoCloses(dutyFacts, await reachOf(tx, businessId), now);
  let phones = 0;
  for (const audience of audiences) {
    for (const memberId of audience)
      phones += await tell(parts, tx, {
        businessId,
        memberId,
        notice: { kind: 'unsettled', count },
        reason: { kind: 'unsettled', id: at },
        now,
      });
    if (phones > 0) break;
  }
  // Nobody has a phone that could ring: whoever has one first hears of it then.
  if (phones > 0) await firstTime(tx, { id: `${beginning}${now}`, businessId, at: now });
}

/** Whoever is on duty, if they see what was answered and their phone rings; else those who lead; else all of them, on the off chance. */
function whoCloses({ people, duty }: DutyFacts, reach: readonly MemberReach[], now: number): readonly (readonly string[])[] {
  const named = (those: DutyFacts['people']) => those.map(({ memberId }) => memberId);
  const rings = (memberId: string) =>
    RINGING.includes(
      proofOf(
        reach.find((one) => one.memberId === memberId),
        now,
      ).state,
    );
  const onDuty = named(people.filter(({ memberId, role }) => memberId === duty.onDuty && role !== 'helper'));
  const lead = named(people.filter(({ role }) => may(role, 'team.manage')));
  return [onDuty.filter(rings), lead.filter(rings), [...new Set([...onDuty, ...lead])]];
}
