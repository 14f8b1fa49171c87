import { expect, test } from 'vitest';
import { session } from '#server/db/schema/index.ts';
import { sweepSessions } from '#server/flows/account/session.ts';
import { hashesSoFar } from './cheap-scrypt.ts';
import { openHouse, PASSWORD, refusal, subscription } from './auth-kit.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

test('the cookie is bound to this host, invisible to scripts and lasts 90 days', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  expect(ana.given[0]).toMatch(/^__Host-sid=[^;]+;/);
  const flags = (ana.given[0] ?? '')
    .split('; ')
    .slice(1)
    .map((flag) => flag.toLowerCase());
  expect(flags.toSorted()).toEqual(['httponly', 'max-age=7776000', 'path=/', 'samesite=lax', 'secure']);
});

test('on plain http the cookie has a plain name, because browsers would refuse the other', async () => {
  await using house = await openHouse({ env: { GH_PUBLIC_URL: 'http://localhost:3000' } });
  const ana = await house.owner();
  expect(ana.given[0]).toMatch(/^sid=[^;]+;/);
  expect(ana.given[0]?.toLowerCase()).not.toContain('secure');
});

test('signing in and out', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const tablet = house.browser();
  await tablet.api.session.signIn({ email: ' ANA@bistro.example ', password: PASSWORD });
  expect((await tablet.api.session.me()).name).toBe('Ana');
  const cookie = tablet.cookie;
  await tablet.api.session.signOut();
  expect(tablet.cookie).toBeNull();
  tablet.cookie = cookie;
  expect(await refusal(tablet.api.session.me())).toBe('UNAUTHORIZED');
  expect((await ana.api.session.me()).email).toBe('ana@bistro.example');
});

test('an unknown address and a wrong password get the same answer for the same work', async () => {
  await using house = await openHouse();
  await house.owner();
  const stranger = house.browser();
  for (const email of ['ana@bistro.example', 'nobody@bistro.example']) {
    const before = hashesSoFar();
    expect(await refusal(stranger.api.session.signIn({ email, password: 'wrong password' }))).toBe(
      'UNAUTHORIZED wrong_credentials',
    );
    expect(hashesSoFar() - before).toBe(1);
  }
});

test('twenty guesses an hour are looked at for one account, however many addresses they come from', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const answers: string[] = [];
  for (let i = 0; i < 30; i += 1) {
    answers.push(
      await refusal(
        house.browser({ address: `203.0.113.${i}` }).api.session.signIn({ email: 'ana@bistro.example', password: `guess ${i}` }),
      ),
    );
  }
  expect(answers.filter((one) => one === 'UNAUTHORIZED wrong_credentials')).toHaveLength(20);
  expect(answers.filter((one) => one === 'TOO_MANY_REQUESTS too_many')).toHaveLength(10);
  const home = house.browser({ address: ana.address });
  await home.api.session.signIn({ email: 'ana@bistro.example', password: PASSWORD });
  expect(await refusal(house.browser().api.session.signIn({ email: 'ana@bistro.example', password: PASSWORD }))).toBe(
    'TOO_MANY_REQUESTS too_many',
  );
  house.clock.advance(HOUR);
  expect(await refusal(house.browser().api.session.signIn({ email: 'ana@bistro.example', password: PASSWORD }))).toBe('ok');
});

test('parallel guesses do not slip through the budget', async () => {
  await using house = await openHouse();
  await house.owner();
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      refusal(
        house.browser({ address: `203.0.113.${i}` }).api.session.signIn({ email: 'ana@bistro.example', password: `guess ${i}` }),
      ),
    ),
  );
  expect(answers.filter((one) => one.startsWith('UNAUTHORIZED'))).toHaveLength(20);
});

test('a session in use is renewed and one that rests for 90 days is over', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  house.clock.advance(80 * DAY);
  expect((await ana.api.session.me()).name).toBe('Ana');
  expect(ana.given).toHaveLength(2);
  house.clock.advance(80 * DAY);
  const [phone] = await ana.api.session.list();
  expect(phone).toMatchObject({ current: true, label: 'Firefox · Android' });
  // The library stamps by the machine's clock, which runs on while the hand-wound one stands: the day is what counts.
  expect(Math.abs(Math.round(((phone?.lastSeenAt ?? 0) - house.clock.now()) / DAY))).toBe(0);
  house.clock.advance(91 * DAY);
  expect(await refusal(ana.api.session.me())).toBe('UNAUTHORIZED');
});

test('a session that is asked for while the clock is a hundred days ahead opens again when the clock is right', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  house.clock.advance(100 * DAY);
  expect(await refusal(ana.api.session.me())).toBe('UNAUTHORIZED');
  house.clock.advance(-100 * DAY);
  expect((await ana.api.session.me()).name).toBe('Ana');
});

test('a session that ended by age takes its phone along', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  await ana.api.device.enrol(subscription(house.parts));
  house.clock.advance(80 * DAY);
  const laptop = house.browser();
  await laptop.api.session.signIn({ email: 'ana@bistro.example', password: PASSWORD });
  laptop.businessId = ana.businessId;
  house.clock.advance(11 * DAY);
  await sweepSessions(house.parts);
  expect(await laptop.api.device.list()).toEqual([]);
  expect(await laptop.api.session.list()).toHaveLength(1);
});

test('a lost phone is signed out from another one, with its alerts', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  await ana.api.device.enrol(subscription(house.parts));
  const laptop = house.browser({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0 Safari/537.36' });
  await laptop.api.session.signIn({ email: 'ana@bistro.example', password: PASSWORD });
  laptop.businessId = ana.businessId;
  expect((await laptop.api.session.list()).map((one) => one.label).toSorted()).toEqual(['Chrome · Linux', 'Firefox · Android']);
  const lost = (await laptop.api.session.list()).find((one) => !one.current);
  await laptop.api.session.revoke({ sessionId: lost?.id ?? '' });
  expect(await refusal(ana.api.session.me())).toBe('UNAUTHORIZED');
  expect(await laptop.api.device.list()).toEqual([]);
});

test('nobody ends the session of somebody else', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const ben = await house.hire(ana, 'manager', { name: 'Ben', email: 'ben@bistro.example' });
  const his = (await ben.api.session.list())[0];
  expect(await refusal(ana.api.session.revoke({ sessionId: his?.id ?? '' }))).toBe('NOT_FOUND session_not_found');
  expect((await ben.api.session.me()).name).toBe('Ben');
});

test('the phone link opens the account once', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const { token, expiresAt } = await ana.api.session.phoneLink();
  expect(expiresAt - house.clock.now()).toBe(5 * 60_000);
  const phones = await Promise.all(
    Array.from({ length: 20 }, () => house.browser()).map(async (phone) => ({
      phone,
      answer: await refusal(phone.api.session.openPhone({ token })),
    })),
  );
  const opened = phones.filter((one) => one.answer === 'ok');
  expect(opened).toHaveLength(1);
  expect((await opened[0]?.phone.api.session.me())?.name).toBe('Ana');
  expect(new Set(phones.filter((one) => one.answer !== 'ok').map((one) => one.answer))).toEqual(
    new Set(['NOT_FOUND link_expired']),
  );
});

test('the phone link is void after five minutes and when the session it came from has ended', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const late = await ana.api.session.phoneLink();
  house.clock.advance(5 * 60_000);
  expect(await refusal(house.browser().api.session.openPhone({ token: late.token }))).toBe('NOT_FOUND link_expired');
  const orphan = await ana.api.session.phoneLink();
  await ana.api.session.signOut();
  expect(await refusal(house.browser().api.session.openPhone({ token: orphan.token }))).toBe('NOT_FOUND link_expired');
});

test('a session is never carried over a sign-in, but the phone of the same person keeps ringing', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const device = await ana.api.device.enrol(subscription(house.parts));
  const before = ana.cookie;
  await ana.api.session.signIn({ email: 'ana@bistro.example', password: PASSWORD });
  expect(ana.cookie).not.toBe(before);
  expect(await ana.api.device.list()).toMatchObject([{ id: device.id, thisSession: true }]);
  const old = house.browser();
  old.cookie = before;
  expect(await refusal(old.api.session.me())).toBe('UNAUTHORIZED');
});

test('when somebody else signs in on a phone it stops ringing for the one before', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  await house.hire(ana, 'responder', { name: 'Ben', email: 'ben@bistro.example' });
  const laptop = house.browser();
  await laptop.api.session.signIn({ email: 'ana@bistro.example', password: PASSWORD });
  laptop.businessId = ana.businessId;
  await ana.api.device.enrol(subscription(house.parts));
  await ana.api.session.signIn({ email: 'ben@bistro.example', password: PASSWORD });
  expect((await ana.api.session.me()).name).toBe('Ben');
  expect(await laptop.api.device.list()).toEqual([]);
});

test('no token, password or code is in the database or the log in plain', async () => {
  await using house = await openHouse();
  const code = (await house.auth.setupCode()) ?? '';
  const ana = await house.owner();
  const { token: invitation } = await ana.api.team.invite({ role: 'helper', label: 'Petra' });
  const { token: phone } = await ana.api.session.phoneLink();
  const cookie = decodeURIComponent((ana.cookie ?? '').slice('__Host-sid='.length)).split('.')[0] ?? '';
  expect(cookie.length).toBeGreaterThanOrEqual(32);
  await house.parts.db.orm.select().from(session);
  const kept = `${await house.bytes()}\n${house.lines.join('\n')}`;
  expect(kept).toContain('ana@bistro.example');
  for (const secret of [invitation, phone, cookie, PASSWORD, code, code.replace('-', '')])
    expect(kept.includes(secret)).toBe(false);
});

test('a forged cookie opens nothing', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const rows = await house.parts.db.orm.select().from(session);
  const stored = rows[0]?.token ?? '';
  const real = (ana.cookie ?? '').slice('__Host-sid='.length);
  for (const value of [
    stored,
    `${stored}.${stored}`,
    `${real}x`,
    real.slice(0, -3),
    '',
    '%',
    'a.b',
    encodeURIComponent('\u0000'),
  ]) {
    const thief = house.browser();
    thief.cookie = `__Host-sid=${value}`;
    expect(await refusal(thief.api.session.me())).toBe('UNAUTHORIZED');
  }
});
