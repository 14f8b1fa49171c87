import type { PayloadReader } from '../contract.ts';
import { translateBooking } from './translate.ts';

/** One answer a review, looked at by people there before it is shown, and for good. How long it may be is not documented. */
export const booking: PayloadReader = {
  id: 'booking',
  aliases: [],
  translate: translateBooking,
  answers: () => ({ max: 4_000, unit: 'chars', slot: 'one', change: false, remove: false }),
};
