/** What stands on the printed poster: large in the language of the business, small in the others. */
import type { Language } from '../../model/languages.ts';
import { poster as cs } from '../cs/more/poster.ts';
import { poster as en, type PosterWords } from '../en/more/poster.ts';
import { poster as pl } from '../pl/more/poster.ts';

export const posterWords: Readonly<Record<Language, PosterWords>> = { en, cs, pl };
