/**
 * Standard Webhooks, version 1 (github.com/standard-webhooks/standard-webhooks, spec/standard-webhooks.md): HMAC-SHA256 over
 * `id.timestamp.body`, base64, several signatures in one header for rotation. Own code because the published library reads
 * the real clock; the vector in tests/connectors was computed with it.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** How a request arrived. Header names in lower case. */
export type WebhookRequest = { readonly headers: Readonly<Record<string, string>>; readonly rawBody: Uint8Array };

/** `reason` is a stable code, `detail` says what exactly, without secrets. */
export type Verified =
  | { readonly ok: true; readonly eventId: string }
  | { readonly ok: false; readonly reason: string; readonly detail: string };

const PREFIX = 'whsec_';
/** Both ways, as the reference library does. */
export const TOLERANCE_SECONDS = 300;
const SECRET_BYTES = { min: 24, max: 64 } as const;
/** More signatures than anybody rotates at once; each costs a comparison. */
const MAX_SIGNATURES = 16;

/** Null when it is no secret of 24 to 64 bytes. */
export function secretKey(secret: string): Buffer | null {
  const encoded = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret;
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded)) return null;
  const key = Buffer.from(encoded, 'base64');
  return key.length >= SECRET_BYTES.min && key.length <= SECRET_BYTES.max ? key : null;
}

export function formatSecret(key: Uint8Array): string {
  return PREFIX + Buffer.from(key).toString('base64');
}

function hmac(key: Buffer, id: string, timestamp: string, body: Uint8Array): Buffer {
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
}

/** Headers of an outgoing webhook. Throws when `secret` is none. `now` in milliseconds; the wire carries seconds. */
export function signWebhook(message: {
  readonly secret: string;
  readonly id: string;
  readonly now: number;
  readonly body: string;
}): Record<string, string> {
  const key = secretKey(message.secret);
  if (key === null) throw new Error('not a webhook secret: 24 to 64 bytes in base64 are needed');
  const timestamp = String(Math.floor(message.now / 1000));
  const signature = hmac(key, message.id, timestamp, Buffer.from(message.body)).toString('base64');
  return { 'webhook-id': message.id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

const refused = (reason: string, detail: string): Verified => ({ ok: false, reason, detail });

/** `svix-*` is the older name of the same scheme. */
const header = (webhookRequest: WebhookRequest, name: string): string =>
  webhookRequest.headers[`webhook-${name}`] ?? webhookRequest.headers[`svix-${name}`] ?? '';

/** Looks at the signature before anything else that is in the body; every comparison takes the same time. */
export function verifyWebhook(
  webhookRequest: WebhookRequest,
  given: { readonly secrets: readonly string[]; readonly now: number },
): Verified {
  const id = header(webhookRequest, 'id');
  const timestamp = header(webhookRequest, 'timestamp');
  const signatures = header(webhookRequest, 'signature');
  const missing = Object.entries({ 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures }).find(
    ([, value]) => value === '',
  );
  if (missing !== undefined) return refused('missing_header', missing[0]);
  // A dot in the id would let two different messages have the same signed content.
  if (!/^[\x21-\x2D\x2F-\x7E]{1,256}$/.test(id))
    return refused('bad_event_id', 'webhook-id: 1 to 256 visible ASCII characters without a dot');
  if (!/^\d{1,12}$/.test(timestamp)) return refused('bad_timestamp', 'webhook-timestamp: unix seconds');

  const keys = given.secrets.map(secretKey).filter((key) => key !== null);
  const offered = signatures
    .split(' ')
    .slice(0, MAX_SIGNATURES)
    .filter((entry) => entry.startsWith('v1,'))
    .map((entry) => Buffer.from(entry.slice(3), 'base64'));
  if (offered.length === 0) return refused('no_known_signature', 'webhook-signature: no v1 entry');
  let matches = false;
  for (const key of keys) {
    const expected = hmac(key, id, timestamp, webhookRequest.rawBody);
    for (const one of offered) {
      if (one.length === expected.length && timingSafeEqual(one, expected)) matches = true;
    }
  }
  if (!matches) return refused('bad_signature', `${offered.length} signature(s) checked against ${keys.length} secret(s)`);

  const ageSeconds = Math.floor(given.now / 1000) - Number(timestamp);
  if (Math.abs(ageSeconds) > TOLERANCE_SECONDS) {
    return refused(
      'stale_timestamp',
      ageSeconds > 0
        ? `${ageSeconds} s old; at most ${TOLERANCE_SECONDS} s`
        : `${-ageSeconds} s in the future; at most ${TOLERANCE_SECONDS} s`,
    );
  }
  return { ok: true, eventId: id };
}
