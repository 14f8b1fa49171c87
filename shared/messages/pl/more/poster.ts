import type { PosterWords } from '../../en/more/poster.ts';

export const poster: PosterWords = {
  headline: 'Coś poszło nie tak?',
  line: 'Powiedz nam od razu. Ktoś przeczyta to natychmiast.',
  how: 'Skieruj aparat na kod. Bez aplikacji i rejestracji.',
};
