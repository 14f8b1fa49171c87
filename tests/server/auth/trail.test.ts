/** The audit trail: nothing that matters is done without a row, and no row can be changed. */
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { trail, trailGate } from '#server/db/schema/index.ts';
import { forgetTrail } from '#server/flows/trail-read.ts';
import { ingest } from '#server/flows/intake/ingest.ts';
import { newId } from '#server/system/ids.ts';
import { commonWords } from '#shared/messages/common.ts';
import { trailSentence, trailWords } from '#shared/messages/by-language/trail.ts';
import { LANGUAGES } from '#shared/model/languages.ts';
import { TRAIL_KINDS, type TrailKind } from '#shared/model/trail.ts';
import { createAuthenticator } from '#tests/support/authenticator.ts';
import { type Browser, type House, openHouse, PASSWORD, refusal, subscription } from './auth-kit.ts';

const DAY = 86_400_000;

async function kinds(house: House, businessId: string | null): Promise<TrailKind[]> {
  const rows = await house.parts.db.orm.select().from(trail).orderBy(trail.seq);
  return rows.filter((row) => row.businessId === businessId).map((row) => row.kind as TrailKind);
}

async function receive(house: House, businessId: string): Promise<string> {
  const { feedbackId } = await ingest(house.parts, {
    businessId,
    connectionId: '',
    complaintLinkId: null,
    item: {
      channel: 'google',
      kind: 'review',
      visibility: 'public',
      externalId: newId(),
      author: 'GUESTNAME',
      rating: 1,
      text: 'GUESTWORDS',
      language: 'en',
      url: null,
      reach: null,
      placeLabel: 'GUESTPLACE',
      contact: 'GUESTCONTACT',
      spokeAt: house.clock.now(),
      replyMode: 'link',
      replyUrl: null,
    },
  });
  return feedbackId;
}

/** What a colleague does to their own account, and the way back an owner opens for them. */
async function doToOneself(house: House, ana: Browser): Promise<string[]> {
  const password = 'seven green apples on a hill';
  const eva = await house.hire(ana, 'responder', { name: 'Eva', email: 'eva@bistro.example' });
  eva.businessId = ana.businessId;
  const evaId = (await ana.api.team.list()).find(({ name }) => name === 'Eva')?.id ?? '';
  const link = await ana.api.team.signInLink({ memberId: evaId });
  await eva.api.you.rename({ name: 'Evelina' });
  await eva.api.you.changePassword({ password });
  await eva.api.you.changeEmail({ email: 'evelina@bistro.example' });
  const { code } = await eva.api.you.newRecovery();
  await eva.api.you.signOutOthers();
  await eva.api.you.leave();
  return [password, link.token, code];
}

/** Everything an owner can do that belongs into it; returns what must never stand in it. */
async function doEverything(house: House, ana: Browser): Promise<string[]> {
  const { api } = ana;
  const secrets: string[] = [PASSWORD];
  const feedbackId = await receive(house, ana.businessId ?? '');
  const petr = await house.hire(ana, 'responder', { name: 'Petr', email: 'petr@bistro.example' });
  const withdrawn = await api.team.invite({ role: 'manager', label: 'Nobody' });
  await api.team.revokeInvitation({ id: withdrawn.invitation.id });
  const petrId = (await api.team.list()).find(({ name }) => name === 'Petr')?.id ?? '';
  await api.team.setRole({ memberId: petrId, role: 'manager' });
  const phone = await petr.api.device.enrol(subscription(house.parts));
  await petr.api.device.remove({ id: phone.id });
  const { token: phoneToken } = await petr.api.session.phoneLink();
  const second = house.browser();
  await second.api.session.openPhone({ token: phoneToken });
  const other = (await petr.api.session.list()).find(({ current }) => !current);
  await petr.api.session.revoke({ sessionId: other?.id ?? '' });
  const key = createAuthenticator({ origin: 'https://hour.example.com', rpId: 'hour.example.com' });
  const { challenge } = await petr.api.passkey.askToAdd();
  const passkey = await petr.api.passkey.add({ response: key.make({ challenge }) });
  await petr.api.passkey.remove({ id: passkey.id });
  await petr.api.session.signOut();
  await refusal(petr.api.session.signIn({ email: 'petr@bistro.example', password: 'WRONGPASSWORD' }));
  await petr.api.session.signIn({ email: 'petr@bistro.example', password: PASSWORD });
  await api.team.remove({ memberId: petrId });
  const made = await api.channel.create({ name: 'Till' });
  const rotated = await api.channel.rotate({ id: made.connection.id });
  await api.channel.revokeSecret({ secretId: made.connection.secrets[0]?.id ?? '' });
  await api.channel.revoke({ id: made.connection.id });
  const complaintLink = await api.complaintLink.create({ placeLabel: 'Terrace' });
  await api.complaintLink.revoke({ id: complaintLink.id });
  const hook = await api.escalation.addHook({ name: 'SMS', url: 'https://sms.example/call' });
  await api.escalation.removeHook({ id: hook.hook.id });
  const board = await api.board.create({ label: 'Kitchen' });
  await api.board.revoke({ id: board.id });
  const calendar = await api.duty.makeCalendarLink({ mine: true });
  await api.duty.dropCalendarLink({ id: calendar.id });
  await api.replyTime.setOpen({ open: true });
  await api.replyTime.setOpen({ open: false });
  await api.business.update({ name: 'Bistro Two' });
  await api.business.setKeep({ retentionMonths: 12 });
  await api.escalation.update(await api.escalation.get());
  const surge = await api.surge.start({ hours: 3, statement: 'SURGESTATEMENT' });
  const again = await api.surge.start({ hours: 3, statement: 'SURGESTATEMENT' });
  await api.surge.stop();
  await api.feedback.guestData({ id: feedbackId });
  await api.feedback.eraseGuest({ id: feedbackId, items: 1 });
  secrets.push(withdrawn.token, phoneToken, made.secret, rotated.secret, hook.secret, surge.token, again.token);
  secrets.push(...(await doToOneself(house, ana)));
  secrets.push(...[board.url, calendar.url].map((url) => new URL(url).pathname.split('/').at(-1) ?? ''));
  return secrets;
}

test('whoever does something to rights, links, secrets or guests’ data leaves a row that says who, what and from where', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const secrets = await doEverything(house, ana);
  const found = new Set(await kinds(house, ana.businessId));
  // Files leave by HTTP (tests/server/http/export.test.ts); the past, backups and what was given up have tests of their own.
  const elsewhere: TrailKind[] = ['export.items', 'export.figures', 'export.trail', 'history.brought', 'history.undone'];
  const later: TrailKind[] = ['given_up.retried', 'backup.restored', 'invitation.ended', 'surge.link_ended'];
  // What is connected on platforms: tests/connectors/contract.
  const accounts: TrailKind[] = ['account.connected', 'account.reconnected', 'account.disconnected'];
  const others = new Set([...elsewhere, ...later, ...accounts]);
  expect(TRAIL_KINDS.filter((kind) => !found.has(kind) && !others.has(kind))).toEqual([]);

  const { items } = await ana.api.trail.page({});
  const role = items.find(({ kind }) => kind === 'member.role');
  expect(role).toMatchObject({ who: 'Ana', on: 'Petr', network: '198.51.100.0/24', device: 'Firefox · Android' });
  expect(trailSentence(trailWords.en, commonWords.en.roles, role ?? { kind: 'sign_out', on: '', data: {} })).toBe(
    'Role changed from Responder to Manager: Petr',
  );
  const said = JSON.stringify(await house.parts.db.orm.select().from(trail));
  for (const secret of [...secrets, 'GUEST', 'SURGESTATEMENT', 'WRONGPASSWORD', '198.51.100.1"'])
    expect(said.includes(secret), secret.slice(0, 6)).toBe(false);
});

const PLACE = { name: 'Bistro', kind: 'cafe', language: 'en', timeZone: 'Europe/Prague', country: 'CZ' } as const;

test('how an account came about stands in the business it founded: made, signed in, recovery code made', async () => {
  await using house = await openHouse();
  const ana = house.browser();
  const code = (await house.auth.setupCode()) ?? '';
  await ana.api.setup.create({ code, name: 'Ana', email: 'ana@bistro.example', password: PASSWORD, language: 'en' });
  await ana.api.you.newRecovery();
  ana.businessId = (await ana.api.setup.business(PLACE)).businessId;
  const { items } = await ana.api.trail.page({});
  expect(items.map(({ kind }) => kind)).toEqual(['business.made', 'recovery.made', 'sign_in.ok', 'account.made']);
  expect(items.every(({ who, network }) => who === 'Ana' && network === '198.51.100.0/24')).toBe(true);
  // What happened meanwhile in nobody's team is not handed on twice.
  ana.businessId = (await ana.api.setup.business({ ...PLACE, name: 'Next' })).businessId;
  expect((await ana.api.trail.page({})).items.map(({ kind }) => kind)).toEqual(['business.made']);
});

test('every kind has a phrase in every language, and none of them is left unfinished', () => {
  for (const language of LANGUAGES)
    for (const kind of TRAIL_KINDS) {
      const data = { role: 'manager', before: 'owner', count: 2, way: 'password', what: 'hours', months: 12 };
      const phrase = trailSentence(trailWords[language], commonWords[language].roles, { kind, on: 'X', data });
      expect(phrase, `${language} ${kind}`).toMatch(/^\p{Lu}[^]{5,}$/u);
      expect(phrase, `${language} ${kind}`).not.toMatch(/undefined|null|\(\)/);
    }
});

test('no statement changes, removes or replaces a row; only age does, two years on', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const { db } = house.parts;
  const before = await db.orm.select().from(trail);
  expect(before.length).toBeGreaterThan(1);
  const first = before[0]?.seq ?? 0;
  const tries = [
    sql`update trail set who = 'Nobody'`,
    sql`delete from trail`,
    sql`delete from trail where seq = ${first}`,
    sql`insert or replace into trail (seq, at, kind, who, on_whom, data, network, device) values (${first}, 0, 'sign_out', '', '', '{}', '', '')`,
  ];
  for (const statement of tries) await expect(db.tx((tx) => tx.run(statement))).rejects.toThrow();
  expect(await db.orm.select().from(trail)).toEqual(before);

  house.clock.advance(729 * DAY);
  await forgetTrail(house.parts);
  expect(await db.orm.select().from(trail)).toEqual(before);
  house.clock.advance(3 * DAY);
  await db.tx(async (tx) =>
    tx.insert(trail).values({ ...before[0], seq: undefined, at: house.clock.now() } as typeof trail.$inferInsert),
  );
  await forgetTrail(house.parts);
  expect((await db.orm.select().from(trail)).map(({ at }) => at)).toEqual([house.clock.now()]);
  expect(await db.orm.select().from(trailGate)).toEqual([]);
  expect(ana.businessId).not.toBeNull();
});

test('guesses of a password are counted, not listed, and a guess at nobody’s address leaves nothing', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const stranger = house.browser();
  for (let guess = 0; guess < 9; guess += 1)
    await refusal(stranger.api.session.signIn({ email: 'ana@bistro.example', password: `guess number ${guess}` }));
  await refusal(stranger.api.session.signIn({ email: 'nobody@bistro.example', password: 'guess' }));
  const { items } = await ana.api.trail.page({ group: 'access' });
  const refused = items.filter(({ kind }) => kind === 'sign_in.refused');
  expect(refused.map(({ data }) => data['count'])).toEqual([8, 4, 2, 1]);
  expect(refused[0]).toMatchObject({ who: 'Ana', network: '198.51.100.0/24' });
});

test('it is read page by page, by kind and by person, and one business sees nothing of another', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const petr = await house.hire(ana, 'manager', { name: 'Petr', email: 'petr@bistro.example' });
  for (let index = 0; index < 60; index += 1) await petr.api.complaintLink.create({ placeLabel: `Table ${index}` });
  const first = await ana.api.trail.page({ group: 'complaintLinks' });
  expect(first.items).toHaveLength(50);
  const rest = await ana.api.trail.page({ group: 'complaintLinks', cursor: first.nextCursor });
  expect(rest).toMatchObject({ nextCursor: null });
  expect(new Set([...first.items, ...rest.items].map(({ on }) => on)).size).toBe(60);
  const people = await ana.api.trail.people();
  expect(people.map(({ name }) => name).toSorted()).toEqual(['Ana', 'Petr']);
  const userId = people.find(({ name }) => name === 'Ana')?.userId ?? '';
  expect(new Set((await ana.api.trail.page({ userId })).items.map(({ who }) => who))).toEqual(new Set(['Ana']));
  expect(await refusal(petr.api.trail.page({}))).toBe('FORBIDDEN role_may_not');

  const next = await ana.api.setup.business({
    name: 'Next',
    kind: 'cafe',
    language: 'en',
    timeZone: 'Europe/Prague',
    country: 'CZ',
  });
  ana.businessId = next.businessId;
  expect((await ana.api.trail.page({})).items.map(({ kind }) => kind)).toEqual(['business.made']);
});
