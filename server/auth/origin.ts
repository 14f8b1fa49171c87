/** Where a request came from, as far as a person needs to recognise it and no further. */
import { isIPv4 } from 'node:net';
import { networkOf } from './network.ts';
import { browserLabel } from './label.ts';

export type Origin = {
  /** "203.0.113.0/24" or "2001:db8:1:2::/64"; empty when it is not known. */
  readonly network: string;
  /** "Firefox · Android"; empty when the browser does not say. */
  readonly device: string;
};

export function originOf({ address, headers }: { readonly address: string; readonly headers: Headers }): Origin {
  return { network: shorten(address), device: browserLabel(headers.get('user-agent')?.slice(0, 400) ?? '') };
}

function shorten(address: string): string {
  const plain = address.toLowerCase().startsWith('::ffff:') ? address.slice(7) : address;
  return isIPv4(plain) ? `${plain.split('.').slice(0, 3).join('.')}.0/24` : networkOf(plain);
}
