/**
 * Google's side of push as far as Chromium needs it, all on this machine: check-in, registration, the connection that delivers,
 * and the endpoint a server posts to. Chromium finds it by the switches in `flags`; the endpoint's host cannot be changed, so a
 * sender reaches it by `routes`.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '#server/system/clock.ts';
import type { Routes } from '#server/system/egress/egress-dial.ts';
import { makeCertificate } from './certificate.ts';
import { listenHttp, type Handler } from '#server/demo/push/listener.ts';
import { startMcs } from './mcs.ts';
import { bytes, fixed64, number, readFields } from './protobuf.ts';
import { pushFault } from '#server/demo/push/rules.ts';
import { playAnswer, type Scripted } from '#server/demo/push/scripted.ts';
import type { EndpointEntry } from './autopush.ts';

/** Google's stable Chrome uses the first, builds without a channel (Debian's) the second. */
const ENDPOINT_HOSTS = ['fcm.googleapis.com', 'jmt17.google.com'] as const;
const FIRST_DEVICE = 4_000_000_000_000_000_001n;
const SECURITY_TOKEN = 5_000_000_000_000_000_002n;

export type FakeGcm = AsyncDisposable & {
  /** Command line switches for Chromium. */
  readonly flags: readonly string[];
  readonly routes: Routes;
  readonly journal: readonly EndpointEntry[];
  readonly script: (...answers: readonly Scripted[]) => void;
  /** Subscriptions of pages; the browser ends one a moment after unsubscribe() resolved in the page. */
  readonly subscriptions: () => number;
  readonly connected: () => number;
  readonly dropBrowsers: () => void;
  readonly close: () => Promise<void>;
};

type Registration = { readonly app: string; readonly subtype: string; readonly sender: string; readonly device: string };

export async function startFakeGcm({ clock }: { readonly clock: Clock }): Promise<FakeGcm> {
  const certificate = makeCertificate(['127.0.0.1', ...ENDPOINT_HOSTS]);
  const registrations = new Map<string, Registration>();
  const journal: EndpointEntry[] = [];
  const scripted: Scripted[] = [];
  let nextDevice = FIRST_DEVICE;
  const mcs = await startMcs(certificate, clock);

  const onBrowser: Handler = (request, response, body) => {
    if (request.url?.startsWith('/checkin')) {
      // Chromium checks in again under its id after a restart; 0 means it has none yet.
      const known = readFields(body)[2]?.[0];
      const device = typeof known === 'bigint' && known !== 0n ? known : nextDevice++;
      response.writeHead(200, { 'content-type': 'application/x-protobuffer' });
      response.end(
        Buffer.concat([number(1, 1), number(3, clock.now()), fixed64(7, device), fixed64(8, SECURITY_TOKEN), number(9, 0)]),
      );
      return;
    }
    const form = new URLSearchParams(body.toString());
    const app = form.get('app') ?? '';
    const subtype = form.get('X-subtype') ?? app;
    if (form.has('delete')) {
      for (const [name, one] of registrations) if (one.subtype === subtype) registrations.delete(name);
      response.end(`token=${subtype}`);
      return;
    }
    const name = `${randomBytes(12).toString('base64url')}:APA91b${randomBytes(80).toString('base64url')}`;
    registrations.set(name, { app, subtype, sender: form.get('sender') ?? '', device: form.get('device') ?? '' });
    response.writeHead(200, { 'content-type': 'text/plain' });
    response.end(`token=${name}`);
  };

  const onPush: Handler = (request, response, body) => {
    const now = clock.now();
    const answer = (status: number, reason: string | null) => {
      journal.push({ at: now, status, reason, bytes: body.length });
      playAnswer({ status }, request, response);
    };
    const order = scripted.shift();
    if (order !== undefined) return playAnswer(order, request, response);
    const registration = registrations.get(decodeURIComponent(request.url?.split('/').at(-1) ?? ''));
    if (registration === undefined) return answer(410, 'no such subscription');
    const host = String(request.headers[':authority'] ?? request.headers.host);
    const key = Buffer.from(registration.sender, 'base64url');
    const fault = pushFault({ headers: request.headers, body, key, audience: `https://${host}`, now });
    if (fault !== null) return answer(fault.status, fault.reason);
    const ttl = Number(request.headers.ttl);
    mcs.deliver(registration.device, dataMessage(registration, { body, ttl, now }), ttl > 0);
    answer(201, null);
  };

  const [browserSide, serverSide] = await Promise.all([listenHttp(onBrowser, null), listenHttp(onPush, certificate)]);
  const close = async () => {
    await Promise.all([browserSide.close(), serverSide.close(), mcs.close()]);
  };
  return {
    flags: [
      `--gcm-checkin-url=http://127.0.0.1:${browserSide.port}/checkin`,
      `--gcm-registration-url=http://127.0.0.1:${browserSide.port}/register3`,
      `--gcm-mcs-endpoint=https://127.0.0.1:${mcs.port}`,
      `--ignore-certificate-errors-spki-list=${certificate.spkiHash}`,
    ],
    routes: new Map(ENDPOINT_HOSTS.map((host) => [host, { address: '127.0.0.1', port: serverSide.port, ca: certificate.cert }])),
    journal,
    script: (...answers) => void scripted.push(...answers),
    subscriptions: () => [...registrations.values()].filter((one) => one.subtype.startsWith('wp:')).length,
    connected: mcs.connected,
    dropBrowsers: mcs.drop,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** DataMessageStanza: 3 from, 5 category, 7 app data, 9 unique id, 17 ttl, 18 sent, 21 the encrypted body. */
function dataMessage(
  { app, subtype, sender }: Registration,
  push: { readonly body: Buffer; readonly ttl: number; readonly now: number },
): Buffer {
  const pair = (key: string, value: string) => bytes(7, Buffer.concat([bytes(1, key), bytes(2, value)]));
  return Buffer.concat([
    bytes(3, sender),
    bytes(5, app),
    pair('subtype', subtype),
    pair('content-encoding', 'aes128gcm'),
    bytes(9, randomUUID()),
    number(17, push.ttl),
    number(18, push.now),
    ...(push.body.length > 0 ? [bytes(21, push.body)] : []),
  ]);
}
