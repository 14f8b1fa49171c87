import type { PayloadReader } from '../contract.ts';
import { translateYelp } from './translate.ts';

/** Excerpts of reviews; nobody but Yelp's partners may answer by API. */
export const yelp: PayloadReader = { id: 'yelp', aliases: [], translate: translateYelp, answers: () => null };
