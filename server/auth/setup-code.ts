import { createHash, timingSafeEqual } from 'node:crypto';
import { randomLetters } from './letters.ts';
import { MINUTE_MS } from '#shared/model/time.ts';

const LENGTH = 10;
const WINDOW_MS = 15 * MINUTE_MS;
const WRONG_PER_ADDRESS = 10;
/**
 * No limit of all guesses: a stranger with a handful of addresses would use it up and lock the owner out. A hundred thousand networks guess
 * a million times in a window, at 29^10 codes.
 */
const MOST_ADDRESSES = 100_000;

type SetupCode = {
  /** As printed: XXXXX-XXXXX. */
  readonly text: string;
  /** Looks at a typed code; case, spaces and dashes do not matter. Counting and comparing are one step, so parallel guesses count too. */
  check(typed: string, who: { readonly address: string; readonly now: number }): 'right' | 'wrong' | 'too_many';
};

/** Kept in memory only and new on each start. */
export function createSetupCode(): SetupCode {
  const letters = randomLetters(LENGTH);
  const right = digest(letters);
  let since = 0;
  const byAddress = new Map<string, number>();
  return {
    text: `${letters.slice(0, 5)}-${letters.slice(5)}`,
    check(typed, { address, now }) {
      if (now - since >= WINDOW_MS || now < since) {
        since = now;
        byAddress.clear();
      }
      const mine = byAddress.get(address) ?? 0;
      if (mine >= WRONG_PER_ADDRESS) return 'too_many';
      if (timingSafeEqual(digest(typed.toUpperCase().replace(/[\s-]/g, '')), right)) return 'right';
      // A network that has nothing written down yet is only compared when the book is full.
      if (mine > 0 || byAddress.size < MOST_ADDRESSES) byAddress.set(address, mine + 1);
      return 'wrong';
    },
  };
}

const digest = (text: string) => createHash('sha256').update(text).digest();
