/**
 * One spelling for all: "NEDOPORUČUJI!!!" and "nedoporucuji" read the same. Lower case, no diacritics, plain apostrophes dropped,
 * three and more equal letters as one. Every token knows where it stood in the text as given.
 */

export type Token = {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Number of the sentence it stands in. */
  readonly sentence: number;
  readonly upper: boolean;
};

export type Folded = {
  readonly tokens: readonly Token[];
  readonly sentences: number;
  readonly questionMarks: number;
  readonly exclamations: number;
};

/** Feedback longer than this is read to here and at its end: the complaint in the last sentence is found, a 10 MB paste costs nothing. */
const READ_AT_MOST = 16_000;
const READ_TAIL = 6_000;
/** A letter of that length has some three thousand words; one of signs alone has sixteen thousand, and each costs its search. */
const HEAD_TOKENS = 2_000;
const TAIL_TOKENS = 1_500;

const SPECIAL: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ı: 'i' };
const LETTER = /^[\p{L}\p{M}]$/u;
const DIGIT = /^\p{Nd}$/u;
const PICTURE = /^\p{Extended_Pictographic}$/u;
/** Glue inside of a picture: joiners, skin tones, variation selectors. They carry no meaning of their own here. */
function isGlue(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return code === 0x200d || code === 0xfe0f || (code >= 0x1f3fb && code <= 0x1f3ff);
}

type Class = 'letter' | 'digit' | 'quote' | 'end' | 'picture' | 'glue' | 'sign' | 'space';

/** `word` is short: a tower of marks costs the square of its height. */
export function foldWord(word: string): string {
  if (DIGIT.test(word[0] ?? '')) return word;
  let folded = '';
  let run = '';
  const close = () => {
    folded += run.length > 2 ? run.slice(0, 1) : run;
  };
  for (const char of word.toLowerCase().normalize('NFD')) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0x300 && code <= 0x36f) continue;
    const plain = SPECIAL[char] ?? char;
    if (plain !== run[0]) {
      close();
      run = '';
    }
    run += plain;
  }
  close();
  return folded;
}

export function fold(text: string): Folded {
  const tokens: Token[] = [];
  let sentence = 0;
  let questionMarks = 0;
  let exclamations = 0;
  let start = -1;
  let kind: 'letter' | 'digit' | null = null;
  const push = (from: number, to: number) => {
    const raw = text.slice(from, to).replaceAll(/['’‘`´]/g, '');
    if (raw.length > 60) return;
    tokens.push({
      word: foldWord(raw),
      start: from,
      end: to,
      sentence,
      upper: raw.length > 1 && raw === raw.toUpperCase() && raw !== raw.toLowerCase(),
    });
  };
  const close = (at: number) => {
    if (kind !== null) push(start, at);
    kind = null;
  };
  const skipTo = Math.max(0, text.length - READ_TAIL);
  const headEnd = text.length > READ_AT_MOST ? READ_AT_MOST - READ_TAIL : text.length;
  for (let at = 0; at < text.length;) {
    if (at < skipTo && (at >= headEnd || tokens.length >= HEAD_TOKENS)) {
      close(at);
      at = skipTo;
    }
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const is = classOf(char);
    if (is === 'letter' || is === 'digit') {
      if (kind !== is) {
        close(at);
        kind = is;
        start = at;
      }
    } else if (!(is === 'quote' && kind === 'letter')) {
      close(at);
      if (is === 'picture' || is === 'sign') push(at, at + char.length);
      if (is === 'end') {
        if (char === '?') questionMarks += 1;
        if (char === '!') exclamations += 1;
        // "39.4" and "14.80" are no ends.
        if (!(char === '.' && DIGIT.test(text[at + 1] ?? ''))) sentence += tokens.at(-1)?.sentence === sentence ? 1 : 0;
      }
    }
    at += char.length;
  }
  close(text.length);
  if (tokens.length > HEAD_TOKENS + TAIL_TOKENS) tokens.splice(HEAD_TOKENS, tokens.length - HEAD_TOKENS - TAIL_TOKENS);
  return { tokens, sentences: (tokens.at(-1)?.sentence ?? 0) + 1, questionMarks, exclamations };
}

function classOf(char: string): Class {
  if ((char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z')) return 'letter';
  if (char === ' ' || char === ',') return 'space';
  if (char >= '0' && char <= '9') return 'digit';
  if ('.!?\n…'.includes(char)) return 'end';
  if ("'’‘`´".includes(char)) return 'quote';
  if ('£$€%@+'.includes(char)) return 'sign';
  if (LETTER.test(char)) return 'letter';
  if (DIGIT.test(char)) return 'digit';
  if (isGlue(char)) return 'glue';
  return PICTURE.test(char) ? 'picture' : 'space';
}
