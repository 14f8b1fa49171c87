import { expect, test } from 'vitest';
import { networkOf } from '#server/auth/network.ts';
import { browserLabel } from '#server/auth/label.ts';
import { event } from '#server/db/schema/index.ts';
import { DEFAULT_TARGETS } from '#shared/model/business.ts';
import { openHouse, refusal } from './auth-kit.ts';

test('settings change one by one, are seen by everybody and leave a trace', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const eva = await house.hire(ana, 'responder', { name: 'Eva', email: 'eva@bistro.example' });
  const before = await ana.api.business.get();
  house.woken.length = 0;
  const after = await ana.api.business.update({
    name: '  Bistro\u202E at the Bridge ',
    reviewLinks: [{ label: 'Maps', url: 'https://reviews.example/our place' }],
  });
  expect(after).toEqual({
    ...before,
    name: 'Bistro at the Bridge',
    reviewLinks: [{ label: 'Maps', url: 'https://reviews.example/our%20place' }],
  });
  expect(await eva.api.business.get()).toEqual(after);
  expect(house.woken).toEqual([`business:${ana.businessId}`]);
  const last = (await house.parts.db.orm.select().from(event)).at(-1);
  expect(last).toMatchObject({ kind: 'business.changed', data: { what: 'name reviewLinks' } });
  expect(await refusal(eva.api.business.update({ name: 'Mine' }))).toBe('FORBIDDEN role_may_not');
});

test('an empty change changes nothing', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const before = await house.parts.db.orm.select().from(event);
  expect(await ana.api.business.update({ name: undefined })).toEqual(await ana.api.business.get());
  expect(await house.parts.db.orm.select().from(event)).toEqual(before);
});

test.each([
  ['a script as review link', { reviewLinks: [{ label: 'x', url: 'javascript:alert(1)' }] }],
  ['a review link without encryption', { reviewLinks: [{ label: 'x', url: 'http://reviews.example/' }] }],
  ['a review link that hides its host', { reviewLinks: [{ label: 'x', url: 'https://google.com@evil.example/' }] }],
  ['a target of no time', { targets: { ...DEFAULT_TARGETS, urgent: { firstResponseMinutes: 0, resolutionHours: 1 } } }],
  ['a missing target', { targets: { ...DEFAULT_TARGETS, urgent: null } }],
  ['an eighth day', { weekendDays: [8] }],
  ['the same day twice', { weekendDays: [6, 6] }],
  ['a country of three letters', { country: 'CZE' }],
])('settings refuse %s', async (_, wrong) => {
  await using house = await openHouse();
  const ana = await house.owner();
  const before = await ana.api.business.get();
  expect(await refusal(ana.api.business.update(wrong as never))).toMatch(/^BAD_REQUEST/);
  expect(await ana.api.business.get()).toEqual(before);
});

test('addresses are counted by network: an IPv6 /64 is one', () => {
  expect(networkOf('203.0.113.7')).toBe('203.0.113.7');
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
  expect(networkOf('2001:0DB8:0001:0002::9')).toBe('2001:db8:1:2::/64');
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  expect(networkOf('::ffff:203.0.113.7')).toBe('::ffff:203.0.113.7');
});

test('a browser is named so that its owner knows it again', () => {
  expect(
    browserLabel(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 Version/26.0 Mobile/15E148 Safari/604.1',
    ),
  ).toBe('Safari · iPhone');
  expect(
    browserLabel('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0'),
  ).toBe('Edge · Windows');
  expect(browserLabel('Mozilla/5.0 (Linux; Android 16; SM-S931B) SamsungBrowser/29.0 Chrome/140.0 Mobile Safari/537.36')).toBe(
    'Samsung Internet · Android',
  );
  expect(browserLabel('curl/8.0')).toBe('');
});
