/** Lines that are opened and held: there is always room for whoever brings something, and nobody is locked out by their own ghosts. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { addEvent, lastSeq } from '#server/db/feedback/event.ts';
import type { IncomingItem } from '#server/connectors/item.ts';
import { ingest } from '#server/flows/intake/ingest.ts';
import { closeHttpServer, createHttpServer } from '#server/listen.ts';
import { countSockets } from '#server/sockets.ts';
import { createSeats, type Sitter } from '#server/system/seats.ts';
import { newId } from '#server/system/ids.ts';
import { openHouse } from '#tests/server/auth/auth-kit.ts';
import { codeOf, filled, openForm, openFront, type Front } from '#tests/server/http/http-kit.ts';

const said = (result: { readonly value: unknown }) => result.value as readonly [string, { readonly kind: string }];

async function guestPage(front: Front): Promise<string> {
  const code = codeOf((await front.owner.api.complaintLink.create({ placeLabel: '' })).url);
  const sent = await front.ask(`/c/${code}`, { method: 'POST', body: filled(await openForm(front, code), {}) });
  return (sent.headers.get('location') ?? '').split('?')[0] ?? '';
}

describe('seats', () => {
  const sitter = (who: string, more: Partial<Sitter> = {}): Sitter => ({ who, businessId: 'b', address: '192.0.2.1', ...more });

  test('of one session: the eleventh stream takes the place of the first, and so on', () => {
    const seats = createSeats();
    const gone: number[] = [];
    for (let index = 0; index < 1_000; index += 1)
      expect(seats.take('member', sitter('s'), () => gone.push(index))).not.toBeNull();
    expect(seats.taken).toBe(10);
    expect(gone).toEqual(Array.from({ length: 990 }, (_, index) => index));
  });

  test('of one business are never all taken by one of its people', () => {
    const seats = createSeats();
    const gone = new Set<string>();
    // Ten sessions of a helper with ten streams each fill the house.
    for (let index = 0; index < 100; index += 1) seats.take('member', sitter(`helper ${index % 10}`), () => gone.add('helper'));
    expect(seats.take('member', sitter('owner'), () => gone.add('owner'))).not.toBeNull();
    expect([...gone]).toEqual(['helper']);
    expect(seats.taken).toBe(100);
  });

  test('of one address go to another visitor only from somebody who has several', () => {
    const seats = createSeats();
    const gone: string[] = [];
    const take = (who: string, businessId = who) => seats.take('guest', sitter(who, { businessId }), () => gone.push(who));
    take('greedy');
    take('greedy');
    for (let index = 0; index < 248; index += 1) take(`guest ${index}`);
    expect(take('next')).not.toBeNull();
    expect(take('one more')).toBeNull();
    expect(gone).toEqual(['greedy']);
    expect(seats.take('guest', sitter('elsewhere', { address: '192.0.2.2' }), () => undefined)).not.toBeNull();
  });

  test('given back twice are given back once', () => {
    const seats = createSeats();
    const seat = seats.take('board', sitter('x'), () => undefined);
    seats.take('board', sitter('x'), () => undefined);
    seat?.leave();
    seat?.leave();
    expect(seats.taken).toBe(1);
    seats.clear();
    expect(seats.taken).toBe(0);
  });
});

describe('HEAD', () => {
  test('on a stream is answered at once and takes no place', async () => {
    await using front = await openFront();
    const page = await guestPage(front);
    const board = await front.owner.api.board.create({ label: 'Bar' });
    const screen = new URL(board.url).pathname;
    for (const path of [`${page}/events`, `${screen}/events`]) {
      for (let round = 0; round < 20; round += 1) {
        const answer = await front.ask(path, { method: 'HEAD' });
        expect([answer.status, answer.headers.get('content-type'), answer.body]).toEqual([
          200,
          expect.stringContaining('event-stream'),
          null,
        ]);
      }
      expect(front.app.parts.live.seats.taken).toBe(0);
      const open = await front.ask(path);
      expect(open.status).toBe(200);
      const reader = open.body?.getReader();
      // A whole picture: what follows it has been written down by then.
      await reader?.read();
      await reader?.cancel();
      await expect.poll(() => front.app.parts.live.seats.taken).toBe(0);
    }
  });

  test('is answered without a body everywhere else', async () => {
    await using front = await openFront();
    const page = await guestPage(front);
    for (const path of ['/health', page, '/c/AAAAAAAAAAAAAAAAAAAAAA', '/sw.js', '/nothing']) {
      const [head, get] = [await front.ask(path, { method: 'HEAD' }), await front.ask(path)];
      expect([head.status, head.body]).toEqual([get.status, null]);
      await get.body?.cancel();
    }
  });
});

describe('the live feed of a business', () => {
  const item = (): IncomingItem => ({
    channel: 'google',
    kind: 'review',
    visibility: 'public',
    externalId: newId(),
    author: 'Guest',
    rating: 1,
    text: 'There was glass in my soup',
    language: 'en',
    url: '',
    reach: null,
    placeLabel: '',
    contact: '',
    spokeAt: 0,
    replyMode: 'link',
    replyUrl: null,
  });

  test('is read once for everybody: thirty lines cost one event as much as three', async () => {
    await using house = await openHouse();
    const ana = await house.owner();
    const people = [ana];
    for (const name of ['Ben', 'Cleo'])
      people.push(await house.hire(ana, 'responder', { name, email: `${name}@bistro.example` }));
    const { orm } = house.parts.db;
    const select = orm.select.bind(orm);
    let reads = 0;
    Object.assign(orm, {
      select: (...columns: Parameters<typeof select>) => {
        reads += 1;
        return select(...columns);
      },
    });
    const open: AsyncIterator<unknown>[] = [];
    const cost = async (lines: number): Promise<number> => {
      // From here on, so that nobody can begin to listen after what is to be heard.
      const lastEventId = String(await lastSeq(orm, ana.businessId ?? ''));
      while (open.length < lines) {
        const stream = await people[open.length % 3]?.api.live.events({ lastEventId });
        if (stream !== undefined) open.push(stream[Symbol.asyncIterator]());
      }
      // Everybody listens before anything happens.
      const heard = open.map(async (one) => one.next());
      await expect.poll(() => house.parts.live.seats.taken).toBe(lines);
      await ingest(house.parts, { businessId: ana.businessId ?? '', connectionId: '', complaintLinkId: null, item: item() });
      reads = 0;
      await Promise.all(heard);
      return reads;
    };
    const few = await cost(3);
    // Who has just sat down may still be looking for the first time: one look more, of two reads, for all of them.
    expect(await cost(30)).toBeLessThanOrEqual(few + 2);
    for (const one of open) await one.return?.();
    expect(house.parts.live.seats.taken).toBe(0);
  });

  test('gives a session ten lines: the oldest ends, the newest hears, a colleague notices nothing', async () => {
    await using house = await openHouse();
    const ana = await house.owner();
    const ben = await house.hire(ana, 'responder', { name: 'Ben', email: 'ben@bistro.example' });
    // From here on, so that nobody can begin to listen after what is to be heard.
    const lastEventId = String(await lastSeq(house.parts.db.orm, ana.businessId ?? ''));
    const listen = async (who: typeof ana) => (await who.api.live.events({ lastEventId }))[Symbol.asyncIterator]();
    const calm = await listen(ben);
    const hers = calm.next();
    const flood = [];
    for (let index = 0; index < 40; index += 1) {
      const line = await listen(ana);
      flood.push(line.next());
    }
    expect(await Promise.all(flood.slice(0, 30).map(async (one) => (await one).done))).toEqual(Array(30).fill(true));
    expect(house.parts.live.seats.taken).toBe(11);
    await ingest(house.parts, { businessId: ana.businessId ?? '', connectionId: '', complaintLinkId: null, item: item() });
    for (const one of [...flood.slice(30), hers]) expect((await one).done).toBe(false);
  });

  test('ends at once for who was removed, however many others listen, and misses nothing for who was away', async () => {
    await using house = await openHouse();
    const ana = await house.owner();
    const ben = await house.hire(ana, 'responder', { name: 'Ben', email: 'ben@bistro.example' });
    const his = (await ben.api.live.events({ lastEventId: null }))[Symbol.asyncIterator]();
    const mine = (await ana.api.live.events({ lastEventId: null }))[Symbol.asyncIterator]();
    const [next, heard] = [his.next(), mine.next()];
    const { id } = (await ana.api.team.list()).find((one) => one.name === 'Ben') ?? { id: '' };
    await ana.api.team.remove({ memberId: id });
    expect((await next).done).toBe(true);
    const first = said(await heard);
    expect(first[1].kind).toMatch(/^team\./);
    const businessId = ana.businessId ?? '';
    await house.parts.db.tx(async (tx) => {
      for (let index = 0; index < 450; index += 1)
        await addEvent(tx, { businessId, kind: 'business.changed', at: house.clock.now() });
    });
    house.parts.live.changed(`business:${businessId}`);
    const late = (await ana.api.live.events({ lastEventId: '0' }))[Symbol.asyncIterator]();
    const seen: number[] = [];
    while (seen.length < 450) seen.push(Number(said(await late.next())[0]));
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
    expect(new Set(seen).size).toBe(450);
    const current: number[] = [Number(first[0])];
    while (current.length < 450) current.push(Number(said(await mine.next())[0]));
    expect(new Set(current).size).toBe(450);
    await mine.return?.();
    await late.return?.();
  });
});

describe('sockets', () => {
  async function openDoor(limits: { all: number; address: number }, isProxy = () => false) {
    const server = createServer((_, response) => response.end('yes'));
    const lines = countSockets(server, isProxy, limits);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const dial = async (): Promise<Socket> => {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined);
      const known = once(server, 'connection');
      await once(socket, 'connect');
      await known;
      return socket;
    };
    return {
      lines,
      dial,
      ask: async () => (await fetch(`http://127.0.0.1:${port}/`)).text(),
      [Symbol.asyncDispose]: async () => {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      },
    };
  }

  test.each([
    ['of one address', { all: 100, address: 8 }, false],
    ['of everybody', { all: 8, address: 100 }, false],
    ['of a proxy', { all: 8, address: 2 }, true],
  ])('%s that say nothing make way for who asks something', async (_, limits, proxy) => {
    await using complaintLink = await openDoor(limits, () => proxy);
    const idle: Socket[] = [];
    for (let index = 0; index < 8; index += 1) idle.push(await complaintLink.dial());
    const closed = once(idle[0] as Socket, 'close');
    expect(await complaintLink.ask()).toBe('yes');
    await closed;
    expect(idle.slice(1).map((socket) => socket.destroyed)).toEqual(Array(7).fill(false));
    for (const socket of idle) socket.destroy();
  });
});

describe('when the house closes', () => {
  test('what is in hand is answered, who comes is told to come back, and streams end', async () => {
    let finish: (answer: Response) => void = () => undefined;
    let asked: () => void = () => undefined;
    const inHand = new Promise<void>((resolve) => (asked = resolve));
    const server = createHttpServer({
      hono: {
        fetch: () =>
          new Promise<Response>((resolve) => {
            finish = resolve;
            asked();
          }),
      },
      ready: () => false,
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const first = fetch(`${origin}/c/door`, { method: 'POST', body: 'my words' });
    await inHand;
    let ended = false;
    const closing = closeHttpServer(server, { graceMs: 60_000, endStreams: () => (ended = true) });
    const refused = await fetch(`${origin}/c/door`, { method: 'POST', body: 'too late' });
    expect([refused.status, refused.headers.get('retry-after'), ended]).toEqual([503, '5', true]);
    expect(await refused.text()).toMatch(/restarting[\s\S]*restartuje[\s\S]*ponownie/);
    finish(new Response('taken'));
    expect(await (await first).text()).toBe('taken');
    await closing;
    await expect(fetch(origin)).rejects.toThrow();
  });
});
