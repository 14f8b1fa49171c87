/** What stands on the printed poster: large in the language of the business, small in the others. */
import type { Language } from '../model/people.ts';

export type PosterWords = { readonly headline: string; readonly line: string; readonly how: string };

export const POSTER_WORDS: Readonly<Record<Language, PosterWords>> = {
  en: {
    headline: 'Something not right?',
    line: 'Tell us now. Our team reads it right away.',
    how: 'Point your camera at the code. No app, no account.',
  },
  cs: {
    headline: 'Něco nebylo v pořádku?',
    line: 'Řekněte nám to hned. Náš tým si to přečte ihned.',
    how: 'Namiřte na kód fotoaparát. Bez aplikace, bez registrace.',
  },
  pl: {
    headline: 'Coś poszło nie tak?',
    line: 'Powiedz nam od razu. Ktoś przeczyta to natychmiast.',
    how: 'Skieruj aparat na kod. Bez aplikacji i rejestracji.',
  },
};
