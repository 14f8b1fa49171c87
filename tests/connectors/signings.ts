/** Every way in which a platform proves that it is the platform: a genuine request, and what a forger would try. One entry a scheme. */
import { createHmac, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import type { Account, Io } from '#server/connectors/account.ts';
import type { Translation } from '#server/connectors/item.ts';
import { google } from '#server/connectors/google/index.ts';
import { facebook } from '#server/connectors/meta/index.ts';
import { telegram } from '#server/connectors/telegram/index.ts';
import { webhook } from '#server/connectors/webhook/index.ts';
import { publicKeys, tokenFor } from '#server/demo/platforms/google-sign-in.ts';
import { secretKey, signWebhook, type Verified, type WebhookRequest } from '#server/system/webhook-signature.ts';
import { NOBODY, type Push } from './door.ts';
import { testIo } from './io.ts';

export const NOW = Date.parse('2026-11-21T20:40:00+01:00');
const SECONDS = NOW / 1000;

/** Numbers below `below`, the same in every run. */
export type Random = (below: number) => number;

export type Signing = {
  readonly name: string;
  /** The headers that carry the proof. */
  readonly proofs: readonly string[];
  /** The proof is of these very bytes, not only of whoever sends them. */
  readonly coversBody: boolean;
  readonly genuine: (body: string) => WebhookRequest;
  /** What somebody who knows the scheme and not the secret would send instead. */
  readonly forgeries: readonly ((genuine: WebhookRequest, random: Random) => WebhookRequest)[];
  readonly prove: (request: WebhookRequest) => Promise<Verified> | Verified;
  readonly translate: (raw: Uint8Array) => Translation;
};

const bytes = (text: string) => new TextEncoder().encode(text);
const given = { now: NOW };
const replaced = (request: WebhookRequest, headers: Readonly<Record<string, string>>): WebhookRequest => ({
  ...request,
  headers: { ...request.headers, ...headers },
});
const hmac = (algorithm: string, key: string, body: Uint8Array) => createHmac(algorithm, key).update(body);
const io = (app: Readonly<Record<string, string>>, keys: unknown = {}): Io => {
  const body = bytes(JSON.stringify(keys));
  const http: Io['http'] = async () => ({
    ok: true,
    value: { status: 200, headers: {}, body, text: '', json: keys, truncated: false },
  });
  return { ...testIo({ clock: { now: () => NOW }, hosts: { certs: 'https://certs.example.test/forged' }, app }), http };
};

const SECRET = 'example-app-secret';
const HUB = 'x-hub-signature-256';
const meta: Signing = {
  name: 'Meta',
  proofs: [HUB],
  coversBody: true,
  genuine: (body) => ({
    rawBody: bytes(body),
    headers: { [HUB]: `sha256=${hmac('sha256', SECRET, bytes(body)).digest('hex')}` },
  }),
  forgeries: [
    (one, random) => replaced(one, { [HUB]: `sha256=${hmac('sha256', `guess ${random(1e9)}`, one.rawBody).digest('hex')}` }),
    (one) => replaced(one, { [HUB]: `sha256=${hmac('sha256', '', one.rawBody).digest('hex')}` }),
    (one) => replaced(one, { [HUB]: `sha1=${hmac('sha1', SECRET, one.rawBody).digest('hex')}` }),
    (one) => replaced(one, { [HUB]: `sha256=${hmac('sha256', SECRET, one.rawBody).digest('base64')}` }),
    (one) => ({ ...one, headers: { 'x-hub-signature': `sha1=${hmac('sha1', SECRET, one.rawBody).digest('hex')}` } }),
    (one) => replaced(one, { [HUB]: `${one.headers[HUB]}, ${one.headers[HUB]}` }),
  ],
  prove: (request) =>
    (facebook.verbs.push as Push).verify(io({ appSecret: SECRET }), { ...request, url: '' }, { account: NOBODY, secret: '' }),
  translate: (raw) => facebook.translate(raw, given),
};

const ADDRESS = 'https://hour.example.test/hooks/app/google';
const SENDER = 'pubsub-push@example-project.iam.gserviceaccount.com';
const claims = {
  aud: ADDRESS,
  email: SENDER,
  email_verified: true,
  exp: SECONDS + 3_600,
  iat: SECONDS,
  iss: 'https://accounts.google.com',
  sub: '1',
};
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const coded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const stranger = generateKeyPairSync('ed25519').privateKey;
const WRONG: readonly Readonly<Record<string, unknown>>[] = [
  { aud: 'https://evil.example.test/' },
  { aud: [ADDRESS] },
  { email: 'evil@example.iam.gserviceaccount.com' },
  { email_verified: 'true' },
  { email_verified: false },
  { exp: SECONDS - 301 },
  { exp: String(SECONDS + 60) },
  { exp: null },
  { iat: SECONDS + 301 },
  { iss: 'https://accounts.google.com.evil.example' },
  { iss: null },
];
const oidc: Signing = {
  name: 'Google (OIDC)',
  proofs: ['authorization'],
  coversBody: false,
  genuine: (body) => ({ rawBody: bytes(body), headers: bearer(tokenFor(claims)) }),
  forgeries: [
    (one) => replaced(one, bearer(tokenFor(claims, { forged: true }))),
    (one, random) => replaced(one, bearer(tokenFor({ ...claims, ...WRONG[random(WRONG.length)] }))),
    (one) => replaced(one, bearer(`${coded({ alg: 'none', kid: 'test-key-1' })}.${coded(claims)}.`)),
    // Signed with what everybody knows, as if it were a shared secret.
    (one) => {
      const text = `${coded({ alg: 'HS256', kid: 'test-key-1' })}.${coded(claims)}`;
      const key = JSON.stringify(publicKeys().keys[0]);
      return replaced(one, bearer(`${text}.${hmac('sha256', key, bytes(text)).digest('base64url')}`));
    },
    (one) => {
      const text = `${coded({ alg: 'RS256', kid: 'test-key-1' })}.${coded(claims)}`;
      return replaced(
        one,
        bearer(
          `${text}.${sign(null, Buffer.from(text), createPrivateKey(stranger.export({ type: 'pkcs8', format: 'pem' }))).toString('base64url')}`,
        ),
      );
    },
    (one, random) =>
      replaced(one, bearer(tokenFor(claims, { header: { kid: ['test-key-9', '', '../x', '__proto__'][random(4)] } }))),
    // Other claims under a signature that was seen.
    (one, random) => {
      const [head, , signature] = (one.headers['authorization'] ?? '').replace('Bearer ', '').split('.');
      return replaced(one, bearer(`${head}.${coded({ ...claims, exp: SECONDS + 3_601 + random(1e4) })}.${signature}`));
    },
    (one) => replaced(one, { authorization: (one.headers['authorization'] ?? '').replace('Bearer', 'Basic') }),
  ],
  prove: (request) =>
    (google.verbs.push as Push).verify(
      io({ pushServiceAccount: SENDER }, publicKeys()),
      { ...request, url: ADDRESS },
      { account: NOBODY, secret: '' },
    ),
  translate: (raw) => google.translate(raw, given),
};

const WHSEC = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
const standard: Signing = {
  name: 'Standard Webhooks',
  proofs: ['webhook-signature', 'webhook-id', 'webhook-timestamp'],
  coversBody: true,
  genuine: (body) => ({ rawBody: bytes(body), headers: signWebhook({ secret: WHSEC, id: 'msg_1', now: NOW, body }) }),
  forgeries: [
    (one, random) => {
      const secret = `whsec_${Buffer.from(Array.from({ length: 24 }, () => random(256))).toString('base64')}`;
      return replaced(one, signWebhook({ secret, id: 'msg_1', now: NOW, body: Buffer.from(one.rawBody).toString() }));
    },
    (one) =>
      replaced(one, signWebhook({ secret: WHSEC, id: 'msg_1', now: NOW - 301_000, body: Buffer.from(one.rawBody).toString() })),
    (one) => replaced(one, { 'webhook-signature': (one.headers['webhook-signature'] ?? '').replace('v1,', 'v1a,') }),
    (one) =>
      replaced(one, {
        'webhook-signature': `v1,${createHmac('sha256', secretKey(WHSEC) ?? '')
          .update(one.rawBody)
          .digest('base64')}`,
      }),
    (one) => replaced(one, { 'webhook-id': 'msg_1.0', 'webhook-timestamp': String(SECONDS) }),
  ],
  prove: (request) => webhook.verify(request, { secrets: [WHSEC], now: NOW }),
  translate: (raw) => webhook.translate(raw, given),
};

const TOKEN = 'a-secret-of-43-letters-that-nobody-can-guess';
const TELEGRAM = 'x-telegram-bot-api-secret-token';
const account: Account = NOBODY;
const shared: Signing = {
  name: 'Telegram',
  proofs: [TELEGRAM],
  coversBody: false,
  genuine: (body) => ({ rawBody: bytes(body), headers: { [TELEGRAM]: TOKEN } }),
  forgeries: [
    (one, random) => replaced(one, { [TELEGRAM]: TOKEN.slice(0, random(TOKEN.length)) }),
    (one) => replaced(one, { [TELEGRAM]: TOKEN.toUpperCase() }),
    (one) => replaced(one, { [TELEGRAM]: `${TOKEN}, ${TOKEN}` }),
  ],
  prove: (request) => (telegram.verbs.push as Push).verify(io({}), { ...request, url: '' }, { account, secret: TOKEN }),
  translate: (raw) => telegram.translate(raw, given),
};

export const SIGNINGS: readonly Signing[] = [meta, oidc, standard, shared];
