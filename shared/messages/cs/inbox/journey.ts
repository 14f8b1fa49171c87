import type { JourneyWords } from '../../en/inbox/journey.ts';

export const journey: JourneyWords = {
  title: 'Čeho se to týká',
  suggested: 'návrh',
  corrected: 'upravil tým',
  stage: 'Fáze návštěvy',
  touchpoint: 'Oblast',
  dish: 'Jídla a nápoje',
  addDish: 'Přidat jídlo nebo nápoj',
  dishName: 'Jídlo nebo nápoj',
  add: 'Přidat',
  saved: 'Opraveno.',
};
