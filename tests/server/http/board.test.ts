import { describe, expect, test } from 'vitest';
import { newId } from '#server/system/ids.ts';
import { BOARD_GONE_HEADER, type BoardPicture } from '#shared/wire/board.ts';
import { openFront, type Front } from './http-kit.ts';

async function hang(front: Front, owner = front.owner, label = 'Kitchen'): Promise<{ id: string; path: string }> {
  const { id, url } = await owner.api.board.create({ label });
  return { id, path: new URL(url).pathname };
}

/** Reads a stream one event at a time. */
async function watch(front: Front, path: string, query = '') {
  const response = await front.ask(`${path}/events${query}`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const event = async (): Promise<{ name: string; data: string }> => {
    for (;;) {
      const found = /event: (\w+)\ndata: ?(.*)\n(?:.*\n)*?\n/.exec(text);
      if (found !== null) {
        text = text.slice(found.index + found[0].length);
        return { name: found[1] ?? '', data: found[2] ?? '' };
      }
      const part = await reader?.read();
      if (part === undefined || part.done) throw new Error('the stream ended');
      text += part.value;
    }
  };
  return {
    status: response.status,
    event,
    picture: async () => JSON.parse((await event()).data) as BoardPicture,
    async ended() {
      while ((await reader?.read())?.done === false);
    },
    close: () => reader?.cancel(),
  };
}

describe('a screen on the wall', () => {
  test('shows what waits, how long, and the hour; and hears of a claim and an answer by itself', async () => {
    await using front = await openFront();
    const { path } = await hang(front);
    const screen = await watch(front, path);
    expect(await screen.picture()).toMatchObject({
      waiting: { figure: '0', note: 'nobody waits', alarm: false },
      ring: { kind: 'none' },
      today: { figure: '–' },
      duty: { state: 'everybody' },
      mood: { mood: 'none' },
    });
    const id = await front.receive(front.owner, { spokeAt: front.clock.now() - 12 * 60_000 });
    expect(await screen.picture()).toMatchObject({
      waiting: { figure: '1', note: '1 not taken yet', alarm: true },
      oldest: { figure: '12\u00a0min' },
    });
    await front.owner.api.feedback.claim({ id, claimId: newId() });
    expect((await screen.picture()).waiting).toEqual({ figure: '1', note: 'all taken', alarm: false });
    await front.owner.api.feedback.resolve({ id, outside: true });
    expect(await screen.picture()).toMatchObject({ waiting: { figure: '0' }, today: { figure: '100%', note: '1 of 1' } });
    await screen.close();
  });

  test('never says what a guest wrote or who the guest is', async () => {
    await using front = await openFront();
    const { path } = await hang(front);
    await front.receive(front.owner, {
      author: 'Guest Canary',
      text: 'canary soup',
      placeLabel: 'Table canary',
      contact: 'canary@x.test',
    });
    const screen = await watch(front, path);
    expect(JSON.stringify(await screen.picture())).not.toMatch(/canary/i);
    expect(await (await front.ask(path)).text()).not.toMatch(/canary/i);
    await screen.close();
  });

  test('names who is on duty with the proof of their phone, and says it in red when nobody is', async () => {
    await using front = await openFront();
    const { path } = await hang(front);
    await front.owner.api.duty.takeNow({ until: front.clock.now() + 3_600_000 });
    const screen = await watch(front, path);
    expect((await screen.picture()).duty).toEqual({ state: 'none', figure: 'Ana', proof: 'no phone', backup: 'no backup' });
    await screen.close();
  });

  test('speaks the language of the business, or the one asked for, in the look asked for', async () => {
    await using front = await openFront();
    const { path } = await hang(front);
    expect(await (await front.ask(path)).text()).toMatch(/<html lang="en"[\s\S]*Longest wait/);
    expect(await (await front.ask(`${path}?lang=cs&look=dark`)).text()).toMatch(
      /<html lang="cs"\s+data-look="dark"[\s\S]*events\?lang=cs[\s\S]*Nejdelší čekání/,
    );
    const screen = await watch(front, path, '?lang=pl');
    expect((await screen.picture()).waiting.note).toBe('nikt nie czeka');
    await screen.close();
  });

  test('is stored by nobody and sets no cookie', async () => {
    await using front = await openFront();
    const { path } = await hang(front);
    const { headers } = await front.ask(path);
    expect([headers.get('cache-control'), headers.get('set-cookie'), headers.get('referrer-policy')]).toEqual([
      'no-store',
      null,
      'no-referrer',
    ]);
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'.*trusted-types 'none'/);
  });
});

describe('a link that was switched off', () => {
  test('goes dark at once on every screen, and opens nothing any more', async () => {
    await using front = await openFront();
    const { id, path } = await hang(front);
    const screens = [await watch(front, path), await watch(front, path)];
    for (const screen of screens) await screen.picture();
    await front.owner.api.board.revoke({ id });
    for (const screen of screens) {
      expect((await screen.event()).name).toBe('gone');
      await screen.ended();
    }
    for (const address of [path, `${path}/events`]) expect((await front.ask(address)).status).toBe(404);
    expect(await front.owner.api.board.list()).toEqual([]);
  });

  test('looks like one that never was', async () => {
    await using front = await openFront();
    const { id, path } = await hang(front);
    await front.owner.api.board.revoke({ id });
    const [revoked, invented] = await Promise.all([front.ask(path), front.ask(`/board/${'A'.repeat(43)}`)]);
    expect(await revoked.text()).toBe(await invented.text());
  });

  test('is told from a busy door, and from a proxy that knows nothing: only the end itself ends a screen', async () => {
    await using front = await openFront();
    const { path } = await hang(front);
    for (let round = 0; round < 60; round += 1) await front.ask(`/board/${'A'.repeat(43)}`);
    const busy = await front.ask(`/board/${'A'.repeat(43)}`);
    expect([busy.status, busy.headers.has(BOARD_GONE_HEADER)]).toEqual([429, false]);
    // The neighbour on the same Wi-Fi who guesses takes nothing from whoever has a link.
    expect((await front.ask(path)).status).toBe(200);
    front.clock.advance(60_000);
    expect((await front.ask(`/board/${'A'.repeat(43)}`)).headers.has(BOARD_GONE_HEADER)).toBe(true);
  });

  test("is not switched off by the neighbour, and shows nothing of the neighbour's", async () => {
    await using front = await openFront();
    const { id, path } = await hang(front);
    const next = await front.business({ name: 'Next door', owner: 'Eva' });
    await expect(next.api.board.revoke({ id })).rejects.toThrow(/board_not_found/);
    await front.receive(next);
    const screen = await watch(front, path);
    expect((await screen.picture()).waiting.figure).toBe('0');
    await screen.close();
  });
});

describe('the list of screens', () => {
  test('says when each was last on, without a row for every picture', async () => {
    await using front = await openFront();
    const { path } = await hang(front);
    expect((await front.owner.api.board.list())[0]).toMatchObject({ label: 'Kitchen', lastSeenAt: null });
    const first = await watch(front, path);
    await first.picture();
    await expect.poll(async () => (await front.owner.api.board.list())[0]?.lastSeenAt).toBe(front.clock.now());
    await first.close();
    const seenAt = front.clock.now();
    front.clock.advance(60_000);
    const second = await watch(front, path);
    await second.picture();
    expect((await front.owner.api.board.list())[0]?.lastSeenAt).toBe(seenAt);
    await second.close();
  });

  test('has five screens to a link at the most: a sixth takes the place of the oldest', async () => {
    await using front = await openFront();
    const { path } = await hang(front);
    const screens = await Promise.all(Array.from({ length: 6 }, () => watch(front, path)));
    expect(screens.map((screen) => screen.status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(front.app.parts.live.seats.taken).toBe(5);
    for (const screen of screens) await screen.close();
    await expect.poll(() => front.app.parts.live.seats.taken).toBe(0);
  });
});
