/** The restaurant of a gameday: everybody speaks HTTP with the server that is killed under them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signWebhook } from '#server/system/webhook-signature.ts';
import { type FakePhone, type PushService, startPushService } from '#server/demo/push/service.ts';
import type { Role } from '#shared/model/roles.ts';
import { openTestApp } from '#tests/support/app.ts';
import { type ServerProcess, startServer } from '#tests/support/server-process.ts';
import { CLOCK_FILE, type WoundClock, woundClock } from './wound-clock.ts';

const ENTRY = join(import.meta.dirname, 'wound-server.ts');
/** Ben and Cleo by turns, day and night: an item that waits lives through many changes of duty. */
const TURN_HOURS = 2;
const PASSWORD = 'a long enough password';

/** The server was killed while it was asked; nobody knows whether it heard. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

type Founded = { readonly businessId: string };

export type Member = { readonly name: string; readonly memberId: string; readonly cookie: string; readonly address: string };

export type House = AsyncDisposable & {
  readonly clock: WoundClock;
  readonly push: PushService;
  readonly dataDir: string;
  readonly vapidKey: string;
  readonly connection: { readonly id: string; readonly secret: string };
  readonly businessId: string;
  readonly ana: Member;
  readonly ben: Member;
  readonly cleo: Member;
  /** What servers complained of in their logs since this was asked last. */
  complaints(): readonly string[];
  start(): Promise<void>;
  /** kill -9 */
  kill(): Promise<void>;
  /** One procedure; `refused` when the answer was an ordinary refusal. Throws NoAnswerError while the server is down. */
  call(member: Pick<Member, 'cookie' | 'address'>, procedure: string, input: unknown): Promise<Answer>;
  hire(name: string, role: Role): Promise<Member>;
  enrol(member: Member): Promise<FakePhone>;
  /** The id it was acknowledged with; null when it was turned away. */
  complain(text: string, rating: number): Promise<string | null>;
  report(token: string, what: 'shown' | 'opened'): Promise<void>;
};

export type Answer =
  | { readonly ok: true; readonly data: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly reason: string };

const cookieOf = (answer: Response): string => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';

export async function openHouse(): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'golden-hour-gameday-'));
  const dataDir = join(folder, 'data');
  const clock = woundClock(join(folder, 'clock'));
  const push = await startPushService({ clock });
  const env = {
    DATA_DIR: dataDir,
    GH_PUSH_HOSTS: push.host,
    GH_ALLOW_LOOPBACK: 'yes',
    GH_VAPID_SUBJECT: 'mailto:owner@golden-hour.test.cz',
    // Everybody comes from an address of their own, as from a phone.
    GH_TRUSTED_PROXIES: '127.0.0.1',
  };

  const setUp = await openTestApp({ at: clock.now(), dataDir, env, push });
  const founded = await setUp.app.hono.request('/trpc/setup.create', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({
      code: await setUp.app.auth.setupCode(),
      name: 'Ana',
      email: 'ana@guests.test',
      password: PASSWORD,
      language: 'en',
    }),
  });
  const { publicKey: vapidKey } = setUp.app.parts.keys.vapid;
  await setUp.app.stop();

  let server: ServerProcess | null = null;
  const logs: { readonly said: readonly string[]; read: number }[] = [];
  let addresses = 0;
  let said = 0;

  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const asked = server;
    if (asked === null) throw new NoAnswerError();
    try {
      return await fetch(`${asked.origin}${path}`, init);
    } catch (error) {
      if (server === asked) throw error;
      throw new NoAnswerError();
    }
  };

  const post = (member: Pick<Member, 'cookie' | 'address'>, procedure: string, input: unknown): Promise<Response> =>
    ask(`/trpc/${procedure}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        'x-forwarded-for': member.address,
        cookie: member.cookie,
      },
      body: JSON.stringify(input),
    });

  const anybody = () => {
    addresses += 1;
    return { cookie: '', address: `198.51.${Math.floor(addresses / 250)}.${1 + (addresses % 250)}` };
  };

  async function call(member: Pick<Member, 'cookie' | 'address'>, procedure: string, input: unknown): Promise<Answer> {
    const asked = server;
    const answered = await post(member, procedure, input);
    const body = (await answered.json().catch((error: unknown) => {
      throw server === asked ? error : new NoAnswerError();
    })) as { result?: { data?: unknown }; error?: { message?: string } };
    if (answered.ok) return { ok: true, data: (body.result?.data ?? {}) as Readonly<Record<string, unknown>> };
    if (answered.status >= 500) throw new Error(`${procedure} answered ${answered.status}: ${body.error?.message ?? ''}`);
    return { ok: false, reason: body.error?.message ?? '' };
  }

  const need = async (member: Pick<Member, 'cookie' | 'address'>, procedure: string, input: unknown) => {
    const answer = await call(member, procedure, input);
    if (!answer.ok) throw new Error(`${procedure} was refused: ${answer.reason}`);
    return answer.data;
  };

  /** Joins by a link; who they are is asked afterwards. */
  async function arrive(name: string, token: unknown): Promise<Omit<Member, 'memberId'>> {
    const one = anybody();
    const answered = await post(one, 'invite.accept', {
      token,
      name,
      email: `${name.toLowerCase().replaceAll(' ', '-')}@guests.test`,
      password: PASSWORD,
      language: 'en',
    });
    if (!answered.ok) throw new Error(`${name} could not sign up: ${await answered.text()}`);
    return { ...one, name, cookie: cookieOf(answered) };
  }

  async function memberIdOf(by: Pick<Member, 'cookie' | 'address'>, name: string): Promise<string> {
    const answered = await ask('/trpc/team.list', { headers: { cookie: by.cookie, 'x-forwarded-for': by.address } });
    const { result } = (await answered.json()) as { result: { data: readonly { id: string; name: string }[] } };
    const found = result.data.find((one) => one.name === name);
    if (found === undefined) throw new Error(`${name} is not in the team`);
    return found.id;
  }

  const house: Omit<House, 'ana' | 'ben' | 'cleo' | 'connection' | 'businessId' | 'hire'> = {
    clock,
    push,
    dataDir,
    vapidKey,
    async start() {
      server = await startServer({ ...env, [CLOCK_FILE]: join(folder, 'clock') }, ENTRY);
      logs.push({ said: server.said, read: 0 });
    },
    async kill() {
      const killed = server;
      server = null;
      await killed?.kill();
    },
    complaints: () =>
      logs.flatMap((log) => {
        const fresh = log.said.slice(log.read);
        log.read = log.said.length;
        return fresh.filter((line) => /\berror\b/i.test(line));
      }),
    call,
    async enrol(member) {
      const phone = push.enrol(vapidKey, { name: `${member.name}'s phone` });
      const { endpoint, p256dh, auth } = phone;
      await need(member, 'device.enrol', {
        endpoint,
        p256dh,
        auth,
        vapidKey,
        label: phone.name,
        language: 'en',
        showWords: false,
      });
      return phone;
    },
    complain: async () => null,
    async report(token, what) {
      const answered = await ask('/push/receipt', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token, what }),
      });
      await answered.arrayBuffer();
    },
    async [Symbol.asyncDispose]() {
      await house.kill();
      await push.close();
      await rm(folder, { recursive: true, force: true });
    },
  };

  await house.start();
  const owner = { ...anybody(), name: 'Ana', cookie: cookieOf(founded) };
  const { businessId } = (await need(owner, 'setup.business', {
    name: 'Bistro Example',
    kind: 'restaurant',
    language: 'en',
    timeZone: 'Europe/Prague',
    country: 'CZ',
  })) as Founded;
  const ana: Member = { ...owner, memberId: await memberIdOf(owner, 'Ana') };
  const hire = async (name: string, role: Role): Promise<Member> => {
    const { token } = await need(ana, 'team.invite', { role, label: name });
    const one = await arrive(name, token);
    return { ...one, memberId: await memberIdOf(ana, name) };
  };
  const ben = await hire('Ben', 'responder');
  const cleo = await hire('Cleo', 'responder');
  const place = ({ memberId }: Member) => ({ kind: 'member', memberId });
  const turns = Array.from({ length: 24 / TURN_HOURS }, (_, turn) => turn);
  await need(ana, 'duty.update', {
    version: 0,
    shifts: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
      turns.map((turn) => ({
        name: '',
        id: `turn-${weekday}-${turn}`,
        weekday,
        fromMinute: turn * TURN_HOURS * 60,
        toMinute: (turn + 1) * TURN_HOURS * 60,
        first: place(turn % 2 === 0 ? ben : cleo),
        backup: place(turn % 2 === 0 ? cleo : ben),
      })),
    ),
    rotations: [],
    closedDates: [],
  });
  const made = await need(ana, 'channel.create', { name: 'Till' });
  const connection = { id: (made['connection'] as { id: string }).id, secret: made['secret'] as string };

  return {
    ...house,
    ana,
    ben,
    cleo,
    connection,
    businessId,
    hire,
    async complain(text, rating) {
      said += 1;
      const id = `event-${said}`;
      const now = clock.now();
      const body = JSON.stringify({
        type: 'review.created',
        data: { externalId: id, kind: 'review', rating, text, createdAt: new Date(now).toISOString() },
      });
      const answered = await ask(`/hooks/in/${connection.id}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...signWebhook({ secret: connection.secret, id, now, body }) },
        body,
      });
      const taken = (await answered.json().catch(() => ({}))) as { id?: string };
      return answered.status === 202 ? (taken.id ?? null) : null;
    },
  };
}
