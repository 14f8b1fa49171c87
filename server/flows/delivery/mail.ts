/** Mail about items: no phone could be told, or the ladder has a rung by mail. No guest words leave by mail. */
import { keyOf } from '#shared/escalation/alert-reason.ts';
import { peopleToTell } from '#server/db/escalation/alert.ts';
import { findBusiness } from '#server/db/business/business.ts';
import { findComplaintLink } from '#server/db/business/complaint-link.ts';
import { firstTime } from '#server/db/duty/duty.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { findFeedback } from '#server/db/feedback/feedback.ts';
import type { JobResult } from '#server/db/outbox.ts';
import { mutesOf } from '#server/db/escalation/settings.ts';
import type { MailFault } from '#server/mail/sender.ts';
import { whyNotDue } from '#shared/escalation/telling/still-due.ts';
import { mailTexts } from '#shared/messages/sentences/mail.ts';
import { LEVEL_RANK, type Level } from '#shared/model/feedback.ts';
import type { Language } from '#shared/model/languages.ts';
import { alertHead } from '#shared/wire/alert-head.ts';
import { MAIL_TROUBLES } from '#shared/wire/notice.ts';
import { DAY_MS, HOUR_MS } from '#shared/model/time.ts';
import type { LetterItem } from './letters.ts';
import { tellOwners } from './notice.ts';
import type { Parts } from '../parts.ts';

export type MailJob = {
  readonly jobId: string;
  readonly businessId: string;
  readonly memberId: string;
  readonly items: readonly LetterItem[];
  readonly attempts: number;
  readonly createdAt: number;
};

/** Helpers of a wave join by a name alone; their accounts carry an address that cannot exist. */
export const hasAddress = (email: string): boolean => !email.endsWith('.invalid');

/** A mail server may be restarted; one that is still away after this many tries is a fault to show. */
const PATIENCE = 3;
/** Later it would be old news; the item itself still waits in the inbox. */
const RETRY_FOR_MS = 4 * HOUR_MS;
/** More of them are in the app. */
const LINES_AT_MOST = 30;

type Needs = Pick<Parts, 'db' | 'mailer' | 'config' | 'clock' | 'keys' | 'live'>;

export async function sendMail(parts: Needs, job: MailJob): Promise<JobResult> {
  const { businessId, memberId } = job;
  const business = await findBusiness(parts.db.orm, businessId);
  const person = (await peopleToTell(parts.db.orm, businessId)).find((one) => one.memberId === memberId);
  if (business === null || person === undefined || !hasAddress(person.email)) return { kind: 'done' };
  const waiting = await stillWaiting(parts, job, person.language);
  const said = wordsOf(waiting, { language: person.language, business: business.name, url: parts.config.publicUrl, businessId });
  if (said === null) return { kind: 'done' };
  const result = await parts.mailer.send({ id: job.jobId, to: person.email, ...said });
  const now = parts.clock.now();
  if (result.kind === 'sent') {
    for (const { feedbackId } of waiting)
      await addEvent(parts.db.orm, { businessId, memberId, feedbackId, kind: 'mail.sent', at: now });
    return { kind: 'done' };
  }
  const over = result.kind === 'refused' || now - job.createdAt > RETRY_FOR_MS;
  if (over || result.fault === 'mail_insecure' || job.attempts >= PATIENCE)
    await sayFailed(parts, { job, waiting }, result.fault);
  return over ? { kind: 'dead', reason: result.reason } : { kind: 'retry', afterMs: null, reason: result.reason };
}

type Waiting = LetterItem & { readonly head: string; readonly level: Level };

/** What this person need not hear any more is left out; the most pressing first. */
async function stillWaiting(
  parts: Needs,
  { businessId, memberId, items }: MailJob,
  language: Language,
): Promise<readonly Waiting[]> {
  const now = parts.clock.now();
  const found: Waiting[] = [];
  for (const item of items) {
    const row = await findFeedback(parts.db.orm, businessId, item.feedbackId);
    if (row === null) continue;
    const mutes = await mutesOf(parts.db.orm, { businessId, feedbackId: row.id });
    if (whyNotDue({ ...row, mutes }, { why: 'ladder', memberId }, now) !== null) continue;
    const complaintLink =
      row.complaintLinkId === null ? null : await findComplaintLink(parts.db.orm, { businessId, id: row.complaintLinkId });
    found.push({
      ...item,
      level: row.level,
      head: alertHead(language, { ...row, complaintLinkLabel: complaintLink?.placeLabel ?? '' }),
    });
  }
  return found.toSorted((a, b) => LEVEL_RANK[a.level] - LEVEL_RANK[b.level]);
}

type To = { readonly language: Language; readonly business: string; readonly url: string; readonly businessId: string };

function wordsOf(waiting: readonly Waiting[], to: To): { readonly subject: string; readonly text: string } | null {
  const texts = mailTexts[to.language];
  const [first] = waiting;
  if (first === undefined) return null;
  const { business } = to;
  const url = (path: string) => `${to.url}${path}?b=${to.businessId}`;
  if (waiting.length === 1) {
    const { subject, body } = texts[first.kind];
    return {
      subject: subject({ business, head: first.head }),
      text: body({ head: first.head, url: url(`/f/${first.feedbackId}`) }),
    };
  }
  const lines = waiting.slice(0, LINES_AT_MOST).map(({ head, feedbackId }) => `${head}\n${url(`/f/${feedbackId}`)}`);
  const facts = {
    business,
    count: waiting.length,
    unreached: waiting.some(({ kind }) => kind === 'unreached'),
    lines,
    url: url('/'),
  };
  return { subject: texts.several.subject(facts), text: texts.several.body(facts) };
}

/** Once in the item's history; the owners' phones hear once a day that mail does not work. */
async function sayFailed(
  parts: Needs,
  { job, waiting }: { readonly job: MailJob; readonly waiting: readonly LetterItem[] },
  fault: MailFault,
): Promise<void> {
  const { businessId, memberId } = job;
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    if (await firstTime(tx, { id: `mail:${job.jobId}`, businessId, at: now }))
      for (const { feedbackId } of waiting)
        await addEvent(tx, { businessId, memberId, feedbackId, kind: 'mail.failed', data: { reason: fault }, at: now });
    const why = MAIL_TROUBLES.find((trouble) => trouble === fault);
    const reason = { kind: 'mail_fault', id: `${fault}:${Math.floor(now / DAY_MS)}` } as const;
    if (why !== undefined && (await firstTime(tx, { id: `${keyOf(reason)}:${businessId}`, businessId, at: now })))
      await tellOwners(parts, tx, { businessId, notice: { kind: 'mail_fault', why }, reason, now });
  });
}
