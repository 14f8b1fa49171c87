import { cs } from '../plural.ts';
import type { StatsWords } from '../en/stats.ts';

export const stats: StatsWords = {
  title: 'Přehled',
  period: 'Poslední čtyři týdny',
  sentence: (met, count) => `Včas odpovězeno ${met} z ${count}.`,
  sentenceWeekend: (met, count) => `O víkendech ${met} z ${count}.`,
  sentenceNone: 'Za poslední čtyři týdny zatím žádná první odpověď. První se tu objeví hned.',
  waiting: 'Právě čeká',
  oldestDue: (moment) => `nejbližší termín ${moment}`,
  oldestLate: (span) => `nejstarší je po termínu ${span}`,
  nothingWaiting: 'nic nečeká',
  within: 'Včas',
  median: 'Obvyklá první odpověď',
  medianHint: 'Polovina prvních odpovědí přišla dřív.',
  sample: (count) => `${count} ${cs(count, 'první odpověď', 'první odpovědi', 'prvních odpovědí')}`,
  noSample: 'zatím bez odpovědí',
  weekend: 'Víkend',
  weekday: 'Všední dny',
  weekendBeside: 'Víkend vedle všedních dnů',
  unanswered: (count) => `${count} ${cs(count, 'zpráva', 'zprávy', 'zpráv')} z těchto čtyř týdnů stále bez odpovědi.`,
  column: { what: 'Kdy', share: 'Včas', median: 'Obvykle za' },
  none: '–',
};
