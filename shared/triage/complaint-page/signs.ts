/**
 * What a text on the complaint page certainly is not: trouble. A word of trouble, a question, a request or a part of the text that nobody
 * understands is doubt; kind words vouch only for the clause they stand in, and many of them for a little more.
 */
import type { Folded, Token } from '../fold.ts';
import { SMALL_WORDS, smallWords, TONGUES, type Tongue } from '../language.ts';
import { findHits, indexOf, type Hit } from '../match.ts';
import type { PageTag } from './row.ts';
import { PAGE_ANY } from './words-any.ts';
import { PAGE_CS } from './words-cs.ts';
import { PAGE_DE } from './words-de.ts';
import { PAGE_EN } from './words-en.ts';
import { PAGE_ES } from './words-es.ts';
import { PAGE_FR } from './words-fr.ts';
import { PAGE_IT } from './words-it.ts';
import { PAGE_PL } from './words-pl.ts';
import { PAGE_UK } from './words-uk.ts';

export type PageSigns = {
  /** Weight of praise and thanks, each word once. */
  readonly kind: number;
  readonly thanks: boolean;
  /** Weight of "it came", "ok"; means something only where we have answered already. */
  readonly settled: number;
  /** Words of trouble outside of what is kind as a whole. */
  readonly trouble: number;
  /** The same, also outside of "I forgot my umbrella" and "book a table". */
  readonly troubleBesideErrand: number;
  readonly asks: boolean;
  readonly booking: boolean;
  readonly lost: boolean;
  /** A sentence of two or three words, one of them a cry for help. */
  readonly alarm: boolean;
  /** Of it what praises; the rest is thanks, which people also say to be polite. */
  readonly praise: number;
  /** Content words of clauses in which nothing is kind. */
  readonly unvouched: number;
  /** The clause with the most words per kindness. */
  readonly stretched: number;
  /** Kind, settled or an errand as a whole: what the rules found elsewhere does not count in here. */
  readonly covers: (hit: { readonly from: number; readonly to: number }) => boolean;
  /** Not in a clause of another language. */
  readonly said: (hit: { readonly language: Tongue | null; readonly from: number }) => boolean;
};

const INDEX = indexOf<PageTag>([
  { language: 'en', rows: PAGE_EN },
  { language: 'cs', rows: PAGE_CS },
  { language: 'pl', rows: PAGE_PL },
  { language: 'de', rows: PAGE_DE },
  { language: 'uk', rows: PAGE_UK },
  { language: 'fr', rows: PAGE_FR },
  { language: 'it', rows: PAGE_IT },
  { language: 'es', rows: PAGE_ES },
  { language: null, rows: PAGE_ANY },
]);

/** How much a word says about the language of its clause. */
const VOTES: Readonly<Partial<Record<PageTag, number>>> = { kind: 3, thanks: 3, covered: 3, plain: 1, trouble: 1 };
/** A single small word proves no language. */
const SURE_FROM = 3;
const KIND = new Set<PageTag>(['kind', 'covered', 'thanks']);
const SURE_TIMES = 3;
const SHORT = 3;
/** No word of a whole clause is known: nothing vouches for that. */
const NOT_UNDERSTOOD = 100;
const JOINED_AT_MOST = 2;
const CRY_WORDS = 3;
/** "super slow": they praise nothing by themselves. */
const INTENSIFIERS = new Set(['super', 'mega', 'hyper', 'top', 'pretty', 'супер']);

/** `answered`: we have written back, so "it came" and "ok" explain themselves. Work grows with the text alone. */
export function readSigns(text: string, folded: Folded, { answered }: { readonly answered: boolean }): PageSigns {
  const { tokens } = folded;
  const clause = clausesOf(text, tokens);
  const conjoined = new Set(tokens.flatMap(({ word }, at) => (CONJUNCTIONS.has(word) ? [clause[at] ?? 0] : [])));
  const all = findHits(INDEX, tokens);
  const guesses = tonguesOf({ tokens, clause }, all);
  const said = ({ language, from }: { readonly language: Tongue | null; readonly from: number }) =>
    language === null || guesses.get(clause[from] ?? 0)?.others.has(language) !== true;
  const spoken = all.filter(said);
  const of = (...tags: PageTag[]) => spoken.filter(({ tag }) => tags.includes(tag));
  // Several words that are kind together cover what each of them would say alone: "would come again".
  const covered = places([...of('covered'), ...of('kind').filter(({ words }) => words > 1), ...(answered ? of('settled') : [])]);
  const errand = places(of('lost', 'booking', 'clock'));
  const plain = places(of('plain'));
  const greeting = places([
    ...of('greeting'),
    ...of('wish').filter(({ from, to }) => clause[from - 1] !== clause[from] && clause[to + 1] !== clause[to]),
  ]);
  const free = (hit: Hit<PageTag>) => !within(covered, hit);
  const explained = tokens.map(
    ({ word }, at) =>
      covered.has(at) ||
      greeting.has(at) ||
      plain.has(at) ||
      (word.length <= SHORT && guesses.get(clause[at] ?? 0)?.known === true) ||
      TONGUES.some((each) => SMALL_WORDS[each].has(word)),
  );
  const vouching = (hit: Hit<PageTag>) =>
    KIND.has(hit.tag) ||
    (answered && (hit.tag === 'settled' || (hit.tag === 'ack' && hit.from === 0 && hit.to === tokens.length - 1)));
  const kindFrom = new Set(of('kind', 'covered', 'thanks').map(({ from }) => from));
  const kind = spoken.filter(
    (hit) =>
      vouching(hit) &&
      !within(greeting, hit) &&
      !(
        INTENSIFIERS.has(tokens[hit.to]?.word ?? '') &&
        clause[hit.to] === clause[hit.to + 1] &&
        explained[hit.to + 1] === false &&
        !kindFrom.has(hit.to + 1)
      ),
  );
  const vouched = new Map<number, number>();
  const thanksFrom = new Map<number, number>();
  for (const { tag, weight, from } of kind) {
    const where = clause[from] ?? 0;
    if (tag === 'thanks') thanksFrom.set(where, Math.min(from, thanksFrom.get(where) ?? from));
    else vouched.set(where, (vouched.get(where) ?? 0) + weight);
  }
  const kindPlaces = places(kind);
  const strange = new Map<number, number>();
  tokens.forEach((_token, at) => {
    if (explained[at] !== true && !kindPlaces.has(at)) strange.set(clause[at] ?? 0, (strange.get(clause[at] ?? 0) ?? 0) + 1);
  });
  // "Great fish and chips": an "and" with hardly anything behind it begins nothing new.
  const joined = (where: number) =>
    conjoined.has(where) && (strange.get(where) ?? 0) <= JOINED_AT_MOST && (vouched.has(where - 1) || thanksFrom.has(where - 1));
  let unvouched = 0;
  const stretch = new Map<number, number>();
  tokens.forEach(({ start, word }, at) => {
    if (explained[at] === true || kindPlaces.has(at)) return;
    const where = clause[at] ?? 0;
    // "Thank you, Anna", "thanks to Anna".
    if (alone(clause, at) && named(text, start, word)) return;
    const thanked = (thanksFrom.get(where) ?? Infinity) < at;
    if (vouched.has(where) || thanked || joined(where)) stretch.set(where, (stretch.get(where) ?? 0) + 1);
    else unvouched += guesses.get(where)?.known === true ? 1 : NOT_UNDERSTOOD;
  });
  const lengths = new Map<number, number>();
  for (const { sentence } of tokens) lengths.set(sentence, (lengths.get(sentence) ?? 0) + 1);
  return {
    kind: once(kind),
    praise: once(kind.filter(({ tag }) => tag !== 'thanks')),
    thanks: kind.some(({ tag }) => tag === 'thanks'),
    settled: once(kind.filter(({ tag }) => !KIND.has(tag))),
    trouble: of('trouble').filter(free).length,
    troubleBesideErrand: of('trouble').filter((hit) => free(hit) && !within(errand, hit)).length,
    asks: folded.questionMarks > 0 || of('ask').some(free),
    booking: of('booking').length > 0,
    lost: of('lost').length > 0,
    alarm:
      folded.questionMarks === 0 && of('alarm').some(({ from }) => (lengths.get(tokens[from]?.sentence ?? 0) ?? 0) <= CRY_WORDS),
    unvouched,
    stretched: Math.max(
      0,
      ...[...stretch].map(([where, words]) => words / Math.max(1, (vouched.get(where) ?? 0) + (thanksFrom.has(where) ? 1 : 0))),
    ),
    covers: (hit) => within(covered, hit) || within(kindPlaces, hit) || within(errand, hit),
    said,
  };
}

type Guess = { readonly known: boolean; readonly others: ReadonlySet<Tongue> };

/** By clause, for people mix languages: which are certainly not spoken in it. */
function tonguesOf(
  { tokens, clause }: { readonly tokens: readonly Token[]; readonly clause: readonly number[] },
  hits: readonly Hit<PageTag>[],
): ReadonlyMap<number, Guess> {
  const votes = new Map<number, Record<Tongue, number>>();
  tokens.forEach((token, at) => {
    const where = clause[at] ?? 0;
    const so = votes.get(where) ?? smallWords([]);
    if (!votes.has(where)) votes.set(where, so);
    for (const tongue of TONGUES) if (SMALL_WORDS[tongue].has(token.word)) so[tongue] += 1;
  });
  const counted = new Set<string>();
  for (const { tag, language, from } of hits) {
    const says = VOTES[tag] ?? 0;
    if (language === null || says === 0 || counted.has(`${language} ${from} ${says}`)) continue;
    counted.add(`${language} ${from} ${says}`);
    const so = votes.get(clause[from] ?? 0);
    if (so) so[language] += says;
  }
  return new Map(
    [...votes].map(([where, so]) => {
      const most = Math.max(...Object.values(so));
      const others = most < SURE_FROM ? [] : TONGUES.filter((each) => so[each] * SURE_TIMES < most);
      return [where, { known: most > 0, others: new Set(others) }];
    }),
  );
}

const BREAKS: ReadonlySet<string> = new Set(',;:()/-–—•|"„“”«»');

/** Those that are no other word elsewhere. */
const CONJUNCTIONS = new Set('and oraz und et та aj'.split(' '));

/** Number of the clause of each token: sentences, and their parts between commas. */
function clausesOf(text: string, tokens: readonly Token[]): number[] {
  let clause = 0;
  return tokens.map(({ start, sentence, word }, at) => {
    const before = tokens[at - 1];
    if (before === undefined) return clause;
    let broken = before.sentence !== sentence;
    for (let place = before.end; place < start && !broken; place += 1) broken = BREAKS.has(text[place] ?? '');
    if (broken || CONJUNCTIONS.has(word)) clause += 1;
    return clause;
  });
}

function alone(clause: readonly number[], at: number): boolean {
  return clause[at - 1] !== clause[at] && clause[at + 1] !== clause[at];
}

function named(text: string, start: number, word: string): boolean {
  const first = text[start] ?? '';
  return first !== first.toLowerCase() && (text[start + 1] ?? '') === (text[start + 1] ?? '').toLowerCase() && word.length < 15;
}

function places(hits: readonly Hit<PageTag>[]): Set<number> {
  const found = new Set<number>();
  for (const { from, to } of hits) for (let at = from; at <= to; at += 1) found.add(at);
  return found;
}

function within(all: ReadonlySet<number>, { from, to }: { readonly from: number; readonly to: number }): boolean {
  for (let at = from; at <= to; at += 1) if (!all.has(at)) return false;
  return true;
}

function once(hits: readonly Hit<PageTag>[]): number {
  const best = new Map<number, number>();
  for (const { from, weight } of hits) best.set(from, Math.max(best.get(from) ?? 0, weight));
  return [...best.values()].reduce((sum, weight) => sum + weight, 0);
}
