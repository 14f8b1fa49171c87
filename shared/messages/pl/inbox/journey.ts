import type { JourneyWords } from '../../en/inbox/journey.ts';

export const journey: JourneyWords = {
  title: 'Czego to dotyczy',
  suggested: 'propozycja',
  corrected: 'poprawione przez zespół',
  stage: 'Etap wizyty',
  touchpoint: 'Obszar',
  dish: 'Dania i napoje',
  addDish: 'Dodaj danie lub napój',
  dishName: 'Danie lub napój',
  add: 'Dodaj',
  saved: 'Poprawione.',
};
