/** How a weekend went and what to change, in words. */
import type { Language } from '../../model/languages.ts';
import type { DutyFinding } from '../../duty/types.ts';
import { localDay, weekdayOf } from '../../response/zone.ts';
import type { HandsAdvice } from '../../staffing/types.ts';
import { ratio } from '../../stats/figures.ts';
import type { Repeated } from '../../journey/hurts.ts';
import type { WeekendFix } from '../../stats/weekend/weekend-fixes.ts';
import type { Span, WeekendSummary } from '../../stats/weekend/weekends.ts';
import type { StatisticsWords } from '../en/statistics/statistics.ts';
import { capital } from '../capital.ts';
import type { Format } from '../format.ts';
import { weekdayName } from '../weekday.ts';

/** `format` writes in the zone of the business. `nameOf`: null for somebody who is not known any more. */
export type Say = {
  readonly words: StatisticsWords;
  readonly format: Format;
  readonly language: Language;
  readonly timeZone: string;
  readonly nameOf: (memberId: string) => string | null;
};

const SPANS_SHOWN = 2;

/** From this share in time on, what was not covered is an exception: "but", not "and". */
const GOOD_SHARE = 0.8;

/** "31 of 34 answered in time, but nobody was on duty on Sunday 12:00–16:00." Without a rota (`planned` false) nothing is called a gap. */
export function weekendSentence(weekend: WeekendSummary, say: Say, planned = true): string {
  const { lead } = say.words;
  const answers = speed(weekend, say);
  if (!planned) return lead.alone(answers);
  if (weekend.openMs === 0) return lead.closed(answers);
  const share = ratio(weekend.response.withinTarget);
  const covered = weekend.gapMs + weekend.unreachableMs + weekend.doubtfulMs === 0;
  const join = share === null || share >= GOOD_SHARE === covered ? lead.and : lead.but;
  return join(answers, cover(weekend, say));
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
      return fixes.gapAgain(capital(weekdayName(fix.weekday, say.language)), fix.weekends, fix.of, hoursText(fix.lastSpans, say));
    case 'gap_cost':
      return fixes.gapCost(fix.items, format.span(fix.longestWaitMs));
    case 'slow_hour':
      return `${fixes.slowHour(
        capital(weekdayName(fix.weekday, say.language)),
        `${fix.hour}:00–${fix.hour + 1}:00`,
        fix.withinTarget.part,
        fix.withinTarget.of,
      )} ${handsText(fix.hands, words)}`;
    case 'uneven':
      return fixes.uneven(nameOf(fix.memberId, say), format.percent(fix.share));
  }
}

/** More people only where the figures of staffing ask for more: the two screens say the same. */
function handsText(hands: HandsAdvice, { fixes }: StatisticsWords): string {
  const { slowHands } = fixes;
  switch (hands.kind) {
    case 'more':
      return slowHands.more(hands.people, hands.people - hands.hands);
    case 'enough':
      return slowHands.enough(hands.people);
    case 'too_long':
      return slowHands.tooLong;
    case 'unknown':
      return slowHands.unknown;
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

/** What the figure beside it adds up is also one in words: a gap and two dead phones both mean that nobody could be reached. */
function cover({ gapMs, unreachableMs, doubtfulMs, backupMs, strip }: WeekendSummary, say: Say): string {
  const { lead } = say.words;
  const holes = spansText(
    strip.filter(({ state, ahead }) => !ahead && (state === 'gap' || state === 'unreachable')),
    say,
  );
  if (gapMs > 0) return (unreachableMs > 0 ? lead.nobody : lead.gap)(holes);
  if (unreachableMs > 0) return lead.unreachable(holes);
  if (doubtfulMs > 0) return lead.doubtful(say.format.span(doubtfulMs));
  return backupMs > 0 ? stoodBy(strip, say) : lead.covered;
}

/** Who stood by for whom, where it was one for one. A phone failed only where somebody was on duty. */
function stoodBy(strip: WeekendSummary['strip'], say: Say): string {
  const pieces = strip.filter(({ state, ahead }) => !ahead && state === 'backup');
  const only = (ids: readonly (string | null)[]) => {
    const [id, ...others] = new Set(ids);
    return id == null || others.length > 0 ? null : say.nameOf(id);
  };
  const { lead } = say.words;
  const spans = spansText(pieces, say);
  const backup = only(pieces.map((piece) => piece.backup));
  const alone = pieces.filter(({ onDuty }) => onDuty === null).length;
  if (alone === 0) return lead.stoodBy(spans, only(pieces.map(({ onDuty }) => onDuty)), backup);
  return (alone === pieces.length ? lead.stoodByAlone : lead.stoodByMixed)(spans, backup);
}

/** "on Saturday 12:00–16:00 and on Sunday 12:00–16:00"; what touches is one span, a day is named once. */
export function spansText(spans: readonly Span[], say: Say): string {
  const dayOf = (at: number) => localDay(say.timeZone, at);
  const texts = joined(spans).map(({ from, to }, index, all) => {
    const hours = `${say.format.time(from)}–${say.format.time(to)}`;
    const before = all[index - 1];
    if (before !== undefined && dayOf(before.from) === dayOf(from)) return hours;
    return `${say.words.onWeekday[weekdayOf(dayOf(from)) - 1] ?? ''} ${hours}`;
  });
  if (texts.length <= SPANS_SHOWN) return listed(texts, say);
  return say.words.andMore(texts.slice(0, SPANS_SHOWN).join(', '), texts.length - SPANS_SHOWN);
}

/** "soup", "service" */
export function aboutName({ about, key }: Pick<Repeated, 'about' | 'key'>, words: StatisticsWords): string {
  const names: Readonly<Record<string, string>> = about === 'dish' ? words.dishes : words.touchpoints;
  return (Object.hasOwn(names, key) ? names[key] : undefined) ?? key;
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
