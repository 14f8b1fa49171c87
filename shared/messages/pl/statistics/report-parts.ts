import type { ReportPartWords } from '../../en/statistics/report-parts.ts';
import { pl } from '../../plural.ts';

export const reportParts: ReportPartWords = {
  targets: {
    title: 'Wobec waszych celów',
    what: 'Co było do zrobienia',
    target: 'Cel',
    reached: 'Osiągnięto',
    within: (span) => `w ${span}`,
    first: 'Pierwsza odpowiedź',
    promise: 'Dotrzymane obietnice',
    asPromised: 'obiecany czas',
    next: 'Kolejna odpowiedź',
    settlement: 'Zamknięte',
    none: 'nic nie miało terminu',
  },
  people: {
    title: 'Kto odpowiadał',
    answers: 'Pierwsze odpowiedzi',
    within: 'Na czas',
    median: 'Typowe czekanie',
    promises: 'Dotrzymane obietnice',
    next: 'Kolejne odpowiedzi na czas',
    line: (name, answers) =>
      `${name}: ${answers} ${pl(answers, 'pierwsza odpowiedź', 'pierwsze odpowiedzi', 'pierwszych odpowiedzi')}`,
    note: 'Każdy widzi swój wiersz, kierownictwo wszystkie.',
  },
};
