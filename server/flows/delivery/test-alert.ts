/** Proving a phone: a real alert the real way, and what came back. */
import type { Auth } from '#server/auth/index.ts';
import type { Authorized, MemberActor } from '#server/auth/permission.ts';
import { alertOnce, peopleToTell } from '#server/db/escalation/alert.ts';
import { deliveriesOfAlert, findDevice } from '#server/db/people/device.ts';
import { newId } from '#server/system/ids.ts';
import type { TestAlertView } from '#shared/views/app.ts';
import { queuePushes } from './deliver.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import type { Parts } from '../parts.ts';

/** To every phone of a colleague that can ring, by whoever leads the team: proof before the weekend instead of a hope. */
export async function testMember(
  parts: Pick<Parts, 'db' | 'clock' | 'keys'>,
  auth: Pick<Auth, 'budgets'>,
  permission: Authorized<{ readonly businessId: string }, 'team.manage'>,
  memberId: string,
): Promise<{ alertId: string; phones: number }> {
  const { actor, subject } = permission;
  if (actor.kind !== 'member') throw new DomainError('forbidden', 'role_may_not');
  await auth.budgets.spend('tests', actor.userId);
  const now = parts.clock.now();
  const raised = await parts.db.tx(async (tx) => {
    const person = (await peopleToTell(tx, subject.businessId)).find((one) => one.memberId === memberId);
    if (person === undefined) throw notFound('member');
    if (person.deviceIds.length === 0) throw new DomainError('conflict', 'no_phone');
    const alertId = newId();
    await alertOnce(tx, {
      id: alertId,
      businessId: subject.businessId,
      feedbackId: null,
      memberId,
      reason: { kind: 'test' },
      createdAt: now,
    });
    const phones = await queuePushes(parts, tx, { businessId: subject.businessId, alertId, deviceIds: person.deviceIds, now });
    return { alertId, phones };
  });
  return raised;
}

/** To one of one's own phones; what comes back is seen in `testState`. */
export async function testDevice(
  parts: Pick<Parts, 'db' | 'clock' | 'keys'>,
  auth: Pick<Auth, 'budgets'>,
  actor: MemberActor,
  id: string,
): Promise<{ alertId: string }> {
  await auth.budgets.spend('tests', actor.userId);
  const now = parts.clock.now();
  const alertId = await parts.db.tx(async (tx) => {
    const device = await findDevice(tx, { id, userId: actor.userId });
    if (device === null) throw notFound('device');
    if (device.goneAt !== null) throw new DomainError('conflict', 'device_gone');
    const raised = newId();
    await alertOnce(tx, {
      id: raised,
      businessId: actor.businessId,
      feedbackId: null,
      memberId: actor.memberId,
      reason: { kind: 'test' },
      createdAt: now,
    });
    await queuePushes(parts, tx, { businessId: actor.businessId, alertId: raised, deviceIds: [device.id], now });
    return raised;
  });
  return { alertId };
}

export async function testState(
  parts: Pick<Parts, 'db'>,
  actor: Pick<MemberActor, 'businessId' | 'memberId'>,
  alertId: string,
): Promise<TestAlertView[]> {
  return deliveriesOfAlert(parts.db.orm, { businessId: actor.businessId, memberId: actor.memberId, alertId });
}
