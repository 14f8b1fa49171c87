/**
 * How much an unfamiliar complaint sounds like an emergency. Where no phrase and no combination speaks, the mere presence of a doctor, a
 * child, a lock, the night or a stranger still does, and talk of prices, taste and manners speaks against it. The weights were fitted once
 * on labelled lines (logistic regression, urgent against high) and rounded; a positive sum means "rather urgent".
 */
import type { Evidence } from './evidence.ts';
import type { Tag } from './lexicon/row.ts';

const BASE = -1.3;
const PRIVATE_MESSAGE = 0.9;
const LONGER = 0.7;
const LONGER_FROM = 12;

const TOWARDS: readonly (readonly [weight: number, tags: readonly Tag[]])[] = [
  [0.6, ['now']],
  [0.5, ['injury', 'people', 'medic', 'hurt', 'group']],
  [0.4, ['object', 'refused', 'spreading', 'bank']],
  [0.3, ['nobody', 'data-leak', 'night', 'charge', 'legal', 'plea', 'unwell', 'inspection', 'body', 'harm', 'came-down']],
  [0.2, ['staff', 'wont-open', 'press', 'countdown', 'in-food', 'ceremony', 'ingest', 'touch', 'treatment', 'pdata', 'outside']],
  [
    0.2,
    ['stranger', 'violence', 'unsafe', 'fraud', 'fixture', 'reaction', 'allergen', 'confined', 'minor', 'right-now', 'missing'],
  ],
];
const AGAINST: readonly (readonly [weight: number, tags: readonly Tag[]])[] = [
  [0.8, ['rude-staff', 'refund']],
  [0.7, ['no-reply']],
  [0.5, ['duration', 'bad-food', 'cancelled-booking', 'negative-words']],
  [0.4, ['overpriced', 'wait', 'money', 'bad-work', 'demand', 'sarcasm']],
  [0.3, ['billing', 'cold', 'bad-quality', 'wrong-order', 'not-coming-back', 'warning-others']],
];

/** What somebody may come to harm by, however long ago. Waiting, doors, the night and the crowd are over when a review tells of them. */
const LASTING: readonly Tag[] = [
  'injury',
  'medic',
  'hurt',
  'group',
  'object',
  'spreading',
  'bank',
  'data-leak',
  'charge',
  'legal',
  'unwell',
  'inspection',
  'body',
  'harm',
  'came-down',
  'press',
  'in-food',
  'ingest',
  'touch',
  'treatment',
  'stranger',
  'violence',
  'unsafe',
  'fraud',
  'reaction',
  'allergen',
  'minor',
];

export function lasting({ weight }: Evidence): boolean {
  return LASTING.some((tag) => weight(tag) > 0);
}

/** Above 0: rather an emergency than an ordinary complaint. */
export function pressure({ weight, folded }: Evidence, kind: 'message' | 'other'): number {
  const present = (table: typeof TOWARDS) =>
    table.reduce((total, [each, tags]) => total + each * tags.filter((tag) => weight(tag) > 0).length, 0);
  const base = BASE + (kind === 'message' ? PRIVATE_MESSAGE : 0) + (folded.tokens.length >= LONGER_FROM ? LONGER : 0);
  return base + present(TOWARDS) - present(AGAINST);
}
