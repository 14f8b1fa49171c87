/**
 * What a job of each topic carries: one schema a topic, for whoever writes the job and for whoever does it. Rows of earlier releases
 * stay readable: a field that was added later has what its absence meant. A new topic is a line here and one in jobs/handlers.ts.
 */
import { z } from 'zod';
import { ACCOUNT_MAILS } from '#shared/messages/sentences/account-mails.ts';

const id = z.string();
const item = z.object({ feedbackId: id });
const person = z.object({ memberId: id });
const reply = z.object({ replyId: id });
/** `turn`: of several times the same file was read or brought in. */
const imported = z.object({ importId: id, turn: z.number() });

export const JOBS = {
  /** News about an item. `step`: key of an `ItemReason`. `only`, `except`: a member. */
  alert: item.extend({ step: z.string(), only: id.optional(), except: id.optional(), everybody: z.boolean().optional() }),
  /** One check of the ladder of an item. `at`: when it was expected, part of the job's name. */
  escalate: item.extend({ at: z.number().optional() }),
  pages: person,
  digest: person,
  push: z.object({ deliveryId: id }),
  /** `items`: what is written about, as `kind:feedbackId` with blanks between; mails of before they were grouped have one in two fields. */
  mail: person.extend({
    items: z.string().optional(),
    urgent: z.boolean().optional(),
    kind: z.string().optional(),
    feedbackId: id.optional(),
  }),
  /** `to`: an address, or '' for the account's own. */
  'account.mail': z.object({ kind: z.enum(ACCOUNT_MAILS), userId: id, to: z.string() }),
  /** A call of a ladder's webhook. `feedbackId` '': to try it out. */
  rung: item.extend({ hookId: id, key: z.string(), why: z.string(), rung: z.number().nullable().optional() }),
  /** `week`: the day it began on. */
  report: person.extend({ week: z.string() }),
  surge: z.object({ surgeId: id }),
  'reply.release': reply,
  callback: reply,
  /** Out through a connected account. */
  answer: reply,
  'history.read': imported,
  'history.write': imported,
  'history.undo': imported,
} as const;

export type Topic = keyof typeof JOBS;
export type Payload<T extends Topic> = Readonly<z.infer<(typeof JOBS)[T]>>;

/** Throws when what was stored is no payload of this topic. */
export function readPayload<T extends Topic>(topic: T, stored: unknown): Payload<T> {
  const schema: z.ZodType<unknown> = JOBS[topic];
  return schema.parse(stored) as Payload<T>;
}
