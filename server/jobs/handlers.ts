/** The outbox's table of contents: which flow does which job. */
import { sendAccountMail } from '#server/flows/account/account-mail.ts';
import { raiseAlert } from '#server/flows/escalation/alert.ts';
import { sendDigest } from '#server/flows/delivery/digest.ts';
import { escalate } from '#server/flows/escalation/escalate.ts';
import { readImport, type ImportJob } from '#server/flows/import/import-read.ts';
import { undoing } from '#server/flows/import/import-undo.ts';
import { writeImport } from '#server/flows/import/import-write.ts';
import { lettersOf } from '#server/flows/delivery/letters.ts';
import { sendMail } from '#server/flows/delivery/mail.ts';
import { pagesJob } from '#server/flows/delivery/pages.ts';
import type { Parts } from '#server/flows/parts.ts';
import { sendDelivery } from '#server/flows/delivery/push.ts';
import { callRung } from '#server/flows/escalation/escalation-webhook.ts';
import { surgeOver } from '#server/flows/duty/surge.ts';
import { sendReportMail } from '#server/flows/figures/weekly.ts';
import { releaseReply, sendCallback } from '#server/flows/answering/send-reply.ts';
import { ACCOUNT_MAILS } from '#shared/messages/account-mails.ts';
import type { Job, JobHandler } from './outbox-worker.ts';

const text = (job: Job, name: string): string => {
  const value = job.payload[name];
  if (typeof value !== 'string') throw new Error(`job ${job.topic} without ${name}`);
  return value;
};
const maybe = (job: Job, name: string): string | undefined => {
  const value = job.payload[name];
  return typeof value === 'string' ? value : undefined;
};

const importOf = (job: Job): ImportJob => {
  const turn = job.payload['turn'];
  if (typeof turn !== 'number') throw new Error(`job ${job.topic} without turn`);
  return { businessId: job.businessId, importId: text(job, 'importId'), turn };
};

export function handlersOf(parts: Parts): Readonly<Record<string, JobHandler>> {
  return {
    alert: (job) =>
      raiseAlert(parts, {
        businessId: job.businessId,
        feedbackId: text(job, 'feedbackId'),
        step: text(job, 'step'),
        only: maybe(job, 'only'),
        except: maybe(job, 'except'),
        everybody: job.payload['everybody'] === true,
      }),
    push: (job) => sendDelivery(parts, text(job, 'deliveryId')),
    mail: (job) =>
      sendMail(parts, {
        jobId: job.id,
        attempts: job.attempts,
        createdAt: job.createdAt,
        businessId: job.businessId,
        memberId: text(job, 'memberId'),
        // One item alone: as it was written before mails were grouped.
        items: lettersOf(maybe(job, 'items') ?? `${text(job, 'kind')}:${text(job, 'feedbackId')}`),
      }),
    'account.mail': (job) => {
      const kind = ACCOUNT_MAILS.find((one) => one === text(job, 'kind'));
      if (kind === undefined) throw new Error('job account.mail of no kind');
      return sendAccountMail(parts, {
        jobId: job.id,
        createdAt: job.createdAt,
        kind,
        userId: text(job, 'userId'),
        to: text(job, 'to'),
      });
    },
    escalate: (job) => escalate(parts, { businessId: job.businessId, feedbackId: text(job, 'feedbackId') }),
    pages: (job) => pagesJob(parts, { businessId: job.businessId, memberId: text(job, 'memberId') }),
    digest: (job) => sendDigest(parts, { businessId: job.businessId, memberId: text(job, 'memberId') }),
    rung: (job) =>
      callRung(parts, {
        jobId: job.id,
        businessId: job.businessId,
        feedbackId: text(job, 'feedbackId'),
        hookId: text(job, 'hookId'),
        key: text(job, 'key'),
        why: text(job, 'why'),
        attempts: job.attempts,
      }),
    report: (job) =>
      sendReportMail(parts, {
        jobId: job.id,
        businessId: job.businessId,
        memberId: text(job, 'memberId'),
        week: text(job, 'week'),
        createdAt: job.createdAt,
      }),
    surge: (job) => surgeOver(parts, text(job, 'surgeId')),
    'reply.release': (job) => releaseReply(parts, text(job, 'replyId')),
    'history.read': (job) => readImport(parts, importOf(job)),
    'history.write': (job) => writeImport(parts, importOf(job)),
    'history.undo': (job) => undoing(parts, importOf(job)),
    callback: (job) => sendCallback(parts, text(job, 'replyId')),
  };
}
