/** Names of records: a time in microseconds and ten bits that tell apart who wrote in the same one, in a base-32 that sorts by time. */
import { createHash } from 'node:crypto';

const DIGITS = '234567abcdefghijklmnopqrstuvwxyz';
const LENGTH = 13;

/** The same for every try of one answer, so that a second try finds the first one, or writes the very same record. */
export function tidFor(key: string, at: number): string {
  const hash = createHash('sha256').update(key).digest();
  let rest = ((BigInt(at) * 1000n + BigInt(hash.readUInt32BE(0) % 1000)) << 10n) | BigInt(hash.readUInt16BE(4) & 1023);
  let text = '';
  for (let digit = 0; digit < LENGTH; digit += 1) {
    text = DIGITS.charAt(Number(rest & 31n)) + text;
    rest >>= 5n;
  }
  return text;
}
