import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { feedback, message } from '#server/db/schema/index.ts';
import { newId } from '#server/system/ids.ts';
import { codeOf, filled, hidden, openForm, openFront, type Front } from './http-kit.ts';

type Guest = {
  readonly path: string;
  readonly id: string;
  page(query?: string): Promise<string>;
  write(text: string, message?: string): Promise<Response>;
};

async function complain(front: Front, photos: readonly File[] = []): Promise<Guest> {
  const code = codeOf((await front.owner.api.complaintLink.create({ placeLabel: 'Table 4' })).url);
  const answer = await front.ask(`/c/${code}`, {
    method: 'POST',
    body: filled(await openForm(front, code), { text: 'The soup was cold.', stars: '1', photos }),
  });
  const path = (answer.headers.get('location') ?? '').split('?')[0] ?? '';
  const id = (await front.app.parts.db.orm.select().from(feedback)).at(-1)?.id ?? '';
  const page = async (query = '') => (await front.ask(`${path}${query}`)).text();
  return {
    path,
    id,
    page,
    write: async (text, given) => {
      const body = new FormData();
      body.set('text', text);
      body.set('message', given ?? hidden(await page(), 'message'));
      return front.ask(path, { method: 'POST', body });
    },
  };
}

async function answer(front: Front, id: string, text: string): Promise<void> {
  const { version } = await front.owner.api.feedback.get({ id });
  await front.owner.api.feedback.reply({ replyId: newId(), id, text, kind: 'answer', version });
  await front.fastForward({ minutes: 2 });
}

/** Reads events of a stream one at a time. */
function eventsOf(response: Response) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async next(): Promise<{ state: string; entries: { kind: string; who: string; text: string }[] }> {
      for (;;) {
        const found = /event: timeline\ndata: (.*)\n(?:.*\n)*?\n/.exec(text);
        if (found !== null) {
          text = text.slice(found.index + found[0].length);
          return JSON.parse(found[1] ?? '');
        }
        const part = await reader?.read();
        if (part === undefined || part.done) throw new Error('the stream ended');
        text += part.value;
      }
    },
    end: () => reader?.cancel(),
  };
}

describe("the guest's own page", () => {
  test('says what happened: received, somebody is on it, the answer; and never who or how urgent', async () => {
    await using front = await openFront();
    const guest = await complain(front);
    expect(await guest.page()).toContain('We have your message');
    await front.owner.api.feedback.claim({ id: guest.id, claimId: newId() });
    expect(await guest.page()).toContain('Somebody is on it');
    await front.owner.api.feedback.note({ noteId: newId(), id: guest.id, text: 'careful, known troublemaker' });
    await answer(front, guest.id, 'We are sorry & bring a new one.');
    const page = await guest.page();
    expect(page).toContain('You have an answer');
    expect(page).toContain('We are sorry &amp; bring a new one.');
    expect(page).not.toContain('Ana');
    expect(page).not.toMatch(/troublemaker|urgent|normal|deadline/i);
  });

  test('does not show an answer that can still be undone', async () => {
    await using front = await openFront();
    const guest = await complain(front);
    const { version } = await front.owner.api.feedback.get({ id: guest.id });
    await front.owner.api.feedback.reply({ replyId: newId(), id: guest.id, text: 'written in anger', kind: 'answer', version });
    expect(await guest.page()).not.toContain('written in anger');
  });

  test('is kept by nobody: not stored, not indexed, no address handed on', async () => {
    await using front = await openFront();
    const guest = await complain(front);
    const response = await front.ask(guest.path);
    expect([
      response.headers.get('cache-control'),
      response.headers.get('referrer-policy'),
      response.headers.get('set-cookie'),
    ]).toEqual(['no-store', 'no-referrer', null]);
    expect(await response.text()).toContain('<meta name="robots" content="noindex" />');
  });

  test('reloads by itself without a script, but not while the guest writes', async () => {
    await using front = await openFront();
    const guest = await complain(front);
    expect(await guest.page()).toContain('<noscript><meta http-equiv="refresh"');
    expect(await guest.page('?write=1')).not.toContain('http-equiv="refresh"');
  });

  test('speaks three languages', async () => {
    await using front = await openFront();
    const guest = await complain(front);
    expect(await guest.page('?lang=cs')).toContain('Vaši zprávu máme');
    expect(await guest.page('?lang=pl')).toContain('Otrzymaliśmy wiadomość');
  });

  test('ends 90 days after the last thing that happened', async () => {
    await using front = await openFront();
    const guest = await complain(front);
    front.clock.advance(89 * 24 * 3_600_000);
    expect((await front.ask(guest.path)).status).toBe(200);
    front.clock.advance(2 * 24 * 3_600_000);
    expect((await front.ask(guest.path)).status).toBe(404);
  });
});

describe('writing back', () => {
  test('joins the thread once, however often it is sent, and opens the item again', async () => {
    await using front = await openFront();
    const guest = await complain(front);
    await answer(front, guest.id, 'A new soup is coming.');
    const form = hidden(await guest.page(), 'message');
    for (let round = 0; round < 3; round += 1) expect((await guest.write('It has not come.', form)).status).toBe(303);
    expect((await front.app.parts.db.orm.select().from(message)).filter((one) => one.from === 'guest')).toHaveLength(1);
    expect((await front.owner.api.feedback.get({ id: guest.id })).status).toBe('open');
    expect(await guest.page('?sent=1')).toContain('It has not come.');
  });

  test('with nothing, too much or too often comes back with the words', async () => {
    await using front = await openFront();
    const guest = await complain(front);
    expect((await guest.write('  ')).status).toBe(422);
    const long = await guest.write('y'.repeat(4_001));
    expect([long.status, (await long.text()).includes('y'.repeat(4_000))]).toEqual([422, true]);
    let last = await guest.write('again 0');
    for (let round = 1; round < 12; round += 1) last = await guest.write(`again ${round}`);
    expect([last.status, (await last.text()).includes('again 11')]).toEqual([429, true]);
  });

  test("cannot name another guest's message", async () => {
    await using front = await openFront();
    const [one, two] = [await complain(front), await complain(front)];
    const id = newId();
    await one.write('from one', id);
    await two.write('from two', id);
    expect((await front.app.parts.db.orm.select().from(message)).map(({ feedbackId, text }) => [feedbackId, text])).toEqual(
      expect.arrayContaining([
        [one.id, 'from one'],
        [two.id, 'from two'],
      ]),
    );
  });
});

describe('the open page', () => {
  test('hears of the claim and of the answer at once', async () => {
    await using front = await openFront();
    const guest = await complain(front);
    const response = await front.ask(`${guest.path}/events?lang=en`);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const events = eventsOf(response);
    expect((await events.next()).state).toBe('received');
    await front.owner.api.feedback.claim({ id: guest.id, claimId: newId() });
    expect((await events.next()).state).toBe('claimed');
    await answer(front, guest.id, 'A new soup is coming.');
    let latest = await events.next();
    while (latest.state !== 'answered') latest = await events.next();
    expect(latest.entries.at(-1)).toMatchObject({ kind: 'us', who: 'Bistro Example', text: 'A new soup is coming.' });
    expect(JSON.stringify(latest)).not.toContain('Ana');
    await events.end();
  });

  test('opens five times, and a sixth time instead of the oldest', async () => {
    await using front = await openFront();
    const guest = await complain(front);
    const open = await Promise.all(Array.from({ length: 6 }, () => front.ask(`${guest.path}/events`)));
    expect(open.map((one) => one.status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(front.app.parts.live.seats.taken).toBe(5);
    // The oldest one ends by itself.
    await open[0]?.text();
    for (const one of open.slice(1)) await one.body?.cancel();
    await expect.poll(() => front.app.parts.live.seats.taken).toBe(0);
  });
});

describe('a link nobody was given', () => {
  test('is not found in 2,500 tries, and every miss looks the same', async () => {
    await using front = await openFront();
    const guest = await complain(front);
    const token = guest.path.slice(3);
    const answers = new Set<string>();
    const near = (round: number) =>
      token.slice(0, round % 43) + (token[round % 43] === 'A' ? 'B' : 'A') + token.slice((round % 43) + 1);
    const guess = async (round: number) => {
      const guessed =
        round % 3 === 0 ? randomBytes(32).toString('base64url') : round % 3 === 1 ? near(round) : token.slice(0, round % 43);
      if (guessed === '' || guessed === token) return;
      const path = `/s/${guessed}${['', '/events', '/photos/abc'][round % 7] ?? ''}`;
      const answerTo = await front.ask(path, {
        ip: `198.51.100.${round % 20}`,
        method: round % 11 === 0 && !path.includes('/', 4) ? 'POST' : 'GET',
      });
      answers.add(`${answerTo.status} ${await answerTo.text()}`);
    };
    for (let round = 0; round < 2_500; round += 250)
      await Promise.all(Array.from({ length: 250 }, (_, index) => guess(round + index)));
    // "There is nothing here", and after sixty of those from one address "later".
    expect([...answers].map((one) => one.slice(0, 3)).toSorted()).toEqual(['404', '429']);
    for (const ip of ['192.0.2.1', '198.51.100.7']) expect((await front.ask(guest.path, { ip })).status).toBe(200);
  }, 120_000);
});

describe('photos', () => {
  const picture = async (name = 'plate.jpg') =>
    new File(
      [
        new Uint8Array(
          await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a00' } })
            .jpeg()
            .toBuffer(),
        ),
      ],
      name,
      { type: 'image/jpeg' },
    );

  test("are on the guest's page, for this guest and the team only", async () => {
    await using front = await openFront();
    const guest = await complain(front, [await picture(), await picture()]);
    const stranger = await complain(front);
    const sources = [...(await guest.page()).matchAll(/<img\s+src="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(sources).toHaveLength(2);
    const shown = await front.ask(sources[0] ?? '');
    expect([
      shown.status,
      shown.headers.get('content-type'),
      shown.headers.get('content-security-policy'),
      shown.headers.get('content-disposition'),
    ]).toEqual([200, 'image/webp', "default-src 'none'; sandbox", 'attachment; filename="photo.webp"']);
    const id = sources[0]?.split('/').at(-1) ?? '';
    expect((await front.ask(`${stranger.path}/photos/${id}`)).status).toBe(404);
    expect((await front.ask(`/photos/${id}`)).status).toBe(401);
    expect((await front.owner.api.feedback.get({ id: guest.id })).photos).toHaveLength(2);
  });

  test('that are too many, or no pictures, send the words back', async () => {
    await using front = await openFront();
    const code = codeOf((await front.owner.api.complaintLink.create({ placeLabel: '' })).url);
    const send = async (photos: readonly File[]) => {
      const response = await front.ask(`/c/${code}`, {
        method: 'POST',
        body: filled(await openForm(front, code), { text: 'Look at this', photos }),
      });
      return [response.status, (await response.text()).includes('Look at this')];
    };
    const one = await picture();
    expect(await send([one, one, one, one])).toEqual([422, true]);
    expect(
      await send([
        new File(['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'], 'a.png', { type: 'image/png' }),
      ]),
    ).toEqual([422, true]);
    expect(await send([])).toEqual([303, false]);
    expect(await front.app.parts.db.orm.select().from(feedback)).toHaveLength(1);
  });
});
