/**
 * One delivery to a webhook connection: prove, read, store, note the request. What it answers is the Standard Webhooks contract:
 * 2xx done, 400 not understood, 401 not proved, 410 connection gone, 429 later, 503 try again.
 */
import { readerOf, simpleWebhook } from '#server/connectors/index.ts';
import { secretsOf, type ConnectionRow } from '#server/db/business/channel.ts';
import {
  addWebhookRequest,
  dropOldWebhookRequests,
  REQUESTS_KEPT_MS,
  trimWebhookRequests,
} from '#server/db/business/webhook-log.ts';
import { newId } from '#server/system/ids.ts';
import type { WebhookRequest } from '#server/system/webhook-signature.ts';
import { openSecret } from './channel.ts';
import { keepTrial } from './trial.ts';
import { ingest } from './ingest.ts';
import type { Parts } from '../parts.ts';
import { withdraw } from './withdraw.ts';

type Needs = Pick<Parts, 'db' | 'clock' | 'box' | 'egress' | 'live' | 'log'>;

export type WebhookAnswer =
  | { readonly kind: 'taken'; readonly feedbackId: string; readonly duplicate: boolean; readonly warnings: readonly string[] }
  | { readonly kind: 'refused'; readonly status: 400 | 401 | 410; readonly reason: string; readonly detail: string }
  /** A trial was awaited: what arrived is shown to whoever sets it up, and is nobody's complaint. */
  | { readonly kind: 'trial' }
  /** No such connection. Answered like a wrong signature, so that connections cannot be counted. */
  | { readonly kind: 'unknown' };

/** Notes one refused request; the log is trimmed now and then rather than on every one. */
export type RequestNote = { readonly status: number; readonly reason: string; readonly detail: string };

const TRIM_EVERY = 50;
const noted = new Map<string, number>();

export async function noteRefusal(parts: Pick<Needs, 'db' | 'clock'>, row: ConnectionRow, note: RequestNote): Promise<void> {
  await remember(parts, row, {
    outcome: 'refused',
    status: note.status,
    reason: note.reason,
    detail: note.detail,
    feedbackId: null,
  });
}

type Remembered = {
  readonly outcome: 'accepted' | 'duplicate' | 'refused';
  readonly status: number;
  readonly reason: string | null;
  readonly detail: string | null;
  readonly feedbackId: string | null;
};

async function remember(parts: Pick<Needs, 'db' | 'clock'>, row: ConnectionRow, what: Remembered): Promise<void> {
  const now = parts.clock.now();
  const key = { businessId: row.businessId, connectionId: row.id };
  const count = (noted.get(row.id) ?? 0) + 1;
  noted.set(row.id, count % TRIM_EVERY);
  await parts.db.tx(async (tx) => {
    await addWebhookRequest(tx, { id: newId(), ...key, at: now, ...what });
    if (count === TRIM_EVERY) {
      await trimWebhookRequests(tx, key);
      await dropOldWebhookRequests(tx, now - REQUESTS_KEPT_MS);
    }
  });
}

export async function takeDelivery(
  parts: Needs,
  row: ConnectionRow | null,
  webhookRequest: WebhookRequest & { readonly pathSecret?: string | null },
): Promise<WebhookAnswer> {
  if (row === null) return { kind: 'unknown' };
  const now = parts.clock.now();
  const refuse = (status: 400 | 401 | 410, reason: string, detail: string): WebhookAnswer => ({
    kind: 'refused',
    status,
    reason,
    detail,
  });
  if (row.revokedAt !== null) return refuse(410, 'connection_revoked', 'this address was removed; stop sending');

  const secrets = await secretsOf(parts.db.orm, { businessId: row.businessId, connectionId: row.id });
  const reader = readerOf(row.channel);
  if (reader === null) return refuse(401, 'not_verified', '');
  const opened = secrets.map((secret) => openSecret(parts, secret));
  const { rawBody, headers, pathSecret = null } = webhookRequest;
  const simple = row.proof === 'secret';
  const verified = simple
    ? simpleWebhook.verify({ headers }, { secrets: opened, pathSecret })
    : reader.verify(webhookRequest, { secrets: opened, now });
  if (!verified.ok) return refuse(401, verified.reason, verified.detail);
  const contentType = headers['content-type'] ?? '';
  if (simple && row.trialUntil !== null && row.trialUntil > now && row.trial === null) {
    await keepTrial(parts, row, simpleWebhook.fieldsFound(rawBody, contentType));
    return { kind: 'trial' };
  }

  const {
    items,
    rejects,
    withdrawn = [],
  } = simple ? simpleWebhook.read(rawBody, contentType, row.mapping, { now }) : reader.translate(rawBody, { now });
  const [withdrawal] = withdrawn;
  const from = { businessId: row.businessId, connectionId: row.id };
  const { eventId } = verified;
  let taken: WebhookAnswer | null = null;
  for (const [index, item] of items.entries()) {
    // One request may hold several; its id names the first.
    const webhookEventId = index === 0 ? eventId : null;
    const stored = await ingest(parts, { ...from, complaintLinkId: null, item, webhookEventId });
    const answer = await noteTaken(parts, row, stored);
    taken ??= answer;
  }
  if (taken !== null) return taken;
  if (withdrawal === undefined) return refuse(400, rejects[0]?.reason ?? 'bad_body', rejects[0]?.detail ?? '');
  const gone = await withdraw(parts, {
    ...from,
    withdrawal,
    eventId: eventId ?? `gone ${withdrawal.externalId} ${withdrawal.at}`,
  });
  return gone === null
    ? refuse(400, 'unknown_item', 'data.externalId: nothing of this channel and id came through this address')
    : noteTaken(parts, row, { ...gone, warnings: [] });
}

/** The words are safe already; a log row that cannot be written must not make the sender send again. */
async function noteTaken(
  parts: Needs,
  row: ConnectionRow,
  { feedbackId, duplicate, warnings }: Omit<Extract<WebhookAnswer, { kind: 'taken' }>, 'kind'>,
): Promise<WebhookAnswer> {
  await remember(parts, row, {
    outcome: duplicate ? 'duplicate' : 'accepted',
    status: duplicate ? 200 : 202,
    reason: warnings[0] ?? null,
    detail: warnings.length === 0 ? null : `answers will be copied by hand: ${warnings.join(', ')}`,
    feedbackId,
  }).catch((error: unknown) => parts.log.warn('a webhook delivery was stored but not logged', { error, feedbackId }));
  return { kind: 'taken', feedbackId, duplicate, warnings };
}
