/**
 * Repeating events of the plain kind: every day, every week (on some weekdays), every year on the same date. Anything cleverer is
 * refused by the reader with a sentence, never guessed at.
 */
import { dateOfDay, dayOfDate, localDay, weekdayOf } from '#shared/response/zone.ts';
import { instantOfWall, wallOf, type Wall } from './calendar-time.ts';

type Rule = {
  readonly every: 'day' | 'week' | 'year';
  readonly interval: number;
  /** ISO weekdays; empty: that of the start. */
  readonly weekdays: readonly number[];
  readonly count: number | null;
  /** Last instant at which one may start. */
  readonly until: number | null;
};

const EVERY: Readonly<Record<string, Rule['every']>> = { DAILY: 'day', WEEKLY: 'week', YEARLY: 'year' };
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const UNDERSTOOD = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTH', 'BYMONTHDAY', 'WKST']);

/** Null: more than we understand. */
export function ruleOf(value: string, start: Wall): Rule | null {
  const parts = new Map(
    value.split(';').map((part): [string, string] => {
      const [name = '', text = ''] = part.split('=', 2);
      return [name.trim().toUpperCase(), text.trim().toUpperCase()];
    }),
  );
  const every = EVERY[parts.get('FREQ') ?? ''];
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const count = parts.has('COUNT') ? Number(parts.get('COUNT')) : null;
  const weekdays = (parts.get('BYDAY') ?? '')
    .split(',')
    .filter((day) => day !== '')
    .map((day) => WEEKDAYS.indexOf(day) + 1);
  const [, month, date] = dateOfDay(start.day).split('-').map(Number);
  const sameDate = (name: string, own: number | undefined) =>
    !parts.has(name) || (every === 'year' && Number(parts.get(name)) === own);
  const plain =
    [...parts.keys()].every((name) => UNDERSTOOD.has(name)) &&
    Number.isInteger(interval) &&
    interval > 0 &&
    interval <= 1000 &&
    (count === null || (Number.isInteger(count) && count > 0)) &&
    !weekdays.includes(0) &&
    (weekdays.length === 0 || every === 'week') &&
    sameDate('BYMONTH', month) &&
    sameDate('BYMONTHDAY', date) &&
    (parts.get('WKST') ?? 'MO') === 'MO';
  if (every === undefined || !plain || (every === 'day' && start.day < EARLIEST_DAILY)) return null;
  const until = untilOf(parts.get('UNTIL'), start);
  return until === 'bad' ? null : { every, interval, weekdays: [...new Set(weekdays)].sort((a, b) => a - b), count, until };
}

/** Far beyond any start and any window, and the walk has an end. */
const ROUNDS_AT_MOST = 60_000;
/** 1900-01-01: so many days reach past any window. */
const EARLIEST_DAILY = -25_567;

/** What may still be done for one calendar. A round without a day costs as much as one with. */
export type Steps = { left: number };

/** Start days in order. `since`: earlier ones need not be told. */
export function* repeatDays(
  rule: Rule,
  start: Wall,
  { steps, since }: { readonly steps: Steps; readonly since: number },
): Generator<number> {
  let given = 0;
  const lastDay = rule.until === null ? Infinity : localDay(start.zone, rule.until);
  // What has to be counted is counted from its beginning; everything else begins where somebody looks.
  const first = rule.count === null ? roundsBefore(rule, since - start.day) : 0;
  for (let step = first; step < first + ROUNDS_AT_MOST && (rule.count === null || given < rule.count); step += 1) {
    steps.left -= 1;
    if (steps.left <= 0) return;
    for (const day of daysOf(rule, start, step)) {
      if (day < start.day || (rule.count !== null && given >= rule.count)) continue;
      if (day >= lastDay && rule.until !== null && instantOfWall({ ...start, day }) > rule.until) return;
      given += 1;
      yield day;
    }
  }
}

const DAYS: Readonly<Record<Rule['every'], number>> = { day: 1, week: 7, year: 366 };

/** Rounds that are surely over `days` after the start. */
function roundsBefore({ every, interval }: Rule, days: number): number {
  return Math.max(0, Math.floor(days / (DAYS[every] * interval)) - 1);
}

function daysOf({ every, interval, weekdays }: Rule, start: Wall, step: number): readonly number[] {
  if (every === 'day') return [start.day + step * interval];
  if (every === 'week') {
    const monday = start.day - (weekdayOf(start.day) - 1) + step * interval * 7;
    return weekdays.length === 0 ? [monday + weekdayOf(start.day) - 1] : weekdays.map((weekday) => monday + weekday - 1);
  }
  const [year = '1970', month, date] = dateOfDay(start.day).split('-');
  // The 29th of February only comes where it exists.
  const day = dayOfDate(`${String(Number(year) + step * interval).padStart(4, '0')}-${month}-${date}`);
  return day === null ? [] : [day];
}

function untilOf(value: string | undefined, start: Wall): number | null | 'bad' {
  if (value === undefined) return null;
  const until = wallOf({ value, params: new Map() }, start.zone);
  if (until === null || until === 'unknown_zone') return 'bad';
  // A date includes the whole of that day.
  return until.minute === null ? instantOfWall({ ...until, day: until.day + 1 }) - 1 : instantOfWall(until);
}
