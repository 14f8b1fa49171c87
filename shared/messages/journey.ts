/** What stages, touchpoints and dishes are called. Loaded by the few screens that speak of them, and by reports. */
import { composed } from '../model/bound.ts';
import type { DISHES } from '../journey/dishes.ts';
import type { Stage, Touchpoint } from '../journey/types.ts';
import type { Language } from '../model/people.ts';

export type Dish = (typeof DISHES)[number];

export type JourneyWords = {
  readonly title: string;
  readonly suggested: string;
  readonly corrected: string;
  readonly stage: string;
  readonly touchpoint: string;
  readonly dish: string;
  readonly addDish: string;
  /** Beside the field: a dish of the list, or whatever the menu calls it. */
  readonly dishName: string;
  readonly add: string;
  readonly saved: string;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly touchpoints: Readonly<Record<Touchpoint, string>>;
  readonly dishes: Readonly<Record<Dish, string>>;
};

export const journeyWords: Readonly<Record<Language, JourneyWords>> = {
  en: {
    title: 'What it is about',
    suggested: 'suggested',
    corrected: 'set by the team',
    stage: 'How far the guest is with us',
    touchpoint: 'What it concerns',
    dish: 'Dishes and drinks',
    addDish: 'Add a dish or drink',
    dishName: 'Dish or drink',
    add: 'Add',
    saved: 'Corrected.',
    stages: {
      aware: 'Has heard of us',
      appeal: 'Wants to come',
      ask: 'Has a question',
      act: 'Was our guest',
      advocate: 'Recommends us',
    },
    touchpoints: {
      reservation: 'Reservation',
      arrival: 'Arrival',
      food: 'Food and drink',
      service: 'Service',
      place: 'The place',
      payment: 'Payment',
      delivery: 'Delivery',
      after_sale: 'After the visit',
    },
    dishes: {
      soup: 'Soup',
      burger: 'Burger',
      pizza: 'Pizza',
      pasta: 'Pasta',
      steak: 'Steak',
      ribs: 'Ribs',
      schnitzel: 'Schnitzel',
      goulash: 'Goulash',
      svickova: 'Svíčková',
      dumplings: 'Dumplings',
      duck: 'Duck',
      chicken: 'Chicken',
      pork: 'Pork',
      beef: 'Beef',
      tartare: 'Tartare',
      fish: 'Fish',
      seafood: 'Seafood',
      sushi: 'Sushi',
      ramen: 'Ramen',
      kebab: 'Kebab',
      salad: 'Salad',
      fries: 'Fries',
      rice: 'Rice',
      bread: 'Bread',
      sandwich: 'Sandwich',
      eggs: 'Eggs',
      pancakes: 'Pancakes',
      cake: 'Cake',
      ice_cream: 'Ice cream',
      coffee: 'Coffee',
      tea: 'Tea',
      beer: 'Beer',
      wine: 'Wine',
      lemonade: 'Lemonade',
      breakfast: 'Breakfast',
    },
  },
  cs: {
    title: 'Čeho se to týká',
    suggested: 'návrh',
    corrected: 'upravil tým',
    stage: 'Jak blízko nám host je',
    touchpoint: 'Oblast',
    dish: 'Jídla a nápoje',
    addDish: 'Přidat jídlo nebo nápoj',
    dishName: 'Jídlo nebo nápoj',
    add: 'Přidat',
    saved: 'Opraveno.',
    stages: { aware: 'Všiml si nás', appeal: 'Chce přijít', ask: 'Ptá se', act: 'Byl u nás', advocate: 'Doporučuje nás' },
    touchpoints: {
      reservation: 'Rezervace',
      arrival: 'Příchod',
      food: 'Jídlo a pití',
      service: 'Obsluha',
      place: 'Prostředí',
      payment: 'Placení',
      delivery: 'Rozvoz',
      after_sale: 'Po návštěvě',
    },
    dishes: {
      soup: 'Polévka',
      burger: 'Burger',
      pizza: 'Pizza',
      pasta: 'Těstoviny',
      steak: 'Steak',
      ribs: 'Žebra',
      schnitzel: 'Řízek',
      goulash: 'Guláš',
      svickova: 'Svíčková',
      dumplings: 'Knedlíky',
      duck: 'Kachna',
      chicken: 'Kuře',
      pork: 'Vepřové',
      beef: 'Hovězí',
      tartare: 'Tatarák',
      fish: 'Ryba',
      seafood: 'Mořské plody',
      sushi: 'Sushi',
      ramen: 'Ramen',
      kebab: 'Kebab',
      salad: 'Salát',
      fries: 'Hranolky',
      rice: 'Rýže',
      bread: 'Chléb',
      sandwich: 'Sendvič',
      eggs: 'Vejce',
      pancakes: 'Palačinky',
      cake: 'Dort',
      ice_cream: 'Zmrzlina',
      coffee: 'Káva',
      tea: 'Čaj',
      beer: 'Pivo',
      wine: 'Víno',
      lemonade: 'Limonáda',
      breakfast: 'Snídaně',
    },
  },
  pl: {
    title: 'Czego to dotyczy',
    suggested: 'propozycja',
    corrected: 'poprawione przez zespół',
    stage: 'Na jakim etapie jest gość',
    touchpoint: 'Czego to dotyczy',
    dish: 'Dania i napoje',
    addDish: 'Dodaj danie lub napój',
    dishName: 'Danie lub napój',
    add: 'Dodaj',
    saved: 'Poprawione.',
    stages: { aware: 'Zauważa nas', appeal: 'Chce przyjść', ask: 'Pyta', act: 'Był u nas', advocate: 'Poleca nas' },
    touchpoints: {
      reservation: 'Rezerwacja',
      arrival: 'Przyjście',
      food: 'Jedzenie i napoje',
      service: 'Obsługa',
      place: 'Lokal',
      payment: 'Płatność',
      delivery: 'Dostawa',
      after_sale: 'Po wizycie',
    },
    dishes: {
      soup: 'Zupa',
      burger: 'Burger',
      pizza: 'Pizza',
      pasta: 'Makaron',
      steak: 'Stek',
      ribs: 'Żeberka',
      schnitzel: 'Kotlet',
      goulash: 'Gulasz',
      svickova: 'Svíčková',
      dumplings: 'Pierogi i kluski',
      duck: 'Kaczka',
      chicken: 'Kurczak',
      pork: 'Wieprzowina',
      beef: 'Wołowina',
      tartare: 'Tatar',
      fish: 'Ryba',
      seafood: 'Owoce morza',
      sushi: 'Sushi',
      ramen: 'Ramen',
      kebab: 'Kebab',
      salad: 'Sałatka',
      fries: 'Frytki',
      rice: 'Ryż',
      bread: 'Pieczywo',
      sandwich: 'Kanapka',
      eggs: 'Jajka',
      pancakes: 'Naleśniki',
      cake: 'Ciasto',
      ice_cream: 'Lody',
      coffee: 'Kawa',
      tea: 'Herbata',
      beer: 'Piwo',
      wine: 'Wino',
      lemonade: 'Lemoniada',
      breakfast: 'Śniadanie',
    },
  },
};

/** Known dishes in the reader's language, as the screen offers them. */
export const knownDishes = (language: Language): readonly string[] => Object.values(journeyWords[language].dishes);

/**
 * What a person typed: the key of the dish that is called so in any of our languages, else the words themselves in small letters, so that
 * "Bread dumpling" and "bread  dumpling" are one dish in the figures.
 */
export function dishTyped(typed: string): string {
  const name = composed(typed).replace(/\s+/gu, ' ').trim().toLowerCase();
  for (const { dishes } of Object.values(journeyWords))
    for (const [key, called] of Object.entries(dishes)) if (called.toLowerCase() === name) return key;
  return name;
}

/** A dish of the business's own menu is called as the menu calls it; one typed by hand as it was typed. */
export function dishName(
  key: string,
  language: Language,
  menu: readonly { readonly id: string; readonly name: string }[] = [],
): string {
  const { dishes } = journeyWords[language];
  if (Object.hasOwn(dishes, key)) return dishes[key as Dish];
  return menu.find(({ id }) => id === key)?.name ?? key.charAt(0).toUpperCase() + key.slice(1);
}
