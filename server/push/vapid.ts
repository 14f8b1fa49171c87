/** VAPID (RFC 8292): the signed statement who we are, made once per push service and reused, because signing is a third of a send. */
import { createPrivateKey, sign } from 'node:crypto';
import type { Clock } from '#server/system/clock.ts';
import { HOUR_MS } from '#shared/model/time.ts';

export type VapidKeys = {
  /** Uncompressed P-256 point, 65 bytes, base64url: what phones subscribe to. */
  readonly publicKey: string;
  /** 32 bytes, base64url. */
  readonly privateKey: string;
};

export type VapidIdentity = VapidKeys & {
  /** mailto: or https: address of the operator, real: Apple answers 403 to localhost. */
  readonly subject: string;
};

export interface Vapid {
  readonly publicKey: string;
  /** Value of the Authorization header for a push service, e.g. "https://fcm.googleapis.com". */
  authorization(origin: string): string;
}

/** RFC 8292 allows 24 hours. Half of it, renewed an hour early, survives a clock that is off by hours on either side. */
const TOKEN_LIFE_MS = 12 * HOUR_MS;
const TOKEN_REUSE_MS = 11 * HOUR_MS;
/** Windows alone has dozens of hosts; more than this are made-up subdomains. */
const TOKENS_MAX = 1000;

/** Throws a sentence for the operator when the keys are damaged or the subject is not a real address. */
export function createVapid(identity: VapidIdentity, clock: Clock): Vapid {
  const problem = subjectProblem(identity.subject);
  if (problem !== null) throw new Error(problem);
  const key = signingKey(identity);
  const header = encode({ typ: 'JWT', alg: 'ES256' });
  const tokens = new Map<string, { readonly text: string; readonly madeAt: number }>();
  return {
    publicKey: identity.publicKey,
    authorization(origin) {
      const now = clock.now();
      const kept = tokens.get(origin);
      if (kept !== undefined && now >= kept.madeAt && now - kept.madeAt < TOKEN_REUSE_MS) return kept.text;
      const claims = encode({ aud: origin, exp: Math.floor((now + TOKEN_LIFE_MS) / 1000), sub: identity.subject });
      const signature = sign('sha256', Buffer.from(`${header}.${claims}`), { key, dsaEncoding: 'ieee-p1363' });
      const text = `vapid t=${header}.${claims}.${signature.toString('base64url')}, k=${identity.publicKey}`;
      if (tokens.size >= TOKENS_MAX) tokens.clear();
      tokens.set(origin, { text, madeAt: now });
      return text;
    },
  };
}

/** Why push services would refuse this subject, as a sentence, or null. */
export function subjectProblem(subject: string): string | null {
  const host = /^mailto:[^\s@<>?]+@([^\s@<>?]+)$/.exec(subject)?.[1] ?? httpsHost(subject);
  if (host === null) return 'The VAPID subject must be a mailto: or https: address of whoever runs this server.';
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(host) || /(^|\.)(localhost|local)$/i.test(host) || /^[\d.]+$/.test(host)) {
    return 'The VAPID subject must be a real address: push services refuse localhost.';
  }
  return null;
}

function httpsHost(subject: string): string | null {
  return URL.canParse(subject) && new URL(subject).protocol === 'https:' ? new URL(subject).hostname : null;
}

function signingKey({ publicKey, privateKey }: VapidKeys) {
  const point = Buffer.from(publicKey, 'base64url');
  const secret = Buffer.from(privateKey, 'base64url');
  if (point.length !== 65 || point[0] !== 4 || secret.length !== 32)
    throw new Error('The VAPID keys are damaged: a P-256 key pair is expected.');
  const jwk = { kty: 'EC', crv: 'P-256', x: part(point.subarray(1, 33)), y: part(point.subarray(33)), d: part(secret) };
  return createPrivateKey({ key: jwk, format: 'jwk' });
}

function part(bytes: Buffer): string {
  return bytes.toString('base64url');
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
