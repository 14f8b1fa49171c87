/**
 * Whose request this is, for limits. A forwarded header is a claim by whoever sent it, so it counts only as far as our own
 * proxies vouch for it: read from the right, it ends at the first address that is not ours (ASVS 4.1.3).
 */
import { BlockList, isIP } from 'node:net';

export type AddressReader = (peer: string | undefined, forwardedFor: string | null) => string;

/** Peers without an address (unix sockets, in-process calls) share one name. */
const NOBODY = 'local';
/** A longer chain is an attack on our patience, not a network. */
const MAX_HOPS = 16;

/** Whether an address is one of these addresses and ranges. */
export function createProxyList(proxies: readonly string[]): (address: string) => boolean {
  const ours = new BlockList();
  for (const range of proxies) {
    const [address = '', bits] = range.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) ours.addAddress(address, family);
    else ours.addSubnet(address, Number(bits), family);
  }
  return (address) => isIP(address) !== 0 && ours.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

export function createAddressReader(trustedProxies: readonly string[]): AddressReader {
  const isOurs = createProxyList(trustedProxies);

  return (peer, forwardedFor) => {
    let address = plain(peer ?? '');
    if (address === null) return NOBODY;
    const hops = (forwardedFor ?? '').split(',').slice(-MAX_HOPS);
    while (isOurs(address) && hops.length > 0) {
      const next = plain(hops.pop()?.trim() ?? '');
      if (next === null) break;
      address = next;
    }
    return address;
  };
}

/** Without port, brackets, zone, or the IPv4-in-IPv6 coat; null when it is no address. */
function plain(text: string): string | null {
  const bare = text
    .replace(/^\[([^\]]+)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*/s, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  const address = mapped ?? bare;
  return isIP(address) === 0 ? null : address;
}

/** One visitor, one bucket: a household gets a whole IPv6 /64, so its lower half says nothing about who it is. */
export function bucketKey(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const groups = address.includes('::')
    ? [...left, ...Array.from({ length: 8 - left.length - right.length }, () => '0'), ...right]
    : left;
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
