/** Deals what guests say: the whole deck before a card comes again, and never twice by the same guest in the same words. */
import type { Card } from '../deck/card.ts';
import { DECK } from '../deck/index.ts';
import type { Chance } from '../random.ts';

const ENDINGS = {
  en: ['We were four.', 'It was our first visit.', 'Table by the window.', 'We came with the children.', 'Saturday evening.'],
  cs: ['Byli jsme čtyři.', 'Byli jsme u vás poprvé.', 'Seděli jsme u okna.', 'Přišli jsme s dětmi.'],
  pl: ['Byliśmy we czworo.', 'To była nasza pierwsza wizyta.', 'Siedzieliśmy przy oknie.'],
} as const;
const BACK: readonly Card['text'][] = [
  'You asked us to give you another chance, so we did. It was lovely this time.',
  'Came back as promised and everything was right. Thank you.',
  'Second visit, and what a difference. The kitchen is very good.',
];
const PLAIN_SHARE = 0.4;

export type Dealer = {
  readonly next: (fits?: (card: Card) => boolean) => Card;
  /** The same guest again, happier. */
  readonly back: (guest: Card) => Card;
};

export function createDealer(chance: Chance): Dealer {
  let deck: Card[] = [];
  let guests = 100;
  const draw = (fits: (card: Card) => boolean): Card => {
    const at = deck.findLastIndex(fits);
    const [card] = at < 0 ? [] : deck.splice(at, 1);
    if (card !== undefined) return card;
    deck = chance.shuffle(DECK);
    if (!deck.some(fits)) throw new Error('no such card in the deck');
    return draw(fits);
  };
  return {
    next(fits = () => true) {
      const card = draw(fits);
      guests += chance.between(1, 4);
      if (card.channel === 'form') return card;
      const ending = card.kind === 'review' && chance.next() > PLAIN_SHARE ? ` ${chance.pick(ENDINGS[languageOf(card)])}` : '';
      return { ...card, author: `Guest ${guests}`, text: card.text + ending };
    },
    back: ({ channel, kind, visibility, author }) => ({ channel, kind, visibility, author, rating: 5, text: chance.pick(BACK) }),
  };
}

function languageOf({ text }: Card): keyof typeof ENDINGS {
  if (/[ěščřžýůťďň]/iu.test(text)) return 'cs';
  return /[ąęłśżźćń]/iu.test(text) ? 'pl' : 'en';
}
