import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bucketKey, createAddressReader } from '#server/http/guard/address.ts';
import { createBuckets } from '#server/http/guard/buckets.ts';
import { codeOf, filled, openForm, openFront } from './http-kit.ts';

describe('whose request it is', () => {
  const direct = createAddressReader([]);
  const proxied = createAddressReader(['10.0.0.0/8', '::1', '2001:db8:aaaa::/48']);

  test.each([
    ['192.0.2.1', null, '192.0.2.1'],
    ['192.0.2.1', '203.0.113.9', '192.0.2.1'],
    ['::ffff:192.0.2.1', null, '192.0.2.1'],
    ['fe80::1%eth0', null, 'fe80::1'],
    [undefined, '203.0.113.9', 'local'],
  ])('without a proxy: peer %s, forwarded %s is %s', (peer, forwarded, address) => {
    expect(direct(peer, forwarded)).toBe(address);
  });

  test.each([
    ['10.1.2.3', '203.0.113.9', '203.0.113.9'],
    ['::1', '203.0.113.9', '203.0.113.9'],
    ['2001:db8:aaaa::5', '203.0.113.9', '203.0.113.9'],
    ['10.1.2.3', '198.51.100.7, 203.0.113.9', '203.0.113.9'],
    ['10.1.2.3', '203.0.113.9, 10.9.9.9', '203.0.113.9'],
    ['10.1.2.3', '127.0.0.1, 203.0.113.9', '203.0.113.9'],
    ['10.1.2.3', '203.0.113.9:55123', '203.0.113.9'],
    ['10.1.2.3', '[2001:db8::9]:443', '2001:db8::9'],
    ['10.1.2.3', 'unknown', '10.1.2.3'],
    ['10.1.2.3', '203.0.113.9, <script>', '10.1.2.3'],
    ['10.1.2.3', null, '10.1.2.3'],
    ['192.0.2.1', '203.0.113.9', '192.0.2.1'],
  ])('behind our proxy: peer %s, forwarded %s is %s', (peer, forwarded, address) => {
    expect(proxied(peer, forwarded)).toBe(address);
  });

  test('whatever a stranger forwards, a stranger stays who the socket says', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.ipV4(),
          fc.array(fc.ipV6(), { maxLength: 30 }).map((list) => list.join(',')),
        ),
        (forwarded) => {
          expect(direct('192.0.2.1', forwarded)).toBe('192.0.2.1');
          expect(proxied('192.0.2.1', forwarded)).toBe('192.0.2.1');
          // One honest hop beside anything before it.
          expect(proxied('10.0.0.1', `${forwarded}, 203.0.113.9`)).toBe('203.0.113.9');
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['192.0.2.1', '192.0.2.1'],
  ])('%s shares the bucket %s', (address, key) => {
    expect(bucketKey(address)).toBe(key);
  });
});

describe('a bucket', () => {
  test('gives its capacity, then only what has trickled in, and says how long to wait', () => {
    const buckets = createBuckets({ capacity: 2, perSecond: 0.5 });
    expect([buckets.take('a', 0), buckets.take('a', 0)]).toEqual([{ ok: true }, { ok: true }]);
    expect(buckets.take('a', 0)).toEqual({ ok: false, waitMs: 2_000 });
    expect(buckets.empty('a', 1_999)).toBe(true);
    expect(buckets.take('a', 2_000)).toEqual({ ok: true });
    expect(buckets.take('b', 2_000)).toEqual({ ok: true });
  });

  test('is not filled by a clock that was set back, and not beyond its capacity by one that jumps ahead', () => {
    const buckets = createBuckets({ capacity: 1, perSecond: 1 });
    buckets.take('a', 10_000);
    expect(buckets.take('a', 0).ok).toBe(false);
    expect(buckets.take('a', 10 ** 12).ok).toBe(true);
    expect(buckets.take('a', 10 ** 12).ok).toBe(false);
  });

  test('of the longest untouched visitor is forgotten when there are too many', () => {
    const buckets = createBuckets({ capacity: 1, perSecond: 0.001 }, 2);
    for (const key of ['a', 'b', 'c']) buckets.take(key, 0);
    expect([buckets.empty('a', 0), buckets.empty('b', 0), buckets.empty('c', 0)]).toEqual([false, true, true]);
  });
});

test('a forged X-Forwarded-For on 1,000 complaints never finds a fresh bucket', async () => {
  await using front = await openFront({
    limits: {
      formLink: { capacity: 10_000, perSecond: 1 },
      formBusiness: { capacity: 10_000, perSecond: 1 },
      calmLink: { capacity: 10_000, perSecond: 1 },
      calmPlace: { capacity: 5, perSecond: 1 / 60 },
      plainPlace: { capacity: 2, perSecond: 1 / 120 },
    },
  });
  const code = codeOf((await front.owner.api.complaintLink.create({ placeLabel: '' })).url);
  const token = await openForm(front, code);
  let taken = 0;
  for (let round = 0; round < 1_000; round += 1) {
    const headers = {
      'x-forwarded-for': `203.0.113.${round % 250}, 198.51.${round % 250}.1`,
      'x-real-ip': `203.0.113.${round % 250}`,
      forwarded: `for=203.0.113.${round % 250}`,
    };
    const answer = await front.ask(`/c/${code}`, { method: 'POST', body: filled(token, {}), headers });
    if (answer.status === 303) taken += 1;
  }
  // Five calm ones and two of the small allowance.
  expect(taken).toBe(7);
}, 120_000);
