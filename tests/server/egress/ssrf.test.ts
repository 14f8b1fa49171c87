import { connect as netConnect, type NetConnectOpts } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEgress } from '#server/system/egress/egress.ts';
import { isLoopbackAddress, isPublicAddress } from '#server/system/egress/egress-address.ts';
import { openCanary } from './canary.ts';
import { SSRF_CORPUS, TREACHEROUS_NAMES } from './corpus.ts';

/** DNS as an attacker would run it; nothing in this file asks a real server. */
const lookup = async (hostname: string): Promise<readonly string[]> => {
  const found = TREACHEROUS_NAMES[hostname];
  if (found === undefined) throw new Error('ENOTFOUND');
  return found;
};

const post = (url: string, purpose: 'push' | 'callback') => ({ purpose, url, headers: {}, body: '{}' });

describe('addresses somebody else chose', () => {
  it('more than 200 hostile ones, as a subscription and as a callback: nothing on this machine hears a knock', async () => {
    await using canary = await openCanary();
    const urls = SSRF_CORPUS.map((url) => url.replaceAll('{port}', String(canary.port)));
    expect(urls.length).toBeGreaterThanOrEqual(200);
    const egress = createEgress({ allowLoopback: false, pushHosts: [], lookup });
    // The same names as configured push hosts, so that only the look at the resolved address is left to protect us.
    const trusting = createEgress({
      allowLoopback: false,
      lookup,
      pushHosts: Object.keys(TREACHEROUS_NAMES).map((name) => `${name}:${canary.port}`),
    });
    const let_through: string[] = [];
    for (const url of urls) {
      if (egress.pushTarget(url).ok) let_through.push(url);
      for (const result of [
        await egress.fetch(post(url, 'push')),
        await egress.fetch(post(url, 'callback')),
        await trusting.fetch(post(url, 'push')),
      ]) {
        if (result.kind === 'answer') let_through.push(url);
        expect(result.kind === 'refused' || (result.kind === 'failed' && result.reason === 'dns')).toBe(true);
      }
    }
    expect(let_through).toEqual([]);
    expect(canary.webhookRequests()).toBe(0);
  });

  it('the canary does hear a knock that is allowed', async () => {
    await using canary = await openCanary();
    const egress = createEgress({ allowLoopback: true, pushHosts: [] });
    await egress.fetch(post(`http://127.0.0.1:${canary.port}/`, 'callback'));
    expect(canary.webhookRequests()).toBe(1);
  });

  it('a name is resolved once and its address pinned: a second answer is never asked for', async () => {
    const asked: string[] = [];
    const dialled: string[] = [];
    const connect = ((options: NetConnectOpts) => {
      const { host, lookup: pinned } = options as {
        host: string;
        lookup: (name: string, options: object, callback: (error: null, found: { address: string }[]) => void) => void;
      };
      dialled.push(host);
      pinned(host, {}, (_, found) => dialled.push(...found.map((one) => one.address)));
      // Stands for the internet, which tests do not reach: a port nobody listens on.
      return netConnect({ host: '127.0.0.1', port: 1 });
    }) as typeof netConnect;
    const flipping = async (hostname: string) => {
      asked.push(hostname);
      return asked.length === 1 ? ['93.184.216.34'] : ['127.0.0.1'];
    };
    const egress = createEgress({ allowLoopback: false, pushHosts: [], lookup: flipping, connect });
    expect(await egress.fetch(post('https://rebind.example/hook', 'callback'))).toMatchObject({
      kind: 'failed',
      reason: 'connect',
    });
    expect(asked).toEqual(['rebind.example']);
    expect(dialled).toEqual(['93.184.216.34', '93.184.216.34']);
    expect(await egress.fetch(post('https://rebind.example/hook', 'callback'))).toEqual({
      kind: 'refused',
      reason: 'private_address',
    });
    expect(dialled).toHaveLength(2);
  });

  it('a connection that ended somewhere else than pinned is dropped before a byte is sent', async () => {
    await using canary = await openCanary();
    const connect = (() => netConnect({ host: '127.0.0.1', port: canary.port })) as typeof netConnect;
    const egress = createEgress({ allowLoopback: false, pushHosts: [], lookup: async () => ['93.184.216.34'], connect });
    expect(await egress.fetch(post('https://shop.example/hook', 'callback'))).toEqual({
      kind: 'refused',
      reason: 'private_address',
    });
  });
});

describe('what is let through', () => {
  const egress = createEgress({ allowLoopback: false, pushHosts: ['push.shop.example', 'push.shop.example:8443'] });

  it.each([
    'https://fcm.googleapis.com/fcm/send/abc:APA91b-_x',
    'https://jmt17.google.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/gAAAA=',
    'https://web.push.apple.com/QPdZ_x',
    'https://wns2-par02p.notify.windows.com/w/?token=BQYAAA%3d',
    'https://push.shop.example/x',
    'https://push.shop.example:8443/x',
  ])('%s is a push service', (endpoint) => expect(egress.pushTarget(endpoint)).toMatchObject({ ok: true }));

  it.each([
    'https://shop.example/hook?x=1',
    'https://hooks.shop.example:8443/in',
    'https://xn--ndka.example/x',
    'https://Shop.Example/hook',
  ])('%s may be called back', (url) => expect(egress.check(url)).toMatchObject({ ok: true }));
});

describe('an address', () => {
  it.each([
    '8.8.8.8',
    '93.184.216.34',
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '2606:4700::1111',
    '2a00:1450:4014::1',
  ])('%s is of the public internet', (address) => expect(isPublicAddress(address)).toBe(true));

  it('is public in no spelling of an IPv4 of our own inside an IPv6', () => {
    const own = fc.oneof(
      fc.constant([127, 0, 0, 1]),
      fc.tuple(fc.constant(10), fc.nat(255), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(192), fc.constant(168), fc.nat(255), fc.nat(255)),
    );
    const hex = (bytes: readonly number[]) =>
      `${((bytes[0]! << 8) | bytes[1]!).toString(16)}:${((bytes[2]! << 8) | bytes[3]!).toString(16)}`;
    fc.assert(
      fc.property(own, (bytes) => {
        expect(isPublicAddress(bytes.join('.'))).toBe(false);
        for (const prefix of ['::ffff:', '::', '::ffff:0:', '64:ff9b::', '64:ff9b:1::', 'fe80::', 'fd00::'])
          expect(isPublicAddress(prefix + hex(bytes))).toBe(false);
        expect(isPublicAddress(`2002:${hex(bytes)}::1`)).toBe(false);
      }),
    );
  });

  it('that is no address is nothing', () => {
    for (const text of ['', 'localhost', '127.1', '::1%lo', '1.2.3', 'fe80::1%eth0']) {
      expect(isPublicAddress(text)).toBe(false);
      expect(isLoopbackAddress(text)).toBe(text === '::1%lo' ? isLoopbackAddress('::1%lo') : false);
    }
  });
});
