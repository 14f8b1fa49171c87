/** On Sunday after closing, those who lead hear how the week went: at once on their phones, and by mail with pictures. */
import { peopleToTell } from '#server/db/escalation/alert.ts';
import { findBusiness, type BusinessRow } from '#server/db/business/business.ts';
import { businessesWith, reportsSince, takeReport } from '#server/db/business/export.ts';
import { enqueue, type JobResult } from '#server/db/outbox.ts';
import { startOfDay } from '#shared/response/business-day.ts';
import { dateOfDay, dayOfDate, localDay } from '#shared/response/zone.ts';
import { reportHtml } from '#shared/report/report-html.ts';
import { reportSubject, reportText } from '#shared/report/report-text.ts';
import { reportWeek, weeklyReportAt } from '#shared/report/report-time.ts';
import type { Notice } from '#shared/wire/notice.ts';
import { DAY_MS } from '#shared/model/time.ts';
import { hasAddress } from '../delivery/mail.ts';
import { tell } from '../delivery/notice.ts';
import type { Parts } from '../parts.ts';
import { factsToTell, mayReadReport, reportPage, weekFacts } from './weekly-facts.ts';

/** Later it would be old news: the same limit as in report-time.ts. */
const USEFUL_MS = 2 * DAY_MS;

type Needs = Pick<Parts, 'db' | 'clock' | 'stats' | 'keys' | 'mailer' | 'log'>;

/** Every few minutes; each business once a week, however often the process starts. */
export async function sendWeeklyReports(parts: Needs): Promise<void> {
  const now = parts.clock.now();
  for (const business of await businessesWith(parts.db.orm, 'weeklyReport')) {
    try {
      await reportOf(parts, business, now);
    } catch (error) {
      parts.log.error('a weekly report could not be made', { businessId: business.id, error });
    }
  }
}

async function reportOf(parts: Needs, business: BusinessRow, now: number): Promise<void> {
  const sent = await reportsSince(parts.db.orm, { businessId: business.id, since: now - 15 * DAY_MS });
  const lastSentAt = sent.length === 0 ? null : Math.max(...sent.map(({ sentAt }) => sentAt));
  const dueAt = weeklyReportAt({ hours: business.hours, lastSentAt, now });
  // Who signed up on Monday did not have last week with us.
  if (dueAt > now || business.createdAt >= dueAt) return;
  const week = reportWeek(business, dueAt);
  const facts = await weekFacts(parts, business.id, { week, now });
  const monday = dateOfDay(localDay(business.hours.timeZone, week.from));
  await parts.db.tx(async (tx) => {
    if (!(await takeReport(tx, { businessId: business.id, week: monday, sentAt: now })) || facts.silent) return;
    const notice: Notice = { kind: 'weekly', facts: factsToTell(facts) };
    const mail = business.weeklyReportMail && parts.mailer.enabled;
    for (const { memberId, role, email } of await peopleToTell(tx, business.id)) {
      if (!mayReadReport(role)) continue;
      await tell(parts, tx, { businessId: business.id, memberId, notice, reason: { kind: 'weekly', id: monday }, now });
      if (mail && hasAddress(email))
        await enqueue(tx, {
          id: `report-${memberId}-${monday}`,
          topic: 'report',
          businessId: business.id,
          payload: { memberId, week: monday },
          runAt: now,
        });
    }
  });
}

export type ReportJob = {
  readonly jobId: string;
  readonly businessId: string;
  readonly memberId: string;
  /** Monday, YYYY-MM-DD. */
  readonly week: string;
  readonly createdAt: number;
};

export async function sendReportMail(
  parts: Pick<Parts, 'db' | 'clock' | 'stats' | 'mailer' | 'config'>,
  job: ReportJob,
): Promise<JobResult> {
  const now = parts.clock.now();
  const business = await findBusiness(parts.db.orm, job.businessId);
  const person = (await peopleToTell(parts.db.orm, job.businessId)).find(({ memberId }) => memberId === job.memberId);
  const monday = dayOfDate(job.week);
  if (business === null || person === undefined || monday === null || !mayReadReport(person.role)) return { kind: 'done' };
  if (now - job.createdAt > USEFUL_MS) return { kind: 'dead', reason: 'too_late' };
  const week = { from: startOfDay(business, monday), to: startOfDay(business, monday + 7) };
  const facts = await weekFacts(parts, business.id, { week, now: job.createdAt });
  const page = reportPage(facts, { language: person.language, publicUrl: parts.config.publicUrl });
  const result = await parts.mailer.send({
    id: job.jobId,
    to: person.email,
    subject: reportSubject(page),
    text: reportText(page),
    html: reportHtml(page, 'mail'),
  });
  if (result.kind === 'sent') return { kind: 'done' };
  return result.kind === 'refused'
    ? { kind: 'dead', reason: result.reason }
    : { kind: 'retry', afterMs: null, reason: result.reason };
}
