import type { JourneyWords } from '../en/journey.ts';

export const journey: JourneyWords = {
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
};
