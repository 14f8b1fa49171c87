/**
 * Finds the phrases of the tables in folded text. No regular expressions: each token asks two maps (whole words, stems by length), a
 * phrase is then read forward over a bounded number of tokens, so the work grows with the text alone, whatever a stranger writes.
 */
import { foldWord, type Token } from './fold.ts';
import type { Tongue } from './language.ts';
import type { Tag, TaggedRow } from './lexicon/row.ts';

export type Hit<T extends string = Tag> = {
  readonly tag: T;
  readonly weight: number;
  /** Positions of the first and last matched token. */
  readonly from: number;
  readonly to: number;
  readonly words: number;
  /** Null: said alike everywhere. */
  readonly language: Tongue | null;
};

/** More than one word when written `w_srodku`; a stem only in its last. */
type Word = { readonly texts: readonly string[]; readonly stem: boolean };
type Step = {
  readonly gap: number;
  readonly words: readonly Word[];
  /** The same, sorted by how a token is asked about them: a text of nothing but numbers asks a million times. */
  readonly whole: ReadonlySet<string>;
  readonly stems: readonly string[];
  readonly number: boolean;
  readonly long: readonly Word[];
};
type Phrase<T extends string> = {
  readonly tag: T;
  readonly weight: number;
  readonly language: Tongue | null;
  readonly steps: readonly Step[];
};
export type Index<T extends string = Tag> = {
  readonly whole: ReadonlyMap<string, readonly Phrase<T>[]>;
  readonly stems: ReadonlyMap<string, readonly Phrase<T>[]>;
  readonly longestStem: number;
};

const GAP = 4;
/** Of one text. A bound for walls of digits; a letter never has so many. */
const NUMBERS_READ = 300;
const PUNCTUATION = new Set("’'.,:;!?()-");
/** Joiner and variation selector inside a picture. */
const GLUE = new Set([0x200d, 0xfe0f]);

/** Two and more in words; "one" is too often an article. */
const NUMBERS = new Set(
  (
    'two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty sixty ninety hundred ' +
    'dva dve tri ctyri pet sest sedm osm devet deset patnact dvacet tricet ctyricet padesat sedesat devadesat sto ' +
    'dwa dwie trzy cztery piec szesc siedem osiem dziewiec dziesiec pietnascie dwadziescia trzydziesci czterdziesci piecdziesiat'
  ).split(' '),
);

function isNumber(word: string): boolean {
  const first = word[0] ?? '';
  return (first >= '0' && first <= '9') || NUMBERS.has(word);
}

export type Table<T extends string = Tag> = { readonly language: Tongue | null; readonly rows: readonly TaggedRow<T>[] };

export function indexOf<T extends string = Tag>(tables: readonly Table<T>[]): Index<T> {
  const whole = new Map<string, Phrase<T>[]>();
  const stems = new Map<string, Phrase<T>[]>();
  let longestStem = 0;
  for (const [language, [tag, weight, text]] of tables.flatMap((table) =>
    table.rows.map((row) => [table.language, row] as const),
  )) {
    for (const written of text.split('|')) {
      const steps = stepsOf(written);
      const first = steps[0];
      if (!first) continue;
      const phrase: Phrase<T> = { tag, weight, language, steps };
      for (const word of first.words) {
        const [text = ''] = word.texts;
        const isStem = word.stem && word.texts.length === 1;
        const map = isStem ? stems : whole;
        map.set(text, [...(map.get(text) ?? []), phrase]);
        if (isStem) longestStem = Math.max(longestStem, text.length);
      }
    }
  }
  return { whole, stems, longestStem };
}

/** Every phrase that matches, at every place; a phrase at a place once. */
export function findHits<T extends string>(index: Index<T>, tokens: readonly Token[]): Hit<T>[] {
  const hits: Hit<T>[] = [];
  let numbers = 0;
  tokens.forEach((token, at) => {
    for (const phrase of candidates(index, token.word)) add(hits, phrase, { tokens, at });
    if (!isNumber(token.word)) return;
    numbers += 1;
    if (numbers <= NUMBERS_READ) for (const phrase of candidates(index, '#')) add(hits, phrase, { tokens, at });
  });
  return hits;
}

function* candidates<T extends string>(index: Index<T>, word: string): Generator<Phrase<T>> {
  yield* index.whole.get(word) ?? [];
  for (let length = Math.min(word.length, index.longestStem); length > 1; length -= 1)
    yield* index.stems.get(word.slice(0, length)) ?? [];
}

function add<T extends string>(
  hits: Hit<T>[],
  phrase: Phrase<T>,
  { tokens, at }: { tokens: readonly Token[]; at: number },
): void {
  let last = at - 1;
  for (const step of phrase.steps) {
    let end = -1;
    for (let next = last + 1; next <= last + 1 + step.gap && end < 0; next += 1) {
      end = endOf(step, { tokens, at: next });
      if (tokens[next]?.sentence !== tokens[at]?.sentence) break;
    }
    if (end < 0 || tokens[end]?.sentence !== tokens[at]?.sentence) return;
    last = end;
  }
  hits.push({
    tag: phrase.tag,
    weight: phrase.weight,
    from: at,
    to: last,
    words: phrase.steps.length,
    language: phrase.language,
  });
}

/** Where the longest of the step's words ends that stands here, else -1. */
function endOf({ whole, stems, number, long }: Step, { tokens, at }: { tokens: readonly Token[]; at: number }): number {
  const token = tokens[at]?.word;
  if (token === undefined) return -1;
  let end = -1;
  if (whole.has(token) || (number && isNumber(token)) || stems.some((stem) => token.startsWith(stem))) end = at;
  for (const { texts, stem } of long) {
    const fits = texts.every((text, index) => {
      const next = tokens[at + index]?.word;
      if (next === undefined) return false;
      if (text === '#') return isNumber(next);
      return stem && index === texts.length - 1 ? next.startsWith(text) : next === text;
    });
    if (fits) end = Math.max(end, at + texts.length - 1);
  }
  return end;
}

function stepOf(gap: number, words: readonly Word[]): Step {
  const short = words.filter(({ texts }) => texts.length === 1);
  const of = (stem: boolean) => short.filter((word) => word.stem === stem).flatMap(({ texts }) => texts);
  return {
    gap,
    words,
    whole: new Set(of(false).filter((text) => text !== '#')),
    stems: of(true),
    number: of(false).includes('#'),
    long: words.filter(({ texts }) => texts.length > 1),
  };
}

/** "cold ~ soup/chips" → steps; signs stand alone as they do in the text, also within one of several ("for_#/for_two"). */
function stepsOf(written: string): Step[] {
  const steps: Step[] = [];
  let gap = 0;
  for (const part of written.split(/\s+/).filter(Boolean)) {
    if (part === '~') gap = GAP;
    else {
      const words = part.split('/').map((one) => ({
        texts: one
          .replace('*', '')
          .replaceAll(/([#£$€%@+])/g, '_$1_')
          .split('_')
          .map(plain)
          .filter(Boolean),
        stem: one.endsWith('*'),
      }));
      steps.push(
        stepOf(
          gap,
          words.filter(({ texts }) => texts.length > 0),
        ),
      );
      gap = 0;
    }
  }
  return steps.filter(({ words }) => words.length > 0);
}

function plain(word: string): string {
  const letters = [...word].filter((char) => !PUNCTUATION.has(char) && !GLUE.has(char.codePointAt(0) ?? 0));
  return foldWord(letters.join(''));
}
