/** The recovery code: shown once, used once, and never a way to shut somebody out. */
import { expect, test } from 'vitest';
import { recoveryCode } from '#server/db/schema/index.ts';
import { openHouse, PASSWORD, refusal, subscription } from './auth-kit.ts';

const FRESH = 'quite another password';
const EMAIL = 'ana@bistro.example';

test('a lone owner who has lost everything gets in with the code from paper, once, and is given the next', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  expect((await ana.api.you.get()).recovery).toEqual({ state: 'none', at: null });
  const { code } = await ana.api.you.newRecovery();
  expect(code).toMatch(/^([2-9A-Z]{4}-){5}[2-9A-Z]{4}$/);
  expect((await ana.api.you.get()).recovery.state).toBe('unseen');
  await ana.api.you.recoveryKept();
  expect((await ana.api.you.get()).recovery.state).toBe('kept');
  await ana.api.device.enrol(subscription(house.parts));

  const phone = house.browser();
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
  const { code: next } = await phone.api.wayBack.recover({ email: EMAIL, code: typed, password: FRESH });
  phone.businessId = ana.businessId;
  expect((await phone.api.session.me()).current?.role).toBe('owner');
  expect(await refusal(ana.api.session.me())).toBe('UNAUTHORIZED');
  expect(await refusal(house.browser().api.session.signIn({ email: EMAIL, password: PASSWORD }))).toMatch(/wrong_credentials/);
  expect(await refusal(house.browser().api.session.signIn({ email: EMAIL, password: FRESH }))).toBe('ok');
  const again = house.browser();
  expect(await refusal(again.api.wayBack.recover({ email: EMAIL, code, password: PASSWORD }))).toBe('FORBIDDEN wrong_recovery');
  expect((await phone.api.you.get()).recovery.state).toBe('unseen');
  expect(await refusal(again.api.wayBack.recover({ email: EMAIL, code: next, password: PASSWORD }))).toBe('ok');
});

test('the database holds no code, and a new one ends the one before', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const first = await ana.api.you.newRecovery();
  const second = await ana.api.you.newRecovery();
  const bytes = await house.bytes();
  for (const { code } of [first, second]) {
    expect(bytes).not.toContain(code);
    expect(bytes).not.toContain(code.replaceAll('-', ''));
  }
  const answer = await refusal(house.browser().api.wayBack.recover({ email: EMAIL, code: first.code, password: FRESH }));
  expect(answer).toBe('FORBIDDEN wrong_recovery');
  expect(await house.parts.db.orm.select().from(recoveryCode)).toHaveLength(1);
});

test('wrong ones are answered alike for every e-mail, and a weak password does not use the code up', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const ben = await house.hire(ana, 'responder', { name: 'Ben', email: 'ben@bistro.example' });
  expect((await ben.api.you.get()).recovery.state).toBe('none');
  const { code } = await ana.api.you.newRecovery();
  const wrong = '2345-2345-2345-2345-2345-2345';
  const phone = house.browser();
  for (const [email, typed] of [
    [EMAIL, wrong],
    ['ben@bistro.example', wrong],
    ['nobody@bistro.example', wrong],
    ['ben@bistro.example', code],
    [EMAIL, 'short'],
  ] as const)
    expect(await refusal(phone.api.wayBack.recover({ email, code: typed, password: FRESH }))).toBe('FORBIDDEN wrong_recovery');
  expect(await refusal(phone.api.wayBack.recover({ email: EMAIL, code, password: '1234567890' }))).toBe(
    'BAD_REQUEST password_pattern',
  );
  expect(await refusal(phone.api.wayBack.recover({ email: EMAIL, code, password: FRESH }))).toBe('ok');
});

test('a stranger who guesses is stopped, and the owner at another address is not; nor the stranger for ever', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const { code } = await ana.api.you.newRecovery();
  const stranger = house.browser({ address: '203.0.113.9' });
  const guess = () =>
    refusal(stranger.api.wayBack.recover({ email: EMAIL, code: '2345-2345-2345-2345-2345-2345', password: FRESH }));
  const answers = [];
  for (let i = 0; i < 12; i += 1) answers.push(await guess());
  expect(answers.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'FORBIDDEN wrong_recovery'));
  expect(answers.slice(10)).toEqual(['TOO_MANY_REQUESTS too_many', 'TOO_MANY_REQUESTS too_many']);
  const phone = house.browser({ address: '198.51.100.7' });
  expect(await refusal(phone.api.wayBack.recover({ email: EMAIL, code, password: FRESH }))).toBe('ok');
  house.clock.advance(15 * 60_000);
  expect(await guess()).toBe('FORBIDDEN wrong_recovery');
});

test('of ten phones with the same code one gets in', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const { code } = await ana.api.you.newRecovery();
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => refusal(house.browser().api.wayBack.recover({ email: EMAIL, code, password: FRESH }))),
  );
  expect(answers.filter((one) => one === 'ok')).toHaveLength(1);
});
