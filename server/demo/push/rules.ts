/** What every push service checks before it takes a message: RFC 8030 headers, size, and the sender's VAPID statement (RFC 8292). */
import { createPublicKey, verify } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { DAY_MS } from '#shared/model/time.ts';

export type PushRequest = {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Public key the phone subscribed with; null when it named none. */
  readonly key: Buffer | null;
  /** Origin of the endpoint. */
  readonly audience: string;
  readonly now: number;
};

export type Fault = { readonly status: number; readonly reason: string };

const BODY_MAX_BYTES = 4096;
const SPKI_P256 = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex');

/** Null when the message is to be taken. */
export function pushFault({ headers, body, key, audience, now }: PushRequest): Fault | null {
  const { ttl, urgency, topic } = headers;
  if (typeof ttl !== 'string' || !/^\d+$/.test(ttl)) return { status: 400, reason: 'missing TTL' };
  if (urgency !== undefined && !/^(very-low|low|normal|high)$/.test(String(urgency)))
    return { status: 400, reason: 'bad urgency' };
  if (topic !== undefined && !/^[A-Za-z0-9_-]{1,32}$/.test(String(topic))) return { status: 400, reason: 'bad topic' };
  if (body.length > BODY_MAX_BYTES) return { status: 413, reason: 'too large' };
  if (body.length > 0 && headers['content-encoding'] !== 'aes128gcm') return { status: 400, reason: 'bad encoding' };
  const vapid = key === null ? null : vapidFault(headers.authorization, { key, audience, now });
  return vapid === null ? null : { status: vapid === 'missing' ? 401 : 403, reason: `vapid: ${vapid}` };
}

/** What is wrong with this Authorization header, or null. */
export function vapidFault(
  header: string | undefined,
  want: { readonly key: Buffer; readonly audience: string; readonly now: number },
): string | null {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/i.exec(header ?? '') ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  if (token === '') return 'missing';
  const point = Buffer.from(key, 'base64url');
  if (!point.equals(want.key)) return 'another key';
  const publicKey = createPublicKey({ key: Buffer.concat([SPKI_P256, point]), format: 'der', type: 'spki' });
  const signed = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!signed) return 'bad signature';
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as {
    aud?: unknown;
    exp?: unknown;
    sub?: unknown;
  };
  if (aud !== want.audience) return 'bad audience';
  if (typeof exp !== 'number' || exp * 1000 <= want.now || exp * 1000 > want.now + DAY_MS) return 'bad expiry';
  if (typeof sub !== 'string' || !/^(?:mailto:[^@]+@|https:\/\/)[^.]+\../.test(sub) || sub.includes('localhost'))
    return 'bad subject';
  return null;
}
