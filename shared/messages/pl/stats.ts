import { pl } from '../plural.ts';
import type { StatsWords } from '../en/stats.ts';

export const stats: StatsWords = {
  title: 'Wyniki',
  period: 'Ostatnie cztery tygodnie',
  sentence: (met, count) => `Na czas: ${met} z ${count}.`,
  sentenceWeekend: (met, count) => `W weekendy: ${met} z ${count}.`,
  sentenceNone: 'W ostatnich czterech tygodniach nie było jeszcze pierwszej odpowiedzi. Gdy się pojawi, zobaczysz ją tu od razu.',
  waiting: 'Czeka teraz',
  oldestDue: (moment) => `najbliższy termin ${moment}`,
  oldestLate: (span) => `najstarsza ${span} po terminie`,
  nothingWaiting: 'nic nie czeka',
  within: 'Na czas',
  median: 'Typowa pierwsza odpowiedź',
  medianHint: 'Połowa pierwszych odpowiedzi była szybsza.',
  sample: (count) => `${count} ${pl(count, 'pierwsza odpowiedź', 'pierwsze odpowiedzi', 'pierwszych odpowiedzi')}`,
  noSample: 'brak odpowiedzi',
  weekend: 'Weekend',
  weekday: 'Dni robocze',
  weekendBeside: 'Weekend obok dni roboczych',
  unanswered: (count) =>
    `${count} ${pl(count, 'wiadomość', 'wiadomości', 'wiadomości')} z tych czterech tygodni wciąż bez odpowiedzi.`,
  column: { what: 'Kiedy', share: 'Na czas', median: 'Zwykle po' },
  none: '–',
};
