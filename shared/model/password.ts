/** Whether a password is one that is tried first. Length is asked elsewhere; this is about what everybody chooses. */

export type PasswordFault = 'password_pattern' | 'password_own' | 'password_common';

export type PasswordAbout = {
  /** The person's e-mail and name, the business: whatever somebody who knows them tries. */
  readonly own: readonly string[];
  /** Whether a lower-case word is on the list of common passwords. */
  readonly isCommon: (word: string) => boolean;
};

/** Fewer different characters, or fewer outside of a pattern, are no password. */
const FEW_DIFFERENT = 3;
const FEW_BESIDE = 3;
const LONGEST_PIECE = 9;
/** A pattern shorter than this is chance. */
const RUN = 3;
/** What must be left of a password without the words somebody knows of its owner. */
const BESIDE_OWN = 6;
/** "Password2024!": a common word with a little around it. */
const AROUND_COMMON = 6;
const WORD = 4;

/** Rows and columns of keyboards, as fingers run over them. */
const PATHS = ['qwertyuiop', 'qwertzuiop', 'azertyuiop', 'asdfghjkl', 'qsdfghjklm', 'zxcvbnm', 'yxcvbnm', 'wxcvbn', '1234567890']
  .concat(['1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p', 'qazwsxedcrfvtgbyhnujmikolp', '1q2w3e4r5t6y7u8i9o0p', '1q2w3e4r5t6z7u8i9o0p'])
  .flatMap((path) => [path, [...path].toReversed().join('')]);

const LEET: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};
const PRODUCT_NAMES = ['golden hour', 'goldenhour'];

/** The first thing that is wrong with it; null when nothing is. */
export function judgePassword(password: string, { own, isCommon }: PasswordAbout): PasswordFault | null {
  const text = plain(password);
  if (new Set(text).size <= FEW_DIFFERENT || besideRepeats(text) || besidePaths(text) <= FEW_BESIDE) return 'password_pattern';
  if (besideWords(text, [...own, ...PRODUCT_NAMES].flatMap(wordsOf)) < BESIDE_OWN) return 'password_own';
  if (looksCommon(text, isCommon)) return 'password_common';
  return null;
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const unleet = (text: string): string => Array.from(text, (mark) => LEET[mark] ?? mark).join('');

/** One piece over and over, too short to be a password itself. */
function besideRepeats(text: string): boolean {
  for (let size = 1; size <= Math.min(LONGEST_PIECE, text.length / 2); size += 1)
    if (Array.from(text).every((mark, i, all) => mark === all[i % size])) return true;
  return false;
}

/** How many characters are in no run along a keyboard, the alphabet or the digits. */
function besidePaths(text: string): number {
  let beside = 0;
  for (let i = 0; i < text.length;) {
    const run = runAt(text, i);
    if (run < RUN) {
      beside += 1;
      i += 1;
    } else i += run;
  }
  return beside;
}

function runAt(text: string, from: number): number {
  let longest = Math.max(steps(text, from, 1), steps(text, from, -1));
  for (const path of PATHS) {
    const start = path.indexOf(text.slice(from, from + RUN));
    if (start < 0) continue;
    let run = RUN;
    while (from + run < text.length && start + run < path.length && text[from + run] === path[start + run]) run += 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** "abcd", "4321", "1122334455", "aaaa". */
function steps(text: string, from: number, by: 1 | -1): number {
  let run = 1;
  while (from + run < text.length) {
    const step = text.charCodeAt(from + run) - text.charCodeAt(from + run - 1);
    if (step !== by && step !== 0) break;
    run += 1;
  }
  return run;
}

/** Parts of four letters and more, and all of it in one word. */
function wordsOf(text: string): string[] {
  const parts = plain(text.slice(0, 300)).split(/[^\p{L}\p{N}]+/u);
  return [...parts, parts.join('')].filter((part) => part.length >= WORD);
}

function besideWords(text: string, words: readonly string[]): number {
  let rest = text;
  for (const word of words.toSorted((a, b) => b.length - a.length)) rest = rest.replaceAll(word, ' ');
  return rest === text ? text.length : rest.replace(/[^\p{L}\p{N}]/gu, '').length;
}

function looksCommon(text: string, isCommon: (word: string) => boolean): boolean {
  const letters = Array.from(text, (mark) => /\p{L}/u.test(mark));
  const core = Array.from(text)
    .slice(letters.indexOf(true), letters.lastIndexOf(true) + 1)
    .join('');
  if ([text, unleet(text)].some(isCommon)) return true;
  return core.length >= WORD && text.length - core.length <= AROUND_COMMON && [core, unleet(core)].some(isCommon);
}
