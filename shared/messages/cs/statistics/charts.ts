import type { ChartWords } from '../../en/statistics/charts.ts';

export const charts: ChartWords = {
  table: 'Ukázat čísla',
  hint: 'Vyberte kteroukoli část a uvidíte, co je za ní.',
  empty: 'Zatím není co ukázat.',
  none: '–',
  hour: 'Hodina',
  serviceHours: 'otevírací doba',
  beyondEven: 'víc než rovný díl',
  evenShare: (value) => `rovným dílem ${value}`,
  strip: {
    backed: 'obsazeno se zálohou',
    covered: 'obsazeno',
    backup: 'obsazeno jen zálohou',
    doubtful: 'telefon neověřen',
    unreachable: 'telefon nedostupný',
    gap: 'nikdo',
  },
  planned: 'v plánu',
  mark: { met: 'odpovězeno včas', late: 'odpovězeno pozdě', open: 'zatím bez odpovědi' },
  load: { there: 've službě', missing: 'chybí', spare: 'navíc', need: 'potřeba', needBusy: 'potřeba při náporu' },
};
