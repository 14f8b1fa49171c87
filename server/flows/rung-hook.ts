/**
 * A rung of the ladder that calls out: SMS and call services, chat tools. Signed by the Standard Webhooks specification, sent
 * through the one way out, retried while the call is still worth something. No guest words leave.
 */
import { randomBytes } from 'node:crypto';
import type { Authorized } from '#server/auth/permission.ts';
import { formatSecret, signWebhook } from '#server/connectors/webhook/signature.ts';
import { findBusiness } from '#server/db/business.ts';
import { findFeedback } from '#server/db/feedback.ts';
import type { JobOutcome } from '#server/db/outbox.ts';
import { changeRungHook, findRungHook, insertRungHook, rungHooksOf, type RungHookRow } from '#server/db/rung-hook.ts';
import { newId } from '#server/system/ids.ts';
import { DomainError, notFound } from './errors.ts';
import type { Parts } from './parts.ts';

type Managing = Authorized<{ readonly businessId: string }, 'business.manage'>;

const MAX_HOOKS = 10;
const SECRET_BYTES = 32;
const TIMEOUT_MS = 10_000;
/** Waits between tries; after the last the next rung has long been climbed. */
const RETRY_MS = [5_000, 15_000, 60_000, 180_000, 600_000];

export type RungHookView = {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly hint: string;
  readonly createdAt: number;
  readonly lastAt: number | null;
  readonly lastOk: boolean | null;
  readonly lastError: string | null;
};

const view = ({ id, name, url, hint, createdAt, lastAt, lastOk, lastError }: RungHookRow): RungHookView => ({
  id,
  name,
  url,
  hint,
  createdAt,
  lastAt,
  lastOk,
  lastError,
});
const aad = (id: string) => `rung-hook:${id}`;

export async function listRungHooks(parts: Pick<Parts, 'db'>, permission: Managing): Promise<RungHookView[]> {
  return (await rungHooksOf(parts.db.orm, permission.subject.businessId)).map(view);
}

/** The secret is returned here and never again. */
export async function addRungHook(
  parts: Pick<Parts, 'db' | 'clock' | 'egress' | 'box'>,
  permission: Managing,
  input: { readonly name: string; readonly url: string },
): Promise<{ readonly hook: RungHookView; readonly secret: string }> {
  const { businessId } = permission.subject;
  const target = parts.egress.check(input.url);
  if (!target.ok) throw new DomainError('invalid', 'address_refused');
  const secret = formatSecret(randomBytes(SECRET_BYTES));
  const id = newId();
  const row: RungHookRow = {
    id,
    businessId,
    name: input.name,
    url: target.url.href,
    boxed: parts.box.seal(secret, aad(id)),
    hint: secret.slice(-4),
    createdAt: parts.clock.now(),
    revokedAt: null,
    lastAt: null,
    lastOk: null,
    lastError: null,
  };
  await parts.db.tx(async (tx) => {
    if ((await rungHooksOf(tx, businessId)).length >= MAX_HOOKS) throw new DomainError('too_many', 'too_many_connections');
    await insertRungHook(tx, row);
  });
  return { hook: view(row), secret };
}

export async function removeRungHook(parts: Pick<Parts, 'db' | 'clock'>, permission: Managing, id: string): Promise<void> {
  const key = { businessId: permission.subject.businessId, id };
  await parts.db.tx(async (tx) => {
    if ((await findRungHook(tx, key)) === null) throw notFound('connection');
    await changeRungHook(tx, key, { revokedAt: parts.clock.now() });
  });
}

export type RungCall = {
  readonly jobId: string;
  readonly businessId: string;
  readonly feedbackId: string;
  readonly hookId: string;
  readonly key: string;
  readonly why: string;
  readonly attempts: number;
};

/** `webhook-id` is the job's: the receiver drops a double. Taken or answered meanwhile, nothing is sent. */
export async function callRung(
  parts: Pick<Parts, 'db' | 'clock' | 'egress' | 'box' | 'config' | 'log'>,
  call: RungCall,
): Promise<JobOutcome> {
  const hook = await findRungHook(parts.db.orm, { businessId: call.businessId, id: call.hookId });
  const business = await findBusiness(parts.db.orm, call.businessId);
  const feedback = await findFeedback(parts.db.orm, call.businessId, call.feedbackId);
  if (hook === null || business === null || feedback === null || feedback.status !== 'open' || feedback.claimedBy !== null)
    return { kind: 'done' };
  const now = parts.clock.now();
  const body = JSON.stringify({
    type: 'alert.rung',
    timestamp: new Date(now).toISOString(),
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
  });
  const secret = parts.box.open(hook.boxed, aad(hook.id));
  const result = await parts.egress.fetch({
    purpose: 'callback',
    url: hook.url,
    headers: { 'content-type': 'application/json', ...signWebhook({ secret, id: call.jobId.replaceAll('.', '-'), now, body }) },
    body,
    totalTimeoutMs: TIMEOUT_MS,
  });
  const ok = result.kind === 'answer' && result.status >= 200 && result.status < 300;
  const reason = result.kind === 'answer' ? `status ${result.status}` : result.reason;
  await changeRungHook(
    parts.db.orm,
    { businessId: call.businessId, id: hook.id },
    { lastAt: now, lastOk: ok, lastError: ok ? null : reason },
  );
  if (ok) return { kind: 'done' };
  const permanent =
    result.kind === 'refused' ||
    (result.kind === 'answer' && result.status >= 300 && result.status < 500 && ![408, 425, 429].includes(result.status));
  const afterMs = RETRY_MS[call.attempts - 1];
  if (!permanent && afterMs !== undefined) return { kind: 'retry', afterMs, reason };
  parts.log.warn('a rung could not call out', { hookId: hook.id, reason });
  return { kind: 'done' };
}
