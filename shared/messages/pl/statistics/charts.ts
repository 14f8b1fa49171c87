import type { ChartWords } from '../../en/statistics/charts.ts';

export const charts: ChartWords = {
  table: 'Pokaż liczby',
  hint: 'Wybierz dowolną część, aby zobaczyć szczegóły.',
  empty: 'Na razie nie ma czego pokazać.',
  none: '–',
  hour: 'Godzina',
  serviceHours: 'godziny otwarcia',
  beyondEven: 'więcej niż po równo',
  evenShare: (value) => `po równo: ${value}`,
  strip: {
    backed: 'obsadzone, z rezerwą',
    covered: 'obsadzone',
    backup: 'obsadzone tylko przez rezerwę',
    doubtful: 'telefon niesprawdzony',
    unreachable: 'telefon nieosiągalny',
    gap: 'nikt',
  },
  planned: 'w planie',
  mark: { met: 'odpowiedź na czas', late: 'odpowiedź po czasie', open: 'brak odpowiedzi' },
  load: {
    there: 'na dyżurze',
    missing: 'brakuje',
    spare: 'ponad potrzebę',
    need: 'potrzeba',
    needBusy: 'potrzeba przy dużym ruchu',
  },
};
