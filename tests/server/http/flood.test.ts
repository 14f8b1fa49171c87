import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { count, ne } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { feedback } from '#server/db/schema/index.ts';
import { issueChallenge, provedWork } from '#server/http/guest/flood.ts';
import { codeOf, filled, hidden, openForm, openFront, type Front } from './http-kit.ts';

const FLOODED = { calmLink: { capacity: 0, perSecond: 1 / 1_000 }, plainPlace: { capacity: 1, perSecond: 1 / 120 } };

async function openDoor(front: Front) {
  const complaintLink = await front.owner.api.complaintLink.create({ placeLabel: '' });
  return { id: complaintLink.id, code: codeOf(complaintLink.url) };
}

const challengeOf = (page: string): string => (/data-challenge="([^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&quot;', '"');

async function solve(json: string): Promise<string> {
  const challenge = JSON.parse(json) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  return JSON.stringify({ challenge, solution: { counter: solution?.counter, derivedKey: solution?.derivedKey } });
}

describe('in calm times', () => {
  test('nobody is asked to prove anything', async () => {
    await using front = await openFront();
    const { code } = await openDoor(front);
    expect(await (await front.ask(`/c/${code}`)).text()).not.toContain('data-challenge');
  });
});

describe('in a flood', () => {
  test('a browser proves some work and its guest is heard; without it the words come back with a wait', async () => {
    await using front = await openFront({ limits: FLOODED });
    const { code } = await openDoor(front);
    const send = async (token: string, work: string, text = 'We waited an hour') =>
      front.ask(`/c/${code}`, { method: 'POST', body: filled(token, { work, text }) });

    // The small allowance of this address.
    expect((await send(await openForm(front, code), '')).status).toBe(303);
    const token = await openForm(front, code);
    const refused = await send(token, '');
    const page = await refused.text();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(page).toContain('We waited an hour');
    expect(page).toContain('tap Send once more');
    expect(page).toMatch(/<noscript><p>[^<]*send them again in \d minutes/);
    expect(hidden(page, 'form')).toBe(token);
    expect((await send(token, await solve(challengeOf(page)))).status).toBe(303);
  });

  test('what comes back sooner than a person writes is set aside; in calm times it rings like any other', async () => {
    for (const [limits, spam] of [
      [FLOODED, true],
      [{}, false],
    ] as const) {
      await using front = await openFront({ limits });
      const { code } = await openDoor(front);
      const token = hidden(await (await front.ask(`/c/${code}`)).text(), 'form');
      expect((await front.ask(`/c/${code}`, { method: 'POST', body: filled(token, {}) })).status).toBe(303);
      const [row] = await front.app.parts.db.orm.select({ level: feedback.level }).from(feedback);
      expect(row?.level === 'spam').toBe(spam);
    }
  });

  test('a solution counts once, also when 100 show it at the same time', async () => {
    await using front = await openFront();
    const { id } = await openDoor(front);
    const work = await solve(await issueChallenge(front.app.parts, id));
    const results = await Promise.all(Array.from({ length: 100 }, () => provedWork(front.app.parts, id, work)));
    expect(results.filter(Boolean)).toHaveLength(1);
    for (let round = 0; round < 1_000; round += 1) expect(await provedWork(front.app.parts, id, work)).toBe(false);
  });

  test('a solution counts for ten minutes, at its own door, as it was given out', async () => {
    await using front = await openFront();
    const { id } = await openDoor(front);
    const other = await openDoor(front);
    const { parts } = front.app;
    const work = await solve(await issueChallenge(parts, id));
    const changed = (change: (challenge: Challenge) => void): string => {
      const whole = JSON.parse(work) as { challenge: Challenge };
      change(whole.challenge);
      return JSON.stringify(whole);
    };
    expect(await provedWork(parts, other.id, work)).toBe(false);
    const spliced = [
      changed((one) => Object.assign(one.parameters.data ?? {}, { until: front.clock.now() + 500_000 })),
      changed((one) => Object.assign(one.parameters.data ?? {}, { complaintLink: other.id })),
      changed((one) => (one.parameters.expiresAt = 9_999_999_999)),
      changed((one) => (one.parameters.keyPrefix = '0')),
      changed((one) => (one.parameters.cost = 1)),
      changed((one) => (one.parameters.nonce = '0'.repeat(32))),
      changed((one) => (one.signature = '0'.repeat(64))),
      changed((one) => delete one.signature),
    ];
    for (const one of spliced.filter((text) => !text.includes('9999999999')))
      expect(await provedWork(parts, one.includes(other.id) ? other.id : id, one)).toBe(false);
    for (const junk of ['', '{', 'null', '[]', '{"challenge":{}}', '1'.repeat(5_000)])
      expect(await provedWork(parts, id, junk)).toBe(false);
    front.clock.advance(10 * 60_000 + 1);
    expect(await provedWork(parts, id, work)).toBe(false);
    front.clock.advance(-10 * 60_000 - 1);
    expect(await provedWork(parts, id, work)).toBe(true);
  });

  test('of 2,000 posts from 200 addresses, 20 real guests are all kept, few alerts go out, and the rest is turned away or set aside', async () => {
    await using front = await openFront();
    front.ignorePhones();
    const { code } = await openDoor(front);
    const token = () => openForm(front, code, '192.0.2.250');
    const spam = await token();
    const heard: number[] = [];
    for (let round = 0; round < 2_000; round += 1) {
      front.clock.advance(30);
      // A machine reads the page each time, so that its form ids are fresh.
      const ip = `198.51.100.${round % 200}`;
      const fresh = round % 10 === 0 ? hidden(await (await front.ask(`/c/${code}`, { ip })).text(), 'form') : spam;
      await front.ask(`/c/${code}`, { method: 'POST', ip, body: filled(fresh, { text: `buy pills at example ${round % 7}` }) });
      if (round % 100 === 99) {
        const guest = `203.0.113.${Math.floor(round / 100) + 1}`;
        let form = await openForm(front, code, guest);
        let work = '';
        for (let attempt = 0; attempt < 5; attempt += 1) {
          const answer = await front.ask(`/c/${code}`, {
            method: 'POST',
            ip: guest,
            body: filled(form, { text: `We waited ${round} minutes`, work }),
          });
          if (answer.status === 303) {
            heard.push(round);
            break;
          }
          const page = await answer.text();
          expect(page).toContain(`We waited ${round} minutes`);
          form = hidden(page, 'form');
          work = challengeOf(page) === '' ? '' : await solve(challengeOf(page));
          front.clock.advance(3_000);
        }
      }
    }
    const { orm } = front.app.parts.db;
    const kept = (await orm.select({ text: feedback.text }).from(feedback)).filter(({ text }) => text.startsWith('We waited'));
    expect(heard).toHaveLength(20);
    expect(kept).toHaveLength(20);
    const ringing = await orm.select({ n: count() }).from(feedback).where(ne(feedback.level, 'spam'));
    expect(ringing[0]?.n).toBeLessThan(60);
  }, 120_000);
});
