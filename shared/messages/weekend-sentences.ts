/** How a weekend went and what to change, in words. */
import type { Language } from '../model/people.ts';
import type { DutyFinding } from '../duty/types.ts';
import { ratio } from '../stats/figures.ts';
import type { Repeated } from '../stats/journey/hurts.ts';
import type { WeekendFix } from '../stats/weekend-fixes.ts';
import type { Span, WeekendSummary } from '../stats/weekends.ts';
import type { StatisticsWords } from './en/statistics.ts';
import type { Format } from './format.ts';

/** `format` writes in the zone of the business. `nameOf`: null for somebody who is not known any more. */
export type Say = {
  readonly words: StatisticsWords;
  readonly format: Format;
  readonly language: Language;
  readonly timeZone: string;
  readonly nameOf: (memberId: string) => string | null;
};

const SPANS_SHOWN = 2;

/** "31 of 34 answered in time, nobody on duty Sun 12:00–16:00." Without a rota (`planned` false) nothing is called a gap. */
export function weekendSentence(weekend: WeekendSummary, say: Say, planned = true): string {
  const { lead } = say.words;
  return planned ? lead.join(speed(weekend, say), cover(weekend, say)) : lead.alone(speed(weekend, say));
}

/** What is wrong and what to do about it. */
export function fixSentence(fix: WeekendFix, say: Say): string {
  const { words, format } = say;
  const { fixes } = words;
  switch (fix.kind) {
    case 'ahead':
      return aheadSentence(fix.finding, say);
    case 'unanswered':
      return fixes.unanswered(fix.count, dayAndTime(fix.oldestAskedAt, say));
    case 'gap_again':
      return fixes.gapAgain(words.weekdays[fix.weekday - 1] ?? '', fix.weekends, fix.of, hoursText(fix.lastSpans, say));
    case 'gap_cost':
      return fixes.gapCost(fix.items, format.span(fix.longestWaitMs));
    case 'slow_hour':
      return fixes.slowHour(
        words.weekdays[fix.weekday - 1] ?? '',
        `${fix.hour}:00–${fix.hour + 1}:00`,
        fix.withinTarget.part,
        fix.withinTarget.of,
      );
    case 'uneven':
      return fixes.uneven(nameOf(fix.memberId, say), format.percent(fix.share));
  }
}

function aheadSentence(finding: DutyFinding, say: Say): string {
  const { fixes } = say.words;
  const spans = spansText(finding.spans, say);
  switch (finding.kind) {
    case 'gap':
      return fixes.gap(spans);
    case 'no_backup':
      return fixes.noBackup(spans);
    case 'unreachable':
    case 'doubtful':
      return fixes[finding.kind](nameOf(finding.memberId, say), spans);
  }
}

function speed({ response }: WeekendSummary, { words }: Say): string {
  const { lead } = words;
  const { asked, withinTarget } = response;
  if (asked === 0) return lead.nobodyWrote;
  if (ratio(withinTarget) === null) return lead.nothingDue(asked);
  return withinTarget.part === withinTarget.of
    ? lead.allInTime(withinTarget.of)
    : lead.inTime(withinTarget.part, withinTarget.of);
}

function cover({ openMs, gapMs, unreachableMs, doubtfulMs, strip }: WeekendSummary, say: Say): string {
  const { lead } = say.words;
  if (openMs === 0) return lead.closed;
  const of = (state: WeekendSummary['strip'][number]['state']) =>
    spansText(
      strip.filter((piece) => piece.state === state),
      say,
    );
  if (gapMs > 0) return lead.gap(of('gap'));
  if (unreachableMs > 0) return lead.unreachable(of('unreachable'));
  return doubtfulMs > 0 ? lead.doubtful(say.format.span(doubtfulMs)) : lead.covered;
}

/** "Sat 12:00–16:00 and Sun 12:00–16:00"; what touches is one span. */
export function spansText(spans: readonly Span[], say: Say): string {
  const texts = joined(spans).map(
    (span) => `${weekdayShort(span.from, say)} ${say.format.time(span.from)}–${say.format.time(span.to)}`,
  );
  if (texts.length <= SPANS_SHOWN) return listed(texts, say);
  return say.words.andMore(texts.slice(0, SPANS_SHOWN).join(', '), texts.length - SPANS_SHOWN);
}

/** "soup", "Service" */
export function aboutName({ about, key }: Pick<Repeated, 'about' | 'key'>, words: StatisticsWords): string {
  if (about === 'dish') return (Object.hasOwn(words.dishes, key) ? words.dishes[key] : undefined) ?? key;
  return (words.touchpoints as Readonly<Record<string, string>>)[key] ?? key;
}

function hoursText(spans: readonly Span[], say: Say): string {
  return listed(
    joined(spans).map(({ from, to }) => `${say.format.time(from)}–${say.format.time(to)}`),
    say,
  );
}

function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const { from, to } of spans) {
    const last = whole.at(-1);
    if (last?.to === from) whole[whole.length - 1] = { from: last.from, to };
    else whole.push({ from, to });
  }
  return whole;
}

function listed(texts: readonly string[], { words }: Say): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : words.and(texts.slice(0, -1).join(', '), last);
}

function nameOf(memberId: string, say: Say): string {
  return say.nameOf(memberId) ?? say.words.somebody;
}

function weekdayShort(at: number, { language, timeZone }: Say): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone, weekday: 'short' }).format(at);
}

function dayAndTime(at: number, say: Say): string {
  return `${weekdayShort(at, say)} ${say.format.time(at)}`;
}
