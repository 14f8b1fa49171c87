import type { ChartWords } from '../en/charts.ts';

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
    backup: 'obsadzone, z rezerwą',
    covered: 'obsadzone',
    doubtful: 'telefon niesprawdzony',
    unreachable: 'telefon nieosiągalny',
    gap: 'nikt',
  },
  mark: { met: 'odpowiedź na czas', late: 'odpowiedź po czasie', open: 'brak odpowiedzi' },
  load: {
    there: 'na dyżurze',
    missing: 'brakuje',
    spare: 'ponad potrzebę',
    need: 'potrzeba',
    needBusy: 'potrzeba przy dużym ruchu',
  },
};
