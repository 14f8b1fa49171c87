/**
 * From text to evidence: which phrases speak, which are taken back. A joke or an idiom of praise takes back the words inside it ("to die
 * for"), a negation turns a word over ("not good", "not dirty"), a complaint about another place is not about us when we are praised.
 */
import { COMBINATIONS } from './combinations.ts';
import { fold, type Folded } from './fold.ts';
import { PRAISE, QUESTIONS, NEIGHBOURS } from './lexicon/all/calm.ts';
import { COMPLAINT_CS } from './lexicon/cs/complaint.ts';
import { COMPLAINT_EN } from './lexicon/en/complaint.ts';
import { COMPLAINT_PL } from './lexicon/pl/complaint.ts';
import { CONCEPT_CS } from './lexicon/cs/concept.ts';
import { EVERYDAY_CS, EVERYDAY_EN, EVERYDAY_PL } from './lexicon/all/everyday.ts';
import { HARM_CS } from './lexicon/cs/harm.ts';
import { CONCEPT_EN } from './lexicon/en/concept.ts';
import { HARM_DE } from './lexicon/neighbours/harm-de.ts';
import { HARM_EN } from './lexicon/en/harm.ts';
import { HARM_ES, HARM_FR, HARM_IT } from './lexicon/neighbours/harm-romance.ts';
import { HARM_SK } from './lexicon/neighbours/harm-sk.ts';
import { HARM_UK } from './lexicon/neighbours/harm-uk.ts';
import { LIVE_CS, LIVE_EN, LIVE_PL } from './lexicon/all/live.ts';
import { CONCEPT_PL } from './lexicon/pl/concept.ts';
import { HARM_PL } from './lexicon/pl/harm.ts';
import { OFFERS } from './lexicon/all/offers.ts';
import type { Tag } from './lexicon/row.ts';
import { SPAM } from './lexicon/all/spam.ts';
import { URGENT_CS } from './lexicon/cs/urgent.ts';
import { URGENT_EN } from './lexicon/en/urgent.ts';
import { URGENT_PL } from './lexicon/pl/urgent.ts';
import { foreignTo } from './language.ts';
import { findHits, indexOf, type Hit } from './match.ts';
import { HIGH_REASONS, LOW_REASONS, NORMAL_REASONS, SPAM_REASONS, URGENT_REASONS, type Reason } from './reasons.ts';

export type Evidence = {
  readonly folded: Folded;
  /** Weight per tag, each tag capped. */
  readonly weight: (tag: Tag) => number;
  readonly urgent: ReadonlyMap<Reason, number>;
  readonly spam: ReadonlyMap<Reason, number>;
  readonly complaints: ReadonlyMap<Reason, number>;
  /** Sum of complaints, each word counted once. */
  readonly complaint: number;
  /** Sum of the small signs: negations, quoted staff, prices, durations. */
  readonly signs: number;
  readonly positive: number;
  readonly asking: boolean;
  readonly hits: readonly Hit[];
};

const INDEX = indexOf([
  { language: 'en', rows: [...HARM_EN, ...URGENT_EN, ...CONCEPT_EN, ...COMPLAINT_EN, ...EVERYDAY_EN] },
  { language: 'cs', rows: [...HARM_CS, ...HARM_SK, ...URGENT_CS, ...CONCEPT_CS, ...COMPLAINT_CS, ...EVERYDAY_CS] },
  { language: 'pl', rows: [...HARM_PL, ...URGENT_PL, ...CONCEPT_PL, ...COMPLAINT_PL, ...EVERYDAY_PL] },
  { language: 'de', rows: HARM_DE },
  { language: 'uk', rows: HARM_UK },
  { language: 'fr', rows: HARM_FR },
  { language: 'it', rows: HARM_IT },
  { language: 'es', rows: HARM_ES },
  { language: null, rows: [...NEIGHBOURS, ...PRAISE, ...QUESTIONS, ...SPAM, ...OFFERS] },
]);

const LIVE_INDEX = indexOf([
  { language: 'en', rows: LIVE_EN },
  { language: 'cs', rows: LIVE_CS },
  { language: 'pl', rows: LIVE_PL },
]);

const URGENT = new Set<Tag>(URGENT_REASONS);
const COMPLAINT = new Set<Tag>([...HIGH_REASONS, 'hygiene', 'demand', 'stars-explained']);
const SPAM_TAGS = new Set<Tag>(SPAM_REASONS);
/** What an idiom or another place does not take back. */
const HARMLESS = new Set<Tag>([...NORMAL_REASONS, ...LOW_REASONS, 'greeting', 'elsewhere', 'question-start', 'suggesting']);
const POSITIVE = new Set<Tag>(['positive', 'praise']);
/** Tags whose single words a negation takes back. */
const TURNS = new Set<Tag>([
  'negative-words',
  'bad-quality',
  'bad-food',
  'overpriced',
  'dirty',
  'rude-staff',
  'cold',
  'noise',
  'hurt',
  'unwell',
]);
const NEGATORS = new Set(
  'not no never isnt wasnt werent arent dont didnt doesnt nothing without cant couldnt aint hardly ne neni nebyl nebyla nebylo nebyli nejsou nic zadny zadna zadne bez nie ani zaden zadna bylo_nie nigdy'.split(
    ' ',
  ),
);
/** Most a small sign can add, however often it comes. */
const SIGNS: readonly (readonly [Tag, number])[] = [
  ['negation', 1.5],
  ['but', 0.5],
  ['said', 1],
  ['money', 0.5],
  ['duration', 1],
  ['swear', 0.5],
];
const TAG_CAP = 4;
/** Of one tag, for finding pairs. A bound for hostile walls of text; a letter never has so many. */
const PLACES_KEPT = 100;

/** `favourable`: the stars praise us. `language` is a hint. `live`: written to us directly, so it may be happening now. */
export function gather(
  text: string,
  { favourable, language, live }: { favourable: boolean; language: string | null; live: boolean },
): Evidence {
  const folded = fold(text);
  const foreign = foreignTo(folded.tokens, language);
  const found = [...findHits(INDEX, folded.tokens), ...(live ? findHits(LIVE_INDEX, folded.tokens) : [])];
  const spoken = found.filter((hit) => hit.language === null || !foreign.has(hit.language));
  const kept = takeBack(spoken, folded, favourable);
  const asking = folded.questionMarks > 0 || kept.some(({ tag }) => tag === 'question-start');
  const together = combine(kept, asking && !kept.some((hit) => COMPLAINT.has(hit.tag) && hit.weight >= 2));
  const hits = [...kept, ...together];
  const weights = weigh(hits);
  const weight = (tag: Tag) => weights.get(tag) ?? 0;
  const complaints = hits.filter(({ tag }) => COMPLAINT.has(tag));
  return {
    folded,
    weight,
    urgent: only(weights, URGENT),
    spam: only(weights, SPAM_TAGS),
    complaints: only(weights, COMPLAINT),
    complaint: once(complaints),
    signs: SIGNS.reduce((sum, [tag, most]) => sum + Math.min(most, weight(tag)), heat(folded)),
    positive: once(hits.filter(({ tag }) => POSITIVE.has(tag))),
    asking,
    hits,
  };
}

/** Shouting: "??", "!!!", capitals. */
function heat({ tokens, questionMarks, exclamations, sentences }: Folded): number {
  const capitals = tokens.filter(({ upper }) => upper).length;
  return (questionMarks + exclamations > sentences ? 0.5 : 0) + (tokens.length >= 4 && capitals > tokens.length / 2 ? 0.5 : 0);
}

function takeBack(hits: readonly Hit[], { tokens }: Folded, favourable: boolean): Hit[] {
  const idiom = new Set<number>();
  const negative = new Set<number>();
  for (const hit of hits) {
    if (hit.tag === 'praise') mark(idiom, hit);
    if (hit.tag === 'greeting') mark(negative, hit);
    if (COMPLAINT.has(hit.tag) && hit.words > 1) mark(negative, hit);
  }
  const elsewhere = new Set(
    favourable ? hits.filter(({ tag }) => tag === 'elsewhere').map(({ from }) => tokens[from]?.sentence) : [],
  );
  return hits.flatMap((hit): Hit[] => {
    const bad = !POSITIVE.has(hit.tag) && !HARMLESS.has(hit.tag) && !SPAM_TAGS.has(hit.tag);
    if (bad && touches(idiom, hit)) return [];
    if (bad && elsewhere.has(tokens[hit.from]?.sentence)) return [];
    if (hit.tag === 'positive' && touches(negative, hit)) return [];
    if (hit.words > 1 || !(hit.tag === 'positive' || TURNS.has(hit.tag))) return [hit];
    const negated = [1, 2].some((back) => {
      const before = tokens[hit.from - back];
      return before !== undefined && before.sentence === tokens[hit.from]?.sentence && NEGATORS.has(before.word);
    });
    if (!negated) return [hit];
    return hit.tag === 'positive' ? [{ ...hit, tag: 'negative-words', weight: Math.min(hit.weight, 1) }] : [];
  });
}

function combine(hits: readonly Hit[], onlyAsking: boolean): Hit[] {
  const places = new Map<Tag, Hit[]>();
  for (const hit of hits) {
    const same = places.get(hit.tag);
    if (!same) places.set(hit.tag, [hit]);
    else if (same.length < PLACES_KEPT) same.push(hit);
  }
  return COMBINATIONS.flatMap(({ both: [one, ...others], means, weight, within, unlessAsking }): Hit[] => {
    if (unlessAsking && onlyAsking) return [];
    for (const first of places.get(one) ?? []) {
      const together = [first];
      for (const other of others) {
        const next = places.get(other)?.find((hit) => near(first, hit) <= within && !together.some((each) => overlap(each, hit)));
        if (!next) break;
        together.push(next);
      }
      if (together.length > others.length)
        return together.map(({ from, to }, place) => ({
          tag: means,
          weight: place === 0 ? weight : 0,
          from,
          to,
          words: 1,
          language: null,
        }));
    }
    return [];
  });
}

function near(a: Hit, b: Hit): number {
  return Math.min(Math.abs(b.from - a.to), Math.abs(a.from - b.to));
}

function overlap(a: Hit, b: Hit): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function weigh(hits: readonly Hit[]): Map<Tag, number> {
  const byTag = new Map<Tag, Hit[]>();
  for (const hit of hits) {
    const list = byTag.get(hit.tag);
    if (list) list.push(hit);
    else byTag.set(hit.tag, [hit]);
  }
  return new Map([...byTag].map(([tag, list]) => [tag, Math.min(TAG_CAP, once(list))]));
}

/** Sum of weights in which a word speaks only once, for the strongest phrase it is in. */
function once(hits: readonly Hit[]): number {
  const used = new Set<number>();
  let sum = 0;
  for (const hit of hits.toSorted((a, b) => b.weight - a.weight || b.words - a.words)) {
    if (used.has(hit.from) || used.has(hit.to)) continue;
    used.add(hit.from);
    used.add(hit.to);
    sum += hit.weight;
  }
  return sum;
}

function only(weights: ReadonlyMap<Tag, number>, wanted: ReadonlySet<Tag>): Map<Reason, number> {
  const found = [...weights].filter((entry): entry is [Reason, number] => wanted.has(entry[0]) && entry[1] > 0);
  return new Map(found.sort(([, a], [, b]) => b - a));
}

function mark(places: Set<number>, { from, to }: Hit): void {
  for (let at = from; at <= to; at += 1) places.add(at);
}

function touches(places: ReadonlySet<number>, { from, to }: Hit): boolean {
  for (let at = from; at <= to; at += 1) if (places.has(at)) return true;
  return false;
}
