/**
 * What was given up and can be tried again by whoever leads. A job tried again asks its flow anew, which leaves out what nobody needs
 * any more (still-due.ts): an alert about something answered meanwhile does not ring hours later.
 */
import type { Authorized } from '#server/auth/permission.ts';
import { findDelivery } from '#server/db/escalation/delivery.ts';
import { findReply } from '#server/db/feedback/reply.ts';
import { namesOf } from '#server/db/duty/duty.ts';
import { givenUpJobs, revive, type GivenUpJob } from '#server/db/outbox.ts';
import { givenUpKind, type GivenUpSeen, type GivenUpView } from '#shared/model/given-up.ts';
import { writeTrail } from '../trail.ts';
import { lettersOf } from './letters.ts';
import type { Parts } from '../parts.ts';

type Leading = Authorized<{ readonly businessId: string }, 'business.manage'>;

/** More is told by their number alone. */
export const GIVEN_UP_SHOWN = 100;

export async function listGivenUp(parts: Pick<Parts, 'db'>, permission: Leading): Promise<readonly GivenUpView[]> {
  const { businessId } = permission.subject;
  const jobs = await givenUpJobs(parts.db.orm, { businessId, limit: GIVEN_UP_SHOWN });
  const about = await Promise.all(jobs.map((job) => aboutOf(parts, job)));
  const names = await namesOf(parts.db.orm, businessId, [...new Set(about.flatMap(({ memberId }) => memberId ?? []))]);
  return jobs.map(({ id, topic, givenUpAt, attempts, error }, index) => ({
    id,
    givenUpAt,
    kind: givenUpKind(topic),
    to: names.get(about[index]?.memberId ?? '') ?? null,
    feedbackId: about[index]?.feedbackId ?? null,
    tries: attempts,
    error,
  }));
}

type About = { readonly memberId: string | null; readonly feedbackId: string | null };

async function aboutOf({ db }: Pick<Parts, 'db'>, { topic, payload }: GivenUpJob): Promise<About> {
  const text = (name: string) => (typeof payload[name] === 'string' ? payload[name] : null);
  const [deliveryId, replyId] = [text('deliveryId'), text('replyId')];
  if (deliveryId !== null) {
    const found = await findDelivery(db.orm, deliveryId);
    return { memberId: found?.member.id ?? null, feedbackId: found?.feedback?.id ?? null };
  }
  if (replyId !== null) return { memberId: null, feedbackId: (await findReply(db.orm, replyId))?.feedbackId ?? null };
  const [first, ...others] = lettersOf(text('items') ?? '');
  const single = topic === 'mail' && first !== undefined && others.length === 0 ? first.feedbackId : null;
  return { memberId: text('memberId'), feedbackId: text('feedbackId') ?? single };
}

/** Those still given up as they were seen, each once however often it is asked for. Returns how many. */
export async function tryAgain(
  parts: Pick<Parts, 'db' | 'clock'>,
  permission: Leading,
  { jobs }: { readonly jobs: readonly GivenUpSeen[] },
): Promise<{ readonly count: number }> {
  const now = parts.clock.now();
  const { businessId } = permission.subject;
  return parts.db.tx(async (tx) => {
    let revived = 0;
    for (const job of jobs) if (await revive(tx, { ...job, businessId, now })) revived += 1;
    if (revived > 0)
      await writeTrail(tx, {
        kind: 'given_up.retried',
        of: permission.subject,
        by: permission.actor,
        data: { count: revived },
        at: now,
      });
    return { count: revived };
  });
}
