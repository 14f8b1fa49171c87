/** Cloud Pub/Sub delivers with a signed token of Google's (OIDC): who sent it is proved by that, what it says only names a review. */
import { createHash, createPublicKey, verify as verifySignature, type KeyObject } from 'node:crypto';
import type { Verified } from '#server/system/webhook-signature.ts';
import type { AccountVerbs, Io } from '../account.ts';
import { fieldsOf, jsonOf, listOf, stringOf, type Fields } from '../kit/read.ts';
import { namesIn } from './payload.ts';

type Push = NonNullable<AccountVerbs['push']>;
type Asks = Pick<Io, 'now' | 'http' | 'base' | 'app'>;

const ISSUERS = ['https://accounts.google.com', 'accounts.google.com'];
/** Clocks differ; Google's own library allows as much. */
const SKEW_SECONDS = 300;
const LONGEST_LIFE_SECONDS = 24 * 60 * 60;
const MAX_TOKEN = 8_192;

const refused = (reason: string, detail = ''): Verified => ({ ok: false, reason, detail });

/** Base64url in its one proper spelling: what is left over in the last letter could be anything otherwise. */
const isPart = (text: string) =>
  /^[A-Za-z0-9_-]{2,}$/.test(text) && Buffer.from(text, 'base64url').toString('base64url') === text;
const partOf = (text: string): Fields => fieldsOf(jsonOf(Buffer.from(text, 'base64url')));

/**
 * Google's keys by their ids, kept as long as it says, so that a forger cannot make us ask for them with every request. They are public
 * and the same for everybody: nothing of an account is kept between calls.
 */
type Keys = { readonly byId: ReadonlyMap<string, KeyObject>; readonly fetchedAt: number; readonly until: number };
const kept = new Map<string, Keys>();
const MAX_KEPT = 8;
const ASK_AGAIN_MS = 60_000;
const LONGEST_KEPT_MS = 6 * 60 * 60 * 1000;

async function keyFor(io: Asks, id: string): Promise<KeyObject | 'unknown' | 'unavailable'> {
  const url = io.base('certs');
  const before = kept.get(url);
  const usable = before !== undefined && io.now < before.until && before.fetchedAt <= io.now;
  const found = usable ? before.byId.get(id) : undefined;
  if (found !== undefined) return found;
  // A key that is not known may be new; asked for once a minute at most.
  if (usable && io.now - before.fetchedAt < ASK_AGAIN_MS) return 'unknown';
  const answer = await io.http({ url });
  if (!answer.ok || answer.value.status !== 200) return 'unavailable';
  const listed = listOf(fieldsOf(answer.value.json)['keys']).map(fieldsOf);
  const byId = new Map(listed.flatMap((one) => [...publicKeyOf(one)].map((key) => [stringOf(one['kid']), key])));
  const seconds = Number(/max-age=(\d{1,7})/.exec(answer.value.headers['cache-control'] ?? '')?.[1] ?? 0);
  const until = io.now + Math.min(Math.max(seconds * 1000, ASK_AGAIN_MS), LONGEST_KEPT_MS);
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(url, { byId, fetchedAt: io.now, until });
  return byId.get(id) ?? 'unknown';
}

/** None: not a key we would trust. */
function publicKeyOf({ kty, n, e }: Fields): readonly KeyObject[] {
  if (kty !== 'RSA') return [];
  try {
    const key = createPublicKey({ key: { kty, n: stringOf(n), e: stringOf(e) }, format: 'jwk' });
    return (key.asymmetricKeyDetails?.modulusLength ?? 0) < 2_048 ? [] : [key];
  } catch {
    return [];
  }
}

/** What the token claims, before anybody looks at its signature; null: all of it fits. */
function wrongClaim(
  claims: Fields,
  given: { readonly audience: string; readonly sender: string; readonly now: number },
): string | null {
  const seconds = Math.floor(given.now / 1000);
  const { exp, iat } = claims;
  if (!ISSUERS.includes(stringOf(claims['iss']))) return 'iss';
  if (claims['aud'] !== given.audience) return 'aud';
  if (claims['email'] !== given.sender) return 'email';
  if (claims['email_verified'] !== true) return 'email_verified';
  if (typeof exp !== 'number' || typeof iat !== 'number') return 'exp';
  if (exp + SKEW_SECONDS < seconds || exp - iat > LONGEST_LIFE_SECONDS) return 'exp';
  return iat - SKEW_SECONDS > seconds ? 'iat' : null;
}

export const verify: Push['verify'] = async (io, request) => {
  const sender = io.app('pushServiceAccount');
  // Anybody with a project at Google gets tokens for any address: without the sender's name nothing is proved.
  if (sender === '') return refused('not_configured', 'pushServiceAccount');
  const [, token = ''] = /^Bearer ([\w.-]+)$/i.exec((request.headers['authorization'] ?? '').trim()) ?? [];
  const parts = token.split('.');
  const [head = '', body = '', signature = ''] = parts;
  if (token.length > MAX_TOKEN || parts.length !== 3 || !parts.every(isPart)) return refused('no_token');
  const header = partOf(head);
  const id = header['kid'];
  if (header['alg'] !== 'RS256' || typeof id !== 'string' || 'crit' in header) return refused('bad_token', 'alg');
  const wrong = wrongClaim(partOf(body), { audience: io.app('pushAudience') || request.url, sender, now: io.now });
  if (wrong !== null) return refused('bad_claim', wrong);
  const key = await keyFor(io, id);
  if (key === 'unknown' || key === 'unavailable') return refused(`key_${key}`);
  const proved = verifySignature('RSA-SHA256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'));
  if (!proved) return refused('bad_signature');
  return { ok: true, eventId: eventOf(request.rawBody) };
};

/** At least once means twice now and then: the same message has the same id. */
function eventOf(raw: Uint8Array): string {
  const message = fieldsOf(fieldsOf(jsonOf(raw))['message']);
  const id = stringOf(message['messageId'] ?? message['message_id']);
  return /^[\w-]{1,100}$/.test(id) ? id : createHash('sha256').update(raw).digest('hex');
}

/** The connections whose location it speaks of. */
export const accountsOf = (raw: Uint8Array): readonly string[] => [
  ...new Set(namesIn(jsonOf(raw)).map((name) => name.split('/').slice(0, 4).join('/'))),
];
