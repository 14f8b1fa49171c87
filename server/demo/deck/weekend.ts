/** What is told of last weekend: the duck on Saturday, and the Sunday hours that nobody had. */
import type { Rating } from '#shared/model/feedback.ts';
import { review, table, type Card } from './card.ts';

export type Told = {
  readonly card: Card;
  /** Days from the evening of the demo, minutes after midnight. */
  readonly day: number;
  readonly minute: number;
  readonly who: string;
  /** Minutes until it was taken. */
  readonly after: number;
  readonly thanks?: string;
  /** Stars after our answer, and how many days later. */
  readonly raised?: { readonly to: Rating; readonly days: number };
};

export const LAST_WEEKEND: readonly Told[] = [
  {
    day: -7,
    minute: 18 * 60 + 40,
    card: review(
      'google',
      2,
      'Guest 71',
      'We came for the duck and it was dry as wood. The rest of the evening was nice.',
      'The duck deserved better and so did you. The kitchen knows; the next one is on us, just say so at the door.',
    ),
    who: 'Marek',
    after: 6,
  },
  {
    day: -7,
    minute: 19 * 60 + 25,
    card: table('Table 14', 2, 'Our duck is dry and nearly cold.', 'I am on my way with a new one, and I am sorry.'),
    who: 'Marek',
    after: 3,
    thanks: 'Thank you, the second one was perfect.',
  },
  {
    day: -7,
    minute: 20 * 60 + 10,
    card: review(
      'tripadvisor',
      1,
      'Guest 73',
      'Kachna suchá jako podrážka a ještě nám ji účtovali celou.',
      'Máte pravdu a mrzí nás to. Kachnu vám vracíme a příště vás na ni zveme.',
    ),
    who: 'Marek',
    after: 11,
    raised: { to: 3, days: 3 },
  },
  {
    day: -6,
    minute: 12 * 60 + 50,
    card: review(
      'google',
      2,
      'Guest 75',
      'Sunday lunch: nobody took our order for forty minutes and the schnitzel came cold.',
      'That was our fault alone, and I answer far too late. Please write to me, I want to make it right.',
    ),
    who: 'Petra',
    after: 198,
  },
  {
    day: -6,
    minute: 14 * 60 + 5,
    card: table(
      'Terrace 2',
      1,
      'We have been waiting for the bill for half an hour and nobody comes.',
      'I am sorry that nobody came. The bill is corrected, and your next coffee is on us.',
    ),
    who: 'Petra',
    after: 134,
  },
];
