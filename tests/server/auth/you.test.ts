/** One's own account: what may be changed, what ends with it, and who may not go. */
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { account, device, member, session, user } from '#server/db/schema/index.ts';
import { type Browser, openHouse, PASSWORD, refusal, subscription } from './auth-kit.ts';

const FRESH = 'quite another password';
const idOf = async (by: Browser, name: string) => (await by.api.team.list()).find((one) => one.name === name)?.id ?? '';

test('a new name is the name in every team and in the history', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  await ana.api.you.rename({ name: '  Anna\u202e Nováková ' });
  expect((await ana.api.session.me()).name).toBe('Anna Nováková');
  expect((await ana.api.team.list()).map((one) => one.name)).toEqual(['Anna Nováková']);
  expect(await refusal(ana.api.you.rename({ name: ' ' }))).toMatch(/BAD_REQUEST/);
});

test('a new password ends every other session with its phones and tells them why, this one goes on', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const other = house.browser();
  await other.api.session.signIn({ email: 'ana@bistro.example', password: PASSWORD });
  await other.api.device.enrol(subscription(house.parts));
  await ana.api.device.enrol(subscription(house.parts));
  await ana.api.you.changePassword({ password: FRESH });
  expect(await refusal(other.api.session.me())).toBe('UNAUTHORIZED');
  expect(await other.api.session.farewell()).toMatchObject({ why: 'password' });
  expect(await ana.api.device.list()).toMatchObject([{ thisSession: true }]);
  expect(await refusal(house.browser().api.session.signIn({ email: 'ana@bistro.example', password: FRESH }))).toBe('ok');
  expect(await refusal(house.browser().api.session.signIn({ email: 'ana@bistro.example', password: PASSWORD }))).toMatch(
    /wrong_credentials/,
  );
});

test('the passwords everybody tries are refused wherever one is chosen', async () => {
  await using house = await openHouse();
  const setup = house.browser();
  const found = {
    code: (await house.auth.setupCode()) ?? '',
    name: 'Ana Novak',
    email: 'ana@bistro.example',
    language: 'en' as const,
  };
  expect(await refusal(setup.api.setup.create({ ...found, password: '1234567890' }))).toBe('BAD_REQUEST password_pattern');
  expect(await refusal(setup.api.setup.create({ ...found, password: 'ananovak1999' }))).toBe('BAD_REQUEST password_own');
  expect(await refusal(setup.api.setup.create({ ...found, password: 'password2024' }))).toBe('BAD_REQUEST password_common');
  const ana = await house.owner();
  const { token } = await ana.api.team.invite({ role: 'responder', label: '' });
  const join = { token, name: 'Ben', email: 'ben@bistro.example', language: 'en' as const };
  expect(await refusal(house.browser().api.invite.accept({ ...join, password: 'aaaaaaaaaa' }))).toBe(
    'BAD_REQUEST password_pattern',
  );
  expect(await refusal(house.browser().api.invite.accept({ ...join, password: 'BistroExample!' }))).toBe(
    'BAD_REQUEST password_own',
  );
  expect(await refusal(ana.api.you.changePassword({ password: 'basketball' }))).toBe('BAD_REQUEST password_common');
  const ben = house.browser();
  await ben.api.invite.accept({ ...join, password: PASSWORD });
  const link = await ana.api.team.signInLink({ memberId: await idOf(ana, 'Ben') });
  const phone = house.browser();
  expect(await refusal(phone.api.wayBack.accept({ token: link.token, password: 'qwertyuiop' }))).toBe(
    'BAD_REQUEST password_pattern',
  );
  expect(await refusal(phone.api.wayBack.accept({ token: link.token, password: FRESH }))).toBe('ok');
});

test('without a mail server a new e-mail counts at once, and nobody takes another one’s', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  await house.hire(ana, 'responder', { name: 'Ben', email: 'ben@bistro.example' });
  expect(await refusal(ana.api.you.changeEmail({ email: 'Ben@bistro.example' }))).toBe('CONFLICT email_taken');
  expect(await refusal(ana.api.you.changeEmail({ email: 'ana@bistro.example' }))).toBe('BAD_REQUEST email_same');
  expect(await ana.api.you.changeEmail({ email: 'anna@bistro.example' })).toEqual({ mailed: false });
  expect(await refusal(house.browser().api.session.signIn({ email: 'anna@bistro.example', password: PASSWORD }))).toBe('ok');
  expect(await refusal(house.browser().api.session.signIn({ email: 'ana@bistro.example', password: PASSWORD }))).toMatch(
    /wrong_credentials/,
  );
});

test('signed out everywhere: every other session and its phones end', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const others = [house.browser(), house.browser()];
  for (const other of others) {
    await other.api.session.signIn({ email: 'ana@bistro.example', password: PASSWORD });
    await other.api.device.enrol(subscription(house.parts));
  }
  await ana.api.you.signOutOthers();
  for (const other of others) expect(await refusal(other.api.session.me())).toBe('UNAUTHORIZED');
  expect(await house.parts.db.orm.select().from(device)).toEqual([]);
  expect(await ana.api.session.list()).toHaveLength(1);
});

test('who leaves a team is out at once; the last owner is told what to do', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const ben = await house.hire(ana, 'owner', { name: 'Ben', email: 'ben@bistro.example' });
  ben.businessId = ana.businessId;
  await ben.api.you.leave();
  expect(await refusal(ben.api.session.me())).toBe('UNAUTHORIZED');
  expect(await ben.api.session.farewell()).toMatchObject({ why: 'left', businessName: 'Bistro Example', by: null });
  expect((await ana.api.team.list()).map((one) => one.name)).toEqual(['Ana']);
  expect(await refusal(ana.api.you.leave())).toBe('CONFLICT last_owner_leaves');
  expect(await refusal(ana.api.you.deleteAccount())).toBe('CONFLICT last_owner_deletes');
});

test('two owners who leave at the same moment: one stays', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const ben = await house.hire(ana, 'owner', { name: 'Ben', email: 'ben@bistro.example' });
  ben.businessId = ana.businessId;
  const answers = await Promise.all([refusal(ana.api.you.leave()), refusal(ben.api.you.leave())]);
  expect(answers.toSorted()).toEqual(['CONFLICT last_owner_leaves', 'ok']);
});

test('a deleted account keeps nothing that identifies or opens it; what it wrote for guests keeps its name', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const ben = await house.hire(ana, 'responder', { name: 'Ben', email: 'ben@bistro.example' });
  const { userId } = await ben.api.session.me();
  await ben.api.you.newRecovery();
  await ben.api.device.enrol(subscription(house.parts));
  await ben.api.you.deleteAccount();
  const { orm } = house.parts.db;
  expect(await refusal(ben.api.session.me())).toBe('UNAUTHORIZED');
  expect(await orm.select().from(account).where(eq(account.userId, userId))).toEqual([]);
  expect(await orm.select().from(session).where(eq(session.userId, userId))).toEqual([]);
  expect(await orm.select().from(device).where(eq(device.userId, userId))).toEqual([]);
  expect(JSON.stringify(await orm.select().from(user))).not.toContain('ben@bistro.example');
  expect((await orm.select().from(member).where(eq(member.userId, userId))).map((one) => one.name)).toEqual(['Ben']);
  expect(await refusal(house.browser().api.session.signIn({ email: 'ben@bistro.example', password: PASSWORD }))).toMatch(
    /wrong_credentials/,
  );
  const again = await house.hire(ana, 'responder', { name: 'Ben', email: 'ben@bistro.example' });
  expect((await again.api.session.me()).userId).not.toBe(userId);
});
