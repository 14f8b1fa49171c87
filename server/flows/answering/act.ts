/**
 * From the notification, without opening the app. The receipt token inside the push is the key: it opens one item for the member
 * it was sent to, for as long as that phone is enrolled by a living session and the member belongs to the business.
 */
import { findByReceipt, moveDelivery, waitingCount, type WholeDelivery } from '#server/db/escalation/alert.ts';
import { authorize, type MemberActor } from '#server/auth/permission.ts';
import { findBusiness } from '#server/db/business/business.ts';
import { phoneShowed } from '#server/db/people/device-fact.ts';
import { threadOf } from '#server/db/feedback/feedback.ts';
import { findSession } from '#server/db/people/user.ts';
import { hashToken } from '#server/system/ids.ts';
import type { ClaimResult, ReplyResult } from '#shared/views/app.ts';
import type { Act } from '#shared/wire/act.ts';
import { DAY_MS, MINUTE_MS } from '#shared/model/time.ts';
import { claimFeedback } from './claim.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import type { Parts } from '../parts.ts';
import { hush } from '../escalation/policy.ts';
import { writeReply } from './reply.ts';

type Needs = Pick<Parts, 'db' | 'clock' | 'live'>;

/** A notification that has lain longer opens the app instead. */
const USEFUL_FOR_MS = DAY_MS;

/** What the notification says afterwards needs the deadline, in the zone of the business, and the number for the app's icon. */
export type ActAnswer = ActResult & { readonly dueAt: number | null; readonly timeZone: string; readonly waiting: number };

type ActResult =
  | { readonly what: 'claim'; readonly result: ClaimResult }
  | { readonly what: 'snooze'; readonly until: number }
  | { readonly what: 'reply'; readonly result: ReplyResult };

/** `id` is the phone's idempotency key. Refusals are the same as in the app; an unknown or outlived token is "not found". */
export async function actFromNotification(parts: Needs, input: Act): Promise<ActAnswer> {
  const now = parts.clock.now();
  const found = await findByReceipt(parts.db.orm, hashToken(input.token));
  if (found === null || found.feedback === null || now - found.delivery.createdAt > USEFUL_FOR_MS) throw notFound('item');
  const { delivery, device, member, feedback } = found;
  const session =
    device.sessionId === null ? null : await findSession(parts.db.orm, { id: device.sessionId, userId: device.userId });
  const alive =
    session !== null && session.expiresAt.getTime() > now && member.removedAt === null && member.userId === device.userId;
  if (!alive) throw new DomainError('unauthorized', 'signed_out');
  const actor: MemberActor = {
    kind: 'member',
    userId: member.userId,
    sessionId: session.id,
    memberId: member.id,
    businessId: member.businessId,
    role: member.role,
    name: member.name,
    language: member.language,
  };
  // Whoever acts on it has seen it.
  await parts.db.tx(async (tx) => {
    const first = delivery.shownAt === null;
    const seen = { openedAt: now, ...(first ? { shownAt: now } : {}) };
    if (await moveDelivery(tx, { id: delivery.id, from: ['queued', 'sent', 'shown'], to: 'opened' }, seen))
      await phoneShowed(tx, { deviceId: device.id, what: 'opened', first, at: now });
  });
  const result = await carryOut(parts, input, { actor, feedback, delivery });
  const business = await findBusiness(parts.db.orm, feedback.businessId);
  return {
    ...result,
    dueAt: feedback.dueAt,
    timeZone: business?.hours.timeZone ?? 'UTC',
    waiting: await waitingCount(parts.db.orm, feedback.businessId),
  };
}

type Facts = Pick<WholeDelivery, 'delivery'> & {
  readonly actor: MemberActor;
  readonly feedback: NonNullable<WholeDelivery['feedback']>;
};

async function carryOut(parts: Needs, input: Act, { actor, feedback, delivery }: Facts): Promise<ActResult> {
  switch (input.what) {
    case 'claim':
      return {
        what: 'claim',
        result: await claimFeedback(parts, authorize(actor, 'feedback.claim', feedback), input.id, delivery.id),
      };
    case 'snooze': {
      const until = parts.clock.now() + input.minutes * MINUTE_MS;
      await hush(parts, authorize(actor, 'feedback.claim', feedback), until);
      return { what: 'snooze', until };
    }
    case 'reply': {
      const thread = await threadOf(parts.db.orm, { businessId: feedback.businessId, feedbackId: feedback.id });
      // The notification showed the words as they were when it was made; what the guest wrote since has not been read.
      const unread = thread.some((message) => message.from === 'guest' && message.at > delivery.createdAt);
      const version = unread ? Math.max(1, feedback.version - 1) : feedback.version;
      return {
        what: 'reply',
        result: await writeReply(parts, authorize(actor, 'feedback.reply', feedback), {
          replyId: input.id,
          text: input.text,
          kind: 'answer',
          promisedAt: null,
          version,
        }),
      };
    }
  }
}
