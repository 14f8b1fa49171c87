/** Mail about an item: no phone could be told, or the ladder has a rung by mail. No guest words leave by mail. */
import { peopleToTell } from '#server/db/alert.ts';
import { findBusiness } from '#server/db/business.ts';
import { findDoor } from '#server/db/door.ts';
import { firstTime } from '#server/db/duty.ts';
import { addEvent } from '#server/db/event.ts';
import { findFeedback } from '#server/db/feedback.ts';
import type { JobOutcome } from '#server/db/outbox.ts';
import type { MailFault } from '#server/mail/sender.ts';
import { mailTexts } from '#shared/messages/mail.ts';
import { alertHead } from '#shared/wire/alert-head.ts';
import { MAIL_TROUBLES } from '#shared/wire/notice.ts';
import { tellOwners } from './notice.ts';
import type { Parts } from './parts.ts';

export type MailJob = {
  readonly jobId: string;
  readonly businessId: string;
  readonly feedbackId: string;
  readonly memberId: string;
  readonly kind: 'unreached' | 'rung';
  readonly attempts: number;
  readonly createdAt: number;
};

/** Helpers of a wave join by a name alone; their accounts carry an address that cannot exist. */
export const hasAddress = (email: string): boolean => !email.endsWith('.invalid');

/** A mail server may be restarted; one that is still away after this many tries is a fault to show. */
const PATIENCE = 3;
/** Later it would be old news; the item itself still waits in the inbox. */
const RETRY_FOR_MS = 4 * 3_600_000;
const DAY_MS = 86_400_000;

type Few = Pick<Parts, 'db' | 'mailer' | 'config' | 'clock' | 'keys' | 'live' | 'wake'>;

export async function sendMail(parts: Few, job: MailJob): Promise<JobOutcome> {
  const [business, feedback, people] = await Promise.all([
    findBusiness(parts.db.orm, job.businessId),
    findFeedback(parts.db.orm, job.businessId, job.feedbackId),
    peopleToTell(parts.db.orm, job.businessId),
  ]);
  const person = people.find((one) => one.memberId === job.memberId);
  if (business === null || feedback === null || person === undefined || feedback.status !== 'open' || feedback.claimedBy !== null)
    return { kind: 'done' };
  if (!hasAddress(person.email)) return { kind: 'done' };
  const texts = mailTexts[person.language][job.kind];
  const door =
    feedback.doorId === null ? null : await findDoor(parts.db.orm, { businessId: job.businessId, id: feedback.doorId });
  const head = alertHead(person.language, { ...feedback, doorLabel: door?.placeLabel ?? '' });
  const result = await parts.mailer.send({
    id: job.jobId,
    to: person.email,
    subject: texts.subject({ business: business.name, head }),
    text: texts.body({ head, url: `${parts.config.publicUrl}/f/${feedback.id}?b=${job.businessId}` }),
  });
  const now = parts.clock.now();
  if (result.kind === 'sent') {
    await addEvent(parts.db.orm, { ...about(job), kind: 'mail.sent', at: now });
    parts.live.changed(`business:${job.businessId}`);
    return { kind: 'done' };
  }
  const over = result.kind === 'refused' || now - job.createdAt > RETRY_FOR_MS;
  if (over || result.fault === 'mail_insecure' || job.attempts >= PATIENCE) await sayFailed(parts, job, result.fault);
  return over ? { kind: 'dead', reason: result.reason } : { kind: 'retry', afterMs: null, reason: result.reason };
}

const about = ({ businessId, feedbackId, memberId }: MailJob) => ({ businessId, feedbackId, memberId });

/** Once in the item's history; the owners' phones hear once a day that mail does not work. */
async function sayFailed(parts: Few, job: MailJob, fault: MailFault): Promise<void> {
  const { businessId } = job;
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    if (await firstTime(tx, { id: `mail:${job.jobId}`, businessId, at: now }))
      await addEvent(tx, { ...about(job), kind: 'mail.failed', data: { reason: fault }, at: now });
    const why = MAIL_TROUBLES.find((trouble) => trouble === fault);
    const step = `mail_fault:${fault}:${Math.floor(now / DAY_MS)}`;
    if (why !== undefined && (await firstTime(tx, { id: `${step}:${businessId}`, businessId, at: now })))
      await tellOwners(parts, tx, { businessId, notice: { kind: 'mail_fault', why }, step, now });
  });
  parts.live.changed(`business:${businessId}`);
  parts.wake();
}
