/** HTTP for machines: signed webhooks, what phones report, what browsers complain about. */
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Auth } from '#server/auth/index.ts';
import { findOpenConnection } from '#server/db/business/channel.ts';
import { goneAddressLanguage } from '#server/db/business/gone.ts';
import { asStorageError, StorageError } from '#server/db/engine/errors.ts';
import { inTurnOf } from '#server/db/engine/turns.ts';
import { actFromNotification } from '#server/flows/answering/act.ts';
import { replaceSubscription } from '#server/flows/team/enrol.ts';
import { type DomainCode, DomainError } from '#server/system/errors.ts';
import { deliveryReceipt } from '#server/flows/delivery/receipt.ts';
import type { Parts } from '#server/flows/parts.ts';
import { takePush } from '#server/flows/channels/push.ts';
import { noteRefusal, takeDelivery, type WebhookAnswer } from '#server/flows/intake/webhook.ts';
import { hashToken } from '#server/system/ids.ts';
import { composed } from '#shared/model/bound.ts';
import { cleanLine } from '#shared/model/clean.ts';
import { ACT_WORDS_MAX, type Act } from '#shared/wire/act.ts';
import { bucketKey } from '../guard/address.ts';
import type { Bodies } from '../guard/body.ts';
import { createGate } from '../guard/gate.ts';
import type { Limits } from '../guard/limits.ts';

type RouteOptions = { readonly limits: Limits; readonly addressOf: (request: Request) => string; readonly bodies: Bodies };

/** Largest bodies, bytes. */
const WEBHOOK = 64 * 1024;
const NOTE = 16 * 1024;

const seconds = (waitMs: number) => String(Math.max(1, Math.ceil(waitMs / 1000)));

export function webhookRoutes(parts: Parts, { limits, addressOf, bodies }: RouteOptions): Hono {
  const app = new Hono();
  const gate = createGate();
  /** Refusals that were counted but not written, per connection. */
  const unwritten = new Map<string, number>();

  app.post('/hooks/in/:connectionId', async (context) => take(context, null));
  // For tools that know nothing but an address: the secret is a part of it.
  app.post('/hooks/in/:connectionId/:secret', async (context) => take(context, context.req.param('secret')));

  async function take(context: Context<object, '/hooks/in/:connectionId'>, pathSecret: string | null): Promise<Response> {
    const now = parts.clock.now();
    const visitor = bucketKey(addressOf(context.req.raw));
    const id = context.req.param('connectionId');
    try {
      // Somebody who keeps sending with wrong keys is not listened to for a while; proved deliveries never count here.
      if (limits.unprovedAddress.empty(visitor, now)) return context.json({ error: 'too_many' }, 429, { 'retry-after': '60' });
      const row = /^[\w-]{1,64}$/.test(id) ? await findOpenConnection(parts.db.orm, id) : null;
      if (row !== null && limits.webhookConnection.empty(row.id, now))
        return context.json({ error: 'too_many' }, 429, { 'retry-after': '5' });
      if (row === null && (await goneAddressLanguage(parts.db.orm, hashToken(id))) !== null)
        return context.json(
          { error: 'business_deleted', detail: 'the business behind this address was deleted; stop sending' },
          410,
        );
      const turn = row === null ? null : await gate.enter(`${row.id} ${visitor}`);
      if (turn === undefined) return context.json({ error: 'too_many' }, 429, { 'retry-after': '2' });
      let answer: WebhookAnswer;
      try {
        const rawBody = await bodies.read(context, WEBHOOK);
        const pushed = row === null ? null : await accountPush(parts, row.id, context, rawBody);
        if (pushed?.kind === 'taken') return context.json({ items: pushed.items }, 200);
        if (pushed?.kind === 'refused') {
          limits.unprovedAddress.take(visitor, now);
          return context.json({ error: 'unauthorized' }, 401);
        }
        answer = await inTurnOf(row?.businessId ?? '', () =>
          takeDelivery(parts, row, { headers: context.req.header(), rawBody, pathSecret }),
        );
      } finally {
        turn?.();
      }
      if (answer.kind === 'taken') {
        limits.webhookConnection.take(id, now);
        const body = {
          id: answer.feedbackId,
          duplicate: answer.duplicate,
          ...(answer.warnings.length === 0 ? {} : { warnings: answer.warnings }),
        };
        return context.json(body, answer.duplicate ? 200 : 202);
      }
      if (answer.kind === 'trial') return context.json({ trial: true }, 202);
      if (answer.kind === 'unknown' || answer.status === 401) limits.unprovedAddress.take(visitor, now);
      if (answer.kind === 'unknown' || row === null) return context.json({ error: 'unauthorized' }, 401);
      if (limits.webhookLog.take(row.id, now).ok) {
        const more = unwritten.get(row.id) ?? 0;
        unwritten.delete(row.id);
        await noteRefusal(parts, row, {
          ...answer,
          detail: more === 0 ? answer.detail : `${answer.detail} (and ${more} more refused before)`,
        });
      } else {
        unwritten.set(row.id, (unwritten.get(row.id) ?? 0) + 1);
      }
      if (answer.status === 401) return context.json({ error: 'unauthorized' }, 401);
      return context.json({ error: answer.reason, detail: answer.detail }, answer.status);
    } catch (error) {
      const storage = asStorageError(error);
      if (!(storage instanceof StorageError)) throw error;
      parts.log.error('a webhook delivery was not stored; the sender is asked to try again', { error, connectionId: id });
      return context.json({ error: 'unavailable' }, 503, { 'retry-after': '10' });
    }
  }
  return app;
}

/** What a platform sends to the address of an account; null: this connection is no account, or its platform does not push here. */
async function accountPush(parts: Parts, connectionId: string, context: Context, rawBody: Uint8Array) {
  const url = parts.config.publicUrl + context.req.path;
  const answer = await takePush(parts, connectionId, { headers: context.req.header(), rawBody, url });
  return answer.kind === 'unknown' ? null : answer;
}

const DOMAIN_STATUS = {
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  invalid: 400,
  too_many: 429,
  unavailable: 503,
  unauthorized: 401,
} as const satisfies Record<DomainCode, number>;

/** PushSubscription.toJSON(). The worker knows no more than this. */
const resubscription = z.object({
  oldEndpoint: z.string().max(2_048).nullish(),
  subscription: z.object({
    endpoint: z.string().max(2_048),
    keys: z.object({ p256dh: z.string().max(200), auth: z.string().max(100) }),
  }),
});

/** What a button of a notification asks for. */
const token = z.string().min(20).max(200);
const key = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
const act = z.discriminatedUnion('what', [
  z.object({ what: z.literal('claim'), token, id: key }),
  z.object({ what: z.literal('snooze'), token, minutes: z.number().int().min(1).max(240) }),
  z.object({
    what: z.literal('reply'),
    token,
    id: key,
    text: z
      .string()
      .max(ACT_WORDS_MAX)
      .refine((words) => !words.includes('\u0000') && words.isWellFormed())
      .transform((words) => composed(words).trim())
      .refine((words) => words.length > 0),
  }),
]) satisfies z.ZodType<Act>;

/** What the worker says became of a notification. */
const receipt = z.object({ token: z.string().max(200), what: z.enum(['shown', 'opened']) });

export function phoneRoutes(
  parts: Parts,
  { limits, addressOf, bodies, auth }: RouteOptions & { readonly auth: Pick<Auth, 'resolve'> },
): Hono {
  const app = new Hono();
  app.post('/push/resubscribe', async (context) => {
    const session = await auth.resolve(context.req.raw.headers);
    if (session === null) return context.json({ error: 'signed_out' }, 401);
    const parsed = resubscription.safeParse(await bodies.json(context, NOTE));
    if (!parsed.success) return context.json({ error: 'bad_input' }, 400);
    const { oldEndpoint, subscription } = parsed.data;
    try {
      await replaceSubscription(parts, session, {
        oldEndpoint: oldEndpoint ?? '',
        // The worker subscribes with the key of the old subscription; a changed key is found by the page at its next start.
        subscription: { endpoint: subscription.endpoint, ...subscription.keys, vapidKey: parts.keys.vapid.publicKey },
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return context.json({ error: error.reason }, DOMAIN_STATUS[error.code]);
    }
    return context.body(null, 204);
  });
  app.post('/push/act', async (context) => {
    const room = limits.receiptAddress.take(bucketKey(addressOf(context.req.raw)), parts.clock.now());
    if (!room.ok) return context.json({ error: 'too_many' }, 429, { 'retry-after': seconds(room.waitMs) });
    const parsed = act.safeParse(await bodies.json(context, NOTE));
    if (!parsed.success) return context.json({ error: 'bad_input' }, 400);
    try {
      return context.json(await actFromNotification(parts, parsed.data));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return context.json({ error: error.reason }, DOMAIN_STATUS[error.code]);
    }
  });
  app.post('/push/receipt', async (context) => {
    const room = limits.receiptAddress.take(bucketKey(addressOf(context.req.raw)), parts.clock.now());
    if (!room.ok) return context.json({ error: 'too_many' }, 429, { 'retry-after': seconds(room.waitMs) });
    const parsed = receipt.safeParse(await bodies.json(context, NOTE));
    if (!parsed.success) return context.json({ error: 'bad_input' }, 400);
    return (await deliveryReceipt(parts, parsed.data)) ? context.body(null, 204) : context.json({ error: 'not_found' }, 404);
  });
  return app;
}

export function reportRoutes(parts: Pick<Parts, 'log' | 'clock'>, { limits, addressOf, bodies }: RouteOptions): Hono {
  const app = new Hono();
  const short = (value: unknown) => (typeof value === 'string' ? cleanLine(value, 200) : null);
  app.post('/csp', async (context) => {
    if (!limits.reportAddress.take(bucketKey(addressOf(context.req.raw)), parts.clock.now()).ok) return context.body(null, 429);
    const body: unknown = await bodies.json(context, NOTE);
    // report-to sends a list of { body }, report-uri one { "csp-report" }.
    const list = Array.isArray(body) ? body.slice(0, 10) : [body];
    for (const one of list as readonly unknown[]) {
      if (typeof one !== 'object' || one === null) continue;
      const outer = one as Readonly<Record<string, unknown>>;
      const inner = (outer['body'] ?? outer['csp-report']) as Readonly<Record<string, unknown>> | undefined;
      if (typeof inner !== 'object' || inner === null) continue;
      parts.log.warn('a browser reports a blocked resource', {
        directive: short(inner['effectiveDirective'] ?? inner['violated-directive']),
        blocked: short(inner['blockedURL'] ?? inner['blocked-uri']),
        // Without what follows the path: a guest's link is a secret.
        page: short(inner['documentURL'] ?? inner['document-uri'])?.replace(/^(https?:\/\/[^/]+\/[a-z-]*).*/, '$1') ?? null,
        source: short(inner['sourceFile'] ?? inner['source-file']),
        line: typeof inner['lineNumber'] === 'number' ? inner['lineNumber'] : null,
      });
    }
    return context.body(null, 204);
  });
  return app;
}
