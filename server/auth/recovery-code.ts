import { randomLetters } from './letters.ts';

/** 29^24: 116 bits, in six groups of four. */
const LETTERS = 24;
const GROUP = 4;

/** As it is shown and written down: XXXX-XXXX-XXXX-XXXX-XXXX-XXXX. */
export function newRecoveryCode(): string {
  const letters = randomLetters(LETTERS);
  return Array.from({ length: LETTERS / GROUP }, (_, i) => letters.slice(i * GROUP, (i + 1) * GROUP)).join('-');
}

/** As it is hashed: case, spaces and dashes do not matter. Null: it cannot be one. */
export function plainRecoveryCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return letters.length === LETTERS ? letters : null;
}
