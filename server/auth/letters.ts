import { randomInt } from 'node:crypto';

/** No 0 O 1 I L U V: read from a console or from paper, typed on a phone. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTWXYZ';

/** 29 ^ length. */
export const randomLetters = (length: number): string =>
  Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
