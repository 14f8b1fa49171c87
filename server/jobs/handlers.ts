/** The outbox's table of contents: which flow does which job. */
import { raiseAlert } from '#server/flows/alert.ts';
import { sendMail } from '#server/flows/mail.ts';
import type { Parts } from '#server/flows/parts.ts';
import { sendDelivery } from '#server/flows/push.ts';
import { releaseReply, sendCallback } from '#server/flows/send-reply.ts';
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

export function handlersOf(parts: Parts): Readonly<Record<string, JobHandler>> {
  return {
    alert: (job) =>
      raiseAlert(parts, {
        businessId: job.businessId,
        feedbackId: text(job, 'feedbackId'),
        step: text(job, 'step'),
        only: maybe(job, 'only'),
        except: maybe(job, 'except'),
      }),
    push: (job) => sendDelivery(parts, text(job, 'deliveryId')),
    mail: (job) =>
      sendMail(parts, { businessId: job.businessId, feedbackId: text(job, 'feedbackId'), memberId: text(job, 'memberId') }),
    'reply.release': (job) => releaseReply(parts, text(job, 'replyId')),
    callback: (job) => sendCallback(parts, text(job, 'replyId')),
  };
}
