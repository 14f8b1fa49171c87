/** Limits punish who overdoes it, not who sits at the next table: one address is a whole Wi-Fi. */
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { ne } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { networkOf } from '#server/auth/network.ts';
import { createSetupCode } from '#server/auth/setup-code.ts';
import { feedback } from '#server/db/schema/index.ts';
import { issueChallenge, provedWork } from '#server/http/guest/flood.ts';
import { openHouse, PASSWORD, refusal } from '#tests/server/auth/auth-kit.ts';
import { codeOf, filled, hidden, openForm, openFront, type Front } from '#tests/server/http/http-kit.ts';

const WIFI = '198.51.100.7';
const openDoor = async (front: Front) => {
  const complaintLink = await front.owner.api.complaintLink.create({ placeLabel: '' });
  return { id: complaintLink.id, code: codeOf(complaintLink.url) };
};
const challengeOf = (page: string): string => (/data-challenge="([^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&quot;', '"');
async function solve(json: string): Promise<string> {
  const challenge = JSON.parse(json) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  return JSON.stringify({ challenge, solution: { counter: solution?.counter, derivedKey: solution?.derivedKey } });
}
const send = (front: Front, code: string, token: string, text: string, work = '') =>
  front.ask(`/c/${code}`, { method: 'POST', ip: WIFI, body: filled(token, { text, work }) });

describe('thirty guests behind one Wi-Fi', () => {
  test('with one complaint each are all heard at once, without a script too, and all of them ring', async () => {
    await using front = await openFront();
    front.ignorePhones();
    const { code } = await openDoor(front);
    for (let table = 1; table <= 30; table += 1) {
      const sent = await send(front, code, await openForm(front, code, WIFI), `Table ${table} waits for its food`);
      expect([table, sent.status]).toEqual([table, 303]);
    }
    const rows = await front.app.parts.db.orm.select().from(feedback).where(ne(feedback.level, 'spam'));
    expect(rows).toHaveLength(30);
  });

  test('are heard while one of them floods: with a script by some work, and the words are never lost', async () => {
    await using front = await openFront();
    front.ignorePhones();
    const { code } = await openDoor(front);
    const spam = await openForm(front, code, WIFI);
    for (let round = 0; round < 300; round += 1) await send(front, code, spam, `spam ${round}`);
    let token = await openForm(front, code, WIFI);
    let sent = await send(front, code, token, 'Our food is cold');
    expect(sent.status).toBe(429);
    const page = await sent.text();
    expect(page).toContain('Our food is cold');
    token = hidden(page, 'form');
    sent = await send(front, code, token, 'Our food is cold', await solve(challengeOf(page)));
    expect(sent.status).toBe(303);
    // The other door of the house knows nothing of it.
    const other = await openDoor(front);
    expect((await send(front, other.code, await openForm(front, other.code, WIFI), 'So is ours')).status).toBe(303);
  });

  test('draw their page while one of them asks for it without end at another door', async () => {
    await using front = await openFront();
    const [flooded, calm] = [await openDoor(front), await openDoor(front)];
    let last = 200;
    for (let round = 0; round < 700; round += 1) last = (await front.ask(`/c/${flooded.code}`, { ip: WIFI })).status;
    expect(last).toBe(429);
    expect((await front.ask(`/c/${calm.code}`, { ip: WIFI })).status).toBe(200);
    expect((await front.ask(`/c/${flooded.code}`, { ip: '198.51.100.8' })).status).toBe(200);
  });
});

test('the fuller a door, the more work opens it; nobody who proves enough is sent away', async () => {
  const full = { capacity: 0, perSecond: 1 / 1_000_000 };
  await using front = await openFront({ limits: { calmLink: full, plainLink: full, formLink: full } });
  const { id, code } = await openDoor(front);
  const { parts } = front.app;
  const easy = await solve(await issueChallenge(parts, id));
  expect(await provedWork(parts, id, easy, 2)).toBe(false);
  const refused = await send(front, code, await openForm(front, code, WIFI), 'Cold soup', easy);
  expect(refused.status).toBe(429);
  const page = await refused.text();
  const challenge = JSON.parse(challengeOf(page)) as Challenge;
  expect(challenge.parameters.data).toMatchObject({ effort: 2 });
  expect((await send(front, code, hidden(page, 'form'), 'Cold soup', await solve(challengeOf(page)))).status).toBe(303);
});

describe('after a stranger on the same Wi-Fi tried hundreds of wrong links', () => {
  test('every right one opens, and a wrong one is told "later", not "gone"', async () => {
    await using front = await openFront();
    const { code } = await openDoor(front);
    const sent = await send(front, code, await openForm(front, code, WIFI), 'Cold soup');
    const status = (sent.headers.get('location') ?? '').split('?')[0] ?? '';
    const board = new URL((await front.owner.api.board.create({ label: 'Bar' })).url).pathname;
    const calendar = new URL((await front.owner.api.duty.makeCalendarLink({ mine: true })).url).pathname;
    await front.owner.api.replyTime.setOpen({ open: true });
    const speed = `/r/${front.owner.businessId}`;
    const wrong = 'A'.repeat(43);
    for (let round = 0; round < 100; round += 1)
      for (const path of [`/s/${wrong}`, `/board/${wrong}`, `/calendar/${wrong}.ics`, '/r/nobody', `/c/${wrong}`])
        await front.ask(path, { ip: WIFI });
    for (const path of [status, board, calendar, speed, `/c/${code}`])
      expect([path, (await front.ask(path, { ip: WIFI })).status]).toEqual([path, 200]);
    for (const path of [`/s/${wrong}`, '/r/nobody', `/c/${wrong}`]) {
      const answer = await front.ask(path, { ip: WIFI });
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60']);
      const page = await answer.text();
      expect(page).toContain('again in a minute');
      expect(page).not.toContain('There is nothing here');
    }
    for (const path of [`/board/${wrong}`, `/calendar/${wrong}.ics`])
      expect((await front.ask(path, { ip: WIFI })).status).toBe(429);
  });
});

test('invitations, ways back, helpers and phones get in from there as well, though each miss is told "later"', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const guesser = house.browser({ address: WIFI });
  const wrong = 'A'.repeat(43);
  for (let round = 0; round < 70; round += 1) await refusal(guesser.api.invite.peek({ token: wrong }));
  expect(await refusal(guesser.api.invite.peek({ token: wrong }))).toBe('TOO_MANY_REQUESTS too_many');
  expect(await refusal(guesser.api.surge.peek({ token: wrong }))).toBe('TOO_MANY_REQUESTS too_many');
  expect(await refusal(guesser.api.session.openPhone({ token: wrong }))).toBe('TOO_MANY_REQUESTS too_many');

  const { token } = await ana.api.team.invite({ role: 'manager', label: 'Petra' });
  await guesser.api.invite.peek({ token });
  const petra = house.browser({ address: WIFI });
  await petra.api.invite.accept({ token, name: 'Petra', email: 'petra@bistro.example', password: PASSWORD, language: 'en' });
  const phone = house.browser({ address: WIFI });
  await phone.api.session.openPhone({ token: (await petra.api.session.phoneLink()).token });
  expect((await phone.api.session.me()).name).toBe('Petra');
  const surge = await ana.api.surge.start({ hours: 3, statement: '' });
  await guesser.api.surge.peek({ token: surge.token });
  await house.browser({ address: WIFI }).api.surge.join({ token: surge.token, name: 'Hana', language: 'en' });
  const memberId = (await ana.api.team.list()).find(({ name }) => name === 'Petra')?.id ?? '';
  const back = await ana.api.team.signInLink({ memberId });
  await house.browser({ address: WIFI }).api.wayBack.accept({ token: back.token, password: 'another copper kettle' });
});

describe('whoever has a whole network', () => {
  test('is one visitor at links too', async () => {
    await using house = await openHouse();
    await house.owner();
    const answers = new Set<string>();
    for (let host = 1; host <= 70; host += 1) {
      const guess = house.browser({ address: `2001:db8:1:2::${host.toString(16)}` });
      answers.add(await refusal(guess.api.invite.peek({ token: 'A'.repeat(43) })));
    }
    expect([...answers]).toContain('TOO_MANY_REQUESTS too_many');
    const neighbour = house.browser({ address: '2001:db8:1:3::1' });
    expect(await refusal(neighbour.api.invite.peek({ token: 'A'.repeat(43) }))).toBe('NOT_FOUND invitation_gone');
    expect(networkOf('2001:db8:1:2::1')).toBe(networkOf('2001:db8:1:2:ffff::9'));
  });

  test('or many, and guesses the set-up code, does not lock out who reads it on the console', () => {
    const code = createSetupCode();
    for (let address = 0; address < 500; address += 1)
      for (let round = 0; round < 12; round += 1)
        expect(code.check('WRONG-GUESS', { address: `network ${address}`, now: 0 })).toBe(round < 10 ? 'wrong' : 'too_many');
    expect(code.check(code.text, { address: 'the owner', now: 0 })).toBe('right');
    expect(code.check(code.text, { address: 'network 3', now: 0 })).toBe('too_many');
  });
});

describe('a proxy that nobody declared', () => {
  const forwarded = { 'x-forwarded-for': '203.0.113.9' };
  const healthOf = async (front: Front) =>
    (await (await front.ask('/health', { ip: '127.0.0.1' })).json()) as Record<string, unknown>;

  test.each(['127.0.0.1', '10.0.0.2', '::ffff:192.168.1.5', 'fd00::1'])(
    'at %s is said once in the log, on the health page and in the app',
    async (ip) => {
      const lines: string[] = [];
      await using front = await openFront({ log: (line) => lines.push(line) });
      for (let round = 0; round < 5; round += 1) await front.ask('/c/AAAAAAAAAAAAAAAAAAAAAA', { ip, headers: forwarded });
      expect(lines.filter((line) => line.includes('GH_TRUSTED_PROXIES'))).toHaveLength(1);
      expect(await healthOf(front)).toMatchObject({ ok: true, undeclaredProxy: true });
      expect((await front.owner.api.feedback.counts()).trouble.undeclaredProxy).toBe(ip.replace('::ffff:', ''));
    },
  );

  test('is nobody when it was declared, when a stranger claims to be one, or when nothing is forwarded', async () => {
    await using front = await openFront({ env: { GH_TRUSTED_PROXIES: '10.0.0.0/8' } });
    await front.ask('/', { ip: '10.0.0.2', headers: forwarded });
    await front.ask('/', { ip: '203.0.113.7', headers: forwarded });
    await front.ask('/', { ip: '192.168.1.5' });
    expect(await healthOf(front)).toMatchObject({ undeclaredProxy: false });
  });
});
