import { expect, test } from 'vitest';
import { delivery, device, event, outbox } from '#server/db/schema/index.ts';
import { replaceSubscription } from '#server/flows/team/enrol.ts';
import { openHouse, PASSWORD, refusal, subscription } from './auth-kit.ts';

test('a phone enrols, and enrolling again at each start is the same phone', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const mine = subscription(house.parts);
  const first = await ana.api.device.enrol(mine);
  expect(first).toMatchObject({ label: 'Firefox · Android', mine: true, thisSession: true, showWords: false, gone: false });
  await ana.api.device.update({ id: first.id, showWords: true });
  house.clock.advance(60_000);
  expect(await ana.api.device.enrol(mine)).toMatchObject({ id: first.id, showWords: true, lastSeenAt: house.clock.now() });
  const events = (await house.parts.db.orm.select().from(event)).filter((one) => one.kind === 'device.changed');
  expect(events).toHaveLength(1);
  expect(await ana.api.team.list()).toMatchObject([{ name: 'Ana', devices: 1 }]);
});

test('a new subscription of the same browser takes the place of the old one', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const first = await ana.api.device.enrol(subscription(house.parts));
  const second = await ana.api.device.enrol(subscription(house.parts));
  expect(second.id).toBe(first.id);
  const user = await ana.api.session.me();
  const session = (await ana.api.session.list())[0];
  const rows = await house.parts.db.orm.select().from(device);
  const { label: _, language: __, ...fresh } = subscription(house.parts);
  await replaceSubscription(
    house.parts,
    { userId: user.userId, sessionId: session?.id ?? '', name: user.name },
    { oldEndpoint: rows[0]?.endpoint ?? '', subscription: fresh },
  );
  expect(await house.parts.db.orm.select().from(device)).toMatchObject([
    { id: first.id, endpoint: fresh.endpoint, label: 'Firefox · Android' },
  ]);
});

test('a phone that another person takes over starts afresh for them', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const ben = await house.hire(ana, 'responder', { name: 'Ben', email: 'ben@bistro.example' });
  const shared = subscription(house.parts);
  const hers = await ana.api.device.enrol({ ...shared, showWords: true });
  await ana.api.device.test({ id: hers.id });
  const his = await ben.api.device.enrol(shared);
  expect(his.id).not.toBe(hers.id);
  expect(his.showWords).toBe(false);
  expect(await ana.api.device.list()).toEqual([]);
  expect(await house.parts.db.orm.select().from(delivery)).toEqual([]);
});

test('nobody sees, changes, tests or removes the phone of somebody else, and an endpoint is never given out', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const ben = await house.hire(ana, 'manager', { name: 'Ben', email: 'ben@bistro.example' });
  const his = subscription(house.parts);
  const { id } = await ben.api.device.enrol(his);
  expect(await ana.api.device.list()).toEqual([]);
  expect(await refusal(ana.api.device.update({ id, showWords: true }))).toBe('NOT_FOUND device_not_found');
  expect(await refusal(ana.api.device.test({ id }))).toBe('NOT_FOUND device_not_found');
  expect(await refusal(ana.api.device.remove({ id }))).toBe('NOT_FOUND device_not_found');
  const { alertId } = await ben.api.device.test({ id });
  expect(await ana.api.device.testState({ alertId })).toEqual([]);
  expect(await ben.api.device.testState({ alertId })).toEqual([
    { deviceId: id, state: 'queued', sentAt: null, shownAt: null, error: null },
  ]);
  for (const answer of [await ben.api.device.list(), await ana.api.team.list(), await ben.api.device.enrol(his)]) {
    const said = JSON.stringify(answer);
    for (const secret of [his.endpoint, his.p256dh, his.auth]) expect(said).not.toContain(secret);
  }
});

test('a test alert goes the way of a real one: row, delivery, job', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const { id } = await ana.api.device.enrol(subscription(house.parts));
  await ana.api.device.test({ id });
  const jobs = await house.parts.db.orm.select().from(outbox);
  const deliveries = await house.parts.db.orm.select().from(delivery);
  expect(jobs).toMatchObject([{ topic: 'push', businessId: ana.businessId, payload: { deliveryId: deliveries[0]?.id } }]);
  expect(deliveries).toMatchObject([{ deviceId: id, state: 'queued' }]);
  for (let i = 1; i < 20; i += 1) await ana.api.device.test({ id });
  expect(await refusal(ana.api.device.test({ id }))).toBe('TOO_MANY_REQUESTS too_many');
});

test('signing out silences the phone', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const { id } = await ana.api.device.enrol(subscription(house.parts));
  await ana.api.device.test({ id });
  await ana.api.session.signOut();
  expect(await house.parts.db.orm.select().from(device)).toEqual([]);
  expect(await house.parts.db.orm.select().from(delivery)).toEqual([]);
});

test('twenty phones are enough for one person', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const { userId } = await ana.api.session.me();
  for (let i = 0; i < 20; i += 1) {
    const at = house.clock.now();
    const { label, language, ...keys } = subscription(house.parts);
    await house.parts.db.orm
      .insert(device)
      .values({ id: `device-${i}`, userId, sessionId: null, ...keys, label, language, createdAt: at, lastSeenAt: at });
  }
  expect(await refusal(ana.api.device.enrol(subscription(house.parts)))).toBe('TOO_MANY_REQUESTS too_many_devices');
});

const good = 'https://updates.push.services.mozilla.com/wpush/v2/abc';
test.each([
  ['an address that is no push service', { endpoint: 'https://evil.example/push' }, 'push_unknown_push_service'],
  ['this machine', { endpoint: 'https://127.0.0.1/push' }, 'push_unknown_push_service'],
  ['this machine in digits', { endpoint: 'https://2130706433/push' }, 'push_unknown_push_service'],
  ['the metadata service', { endpoint: 'http://169.254.169.254/latest' }, 'push_not_https'],
  ['another port', { endpoint: 'https://fcm.googleapis.com:8443/x' }, 'push_bad_port'],
  ['a name in the address', { endpoint: 'https://a:b@fcm.googleapis.com/x' }, 'push_credentials'],
  ['a look-alike host', { endpoint: 'https://fcm.googleapis.com.evil.example/x' }, 'push_unknown_push_service'],
  ['no address', { endpoint: 'javascript:alert(1)' }, 'push_not_https'],
  ['a short key', { endpoint: good, p256dh: 'AAAA' }, 'push_bad_key'],
  ['a key that is no point', { endpoint: good, p256dh: Buffer.alloc(65).toString('base64url') }, 'push_bad_key'],
  ['a long secret', { endpoint: good, auth: Buffer.alloc(17).toString('base64url') }, 'push_bad_key'],
])('enrolling refuses %s', async (_, wrong, reason) => {
  await using house = await openHouse();
  const ana = await house.owner();
  expect(await refusal(ana.api.device.enrol({ ...subscription(house.parts), ...wrong }))).toBe(`BAD_REQUEST ${reason}`);
  expect(await house.parts.db.orm.select().from(device)).toEqual([]);
});

test('a subscription made with an older key of this server must be made again', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const old = { ...subscription(house.parts), vapidKey: subscription(house.parts).p256dh };
  expect(await refusal(ana.api.device.enrol(old))).toBe('CONFLICT push_old_vapid_key');
});

test('the words on the lock screen follow the language of the phone in hand', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  await ana.api.device.enrol(subscription(house.parts));
  const laptop = house.browser();
  await laptop.api.session.signIn({ email: 'ana@bistro.example', password: PASSWORD });
  await laptop.api.session.setLanguage({ language: 'pl' });
  expect((await house.parts.db.orm.select().from(device))[0]?.language).toBe('en');
  await ana.api.session.setLanguage({ language: 'cs' });
  expect((await house.parts.db.orm.select().from(device))[0]?.language).toBe('cs');
  expect((await ana.api.session.me()).current?.language).toBe('cs');
});
