/**
 * Mozilla's push service as far as Firefox needs it: the WebSocket a browser keeps open and the endpoint a server posts to, on
 * one port of this machine. Protocol: autopush docs (messages hello, register, notification, ack) and RFC 8030.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Clock } from '#server/system/clock.ts';
import { listenHttp, type Handler } from '#server/demo/push/listener.ts';
import { pushFault } from '#server/demo/push/rules.ts';
import { playAnswer, type Scripted } from '#server/demo/push/scripted.ts';

export type EndpointEntry = {
  readonly at: number;
  readonly status: number;
  readonly reason: string | null;
  readonly bytes: number;
};

export type Autopush = AsyncDisposable & {
  /** Value of the Firefox preference dom.push.serverURL. */
  readonly browserUrl: string;
  /** "host:port" for the list of allowed push hosts. */
  readonly host: string;
  readonly journal: readonly EndpointEntry[];
  /** What browsers said about messages: 100 delivered, 101 could not decrypt, 102 not delivered. */
  readonly acks: readonly number[];
  readonly script: (...answers: readonly Scripted[]) => void;
  /** Loses every subscription, as a service that lost its database: browsers then fire pushsubscriptionchange. */
  readonly forgetAll: () => void;
  /** Cuts every browser's line; they come back by themselves. */
  readonly dropBrowsers: () => void;
  readonly close: () => Promise<void>;
};

type Notification = {
  readonly channelID: string;
  readonly version: string;
  readonly body: Buffer;
  readonly topic: string;
  readonly expiresAt: number;
};
type Browser = { socket: WebSocket | null; queue: Notification[]; readonly inFlight: Map<string, Notification> };
type Subscription = { readonly browser: Browser; readonly channelID: string; readonly key: Buffer | null };
type FromBrowser = {
  readonly messageType?: string;
  readonly uaid?: string;
  readonly channelID?: string;
  readonly key?: string;
  readonly version?: string;
  readonly updates?: readonly { readonly version: string; readonly code?: number }[];
};

export async function startAutopush({ clock }: { readonly clock: Clock }): Promise<Autopush> {
  const browsers = new Map<string, Browser>();
  const subscriptions = new Map<string, Subscription>();
  const journal: EndpointEntry[] = [];
  const acks: number[] = [];
  const scripted: Scripted[] = [];

  const onPush: Handler = (request, response, body) => {
    const now = clock.now();
    const answer = (status: number, reason: string | null) => {
      journal.push({ at: now, status, reason, bytes: body.length });
      playAnswer({ status, headers: { ttl: request.headers.ttl } }, request, response);
    };
    const order = scripted.shift();
    if (order !== undefined) return playAnswer(order, request, response);
    const subscription = subscriptions.get(request.url?.split('/').at(-1) ?? '');
    if (subscription === undefined) return answer(410, 'no such subscription');
    const fault = pushFault({ headers: request.headers, body, key: subscription.key, audience: `http://${host}`, now });
    if (fault !== null) return answer(fault.status, fault.reason);
    const ttlMs = Number(request.headers.ttl) * 1000;
    const { browser, channelID } = subscription;
    const topic = String(request.headers['topic'] ?? '');
    const one: Notification = { channelID, version: token(), body, topic, expiresAt: now + ttlMs };
    if (browser.socket !== null) deliver(browser, one);
    else if (ttlMs > 0)
      browser.queue = [...browser.queue.filter((old) => topic === '' || old.topic !== topic || old.channelID !== channelID), one];
    answer(201, null);
  };

  const listener = await listenHttp(onPush, null);
  const host = `127.0.0.1:${listener.port}`;
  const sockets = new WebSocketServer({ server: listener.server as never, handleProtocols: () => 'push-notification' });
  sockets.on('connection', (socket: WebSocket, _request: IncomingMessage) => {
    let browser: Browser | null = null;
    const hello = (message: FromBrowser) => {
      const uaid = message.uaid !== undefined && browsers.has(message.uaid) ? message.uaid : randomBytes(16).toString('hex');
      const mine: Browser = browsers.get(uaid) ?? { socket: null, queue: [], inFlight: new Map() };
      browsers.set(uaid, mine);
      browser = mine;
      mine.socket = socket;
      send(socket, { messageType: 'hello', uaid, status: 200, use_webpush: true, broadcasts: {} });
      const waiting = [...mine.inFlight.values(), ...mine.queue];
      mine.queue = [];
      for (const one of waiting) if (one.expiresAt > clock.now()) deliver(mine, one);
    };
    socket.on('error', () => undefined);
    socket.on('message', (raw: Buffer) => {
      if (raw.toString() === '{}') return socket.send('{}');
      const message = JSON.parse(raw.toString()) as FromBrowser;
      const { channelID = '' } = message;
      if (message.messageType === 'hello') return hello(message);
      if (browser === null) return;
      switch (message.messageType) {
        case 'register': {
          const name = token();
          subscriptions.set(name, {
            browser,
            channelID,
            key: message.key === undefined ? null : Buffer.from(message.key, 'base64url'),
          });
          return send(socket, {
            messageType: 'register',
            channelID,
            status: 200,
            pushEndpoint: `http://${host}/wpush/v2/${name}`,
          });
        }
        case 'unregister':
          for (const [name, one] of subscriptions) if (one.channelID === channelID) subscriptions.delete(name);
          return send(socket, { messageType: 'unregister', channelID, status: 200 });
        case 'ack':
          for (const { version, code } of message.updates ?? []) {
            browser.inFlight.delete(version);
            acks.push(code ?? 100);
          }
          return;
        case 'nack':
          browser.inFlight.delete(message.version ?? '');
          return;
        // Broadcasts and whatever newer browsers add need no answer here.
        default:
      }
    });
    socket.on('close', () => {
      if (browser?.socket === socket) browser.socket = null;
    });
  });

  const dropBrowsers = () => {
    for (const socket of sockets.clients) socket.terminate();
  };
  const close = async () => {
    dropBrowsers();
    sockets.close();
    await listener.close();
  };
  return {
    browserUrl: `ws://${host}/`,
    host,
    journal,
    acks,
    script: (...answers) => void scripted.push(...answers),
    forgetAll() {
      browsers.clear();
      subscriptions.clear();
      dropBrowsers();
    },
    dropBrowsers,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function deliver(browser: Browser, one: Notification): void {
  browser.inFlight.set(one.version, one);
  const data = one.body.length === 0 ? {} : { data: one.body.toString('base64url'), headers: { encoding: 'aes128gcm' } };
  if (browser.socket !== null)
    send(browser.socket, { messageType: 'notification', channelID: one.channelID, version: one.version, ...data });
}

function send(socket: WebSocket, message: object): void {
  socket.send(JSON.stringify(message));
}

function token(): string {
  return randomBytes(24).toString('base64url');
}
