/** Deleting a business: who may, what is asked first, and what everybody who was in it meets from that moment on. */
import { expect, test } from 'vitest';
import { business, device, member, session, user } from '#server/db/schema/index.ts';
import { emptyDeleted } from '#server/flows/team/delete-business.ts';
import { type Browser, type House, openHouse, PASSWORD, refusal, subscription } from './auth-kit.ts';

const NAME = 'Bistro Example';
const CAFE = { name: 'Café Vltava', kind: 'cafe', language: 'cs', timeZone: 'Europe/Prague', country: 'CZ' } as const;

async function emptied(house: House): Promise<void> {
  house.clock.advance(3 * 60_000);
  await emptyDeleted(house.parts);
}

async function into(other: Browser, businessId: string, person: Browser, name: string): Promise<void> {
  const { token } = await other.api.team.invite({ role: 'responder', label: name });
  await person.api.invite.accept({ token, name, language: 'en' });
  person.businessId = businessId;
}

test('only an owner may, with the name typed as it is, and after showing that it is them', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const rex = await house.hire(ana, 'manager', { name: 'Rex', email: 'rex@bistro.example' });
  expect(await refusal(rex.api.business.delete({ name: NAME }))).toBe('FORBIDDEN role_may_not');
  for (const name of ['', 'bistro example', 'Bistro  Example', 'Bistro'])
    expect(await refusal(ana.api.business.delete({ name }))).toBe('BAD_REQUEST wrong_name');
  house.clock.advance(11 * 60_000);
  expect(await refusal(ana.api.business.delete({ name: NAME }))).toBe('FORBIDDEN prove_first');
  expect((await ana.api.team.list()).map((one) => one.name).toSorted()).toEqual(['Ana', 'Rex']);
});

test('who is in no other team is signed out and reads why; the account is theirs and may found the next business', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const ben = await house.hire(ana, 'owner', { name: 'Ben', email: 'ben@bistro.example' });
  await ben.api.device.enrol(subscription(house.parts));
  await ana.api.business.delete({ name: ` ${NAME} ` });
  for (const one of [ana, ben]) {
    expect(await refusal(one.api.session.me())).toBe('UNAUTHORIZED');
    expect(await one.api.session.farewell()).toMatchObject({ why: 'closed', businessName: null, by: null });
  }
  expect(await house.parts.db.orm.select().from(session)).toEqual([]);
  await emptied(house);
  const { orm } = house.parts.db;
  expect([await orm.select().from(business), await orm.select().from(member), await orm.select().from(device)]).toEqual([
    [],
    [],
    [],
  ]);
  expect((await orm.select().from(user)).map((one) => one.name).toSorted()).toEqual(['Ana', 'Ben']);
  // It is said for thirty days, also when the rows have long been gone.
  expect(await ben.api.session.farewell()).toMatchObject({ why: 'closed' });
  const again = house.browser();
  await again.api.session.signIn({ email: 'ana@bistro.example', password: PASSWORD });
  expect(await again.api.session.me()).toMatchObject({ memberships: [], current: null });
  expect(await refusal(again.api.setup.business(CAFE))).toBe('ok');
});

test('the next business is founded by who owned the deleted one, not by whoever else was in the team', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  await house.hire(ana, 'responder', { name: 'Petr', email: 'petr@bistro.example' });
  await house.hire(ana, 'manager', { name: 'Rex', email: 'rex@bistro.example' });
  await ana.api.business.delete({ name: NAME });
  await emptied(house);
  for (const email of ['petr@bistro.example', 'rex@bistro.example']) {
    const one = house.browser();
    await one.api.session.signIn({ email, password: PASSWORD });
    expect(await one.api.you.get()).toMatchObject({ mayFound: false });
    expect(await refusal(one.api.setup.business(CAFE))).toBe('FORBIDDEN role_may_not');
  }
  const again = house.browser();
  await again.api.session.signIn({ email: 'ana@bistro.example', password: PASSWORD });
  expect(await again.api.you.get()).toMatchObject({ mayFound: true });
  expect(await refusal(again.api.setup.business(CAFE))).toBe('ok');
});

test('a server that everybody has left is set up again by whoever reads its console', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  await ana.api.business.delete({ name: NAME });
  await emptied(house);
  const again = house.browser();
  await again.api.session.signIn({ email: 'ana@bistro.example', password: PASSWORD });
  await again.api.you.deleteAccount();
  await house.restart();
  const next = house.browser();
  expect(await next.api.setup.state()).toEqual({ needed: true });
  const code = (await house.auth.setupCode()) ?? '';
  await next.api.setup.create({ code, name: 'Nora', email: 'nora@bistro.example', password: PASSWORD, language: 'en' });
  expect(await refusal(next.api.setup.business(CAFE))).toBe('ok');
});

test('who has another team goes on there, with phone and session, and is told why the first one is gone', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const first = ana.businessId ?? '';
  const ben = await house.hire(ana, 'responder', { name: 'Ben', email: 'ben@bistro.example' });
  await ben.api.device.enrol(subscription(house.parts));
  const { businessId } = await ana.api.setup.business(CAFE);
  ana.businessId = businessId;
  await into(ana, businessId, ben, 'Ben');
  ana.businessId = first;
  ben.businessId = first;
  const at = house.clock.now();
  house.woken.length = 0;
  await ana.api.business.delete({ name: NAME });
  const { userId } = await ben.api.session.me();
  expect(house.woken).toEqual(expect.arrayContaining([`business:${first}`, `user:${userId}`]));
  for (const round of ['being taken away', 'gone']) {
    const me = await ben.api.session.me();
    expect({ round, ...me }).toMatchObject({ round, current: null, removed: { by: null, at } });
    expect(me.memberships.map((one) => one.businessName)).toEqual([CAFE.name]);
    expect(await refusal(ben.api.feedback.list({ filter: {} }))).toBe('FORBIDDEN not_a_member');
    await emptied(house);
  }
  ben.businessId = businessId;
  expect(await ben.api.device.list()).toHaveLength(1);
  expect((await ben.api.team.list()).map((one) => one.name).toSorted()).toEqual(['Ana', 'Ben']);
});

test('invitations, links to a new password and of helpers open nothing; helpers’ accounts go with the business', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  await house.hire(ana, 'responder', { name: 'Ben', email: 'ben@bistro.example' });
  const ben = (await ana.api.team.list()).find((one) => one.name === 'Ben');
  const { token } = await ana.api.team.invite({ role: 'manager', label: 'Cyril' });
  const link = await ana.api.team.signInLink({ memberId: ben?.id ?? '' });
  const surge = await ana.api.surge.start({ hours: 3, statement: 'We are busy.' });
  const helper = house.browser();
  await helper.api.surge.join({ token: surge.token, name: 'Dita', language: 'cs' });
  await ana.api.business.delete({ name: NAME });
  for (const round of ['being taken away', 'gone']) {
    const outside = house.browser();
    expect([
      round,
      await refusal(outside.api.invite.peek({ token })),
      await refusal(outside.api.wayBack.peek({ token: link.token })),
      await refusal(outside.api.surge.peek({ token: surge.token })),
      await refusal(helper.api.session.me()),
    ]).toEqual([round, 'NOT_FOUND invitation_gone', 'NOT_FOUND sign_in_link_gone', 'NOT_FOUND surge_over', 'UNAUTHORIZED']);
    await emptied(house);
  }
  const left = await house.parts.db.orm.select().from(user);
  expect(left.map((one) => one.name).toSorted()).toEqual(['Ana', 'Ben']);
});

test('two owners who tap at the same moment delete it once', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const ben = await house.hire(ana, 'owner', { name: 'Ben', email: 'ben@bistro.example' });
  const answers = await Promise.all([ana, ben].map((one) => refusal(one.api.business.delete({ name: NAME }))));
  expect(answers.filter((one) => one === 'ok')).toHaveLength(1);
  await emptied(house);
  expect(await house.parts.db.orm.select().from(business)).toEqual([]);
});
