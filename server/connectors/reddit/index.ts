import type { PayloadReader } from '../contract.ts';
import { translateReddit } from './translate.ts';

/** Posts found by words, and what is written to the account. Communities forbid answers of businesses more often than not. */
export const reddit: PayloadReader = {
  id: 'reddit',
  aliases: [],
  translate: translateReddit,
  answers: ({ kind }) => ({ max: 10_000, unit: 'chars', slot: 'many', change: kind !== 'message', remove: kind !== 'message' }),
};
