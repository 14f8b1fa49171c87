/**
 * A rung of the ladder that calls out: SMS and call services, chat tools. Signed by the Standard Webhooks specification, sent
 * through the one way out, retried while the call is still worth something. No guest words leave.
 */
import { keyOf } from '#shared/escalation/alert-reason.ts';
import { randomBytes } from 'node:crypto';
import type { Authorized } from '#server/auth/permission.ts';
import { formatSecret, signWebhook } from '#server/system/webhook-signature.ts';
import { findBusiness } from '#server/db/business/business.ts';
import { firstTime } from '#server/db/duty/duty.ts';
import { findFeedback } from '#server/db/feedback/feedback.ts';
import { enqueue, type JobResult } from '#server/db/outbox.ts';
import {
  changeEscalationWebhook,
  findEscalationWebhook,
  insertEscalationWebhook,
  escalationWebhooksOf,
  type EscalationWebhookRow,
} from '#server/db/escalation/escalation-webhook.ts';
import { newId } from '#server/system/ids.ts';
import { whyNotDue } from '#shared/escalation/telling/still-due.ts';
import { DAY_MS } from '#shared/model/time.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import { tellOwners } from '../delivery/notice.ts';
import type { Parts } from '../parts.ts';
import { writeTrail } from '../trail.ts';

type Managing = Authorized<{ readonly businessId: string }, 'business.manage'>;

const MAX_HOOKS = 10;
const SECRET_BYTES = 32;
const TIMEOUT_MS = 10_000;
/** Waits between tries; after the last the next rung has long been climbed. */
const RETRY_MS = [5_000, 15_000, 60_000, 180_000, 600_000];

export type EscalationWebhookView = {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly hint: string;
  readonly createdAt: number;
  readonly lastAt: number | null;
  readonly lastOk: boolean | null;
  readonly lastError: string | null;
};

const view = ({ id, name, url, hint, createdAt, lastAt, lastOk, lastError }: EscalationWebhookRow): EscalationWebhookView => ({
  id,
  name,
  url,
  hint,
  createdAt,
  lastAt,
  lastOk,
  lastError,
});
export const hookSecretAt = (id: string) => `rung-hook:${id}`;

export async function listEscalationWebhooks(parts: Pick<Parts, 'db'>, permission: Managing): Promise<EscalationWebhookView[]> {
  return (await escalationWebhooksOf(parts.db.orm, permission.subject.businessId)).map(view);
}

/** The secret is returned here and never again. */
export async function addEscalationWebhook(
  parts: Pick<Parts, 'db' | 'clock' | 'egress' | 'box'>,
  permission: Managing,
  input: { readonly name: string; readonly url: string },
): Promise<{ readonly hook: EscalationWebhookView; readonly secret: string }> {
  const { businessId } = permission.subject;
  const target = parts.egress.check(input.url);
  if (!target.ok) throw new DomainError('invalid', 'address_refused');
  const secret = formatSecret(randomBytes(SECRET_BYTES));
  const id = newId();
  const row: EscalationWebhookRow = {
    id,
    businessId,
    name: input.name,
    url: target.url.href,
    boxed: parts.box.seal(secret, hookSecretAt(id)),
    hint: secret.slice(-4),
    createdAt: parts.clock.now(),
    revokedAt: null,
    lastAt: null,
    lastOk: null,
    lastError: null,
  };
  await parts.db.tx(async (tx) => {
    if ((await escalationWebhooksOf(tx, businessId)).length >= MAX_HOOKS)
      throw new DomainError('too_many', 'too_many_connections');
    await insertEscalationWebhook(tx, row);
    await writeTrail(tx, { kind: 'hook.made', of: permission.subject, by: permission.actor, on: row.name, at: row.createdAt });
  });
  return { hook: view(row), secret };
}

export async function removeEscalationWebhook(
  parts: Pick<Parts, 'db' | 'clock'>,
  permission: Managing,
  id: string,
): Promise<void> {
  const key = { businessId: permission.subject.businessId, id };
  await parts.db.tx(async (tx) => {
    const row = await findEscalationWebhook(tx, key);
    if (row === null) throw notFound('connection');
    const at = parts.clock.now();
    await changeEscalationWebhook(tx, key, { revokedAt: at });
    await writeTrail(tx, { kind: 'hook.removed', of: permission.subject, by: permission.actor, on: row.name, at });
  });
}

/** A signed call with nothing in it, now and once: how the other side is tried out. The list shows what came of it. */
export async function tryEscalationWebhook(parts: Pick<Parts, 'db' | 'clock'>, permission: Managing, id: string): Promise<void> {
  const { businessId } = permission.subject;
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    if ((await findEscalationWebhook(tx, { businessId, id })) === null) throw notFound('connection');
    await enqueue(tx, {
      topic: 'rung',
      businessId,
      payload: { feedbackId: '', hookId: id, key: 'test', why: 'test' },
      runAt: now,
    });
  });
}

export type RungCall = {
  readonly jobId: string;
  readonly businessId: string;
  /** Empty: a call to try it out. */
  readonly feedbackId: string;
  readonly hookId: string;
  readonly key: string;
  readonly why: string;
  readonly attempts: number;
};

type Caller = Pick<Parts, 'db' | 'clock' | 'egress' | 'box' | 'config' | 'log' | 'keys'>;

/** `webhook-id` is the job's: the receiver drops a double. Taken or answered meanwhile, nothing is sent. */
export async function callRung(parts: Caller, call: RungCall): Promise<JobResult> {
  const hook = await findEscalationWebhook(parts.db.orm, { businessId: call.businessId, id: call.hookId });
  const now = parts.clock.now();
  const said = hook === null ? null : await bodyOf(parts, call, now);
  if (hook === null || said === null) return { kind: 'done' };
  const body = JSON.stringify(said);
  const secret = parts.box.open(hook.boxed, hookSecretAt(hook.id));
  const result = await parts.egress.fetch({
    purpose: 'callback',
    url: hook.url,
    headers: { 'content-type': 'application/json', ...signWebhook({ secret, id: call.jobId.replaceAll('.', '-'), now, body }) },
    body,
    totalTimeoutMs: TIMEOUT_MS,
  });
  const ok = result.kind === 'answer' && result.status >= 200 && result.status < 300;
  const reason = result.kind === 'answer' ? `status ${result.status}` : result.reason;
  await changeEscalationWebhook(
    parts.db.orm,
    { businessId: call.businessId, id: hook.id },
    { lastAt: now, lastOk: ok, lastError: ok ? null : reason },
  );
  if (ok || call.feedbackId === '') return { kind: 'done' };
  const permanent =
    result.kind === 'refused' ||
    (result.kind === 'answer' && result.status >= 300 && result.status < 500 && ![408, 425, 429].includes(result.status));
  const afterMs = RETRY_MS[call.attempts - 1];
  if (!permanent && afterMs !== undefined) return { kind: 'retry', afterMs, reason };
  parts.log.warn('a rung could not call out', { hookId: hook.id, reason });
  await sayDead(parts, hook, now);
  return { kind: 'done' };
}

/** Null: nothing is left to call about. */
async function bodyOf(parts: Pick<Parts, 'db' | 'config'>, call: RungCall, now: number): Promise<object | null> {
  const business = await findBusiness(parts.db.orm, call.businessId);
  if (business === null) return null;
  const head = { timestamp: new Date(now).toISOString() };
  if (call.feedbackId === '') return { type: 'alert.test', ...head, data: { business: business.name } };
  const feedback = await findFeedback(parts.db.orm, call.businessId, call.feedbackId);
  if (feedback === null || whyNotDue({ ...feedback, mutes: [] }, { why: 'ladder', memberId: null }, now) !== null) return null;
  return {
    type: 'alert.rung',
    ...head,
    data: {
      step: call.key,
      reason: call.why,
      business: business.name,
      feedbackId: feedback.id,
      level: feedback.level,
      channel: feedback.channel,
      dueAt: feedback.dueAt === null ? null : new Date(feedback.dueAt).toISOString(),
      url: `${parts.config.publicUrl}/f/${feedback.id}?b=${call.businessId}`,
    },
  };
}

/** The owners hear of it once a day and address; the list says it all the time. */
async function sayDead(parts: Pick<Parts, 'db' | 'keys'>, hook: EscalationWebhookRow, now: number): Promise<void> {
  const { id, businessId, name } = hook;
  const reason = { kind: 'hook', id: `${id}:${Math.floor(now / DAY_MS)}` } as const;
  await parts.db.tx(async (tx) => {
    if (await firstTime(tx, { id: keyOf(reason), businessId, at: now }))
      await tellOwners(parts, tx, { businessId, notice: { kind: 'hook_dead', name }, reason, now });
  });
}
