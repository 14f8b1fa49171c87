/**
 * The real scrypt at a thousandth of its cost, for tests of what is done with a password and not of how hard it is to guess: a house of
 * three people would spend half a second on nothing else. Whoever asks for less than the product's cost is refused.
 */
import crypto, { type ScryptOptions } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

type Scrypt = (
  password: string,
  salt: string,
  length: number,
  options: ScryptOptions,
  done: (error: Error | null, key: Buffer) => void,
) => void;

let count = 0;
const real = crypto.scrypt as Scrypt;
const cheap: Scrypt = (password, salt, length, options, done) => {
  if ((options.N ?? 0) < 16_384 || (options.r ?? 0) < 16)
    throw new Error('A password is hashed for less than it costs in the product.');
  count += 1;
  real(password, salt, length, { ...options, N: 16 }, done);
};
Object.assign(crypto, { scrypt: cheap });
syncBuiltinESMExports();

/** How many hashes were worked out in this file so far. */
export const hashesSoFar = (): number => count;
