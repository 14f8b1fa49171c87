/** The Message-IDs of our own answers: made from the key of the answer, so that the same answer sent twice is the same mail. */
import { createHash } from 'node:crypto';

const OURS = /^<gh\.[0-9a-f]{40}@([^<>\s@]+)>$/;

const houseOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

export function ourId(key: string, address: string): string {
  const name = createHash('sha256').update(`golden-hour\0${address.toLowerCase()}\0${key}`).digest('hex').slice(0, 40);
  return `<gh.${name}@${houseOf(address) || 'localhost'}>`;
}

/** `own`: addresses of the business; none: not known, and the form of the id says enough. */
export function isOurId(id: string, own: readonly string[]): boolean {
  const house = OURS.exec(id)?.[1];
  return house !== undefined && (own.length === 0 || own.some((address) => houseOf(address) === house.toLowerCase()));
}
