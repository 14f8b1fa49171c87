/** Mail about an item: no phone could be told, or the ladder has a rung by mail. No guest words leave by mail. */
import { peopleToTell } from '#server/db/alert.ts';
import { findBusiness } from '#server/db/business.ts';
import { findFeedback } from '#server/db/feedback.ts';
import type { JobOutcome } from '#server/db/outbox.ts';
import { mailTexts } from '#shared/messages/mail.ts';
import type { Parts } from './parts.ts';

export async function sendMail(
  parts: Pick<Parts, 'db' | 'mailer' | 'config'>,
  job: { businessId: string; feedbackId: string; memberId: string; kind: 'unreached' | 'rung' },
): Promise<JobOutcome> {
  const [business, feedback, people] = await Promise.all([
    findBusiness(parts.db.orm, job.businessId),
    findFeedback(parts.db.orm, job.businessId, job.feedbackId),
    peopleToTell(parts.db.orm, job.businessId),
  ]);
  const person = people.find((one) => one.memberId === job.memberId);
  if (business === null || feedback === null || person === undefined || feedback.status !== 'open' || feedback.claimedBy !== null)
    return { kind: 'done' };
  const texts = mailTexts[person.language][job.kind];
  const result = await parts.mailer.send({
    to: person.email,
    subject: texts.subject(business.name),
    text: texts.body({ level: feedback.level, url: `${parts.config.publicUrl}/f/${feedback.id}?b=${job.businessId}` }),
  });
  switch (result.kind) {
    case 'sent':
      return { kind: 'done' };
    case 'retry':
      return { kind: 'retry', afterMs: 60_000, reason: result.reason };
    case 'refused':
      return { kind: 'dead', reason: result.reason };
  }
}
