/** Pushes that are not "a guest wrote": to one member, on all their live phones. */
import type { NoticeReason } from '#shared/escalation/alert-reason.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { alertOnce, peopleToTell } from '#server/db/escalation/alert.ts';
import { newId } from '#server/system/ids.ts';
import type { Notice } from '#shared/wire/notice.ts';
import { queuePushes } from './deliver.ts';
import type { Parts } from '../parts.ts';

export type Tell = {
  readonly businessId: string;
  readonly memberId: string;
  readonly notice: Notice;
  /** About an item, the same reason is told once. Without an item the caller sees to that. */
  readonly reason: NoticeReason;
  readonly now: number;
};

/** Returns how many phones will ring. */
export async function tell(parts: Pick<Parts, 'keys'>, tx: Queryable, input: Tell): Promise<number> {
  const { businessId, memberId, now } = input;
  const person = (await peopleToTell(tx, businessId)).find((one) => one.memberId === memberId);
  if (person === undefined || person.deviceIds.length === 0) return 0;
  const feedbackId = 'feedbackId' in input.notice ? input.notice.feedbackId : null;
  const alertId = await alertOnce(tx, {
    id: newId(),
    businessId,
    feedbackId,
    memberId,
    reason: input.reason,
    notice: input.notice,
    createdAt: now,
  });
  return queuePushes(parts, tx, { businessId, alertId, deviceIds: person.deviceIds, now });
}

/** Every owner of the business. */
export async function tellOwners(parts: Pick<Parts, 'keys'>, tx: Queryable, input: Omit<Tell, 'memberId'>): Promise<number> {
  const owners = (await peopleToTell(tx, input.businessId)).filter((one) => one.role === 'owner');
  let phones = 0;
  for (const { memberId } of owners) phones += await tell(parts, tx, { ...input, memberId });
  return phones;
}
