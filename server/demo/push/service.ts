/**
 * A push service with phones, for server tests and the demo. It checks every message as the real ones do, decrypts it with the
 * phone's own key, keeps a journal, and can be told to have a bad day.
 */
import { randomBytes } from 'node:crypto';
import type { Clock } from '#server/system/clock.ts';
import { listenHttp, type Handler, type Certificate } from './listener.ts';
import { createPhoneKeys, type PhoneKeys } from './phone.ts';
import { pushFault } from './rules.ts';
import { playAnswer, type Scripted } from './scripted.ts';

export type ReceivedPush = {
  readonly at: number;
  /** `performance.now()` when it came in: tells the order of things where the clock is wound. */
  readonly order: number;
  /** Decrypted body. */
  readonly text: string;
  readonly ttlSeconds: number;
  readonly urgency: string;
  readonly topic: string;
  /** Size of the encrypted body. */
  readonly bytes: number;
};

export type JournalEntry = {
  readonly at: number;
  readonly phone: string;
  readonly status: number | Scripted;
  readonly reason: string | null;
};

export type FakePhone = {
  readonly name: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  /** Everything that reached it, oldest first. */
  readonly received: readonly ReceivedPush[];
  /** The oldest push nobody asked for yet; waits until there is one. */
  readonly next: () => Promise<ReceivedPush>;
  /** Pushes no `next` has taken: a test that expects silence expects []. */
  readonly untaken: () => readonly ReceivedPush[];
  /** From now on the service answers 410 for it. */
  readonly unsubscribe: () => void;
  /** This phone's next answers instead of the ordinary ones; the service's own script comes after them. */
  readonly script: (...answers: readonly Scripted[]) => void;
};

export type PushService = AsyncDisposable & {
  /** "host:port", for the list of allowed push hosts. */
  readonly host: string;
  readonly port: number;
  readonly origin: string;
  readonly journal: readonly JournalEntry[];
  /** A phone that subscribed with this VAPID public key. `base` is where its endpoint seems to live, this service unless told. */
  readonly enrol: (vapidPublicKey: string, options?: { readonly name?: string; readonly base?: string }) => FakePhone;
  readonly script: (...answers: readonly Scripted[]) => void;
  /** Every answer until `null`. */
  readonly always: (answer: Scripted | null) => void;
  readonly close: () => Promise<void>;
};

type Subscription = {
  readonly name: string;
  readonly keys: PhoneKeys;
  readonly vapidKey: Buffer;
  readonly audience: string;
  readonly received: ReceivedPush[];
  readonly scripted: Scripted[];
  readonly arrived: (() => void)[];
  taken: number;
};

/** With a certificate it speaks HTTP/2 and 1.1 over TLS, without one plain HTTP. `clock` judges VAPID expiry and dates entries. */
export async function startPushService(options: {
  readonly clock: Clock;
  readonly certificate?: Certificate;
}): Promise<PushService> {
  const { clock, certificate = null } = options;
  const subscriptions = new Map<string, Subscription>();
  const journal: JournalEntry[] = [];
  const scripted: Scripted[] = [];
  let constant: Scripted | null = null;

  const handler: Handler = (request, response, body) => {
    const now = clock.now();
    const arrivedAt = performance.now();
    const subscription = subscriptions.get(request.url?.split('/').at(-1) ?? '');
    const note = (status: number | Scripted, reason: string | null) =>
      journal.push({
        at: now,
        phone: subscription?.name ?? '?',
        status: typeof status === 'object' ? status.status : status,
        reason,
      });
    const answer = (status: number, reason: string | null) => {
      note(status, reason);
      playAnswer(
        { status, headers: status === 201 ? { location: `${origin}/m/${randomBytes(9).toString('base64url')}` } : {} },
        request,
        response,
      );
    };
    const order = subscription?.scripted.shift() ?? scripted.shift() ?? constant;
    if (order !== null) {
      note(order, 'scripted');
      playAnswer(order, request, response);
      return;
    }
    if (request.method !== 'POST') return answer(405, 'not a POST');
    if (subscription === undefined) return answer(410, 'no such subscription');
    const fault = pushFault({ headers: request.headers, body, key: subscription.vapidKey, audience: subscription.audience, now });
    if (fault !== null) return answer(fault.status, fault.reason);
    let text: string;
    try {
      text = subscription.keys.open(body);
    } catch {
      // A real service cannot see this; a fake one can tell whoever broke the encryption.
      return answer(400, 'the phone cannot decrypt it');
    }
    const { ttl, urgency, topic } = request.headers;
    subscription.received.push({
      at: now,
      order: arrivedAt,
      text,
      ttlSeconds: Number(ttl),
      urgency: String(urgency ?? 'normal'),
      topic: String(topic ?? ''),
      bytes: body.length,
    });
    for (const wake of subscription.arrived.splice(0)) wake();
    answer(201, null);
  };

  const listener = await listenHttp(handler, certificate);
  const host = `127.0.0.1:${listener.port}`;
  const origin = `${certificate === null ? 'http' : 'https'}://${host}`;

  return {
    host,
    origin,
    port: listener.port,
    journal,
    script: (...answers) => void scripted.push(...answers),
    always: (answer) => {
      constant = answer;
    },
    enrol(vapidPublicKey, { name = `phone ${subscriptions.size + 1}`, base = `${origin}/push` } = {}) {
      const token = randomBytes(24).toString('base64url');
      const keys = createPhoneKeys();
      const vapidKey = Buffer.from(vapidPublicKey, 'base64url');
      const mine: Subscription = {
        name,
        keys,
        vapidKey,
        audience: new URL(base).origin,
        received: [],
        scripted: [],
        arrived: [],
        taken: 0,
      };
      subscriptions.set(token, mine);
      return {
        name,
        endpoint: `${base}/${token}`,
        p256dh: keys.p256dh,
        auth: keys.auth,
        received: mine.received,
        async next() {
          const index = mine.taken;
          mine.taken += 1;
          for (;;) {
            const push = mine.received[index];
            if (push !== undefined) return push;
            await new Promise<void>((resolve) => mine.arrived.push(resolve));
          }
        },
        untaken: () => mine.received.slice(mine.taken),
        unsubscribe: () => void subscriptions.delete(token),
        script: (...answers) => void mine.scripted.push(...answers),
      };
    },
    close: listener.close,
    [Symbol.asyncDispose]: listener.close,
  };
}
