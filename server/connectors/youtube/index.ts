import type { PayloadReader } from '../contract.ts';
import { translateYoutube } from './translate.ts';

/** Comments under the business's own videos. */
export const youtube: PayloadReader = {
  id: 'youtube',
  aliases: [],
  translate: translateYoutube,
  answers: () => ({ max: 10_000, unit: 'chars', slot: 'many', change: true, remove: true }),
};
