import type nodeCrypto from 'node:crypto';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { expect, test, vi } from 'vitest';
import { business, complaintLink, member, user } from '#server/db/schema/index.ts';
import { openHouse, PASSWORD, refusal } from './auth-kit.ts';

const someone = (i: number) => ({
  name: `Owner ${i}`,
  email: `owner${i}@bistro.example`,
  password: PASSWORD,
  language: 'en' as const,
});

test('the set-up code is read from the console, typed in any case, and makes one owner who is signed in', async () => {
  await using house = await openHouse();
  const phone = house.browser();
  expect(await phone.api.setup.state()).toEqual({ needed: true });
  const code = (await house.auth.setupCode()) ?? '';
  expect(code).toMatch(/^[2-9A-HJKMNP-TW-Z]{5}-[2-9A-HJKMNP-TW-Z]{5}$/);
  await phone.api.setup.create({ code: ` ${code.toLowerCase().replace('-', ' ')} `, ...someone(1) });
  expect(await phone.api.session.me()).toMatchObject({
    name: 'Owner 1',
    email: 'owner1@bistro.example',
    memberships: [],
    current: null,
  });
  expect(await phone.api.setup.state()).toEqual({ needed: false });
  expect(await house.auth.setupCode()).toBeNull();
});

test('a hundred people with the right code at once: one owner', async () => {
  await using house = await openHouse();
  const code = (await house.auth.setupCode()) ?? '';
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, i) => refusal(house.browser().api.setup.create({ code, ...someone(i) }))),
  );
  expect(answers.filter((one) => one === 'ok')).toHaveLength(1);
  expect(answers.filter((one) => one === 'CONFLICT setup_done')).toHaveLength(99);
  expect(await house.parts.db.orm.select().from(user)).toHaveLength(1);
});

test('set-up stays closed, also after a restart and with the old code', async () => {
  await using house = await openHouse();
  const code = (await house.auth.setupCode()) ?? '';
  await house.owner();
  expect(await refusal(house.browser().api.setup.create({ code, ...someone(2) }))).toBe('CONFLICT setup_done');
  await house.restart();
  expect(await house.auth.setupCode()).toBeNull();
  expect(await refusal(house.browser().api.setup.create({ code, ...someone(3) }))).toBe('CONFLICT setup_done');
});

test('the code is new on each start', async () => {
  await using house = await openHouse();
  const before = await house.auth.setupCode();
  await house.restart();
  expect(await house.auth.setupCode()).not.toBe(before);
});

test('guessing the code is cut off, and the person with the right one gets in from elsewhere and later', async () => {
  await using house = await openHouse();
  const thief = house.browser();
  const answers: string[] = [];
  for (let i = 0; i < 12; i += 1)
    answers.push(await refusal(thief.api.setup.create({ code: `22222-2222${(i % 7) + 2}`, ...someone(i) })));
  expect(answers.slice(0, 10).every((one) => one === 'FORBIDDEN wrong_code')).toBe(true);
  expect(answers.slice(10)).toEqual(['TOO_MANY_REQUESTS too_many', 'TOO_MANY_REQUESTS too_many']);
  const code = (await house.auth.setupCode()) ?? '';
  expect(await refusal(thief.api.setup.create({ code, ...someone(1) }))).toBe('TOO_MANY_REQUESTS too_many');
  house.clock.advance(15 * 60_000);
  expect(await refusal(thief.api.setup.create({ code, ...someone(1) }))).toBe('ok');
});

test('a business begins with its owner, hours for its kind and a first QR door', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const settings = await ana.api.business.get();
  expect(settings).toMatchObject({
    name: 'Bistro Example',
    kind: 'restaurant',
    country: 'CZ',
    weekendDays: [5, 6, 7],
    reviewLinks: [],
  });
  expect(settings.hours.timeZone).toBe('Europe/Prague');
  expect(settings.hours.week[0]).toEqual([]);
  const complaintLinks = await house.parts.db.orm.select().from(complaintLink);
  expect(complaintLinks).toMatchObject([{ businessId: ana.businessId, placeLabel: '' }]);
  expect(Buffer.from(complaintLinks[0]?.code ?? '', 'base64url')).toHaveLength(16);
  expect(await house.parts.db.orm.select().from(member)).toMatchObject([{ role: 'owner', name: 'Ana' }]);
});

test('an owner may add another business, two taps are one, and a colleague may not', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const ben = await house.hire(ana, 'manager', { name: 'Ben', email: 'ben@bistro.example' });
  const second = {
    name: 'Café Example',
    kind: 'cafe' as const,
    language: 'cs' as const,
    timeZone: 'Europe/Prague',
    country: 'CZ',
  };
  expect(await refusal(ben.api.setup.business(second))).toBe('FORBIDDEN role_may_not');
  const taps = await Promise.all([ana.api.setup.business(second), ana.api.setup.business(second)]);
  expect(taps[0]).toEqual(taps[1]);
  expect(await house.parts.db.orm.select().from(business)).toHaveLength(2);
  // Both were founded at the same instant of the test's clock, so their order says nothing.
  const names = (await ana.api.session.me()).memberships.map((one) => one.businessName);
  expect(names.toSorted()).toEqual(['Bistro Example', 'Café Example']);
  ana.businessId = taps[0].businessId;
  expect((await ana.api.session.me()).current).toMatchObject({ businessName: 'Café Example', role: 'owner' });
});

test.each([
  ['time zone', { timeZone: 'Mars/Olympus' }],
  ['an offset as time zone', { timeZone: '+01:00' }],
  ['country', { country: 'cz' }],
  ['empty name', { name: ' \u200B ' }],
  ['endless name', { name: 'x'.repeat(400) }],
  ['hours of six days', { hours: { timeZone: 'Europe/Prague', week: [[], [], [], [], [], []], specialDays: [] } }],
  [
    'a span that ends before it begins',
    {
      hours: { timeZone: 'Europe/Prague', week: [[{ fromMinute: 600, toMinute: 500 }], [], [], [], [], [], []], specialDays: [] },
    },
  ],
  [
    'spans that overlap',
    {
      hours: {
        timeZone: 'Europe/Prague',
        week: [
          [
            { fromMinute: 600, toMinute: 800 },
            { fromMinute: 700, toMinute: 900 },
          ],
          [],
          [],
          [],
          [],
          [],
          [],
        ],
        specialDays: [],
      },
    },
  ],
  [
    'a day that does not exist',
    {
      hours: {
        timeZone: 'Europe/Prague',
        week: [[], [], [], [], [], [], []],
        specialDays: [{ date: '2026-02-30', spans: [], name: '' }],
      },
    },
  ],
])('set-up refuses a wrong %s', async (_, wrong) => {
  await using house = await openHouse();
  const phone = house.browser();
  await phone.api.setup.create({ code: (await house.auth.setupCode()) ?? '', ...someone(1) });
  const right = {
    name: 'Bistro',
    kind: 'restaurant' as const,
    language: 'en' as const,
    timeZone: 'Europe/Prague',
    country: 'CZ',
  };
  expect(await refusal(phone.api.setup.business({ ...right, ...wrong }))).toMatch(/^BAD_REQUEST/);
  expect(await house.parts.db.orm.select().from(business)).toEqual([]);
});

test('a wrong password and an unknown address both run exactly one scrypt', async () => {
  const crypto: typeof nodeCrypto = createRequire(import.meta.url)('node:crypto');
  const runs = vi.spyOn(crypto, 'scrypt');
  syncBuiltinESMExports();
  try {
    await using house = await openHouse();
    await house.owner();
    runs.mockClear();
    await refusal(house.browser().api.session.signIn({ email: 'owner1@bistro.example', password: 'wrong password' }));
    const unknown = runs.mock.calls.map((call) => call[3]);
    runs.mockClear();
    await refusal(house.browser().api.session.signIn({ email: 'ana@bistro.example', password: 'wrong password' }));
    expect(unknown).toHaveLength(1);
    expect(runs.mock.calls.map((call) => call[3])).toEqual(unknown);
  } finally {
    runs.mockRestore();
    syncBuiltinESMExports();
  }
});
