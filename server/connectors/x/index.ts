import type { PayloadReader } from '../contract.ts';
import { translateX } from './translate.ts';

/** Mentions, answers and posts found by words, paid by the post. */
export const x: PayloadReader = {
  id: 'x',
  aliases: ['twitter'],
  translate: translateX,
  answers: () => ({ max: 280, unit: 'weighted', perUrl: 23, slot: 'many', change: false, remove: true }),
};
