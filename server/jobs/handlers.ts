/** The outbox's table of contents: which flow does which job. */
import { sendAccountMail } from '#server/flows/account/account-mail.ts';
import { raiseAlert } from '#server/flows/escalation/alert.ts';
import { sendDigest } from '#server/flows/delivery/digest.ts';
import { escalate } from '#server/flows/escalation/escalate.ts';
import { readImport } from '#server/flows/import/import-read.ts';
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
import { sendAnswer } from '#server/flows/answering/send-answer.ts';
import { releaseReply, sendCallback } from '#server/flows/answering/send-reply.ts';
import { itemReasonOf } from '#shared/escalation/alert-reason.ts';
import { type Payload, readPayload, type Topic } from '#server/db/job-payloads.ts';
import type { Job, JobHandler, JobResult } from './outbox-worker.ts';

type Do<T extends Topic> = (payload: Payload<T>, job: Job) => Promise<JobResult>;

/** Throws what the worker writes down when a payload is not one of its topic. */
function reading<T extends Topic>(topic: T, carryOut: Do<T>): JobHandler {
  return (job) => carryOut(readPayload(topic, job.payload), job);
}

export function handlersOf(parts: Parts): Readonly<Record<Topic, JobHandler>> {
  const flows: { readonly [T in Topic]: Do<T> } = {
    // News nobody knows by this name any more is still news.
    alert: ({ step, ...payload }, { businessId }) =>
      raiseAlert(parts, { businessId, reason: itemReasonOf(step) ?? { kind: 'again', id: step }, ...payload }),
    push: ({ deliveryId }) => sendDelivery(parts, deliveryId),
    mail: ({ memberId, items, kind, feedbackId }, { id: jobId, attempts, createdAt, businessId }) =>
      sendMail(parts, {
        jobId,
        attempts,
        createdAt,
        businessId,
        memberId,
        // One item alone: as it was written before mails were grouped.
        items: lettersOf(items ?? `${kind}:${feedbackId}`),
      }),
    'account.mail': (payload, { id: jobId, createdAt }) => sendAccountMail(parts, { jobId, createdAt, ...payload }),
    escalate: ({ feedbackId }, { businessId }) => escalate(parts, { businessId, feedbackId }),
    pages: ({ memberId }, { businessId }) => pagesJob(parts, { businessId, memberId }),
    digest: ({ memberId }, { businessId }) => sendDigest(parts, { businessId, memberId }),
    rung: ({ feedbackId, hookId, key, why }, { id: jobId, businessId, attempts }) =>
      callRung(parts, { jobId, businessId, feedbackId, hookId, key, why, attempts }),
    report: ({ memberId, week }, { id: jobId, businessId, createdAt }) =>
      sendReportMail(parts, { jobId, businessId, memberId, week, createdAt }),
    surge: ({ surgeId }) => surgeOver(parts, surgeId),
    'reply.release': ({ replyId }) => releaseReply(parts, replyId),
    'history.read': (payload, { businessId }) => readImport(parts, { businessId, ...payload }),
    'history.write': (payload, { businessId }) => writeImport(parts, { businessId, ...payload }),
    'history.undo': (payload, { businessId }) => undoing(parts, { businessId, ...payload }),
    callback: ({ replyId }) => sendCallback(parts, replyId),
    answer: ({ replyId }) => sendAnswer(parts, replyId),
  };
  return Object.fromEntries(
    Object.entries(flows).map(([topic, carryOut]) => [topic, reading(topic as Topic, carryOut as Do<Topic>)]),
  ) as Record<Topic, JobHandler>;
}
