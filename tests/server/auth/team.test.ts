import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addEvent } from '#server/db/feedback/event.ts';
import { delivery, device, feedback, invitation, member, outbox, session } from '#server/db/schema/index.ts';
import { raiseAlert } from '#server/flows/escalation/alert.ts';
import { ingest } from '#server/flows/intake/ingest.ts';
import { newId } from '#server/system/ids.ts';
import { type Browser, type House, openHouse, PASSWORD, refusal, subscription } from './auth-kit.ts';

const HOUR = 3_600_000;
const newcomer = (token: string, i = 0) => ({
  token,
  name: `Petra ${i}`,
  email: `petra${i}@bistro.example`,
  password: PASSWORD,
  language: 'cs' as const,
});

async function complaint(house: House, by: Browser): Promise<string> {
  const item = {
    channel: 'google' as const,
    kind: 'review' as const,
    visibility: 'public' as const,
    externalId: newId(),
    author: 'Guest 41',
    rating: 1 as const,
    text: 'I found a piece of glass in my soup.',
    language: 'en',
    url: null,
    reach: null,
    placeLabel: '',
    contact: '',
    spokeAt: house.clock.now(),
    replyMode: 'link' as const,
    replyUrl: null,
  };
  return (await ingest(house.parts, { businessId: by.businessId ?? '', connectionId: '', complaintLinkId: null, item }))
    .feedbackId;
}

test('an invitation is looked at without being used, accepted once, and then gone', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const { token, invitation: view } = await ana.api.team.invite({ role: 'responder', label: 'Petra, kitchen' });
  expect(view).toMatchObject({
    role: 'responder',
    label: 'Petra, kitchen',
    state: 'open',
    expiresAt: house.clock.now() + 72 * HOUR,
  });
  const petra = house.browser();
  for (let i = 0; i < 3; i += 1) {
    expect(await petra.api.invite.peek({ token })).toEqual({
      businessName: 'Bistro Example',
      role: 'responder',
      inviter: 'Ana',
      expiresAt: view.expiresAt,
    });
  }
  const { businessId } = await petra.api.invite.accept(newcomer(token));
  expect(businessId).toBe(ana.businessId);
  expect((await petra.api.session.me()).current).toMatchObject({ role: 'responder', memberName: 'Petra 0', language: 'cs' });
  expect(await refusal(house.browser().api.invite.peek({ token }))).toBe('NOT_FOUND invitation_gone');
  expect(await refusal(house.browser().api.invite.accept(newcomer(token, 1)))).toBe('NOT_FOUND invitation_gone');
  expect((await ana.api.team.invitations()).map((one) => one.state)).toEqual(['used']);
});

test('a hundred people accept one invitation at once: one member', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const { token } = await ana.api.team.invite({ role: 'helper', label: 'Saturday' });
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, i) => refusal(house.browser().api.invite.accept(newcomer(token, i)))),
  );
  expect(answers.filter((one) => one === 'ok')).toHaveLength(1);
  expect(answers.filter((one) => one === 'NOT_FOUND invitation_gone')).toHaveLength(99);
  expect(await ana.api.team.list()).toHaveLength(2);
});

test('an invitation ends after 72 hours, and at once when it is revoked', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const late = await ana.api.team.invite({ role: 'helper', label: 'late' });
  const revoked = await ana.api.team.invite({ role: 'helper', label: 'revoked' });
  await ana.api.team.revokeInvitation({ id: revoked.invitation.id });
  expect(await refusal(house.browser().api.invite.accept(newcomer(revoked.token)))).toBe('NOT_FOUND invitation_gone');
  house.clock.advance(72 * HOUR);
  expect(await refusal(house.browser().api.invite.accept(newcomer(late.token)))).toBe('NOT_FOUND invitation_gone');
  expect((await ana.api.team.invitations()).map((one) => one.state).toSorted()).toEqual(['expired', 'revoked']);
  expect(await ana.api.team.list()).toHaveLength(1);
});

test('somebody with an account joins a second business with it and switches', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const ben = await house.hire(ana, 'responder', { name: 'Ben', email: 'ben@bistro.example' });
  const { businessId } = await ana.api.setup.business({
    name: 'Café Example',
    kind: 'cafe',
    language: 'en',
    timeZone: 'Europe/Prague',
    country: 'CZ',
  });
  ana.businessId = businessId;
  house.clock.advance(1000);
  const signedIn = await ana.api.team.invite({ role: 'manager', label: 'Ben' });
  await ben.api.invite.accept({ token: signedIn.token, name: 'Ben', language: 'en' });
  expect((await ben.api.session.me()).memberships.map((one) => [one.businessName, one.role])).toEqual([
    ['Bistro Example', 'responder'],
    ['Café Example', 'manager'],
  ]);
  expect((await ben.api.session.me()).current?.businessName).toBe('Bistro Example');
  ben.businessId = businessId;
  expect((await ben.api.session.me()).current).toMatchObject({ businessName: 'Café Example', role: 'manager' });
  const again = await ana.api.team.invite({ role: 'helper', label: 'Ben again' });
  expect(await refusal(ben.api.invite.accept({ token: again.token, name: 'Ben', language: 'en' }))).toBe(
    'CONFLICT already_member',
  );
  expect((await ana.api.team.invitations()).find((one) => one.id === again.invitation.id)?.state).toBe('open');
});

test('an account is never joined by its e-mail alone', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const { businessId } = await ana.api.setup.business({
    name: 'Café Example',
    kind: 'cafe',
    language: 'en',
    timeZone: 'Europe/Prague',
    country: 'CZ',
  });
  await house.hire(ana, 'responder', { name: 'Ben', email: 'ben@bistro.example' });
  ana.businessId = businessId;
  const { token } = await ana.api.team.invite({ role: 'helper', label: 'Ben' });
  const phone = house.browser();
  const wrong = {
    token,
    name: 'Not Ben',
    email: 'ben@bistro.example',
    password: 'another long password',
    language: 'en' as const,
  };
  expect(await refusal(phone.api.invite.accept(wrong))).toBe('CONFLICT email_taken');
  expect(phone.cookie).toBeNull();
  expect(await refusal(phone.api.invite.accept({ token, name: 'Ben', language: 'en' }))).toBe('BAD_REQUEST account_needed');
  await phone.api.invite.accept({ ...wrong, name: 'Ben', password: PASSWORD });
  expect((await phone.api.session.me()).memberships).toHaveLength(2);
});

test('who may invite, promote and remove whom', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const max = await house.hire(ana, 'manager', { name: 'Max', email: 'max@bistro.example' });
  const eva = await house.hire(ana, 'responder', { name: 'Eva', email: 'eva@bistro.example' });
  const ids = new Map((await ana.api.team.list()).map((one) => [one.name, one.id]));
  const idOf = (name: string) => ids.get(name) ?? '';

  expect(await refusal(max.api.team.invite({ role: 'owner', label: '' }))).toBe('FORBIDDEN role_may_not');
  expect(await refusal(max.api.team.setRole({ memberId: idOf('Eva'), role: 'owner' }))).toBe('FORBIDDEN role_may_not');
  expect(await refusal(max.api.team.setRole({ memberId: idOf('Max'), role: 'owner' }))).toBe('FORBIDDEN role_may_not');
  expect(await refusal(max.api.team.setRole({ memberId: idOf('Ana'), role: 'helper' }))).toBe('FORBIDDEN role_may_not');
  expect(await refusal(max.api.team.remove({ memberId: idOf('Ana') }))).toBe('FORBIDDEN role_may_not');
  expect(await refusal(eva.api.team.invite({ role: 'helper', label: '' }))).toBe('FORBIDDEN role_may_not');
  const ownerLink = await ana.api.team.invite({ role: 'owner', label: 'partner' });
  expect(await refusal(max.api.team.revokeInvitation({ id: ownerLink.invitation.id }))).toBe('FORBIDDEN role_may_not');

  expect(await refusal(ana.api.team.setRole({ memberId: idOf('Ana'), role: 'manager' }))).toBe('CONFLICT last_owner');
  expect(await refusal(ana.api.team.remove({ memberId: idOf('Ana') }))).toBe('CONFLICT last_owner');
  await max.api.team.setRole({ memberId: idOf('Eva'), role: 'specialist' });
  expect((await eva.api.session.me()).current?.role).toBe('specialist');
  await ana.api.team.setRole({ memberId: idOf('Max'), role: 'owner' });
  await max.api.team.setRole({ memberId: idOf('Ana'), role: 'manager' });
  expect((await ana.api.session.me()).current?.role).toBe('manager');
});

test('two owners who demote each other at once leave one', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const max = await house.hire(ana, 'owner', { name: 'Max', email: 'max@bistro.example' });
  const ids = new Map((await ana.api.team.list()).map((one) => [one.name, one.id]));
  await Promise.all([
    refusal(ana.api.team.setRole({ memberId: ids.get('Max') ?? '', role: 'helper' })),
    refusal(max.api.team.remove({ memberId: ids.get('Ana') ?? '' })),
  ]);
  const owners = (await house.parts.db.orm.select().from(member)).filter((one) => one.role === 'owner' && one.removedAt === null);
  expect(owners).toHaveLength(1);
});

test('a removed member loses everything in one moment: rights, sessions, phones, claims and what was about to ring', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const ben = await house.hire(ana, 'responder', { name: 'Ben', email: 'ben@bistro.example' });
  await ben.api.device.enrol(subscription(house.parts));
  const held = await complaint(house, ana);
  await ben.api.feedback.claim({ id: held, claimId: newId() });
  const waiting = await complaint(house, ana);
  await raiseAlert(house.parts, { businessId: ana.businessId ?? '', feedbackId: waiting, reason: { kind: 'first' } });
  expect(await house.parts.db.orm.select().from(delivery)).toHaveLength(1);
  const his = (await ana.api.team.list()).find((one) => one.name === 'Ben');
  const userId = (await ben.api.session.me()).userId;
  let streamsTold = 0;
  house.parts.live.listen(`user:${userId}`, () => (streamsTold += 1));

  await ana.api.team.remove({ memberId: his?.id ?? '' });

  expect(streamsTold).toBe(1);
  expect(await refusal(ben.api.session.me())).toBe('UNAUTHORIZED');
  expect(await refusal(ben.api.feedback.list({ filter: {}, limit: 10 }))).toBe('UNAUTHORIZED');
  expect(await house.parts.db.orm.select().from(session).where(eq(session.userId, userId))).toEqual([]);
  expect(await house.parts.db.orm.select().from(device)).toEqual([]);
  expect(await house.parts.db.orm.select().from(delivery)).toEqual([]);
  expect((await ana.api.team.list()).map((one) => one.name)).toEqual(['Ana']);
  const items = await house.parts.db.orm.select().from(feedback);
  expect(items.every((one) => one.claimedBy === null)).toBe(true);
  expect(items.find((one) => one.id === waiting)?.unreachedAt).toBe(house.clock.now());
  const jobs = await house.parts.db.orm.select().from(outbox).where(eq(outbox.topic, 'alert'));
  expect(jobs.some((job) => job.payload['feedbackId'] === held && String(job.payload['step']).startsWith('released:'))).toBe(
    true,
  );
});

test('removed from one of two businesses, the other keeps ringing', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const bistro = ana.businessId;
  const ben = await house.hire(ana, 'responder', { name: 'Ben', email: 'ben@bistro.example' });
  const { businessId } = await ana.api.setup.business({
    name: 'Café Example',
    kind: 'cafe',
    language: 'en',
    timeZone: 'Europe/Prague',
    country: 'CZ',
  });
  ana.businessId = businessId;
  const { token } = await ana.api.team.invite({ role: 'responder', label: 'Ben' });
  await ben.api.invite.accept({ token, name: 'Ben', language: 'en' });
  await ben.api.device.enrol(subscription(house.parts));
  const his = (await ana.api.team.list()).find((one) => one.name === 'Ben');
  await ana.api.team.remove({ memberId: his?.id ?? '' });
  ben.businessId = businessId;
  expect(await refusal(ben.api.device.list())).toBe('FORBIDDEN not_a_member');
  ben.businessId = bistro;
  expect(await ben.api.device.list()).toHaveLength(1);
});

test('a removed member comes back by a new invitation as the same person', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  await house.hire(ana, 'responder', { name: 'Ben', email: 'ben@bistro.example' });
  const before = (await ana.api.team.list()).find((one) => one.name === 'Ben');
  await addEvent(house.parts.db.orm, {
    businessId: ana.businessId ?? '',
    memberId: before?.id ?? '',
    kind: 'note.added',
    at: house.clock.now(),
  });
  await ana.api.team.remove({ memberId: before?.id ?? '' });
  const { token } = await ana.api.team.invite({ role: 'helper', label: 'Ben' });
  await house
    .browser()
    .api.invite.accept({ token, name: 'Ben', email: 'ben@bistro.example', password: PASSWORD, language: 'en' });
  expect((await ana.api.team.list()).find((one) => one.name === 'Ben')).toMatchObject({ id: before?.id, role: 'helper' });
  expect(await house.parts.db.orm.select().from(invitation)).toHaveLength(2);
});
