/**
 * Finds the phrases of the tables in folded text. No regular expressions: each token asks two maps (whole words, stems by length), a
 * phrase is then read forward over a bounded number of tokens, so the work grows with the text alone, whatever a stranger writes.
 */
import type { Language } from '#shared/model/people.ts';
import { foldWord, type Token } from './fold.ts';
import type { Lexicon, Tag } from './lexicon/row.ts';

export type Hit = {
  readonly tag: Tag;
  readonly weight: number;
  /** Positions of the first and last matched token. */
  readonly from: number;
  readonly to: number;
  readonly words: number;
  /** Null: said alike everywhere. */
  readonly language: Language | null;
};

type Word = { readonly text: string; readonly stem: boolean };
type Step = { readonly gap: number; readonly words: readonly Word[] };
type Phrase = { readonly tag: Tag; readonly weight: number; readonly language: Language | null; readonly steps: readonly Step[] };
export type Index = { readonly whole: ReadonlyMap<string, readonly Phrase[]>; readonly stems: ReadonlyMap<string, readonly Phrase[]>; readonly longestStem: number };

const GAP = 4;

export type Table = { readonly language: Language | null; readonly rows: Lexicon };

export function indexOf(tables: readonly Table[]): Index {
  const whole = new Map<string, Phrase[]>();
  const stems = new Map<string, Phrase[]>();
  let longestStem = 0;
  for (const [language, [tag, weight, text]] of tables.flatMap((table) => table.rows.map((row) => [table.language, row] as const))) {
    for (const written of text.split('|')) {
      const steps = stepsOf(written);
      const first = steps[0];
      if (!first) continue;
      const phrase: Phrase = { tag, weight, language, steps };
      for (const word of first.words) {
        const map = word.stem ? stems : whole;
        map.set(word.text, [...(map.get(word.text) ?? []), phrase]);
        if (word.stem) longestStem = Math.max(longestStem, word.text.length);
      }
    }
  }
  return { whole, stems, longestStem };
}

/** Every phrase that matches, at every place; a phrase at a place once. */
export function findHits(index: Index, tokens: readonly Token[]): Hit[] {
  const hits: Hit[] = [];
  tokens.forEach((token, at) => {
    const isNumber = /^\d/.test(token.word);
    for (const phrase of candidates(index, isNumber ? '#' : token.word)) add(hits, phrase, { tokens, at });
    if (isNumber) for (const phrase of candidates(index, token.word)) add(hits, phrase, { tokens, at });
  });
  return hits;
}

function* candidates(index: Index, word: string): Generator<Phrase> {
  yield* index.whole.get(word) ?? [];
  for (let length = Math.min(word.length, index.longestStem); length > 1; length -= 1) yield* index.stems.get(word.slice(0, length)) ?? [];
}

function add(hits: Hit[], phrase: Phrase, { tokens, at }: { tokens: readonly Token[]; at: number }): void {
  const sentence = tokens[at]?.sentence;
  let last = at;
  for (const step of phrase.steps.slice(1)) {
    let found = -1;
    for (let next = last + 1; next <= last + 1 + step.gap && next < tokens.length && found < 0; next += 1) {
      const token = tokens[next];
      if (!token || token.sentence !== sentence) break;
      if (step.words.some((word) => fits(word, token.word))) found = next;
    }
    if (found < 0) return;
    last = found;
  }
  hits.push({ tag: phrase.tag, weight: phrase.weight, from: at, to: last, words: phrase.steps.length, language: phrase.language });
}

function fits(word: Word, token: string): boolean {
  if (word.text === '#') return /^\d/.test(token);
  return word.stem ? token.startsWith(word.text) : token === word.text;
}

/** "cold ~ soup/chips" → steps; signs stand alone as they do in the text. */
function stepsOf(written: string): Step[] {
  const steps: Step[] = [];
  let gap = 0;
  for (const part of written.replaceAll(/([#£$€%@+])/g, ' $1 ').split(/\s+/).filter(Boolean)) {
    if (part === '~') gap = GAP;
    else {
      const words = part.split('/').map((one) => ({ text: plain(one.replace('*', '')), stem: one.endsWith('*') }));
      steps.push({ gap, words: words.filter(({ text }) => text !== '') });
      gap = 0;
    }
  }
  return steps.filter(({ words }) => words.length > 0);
}

function plain(word: string): string {
  return foldWord(word.replaceAll(/[’'.,:;!?()\ufe0f\u200d-]/g, ''));
}
