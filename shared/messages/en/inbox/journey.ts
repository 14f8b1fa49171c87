/** Correcting what a message is about. The names themselves are in topics.ts. */
export const journey = {
  title: 'What it is about',
  suggested: 'suggested',
  corrected: 'set by the team',
  stage: 'Stage of the visit',
  touchpoint: 'What it concerns',
  dish: 'Dishes and drinks',
  addDish: 'Add a dish or drink',
  dishName: 'Dish or drink',
  add: 'Add',
  saved: 'Corrected.',
};
export type JourneyWords = typeof journey;
