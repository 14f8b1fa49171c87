/** Where in the guest's journey did this happen? Fixed lists; their words are in shared/messages. */

/** Kotler's five: aware of us, drawn to us, asking, acting (came, ordered, paid), telling others. */
export const STAGES = ['aware', 'appeal', 'ask', 'act', 'advocate'] as const;
export type Stage = (typeof STAGES)[number];

/** place: the rooms, cleanliness, noise. after_sale: lost things, invoices, what we promised afterwards. */
export const TOUCHPOINTS = ['reservation', 'arrival', 'food', 'service', 'place', 'payment', 'delivery', 'after_sale'] as const;
export type Touchpoint = (typeof TOUCHPOINTS)[number];

/** Letters in a dish typed by hand, and dishes of one feedback. */
export const DISH_MAX = 40;
export const DISHES_MAX = 20;

/** `dishes`: keys of DISHES, ids of the business's own menu, or words typed by the team. */
export type Journey = {
  readonly stage: Stage;
  /** Strongest first, three at most. */
  readonly touchpoints: readonly Touchpoint[];
  readonly dishes: readonly string[];
};
