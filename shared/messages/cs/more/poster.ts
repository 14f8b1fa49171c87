import type { PosterWords } from '../../en/more/poster.ts';

export const poster: PosterWords = {
  headline: 'Něco nebylo v pořádku?',
  line: 'Řekněte nám to hned. Náš tým si to ihned přečte.',
  how: 'Namiřte na kód fotoaparát. Bez aplikace, bez registrace.',
};
