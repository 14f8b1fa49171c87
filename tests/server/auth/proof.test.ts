import { expect, test } from 'vitest';
import { isProved } from '#shared/model/proof.ts';
import { type Browser, type House, openHouse, PASSWORD, refusal } from './auth-kit.ts';

const MINUTE = 60_000;
const TEN = 10 * MINUTE;
const ASKED = 'FORBIDDEN prove_first';

/** Through the link to the phone: signed in, and never shown a password there. */
async function byLink(house: House, from: Browser): Promise<Browser> {
  const { token } = await from.api.session.phoneLink();
  const phone = house.browser();
  await phone.api.session.openPhone({ token });
  phone.businessId = from.businessId;
  return phone;
}

test('a password holds as proof for ten minutes, and not when it lies in the future', () => {
  expect(isProved(1000, 1000)).toBe(true);
  expect(isProved(1000, 1000 + TEN - 1)).toBe(true);
  expect(isProved(1000, 1000 + TEN)).toBe(false);
  expect(isProved(1000, 999)).toBe(false);
  expect(isProved(null, 1000)).toBe(false);
});

test('set-up, joining with a password and signing in are proof; the same again is asked for ten minutes later', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const ben = await house.hire(ana, 'manager', { name: 'Ben', email: 'ben@bistro.example' });
  const laptop = house.browser();
  await laptop.api.session.signIn({ email: 'ana@bistro.example', password: PASSWORD });
  for (const one of [ana, ben, laptop]) expect(await refusal(one.api.session.proved())).toBe('ok');
  house.clock.advance(TEN);
  for (const one of [ana, ben, laptop]) expect(await refusal(one.api.session.proved())).toBe(ASKED);
  await laptop.api.session.prove({ password: PASSWORD });
  expect(await refusal(laptop.api.session.proved())).toBe('ok');
  expect(await refusal(ana.api.session.proved())).toBe(ASKED);
});

test('a session in use is renewed without becoming proof', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  house.clock.advance(2 * 86_400_000);
  expect((await ana.api.session.me()).name).toBe('Ana');
  expect(await refusal(ana.api.channel.create({ name: 'Till' }))).toBe(ASKED);
  expect(await ana.api.channel.list()).toEqual([]);
  await ana.api.session.prove({ password: PASSWORD });
  expect(await refusal(ana.api.channel.create({ name: 'Till' }))).toBe('ok');
});

test('a link to the phone and a link for helpers sign in and prove nothing', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const phone = await byLink(house, ana);
  expect(await refusal(phone.api.session.proved())).toBe(ASKED);
  const { token } = await ana.api.surge.start({ hours: 2 });
  const hana = house.browser();
  await hana.api.surge.join({ token, name: 'Hana', language: 'en' });
  expect(await refusal(hana.api.session.proved())).toBe(ASKED);
  expect(await refusal(hana.api.session.prove({ password: '' }))).not.toBe('ok');
  expect(await refusal(hana.api.session.prove({ password: PASSWORD }))).toBe('FORBIDDEN wrong_password');
});

test('owners are made, changed and removed after proof only; the rest of the team is not held up', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const eva = await house.hire(ana, 'owner', { name: 'Eva', email: 'eva@bistro.example' });
  await house.hire(ana, 'responder', { name: 'Ben', email: 'ben@bistro.example' });
  const max = await house.hire(ana, 'manager', { name: 'Max', email: 'max@bistro.example' });
  const team = await ana.api.team.list();
  const idOf = (name: string) => team.find((one) => one.name === name)?.id ?? '';
  house.clock.advance(TEN);
  expect(await refusal(ana.api.team.invite({ role: 'owner', label: '' }))).toBe(ASKED);
  expect(await refusal(ana.api.team.setRole({ memberId: idOf('Ben'), role: 'owner' }))).toBe(ASKED);
  expect(await refusal(ana.api.team.setRole({ memberId: idOf('Eva'), role: 'manager' }))).toBe(ASKED);
  expect(await refusal(ana.api.team.remove({ memberId: idOf('Eva') }))).toBe(ASKED);
  expect((await eva.api.session.me()).current?.role).toBe('owner');
  // Who may not do it anyway hears that, not a question that leads nowhere.
  expect(await refusal(max.api.team.remove({ memberId: idOf('Eva') }))).toBe('FORBIDDEN role_may_not');
  expect(await refusal(ana.api.team.invite({ role: 'responder', label: '' }))).toBe('ok');
  expect(await refusal(ana.api.team.setRole({ memberId: idOf('Ben'), role: 'manager' }))).toBe('ok');
  expect(await refusal(ana.api.team.remove({ memberId: idOf('Ben') }))).toBe('ok');
  await ana.api.session.prove({ password: PASSWORD });
  expect(await refusal(ana.api.team.remove({ memberId: idOf('Eva') }))).toBe('ok');
});

test('keeping less is asked for, keeping longer and the weekly report are not', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  house.clock.advance(TEN);
  expect(await refusal(ana.api.business.setKeep({ retentionMonths: 1 }))).toBe(ASKED);
  expect(await refusal(ana.api.business.setKeep({ retentionMonths: null, weeklyReport: false }))).toBe('ok');
  expect((await ana.api.business.keep()).retentionMonths).toBeNull();
});

test('wrong passwords in one session lock neither the others nor signing in, and the right one is not counted', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const laptop = house.browser();
  await laptop.api.session.signIn({ email: 'ana@bistro.example', password: PASSWORD });
  const thief = await byLink(house, ana);
  for (let i = 0; i < 11; i += 1) await laptop.api.session.prove({ password: PASSWORD });
  const answers = await Promise.all(Array.from({ length: 14 }, (_, i) => refusal(thief.api.session.prove({ password: `${i}` }))));
  expect(answers.filter((one) => one === 'FORBIDDEN wrong_password')).toHaveLength(10);
  expect(answers.filter((one) => one === 'TOO_MANY_REQUESTS too_many')).toHaveLength(4);
  expect(await refusal(thief.api.session.prove({ password: PASSWORD }))).toBe('TOO_MANY_REQUESTS too_many');
  // Another session made from the stolen one is not another ten guesses.
  const again = await byLink(house, thief);
  expect(await refusal(again.api.session.prove({ password: 'once more' }))).toBe('TOO_MANY_REQUESTS too_many');
  expect(await refusal(ana.api.session.prove({ password: PASSWORD }))).toBe('ok');
  expect(await refusal(laptop.api.session.prove({ password: PASSWORD }))).toBe('ok');
  expect(await refusal(house.browser().api.session.signIn({ email: 'ana@bistro.example', password: PASSWORD }))).toBe('ok');
  house.clock.advance(15 * MINUTE);
  expect(await refusal(thief.api.session.prove({ password: PASSWORD }))).toBe('ok');
}, 120_000);
