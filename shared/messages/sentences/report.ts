/** All words a report needs at once, for the server: it writes to people of any language in one turn. */
import type { Language } from '../../model/languages.ts';
import { statistics as statisticsCs } from '../cs/statistics/statistics.ts';
import { statistics as statisticsEn, type StatisticsWords } from '../en/statistics/statistics.ts';
import { createFormat, type Format } from '../format.ts';
import { statistics as statisticsPl } from '../pl/statistics/statistics.ts';
import { ratio } from '../../stats/figures.ts';
import type { ReportFact } from '../../report/weekly-report.ts';
import { capital } from '../capital.ts';
import { commonWords } from '../common.ts';
import { dishName } from '../by-language/journey.ts';
import { reportWords } from '../by-language/report-words.ts';
import { aboutName, type Say } from './weekend-sentences.ts';

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

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export function factSentence(fact: ReportFact, language: Language): string {
  const words = reportWords[language];
  const format = reportFormat(language);
  /** Opening is counted in hours however many: 28 h, never 1 d 4 h. */
  const hours = (ms: number) =>
    ms < DAY_MS
      ? format.span(ms)
      : `${format.number(Math.round(ms / (HOUR_MS / 10)) / 10)}\u00a0${commonWords[language].units.hour}`;
  switch (fact.kind) {
    case 'covered':
      return fact.backupMs > 0
        ? words.stoodBy(hours(fact.openMs), hours(fact.backupMs))
        : words.covered(hours(fact.openMs), fact.backedMs > 0 ? hours(fact.backedMs) : null);
    case 'not_covered': {
      const missingMs = fact.gapMs + fact.unreachableMs;
      return missingMs > 0
        ? words.missing(hours(missingMs), hours(fact.openMs))
        : words.doubtful(hours(fact.doubtfulMs), hours(fact.openMs));
    }
    case 'closed':
      return words.closed;
    case 'speed': {
      const share = ratio(fact.withinTarget);
      const { difference } = fact.medianChange;
      const told = difference !== null && Math.abs(difference) >= 60_000;
      const beside = !told ? '' : difference < 0 ? words.faster(format.span(-difference)) : words.slower(format.span(difference));
      return `${words.speed(format.span(fact.medianMs), fact.samples)}${share === null ? '' : words.within(format.percent(share))}${beside}.`;
    }
    case 'silent':
      return words.silent(fact.asked);
    case 'quiet':
      return words.quiet;
    case 'overdue':
      return words.overdue(fact.count);
    case 'repeated': {
      const { about, key, guests } = fact.repeated;
      return words.repeated(
        about === 'dish' ? dishName(key, language) : capital(aboutName({ about, key }, statisticsWords[language])),
        guests,
      );
    }
    case 'recovered':
      return words.recovered(fact.guests.part, fact.guests.of);
    case 'reviews_unanswered':
      return words.reviews(fact.share.part, fact.good);
    case 'all_answered':
      return words.all(fact.asked);
  }
}
