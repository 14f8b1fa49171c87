/** A link from a colleague that sets a new password: what it opens, what it ends, and when it is over. */
import { expect, test } from 'vitest';
import { device, farewell, outbox, signInLink } from '#server/db/schema/index.ts';
import { makeConsoleLink } from '#server/flows/account/way-back.ts';
import { type Browser, type House, openHouse, PASSWORD, refusal, subscription } from './auth-kit.ts';

const MINUTE = 60_000;
const FRESH = 'quite another password';
const CAFE = { name: 'Café Example', kind: 'cafe', language: 'en', timeZone: 'Europe/Prague', country: 'CZ' } as const;

const idOf = async (by: Browser, name: string) => (await by.api.team.list()).find((one) => one.name === name)?.id ?? '';
const signsIn = (house: House, email: string, password: string) =>
  refusal(house.browser().api.session.signIn({ email, password }));
const use = (house: House, token: string) => refusal(house.browser().api.wayBack.accept({ token, password: FRESH }));

async function bistro(house: House) {
  const ana = await house.owner();
  const max = await house.hire(ana, 'manager', { name: 'Max', email: 'max@bistro.example' });
  const petra = await house.hire(ana, 'responder', { name: 'Petra', email: 'petra@bistro.example' });
  return { ana, max, petra };
}

test('a link from the owner sets a new password, ends every other session with its phones, and signs in, once', async () => {
  await using house = await openHouse();
  const { ana, petra } = await bistro(house);
  await petra.api.device.enrol(subscription(house.parts));
  const { token, expiresAt } = await ana.api.team.signInLink({ memberId: await idOf(ana, 'Petra') });
  expect(expiresAt).toBe(house.clock.now() + 15 * MINUTE);
  const told = await house.parts.db.orm.select().from(outbox);
  expect(told.filter((job) => job.topic === 'push')).toHaveLength(1);

  const phone = house.browser();
  for (let i = 0; i < 3; i += 1)
    expect(await phone.api.wayBack.peek({ token })).toEqual({
      name: 'Petra',
      email: 'petra@bistro.example',
      by: 'Ana',
      businessName: 'Bistro Example',
      expiresAt,
    });
  await phone.api.wayBack.accept({ token, password: FRESH });
  phone.businessId = ana.businessId;
  expect((await phone.api.session.me()).current?.memberName).toBe('Petra');
  expect(await refusal(petra.api.session.me())).toBe('UNAUTHORIZED');
  expect(await petra.api.session.farewell()).toMatchObject({ why: 'password' });
  expect(await house.parts.db.orm.select().from(device)).toEqual([]);
  expect(await signsIn(house, 'petra@bistro.example', PASSWORD)).toBe('UNAUTHORIZED wrong_credentials');
  expect(await signsIn(house, 'petra@bistro.example', FRESH)).toBe('ok');
  expect(await use(house, token)).toBe('NOT_FOUND sign_in_link_gone');
  expect(await refusal(house.browser().api.wayBack.peek({ token }))).toBe('NOT_FOUND sign_in_link_gone');
});

test('used on a phone that is signed in as the same person, this phone goes on ringing', async () => {
  await using house = await openHouse();
  const { ana, petra } = await bistro(house);
  await petra.api.device.enrol(subscription(house.parts));
  const { token } = await ana.api.team.signInLink({ memberId: await idOf(ana, 'Petra') });
  await petra.api.wayBack.accept({ token, password: FRESH });
  expect(await petra.api.device.list()).toMatchObject([{ thisSession: true }]);
});

test('of fifty who use it at once one gets in', async () => {
  await using house = await openHouse();
  const { ana } = await bistro(house);
  const { token } = await ana.api.team.signInLink({ memberId: await idOf(ana, 'Petra') });
  const answers = await Promise.all(Array.from({ length: 50 }, () => use(house, token)));
  expect(answers.filter((one) => one === 'ok')).toHaveLength(1);
  expect(answers.filter((one) => one !== 'ok').every((one) => /gone|too_many/.test(one))).toBe(true);
});

test('it is over after 15 minutes, and a new one ends the one before', async () => {
  await using house = await openHouse();
  const { ana } = await bistro(house);
  const memberId = await idOf(ana, 'Petra');
  const first = await ana.api.team.signInLink({ memberId });
  const second = await ana.api.team.signInLink({ memberId });
  expect(await use(house, first.token)).toBe('NOT_FOUND sign_in_link_gone');
  house.clock.advance(15 * MINUTE - 1);
  expect(await refusal(house.browser().api.wayBack.peek({ token: second.token }))).toBe('ok');
  house.clock.advance(1);
  expect(await use(house, second.token)).toBe('NOT_FOUND sign_in_link_gone');
});

const ENDS: readonly { readonly what: string; readonly end: (house: House, ana: Browser) => Promise<unknown> }[] = [
  { what: 'its maker is removed', end: async (_, ana) => ana.api.team.remove({ memberId: await idOf(ana, 'Max') }) },
  {
    what: 'its maker may no longer manage the team',
    end: async (_, ana) => ana.api.team.setRole({ memberId: await idOf(ana, 'Max'), role: 'responder' }),
  },
  {
    what: 'its maker was demoted and promoted again',
    end: async (_, ana) => {
      const memberId = await idOf(ana, 'Max');
      await ana.api.team.setRole({ memberId, role: 'responder' });
      await ana.api.team.setRole({ memberId, role: 'manager' });
    },
  },
  { what: 'the member is removed', end: async (_, ana) => ana.api.team.remove({ memberId: await idOf(ana, 'Petra') }) },
  {
    what: 'the member has another role',
    end: async (_, ana) => ana.api.team.setRole({ memberId: await idOf(ana, 'Petra'), role: 'owner' }),
  },
  {
    what: 'the member has joined a team its maker is not in',
    end: async (house, ana) => {
      const { businessId } = await ana.api.setup.business(CAFE);
      const here = ana.businessId;
      ana.businessId = businessId;
      const { token } = await ana.api.team.invite({ role: 'owner', label: '' });
      ana.businessId = here;
      await house
        .browser()
        .api.invite.accept({ token, name: 'Petra', email: 'petra@bistro.example', password: PASSWORD, language: 'en' });
    },
  },
];
test.each(ENDS)('it is over when $what', async ({ end }) => {
  await using house = await openHouse();
  const { ana, max } = await bistro(house);
  const { token } = await max.api.team.signInLink({ memberId: await idOf(max, 'Petra') });
  expect(await refusal(house.browser().api.wayBack.peek({ token }))).toBe('ok');
  await end(house, ana);
  expect(await refusal(house.browser().api.wayBack.peek({ token }))).toBe('NOT_FOUND sign_in_link_gone');
  expect(await use(house, token)).toBe('NOT_FOUND sign_in_link_gone');
});

test('who may make one for whom', async () => {
  await using house = await openHouse();
  const { ana, max, petra } = await bistro(house);
  const partner = await house.hire(ana, 'owner', { name: 'Olga', email: 'olga@bistro.example' });
  const forWhom = async (by: Browser, name: string) => refusal(by.api.team.signInLink({ memberId: await idOf(ana, name) }));
  expect(await forWhom(max, 'Ana')).toBe('FORBIDDEN role_may_not');
  expect(await forWhom(petra, 'Max')).toBe('FORBIDDEN role_may_not');
  expect(await forWhom(max, 'Max')).toBe('BAD_REQUEST link_for_oneself');
  expect(await forWhom(max, 'Petra')).toBe('ok');
  expect(await forWhom(partner, 'Ana')).toBe('ok');
  await ana.api.surge.start({ hours: 1, statement: '' }).then(async (surge) => {
    const token = new URL(surge.url).hash.slice(1);
    await house.browser().api.surge.join({ token, name: 'Hana', language: 'en' });
  });
  expect(await forWhom(ana, 'Hana')).toBe('BAD_REQUEST link_for_helper');
});

test('a link made in one business never opens the door of another', async () => {
  await using house = await openHouse();
  const { ana, max, petra } = await bistro(house);
  const { businessId } = await ana.api.setup.business(CAFE);
  const bistroId = ana.businessId;
  ana.businessId = businessId;
  const { token } = await ana.api.team.invite({ role: 'manager', label: 'Petra' });
  ana.businessId = bistroId;
  await petra.api.invite.accept({ token, name: 'Petra', language: 'en' });
  expect(await refusal(max.api.team.signInLink({ memberId: await idOf(max, 'Petra') }))).toBe('FORBIDDEN link_reaches_further');
  expect(await refusal(ana.api.team.signInLink({ memberId: await idOf(ana, 'Petra') }))).toBe('ok');
});

test('the database knows no link, and whoever made one sees it once', async () => {
  await using house = await openHouse();
  const { ana } = await bistro(house);
  const { token } = await ana.api.team.signInLink({ memberId: await idOf(ana, 'Petra') });
  expect((await house.parts.db.orm.select().from(signInLink)).map((row) => row.way)).toEqual(['member']);
  expect(await house.bytes()).not.toContain(token);
});

test('the console opens any account for an hour, and knows no other', async () => {
  await using house = await openHouse();
  const { ana } = await bistro(house);
  expect(await makeConsoleLink(house.parts, 'nobody@bistro.example')).toBeNull();
  const link = await makeConsoleLink(house.parts, 'ana@bistro.example');
  const phone = house.browser();
  expect(await phone.api.wayBack.peek({ token: link?.token ?? '' })).toMatchObject({ name: 'Ana', by: null, businessName: null });
  await phone.api.wayBack.accept({ token: link?.token ?? '', password: FRESH });
  expect((await phone.api.session.me()).memberships).toHaveLength(1);
  expect(await refusal(ana.api.session.me())).toBe('UNAUTHORIZED');
  const late = await makeConsoleLink(house.parts, 'ana@bistro.example');
  house.clock.advance(60 * MINUTE);
  expect(await use(house, late?.token ?? '')).toBe('NOT_FOUND sign_in_link_gone');
});

test('somebody removed is told by whom, until they have read it; a stranger is told nothing', async () => {
  await using house = await openHouse();
  const { ana, petra } = await bistro(house);
  await ana.api.team.remove({ memberId: await idOf(ana, 'Petra') });
  expect(await refusal(petra.api.session.me())).toBe('UNAUTHORIZED');
  const said = await petra.api.session.farewell();
  expect(said).toEqual({ why: 'removed', businessName: 'Bistro Example', by: 'Ana', at: house.clock.now() });
  expect(await house.browser().api.session.farewell()).toBeNull();
  expect(await ana.api.session.farewell()).toBeNull();
  await petra.api.session.farewellRead();
  expect(petra.cookie).toBeNull();
  expect(await house.parts.db.orm.select().from(farewell)).toEqual([]);
});

test('removed from one of two teams, the other opens and says by whom', async () => {
  await using house = await openHouse();
  const { ana, petra } = await bistro(house);
  const bistroId = ana.businessId;
  ana.businessId = (await ana.api.setup.business(CAFE)).businessId;
  const { token } = await ana.api.team.invite({ role: 'responder', label: 'Petra' });
  await petra.api.invite.accept({ token, name: 'Petra', language: 'en' });
  ana.businessId = bistroId;
  await ana.api.team.remove({ memberId: await idOf(ana, 'Petra') });
  petra.businessId = bistroId;
  expect(await petra.api.session.me()).toMatchObject({ current: null, removed: { by: 'Ana', at: house.clock.now() } });
});

test('a removed member who has forgotten the password is invited again with the same e-mail and keeps the history', async () => {
  await using house = await openHouse();
  const { ana } = await bistro(house);
  const before = await idOf(ana, 'Petra');
  await ana.api.team.remove({ memberId: before });
  const { token } = await ana.api.team.invite({ role: 'responder', label: 'Petra' });
  const phone = house.browser();
  await phone.api.invite.accept({ token, name: 'Petra', email: 'petra@bistro.example', password: FRESH, language: 'cs' });
  expect((await phone.api.session.me()).memberships).toHaveLength(1);
  expect(await idOf(ana, 'Petra')).toBe(before);
  expect(await signsIn(house, 'petra@bistro.example', PASSWORD)).toBe('UNAUTHORIZED wrong_credentials');
  expect(await signsIn(house, 'petra@bistro.example', FRESH)).toBe('ok');
});

test('an invitation sets no password of an account that is or was in another business', async () => {
  await using house = await openHouse();
  const { ana, petra } = await bistro(house);
  const bistroId = ana.businessId;
  const cafe = (await ana.api.setup.business(CAFE)).businessId;
  ana.businessId = cafe;
  const there = await ana.api.team.invite({ role: 'responder', label: '' });
  await petra.api.invite.accept({ token: there.token, name: 'Petra', language: 'en' });
  const inCafe = await idOf(ana, 'Petra');
  ana.businessId = bistroId;
  await ana.api.team.remove({ memberId: await idOf(ana, 'Petra') });
  const take = async () => {
    const { token } = await ana.api.team.invite({ role: 'responder', label: '' });
    return refusal(
      house.browser().api.invite.accept({ token, name: 'Petra', email: 'petra@bistro.example', password: FRESH, language: 'en' }),
    );
  };
  expect(await take()).toBe('CONFLICT email_taken');
  ana.businessId = cafe;
  await ana.api.team.remove({ memberId: inCafe });
  ana.businessId = bistroId;
  expect(await take()).toBe('CONFLICT email_taken');
  expect(await signsIn(house, 'petra@bistro.example', PASSWORD)).toBe('ok');
});
