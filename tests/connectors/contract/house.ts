/** A business whose account on one platform is connected through the real procedures, over real HTTP in both directions. */
import { createServer } from 'node:net';
import { createHttpServer } from '#server/listen.ts';
import type { FakePlatform } from '#server/demo/platforms/platform.ts';
import type { Phone, Person, TestApp } from '#tests/support/app.ts';
import { openTestApp } from '#tests/support/app.ts';
import { saturday } from '#tests/support/clock.ts';
import type { Rig } from './rigs.ts';

export type ChannelHouse = AsyncDisposable & {
  readonly house: TestApp;
  readonly platform: FakePlatform;
  readonly ana: Person;
  readonly phone: Phone;
  readonly connectionId: () => string;
  /** Fills in the form, or signs in there, and lets what is there already come in. */
  connect(): Promise<void>;
  /** Looks at the account now, and does what follows from it. */
  look(): Promise<void>;
  /** The platform pushes what it has, and we look. */
  bring(): Promise<void>;
  /** What the inbox has of the platform, the oldest first. */
  items(): Promise<readonly { readonly id: string; readonly text: string; readonly status: string }[]>;
  /** Answers, waits for the undo time to be over and for the answer to be there. */
  answer(id: string, text: string): Promise<string>;
};

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

export async function openChannelHouse(rig: Rig): Promise<ChannelHouse> {
  let now = () => saturday('20:40');
  const platform = await rig.start({ clock: { now: () => now() } });
  const port = await freePort();
  const house = await openTestApp({
    env: { GH_PUBLIC_URL: `http://127.0.0.1:${port}` },
    channels: { [rig.channel]: { app: { ...platform.app }, hosts: { ...platform.hosts } } },
  });
  now = () => house.clock.now();
  // Asked at each request: the app behind it is another one after a restart.
  const served = { hono: { fetch: (request: Request) => house.app.hono.fetch(request) }, ready: house.app.ready };
  const server = createHttpServer(served).listen(port, '127.0.0.1');
  await new Promise<void>((resolve) => server.once('listening', resolve));
  const ana = await house.business();
  const phone = await ana.phone();
  let connectionId = '';
  let replies = 0;

  async function connect(): Promise<void> {
    const fields = { ...platform.settings, ...platform.secrets };
    let result = await ana.api.account.begin({
      channel: rig.channel,
      fields,
      connectionId: connectionId === '' ? null : connectionId,
    });
    if (result.kind === 'leave') result = await signInThere(ana, result.url);
    if (result.kind === 'choose') {
      const [first] = result.choices;
      result = await ana.api.account.choose({ attempt: result.attempt, choice: first?.id ?? '' });
    }
    if (result.kind !== 'connected') throw new Error(`not connected: ${JSON.stringify(result)}`);
    connectionId = result.connection.id;
    await bring();
  }

  async function look(): Promise<void> {
    for (const { id } of await ana.api.account.list()) await ana.api.account.lookNow({ id });
    await house.app.platforms.look();
    await house.app.platforms.settled();
    await house.settle();
  }

  async function bring(): Promise<void> {
    await platform.deliver?.();
    await look();
  }

  return {
    house,
    platform,
    ana,
    phone,
    connectionId: () => connectionId,
    connect,
    look,
    bring,
    async items() {
      const all = [];
      for (const section of ['waiting', 'mine', 'others', 'answered', 'resolved'] as const)
        all.push(...(await ana.api.feedback.list({ filter: { section } })).items);
      const details = await Promise.all(all.map(({ id }) => ana.api.feedback.get({ id })));
      return details.toSorted((one, other) => one.spokeAt - other.spokeAt);
    },
    async answer(id, text) {
      replies += 1;
      const replyId = `reply-of-ana-${replies}`;
      const { version } = await ana.api.feedback.get({ id });
      const written = await ana.api.feedback.reply({ id, replyId, text, kind: 'answer', version });
      if (written.outcome !== 'held') throw new Error(`not held: ${JSON.stringify(written)}`);
      await ana.api.feedback.sendNow({ replyId });
      await house.settle();
      return replyId;
    },
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await house[Symbol.asyncDispose]();
      await platform[Symbol.asyncDispose]();
    },
  };
}

/** The platform's sign-in page says yes at once. */
async function signInThere(ana: Person, url: string) {
  const answered = await fetch(url, { redirect: 'manual' });
  const back = new URL(answered.headers.get('location') ?? '');
  return ana.api.account.finish({
    state: back.searchParams.get('state') ?? '',
    code: back.searchParams.get('code') ?? '',
  });
}
