/** All words a report needs at once, for the server: it writes to people of any language in one turn. */
import type { Language } from '../model/people.ts';
import { common as cs } from './cs/common.ts';
import { statistics as statisticsCs } from './cs/statistics.ts';
import { common as en } from './en/common.ts';
import { statistics as statisticsEn, type StatisticsWords } from './en/statistics.ts';
import { createFormat, type Format } from './format.ts';
import { common as pl } from './pl/common.ts';
import { statistics as statisticsPl } from './pl/statistics.ts';
import type { Say } from './weekend-sentences.ts';

export const commonWords = { en, cs, pl } as const satisfies Record<Language, typeof en>;
export const statisticsWords: Readonly<Record<Language, StatisticsWords>> = {
  en: statisticsEn,
  cs: statisticsCs,
  pl: statisticsPl,
};

export function reportFormat(language: Language, timeZone?: string): Format {
  return createFormat(language, commonWords[language].units, timeZone);
}

/** What weekend-sentences.ts wants to know. */
export function sayIn(
  language: Language,
  { timeZone, nameOf = () => null }: { readonly timeZone: string; readonly nameOf?: Say['nameOf'] },
): Say {
  return { words: statisticsWords[language], format: reportFormat(language, timeZone), language, timeZone, nameOf };
}
