/** The common words of all languages at once, for the server and what it renders. The app loads one language (index.ts). */
import type { Language } from '../model/languages.ts';
import { common as cs } from './cs/common.ts';
import { common as en, type Common } from './en/common.ts';
import { common as pl } from './pl/common.ts';

export const commonWords: Readonly<Record<Language, Common>> = { en, cs, pl };
