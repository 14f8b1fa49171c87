/** What a message is about, in small letters as it stands inside a sentence. A title takes `capital` of it (journey.ts). */
import type { DISHES } from '../../../journey/dishes.ts';
import type { Stage, Touchpoint } from '../../../journey/types.ts';

export type Dish = (typeof DISHES)[number];

export type Topics = {
  /** How far a guest is with us. */
  readonly stages: Readonly<Record<Stage, string>>;
  readonly touchpoints: Readonly<Record<Touchpoint, string>>;
  /** What is on the business's own menu has its own name. */
  readonly dishes: Readonly<Record<Dish, string>>;
};

export const topics: Topics = {
  stages: {
    aware: 'has heard of us',
    appeal: 'wants to come',
    ask: 'has a question',
    act: 'was our guest',
    advocate: 'recommends us',
  },
  touchpoints: {
    reservation: 'reservation',
    arrival: 'arrival',
    food: 'food and drink',
    service: 'service',
    place: 'the place',
    payment: 'payment',
    delivery: 'delivery',
    after_sale: 'after the visit',
  },
  dishes: {
    soup: 'soup',
    burger: 'burger',
    pizza: 'pizza',
    pasta: 'pasta',
    steak: 'steak',
    ribs: 'ribs',
    schnitzel: 'schnitzel',
    goulash: 'goulash',
    svickova: 'svíčková',
    dumplings: 'dumplings',
    duck: 'duck',
    chicken: 'chicken',
    pork: 'pork',
    beef: 'beef',
    tartare: 'tartare',
    fish: 'fish',
    seafood: 'seafood',
    sushi: 'sushi',
    ramen: 'ramen',
    kebab: 'kebab',
    salad: 'salad',
    fries: 'fries',
    rice: 'rice',
    bread: 'bread',
    sandwich: 'sandwich',
    eggs: 'eggs',
    pancakes: 'pancakes',
    cake: 'cake',
    ice_cream: 'ice cream',
    coffee: 'coffee',
    tea: 'tea',
    beer: 'beer',
    wine: 'wine',
    lemonade: 'lemonade',
    breakfast: 'breakfast',
  },
};
