/** Facts of the weekly report as sentences. No guest words, so that they may stand on a lock screen and in a mail. */
import type { Language } from '../model/people.ts';
import { ratio } from '../stats/figures.ts';
import type { WeekendFix } from '../stats/weekend-fixes.ts';
import type { ReportFact } from '../stats/weekly-report.ts';
import { localDay, weekdayOf } from '../response/zone.ts';
import { common as cs } from './cs/common.ts';
import { common as en } from './en/common.ts';
import { createFormat, type Format } from './format.ts';
import { dishName, journeyWords } from './journey.ts';
import { common as pl } from './pl/common.ts';
import { reportWords } from './report-words.ts';

export const commonWords = { en, cs, pl } as const satisfies Record<Language, typeof en>;

export function reportFormat(language: Language, timeZone?: string): Format {
  return createFormat(language, commonWords[language].units, timeZone);
}

export function factSentence(fact: ReportFact, language: Language): string {
  const words = reportWords[language];
  const { span, percent } = reportFormat(language);
  switch (fact.kind) {
    case 'covered':
      return words.covered(span(fact.openMs), fact.backedMs > 0 ? span(fact.backedMs) : null);
    case 'not_covered': {
      const missingMs = fact.gapMs + fact.unreachableMs;
      return missingMs > 0
        ? words.missing(span(missingMs), span(fact.openMs))
        : words.doubtful(span(fact.doubtfulMs), span(fact.openMs));
    }
    case 'closed':
      return words.closed;
    case 'speed': {
      const share = ratio(fact.withinTarget);
      const { difference } = fact.medianChange;
      const told = difference !== null && Math.abs(difference) >= 60_000;
      const beside = !told ? '' : difference < 0 ? words.faster(span(-difference)) : words.slower(span(difference));
      return `${words.speed(span(fact.medianMs), fact.samples)}${share === null ? '' : words.within(percent(share))}${beside}.`;
    }
    case 'silent':
      return words.silent(fact.asked);
    case 'quiet':
      return words.quiet;
    case 'overdue':
      return words.overdue(fact.count);
    case 'repeated': {
      const { about, key, guests } = fact.repeated;
      const touchpoints: Readonly<Record<string, string>> = journeyWords[language].touchpoints;
      return words.repeated(about === 'dish' ? dishName(key, language) : (touchpoints[key] ?? key), guests);
    }
    case 'recovered':
      return words.recovered(fact.guests.part, fact.guests.of);
    case 'reviews_unanswered':
      return words.reviews(fact.share.part, fact.good);
    case 'all_answered':
      return words.all(fact.asked);
  }
}

export type FixContext = {
  readonly language: Language;
  readonly timeZone: string;
  readonly nameOf: (memberId: string) => string;
};

export function fixSentence(fix: WeekendFix, { language, timeZone, nameOf }: FixContext): string {
  const words = reportWords[language].fix;
  const weekday = (iso: number) => reportWords[language].weekdays[iso - 1] ?? '';
  const { span, percent, time } = reportFormat(language, timeZone);
  switch (fix.kind) {
    case 'ahead': {
      const { finding } = fix;
      const [first] = finding.spans;
      if (finding.kind === 'no_backup') return words.backup(nameOf(finding.memberId));
      if (finding.kind !== 'gap') return words.phone(nameOf(finding.memberId));
      return first === undefined
        ? ''
        : words.gap(weekday(weekdayOf(localDay(timeZone, first.from))), time(first.from), time(first.to));
    }
    case 'unanswered':
      return words.unanswered(fix.ids.length);
    case 'gap_again':
      return words.gapAgain(weekday(fix.weekday), fix.weekends, fix.of);
    case 'gap_cost':
      return words.gapCost(fix.items, span(fix.longestWaitMs));
    case 'slow_hour': {
      const hour = `${String(fix.hour).padStart(2, '0')}:00`;
      return words.slow(weekday(fix.weekday), hour, fix.withinTarget.part, fix.withinTarget.of);
    }
    case 'uneven':
      return words.uneven(nameOf(fix.memberId), percent(fix.share));
  }
}
