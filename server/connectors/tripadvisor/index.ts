import type { PayloadReader } from '../contract.ts';
import { translateTripadvisor } from './translate.ts';

/** The five newest reviews of each language; there is no API to answer by. */
export const tripadvisor: PayloadReader = {
  id: 'tripadvisor',
  aliases: [],
  translate: translateTripadvisor,
  answers: () => null,
};
