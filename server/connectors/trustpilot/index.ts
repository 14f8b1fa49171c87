import type { PayloadReader } from '../contract.ts';
import { translateTrustpilot } from './translate.ts';

/** One answer a review, written anew by answering again. How long it may be is not documented. */
export const trustpilot: PayloadReader = {
  id: 'trustpilot',
  aliases: [],
  translate: translateTrustpilot,
  answers: () => ({ max: 5_000, unit: 'chars', slot: 'one', change: true, remove: true }),
};
