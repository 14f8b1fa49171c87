/**
 * Repeats (RRULE) as readings of the wall clock: the rule is walked on a clock without changes, and what the real one makes of each
 * reading is said by its zone. `rrule-temporal` walks; here it is told what it may walk, so that no rule costs more than its window.
 */
import { RRuleTemporal } from 'rrule-temporal';
import { dateOfDay } from '../response/zone.ts';
import { DAY_MS, MINUTE_MS } from '../model/time.ts';

type Reading = { readonly day: number; readonly minute: number | null };
type Start = Reading & {
  readonly zone: { wallAt(at: number): { readonly day: number; readonly minute: number } };
};

/** What may still be done for one calendar. */
export type Steps = { left: number };

/** From day to day, on the wall. */
type Days = { readonly from: number; readonly to: number; readonly steps: Steps };

const LIST = /^[+-]?\d{1,3}(?:,[+-]?\d{1,3}){0,400}$/;
/** What a rule may say, and how; anything else is refused rather than read past. */
const PARTS: Readonly<Record<string, RegExp>> = {
  FREQ: /^(?:YEARLY|MONTHLY|WEEKLY|DAILY|HOURLY)$/,
  INTERVAL: /^0*[1-9]\d{0,5}$/,
  COUNT: /^0*[1-9]\d{0,8}$/,
  UNTIL: /^\d{8}(?:T\d{4}(?:\d{2})?Z?)?$/,
  WKST: /^(?:MO|TU|WE|TH|FR|SA|SU)$/,
  BYDAY: /^(?:[+-]?\d{1,2})?(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:[+-]?\d{1,2})?(?:MO|TU|WE|TH|FR|SA|SU)){0,400}$/,
  BYMONTH: LIST,
  BYMONTHDAY: LIST,
  BYYEARDAY: LIST,
  BYWEEKNO: LIST,
  BYSETPOS: LIST,
  BYHOUR: LIST,
  BYMINUTE: LIST,
  BYSECOND: LIST,
  RSCALE: /^GREGORIAN$/,
  SKIP: /^OMIT$/,
};
const DAYS_OF: Readonly<Record<string, number>> = { YEARLY: 365, MONTHLY: 28, WEEKLY: 7, DAILY: 1, HOURLY: 1 / 24 };
/** Whoever counts counts from the beginning: rounds one rule may take, and starts on one day. */
const ROUNDS_AT_MOST = 4_000;
const A_DAY_AT_MOST = 48;
/** What setting up one rule is worth in rounds. */
const SETTING_UP = 2;

const partsOf = (rule: string) =>
  new Map(
    rule
      .split(';')
      .filter((part) => part.trim() !== '')
      .map((part): [string, string] => {
        const [name = '', text = ''] = part.split('=', 2);
        return [name.trim().toUpperCase(), text.replaceAll(' ', '').toUpperCase()];
      }),
  );

/** Goes on for ever. */
export function isOpenEnded(rule: string): boolean {
  const parts = partsOf(rule);
  return !parts.has('COUNT') && !parts.has('UNTIL');
}

/** Readings from day `from` to day `to`, in order. `repeats`: no rule anybody could mean; `too_many`: more than we walk. */
export function repeatWalls(rule: string, start: Start, { from, to, steps }: Days): readonly Start[] | 'repeats' | 'too_many' {
  const parts = partsOf(rule);
  if (!parts.has('FREQ') || [...parts].some(([name, text]) => PARTS[name]?.test(text) !== true)) return 'repeats';
  const inDay = ['BYHOUR', 'BYMINUTE', 'BYSECOND'].map((name) => parts.get(name)?.split(',').length ?? 1);
  if (inDay.reduce((product, size) => product * size, 1) > A_DAY_AT_MOST) return 'too_many';
  if (start.minute === null && (parts.get('FREQ') === 'HOURLY' || parts.has('BYHOUR'))) return 'repeats';
  const count = Number(parts.get('COUNT') ?? Infinity);
  const rounds = Math.min(
    count,
    (to - start.day) / ((DAYS_OF[parts.get('FREQ') ?? ''] ?? 1) * Number(parts.get('INTERVAL') ?? 1)),
  );
  if (count < Infinity && rounds > ROUNDS_AT_MOST) return 'too_many';
  steps.left -= SETTING_UP + (count < Infinity ? Math.max(0, Math.ceil(rounds)) : 0);
  if (steps.left <= 0) return 'too_many';
  const until = parts.get('UNTIL');
  if (until !== undefined) {
    const last = untilOf(until, start);
    if (last === null) return 'repeats';
    parts.set('UNTIL', last);
  }
  return walked([...parts].map(([name, text]) => `${name}=${text}`).join(';'), start, { from, to, steps });
}

function walked(rule: string, start: Start, { from, to, steps }: Days): readonly Start[] | 'repeats' | 'too_many' {
  try {
    const all = new RRuleTemporal({
      rruleString: `DTSTART:${stamp(start.day, start.minute ?? 0)}Z\nRRULE:${rule}`,
      maxIterations: ROUNDS_AT_MOST * 3,
      maxCandidateEvaluations: 100_000,
    }).between(new Date(from * DAY_MS), new Date(to * DAY_MS), true);
    steps.left -= all.length;
    return all.map(({ epochMilliseconds }) => {
      const day = Math.floor(epochMilliseconds / DAY_MS);
      return { day, minute: start.minute === null ? null : (epochMilliseconds - day * DAY_MS) / MINUTE_MS, zone: start.zone };
    });
  } catch (error) {
    return error instanceof Error && /exceeded/.test(error.message) ? 'too_many' : 'repeats';
  }
}

/** UNTIL as the wall reads then; a date includes the whole of that day. */
function untilOf(value: string, start: Start): string | null {
  const [, date = '', time, utc] = /^(\d{8})(?:T(\d{4}(?:\d{2})?)(Z?))?$/.exec(value) ?? [];
  const day = Date.parse(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T00:00:00Z`) / DAY_MS;
  if (!Number.isInteger(day)) return null;
  if (time === undefined || (start.minute === null && (utc !== 'Z' || /^0+$/.test(time)))) return `${date}T235959Z`;
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(2, 4)) + Number(time.slice(4) || 0) / 60;
  if (utc !== 'Z') return `${stamp(day, minute)}Z`;
  const wall = start.zone.wallAt(day * DAY_MS + minute * MINUTE_MS);
  return `${stamp(wall.day, start.minute === null ? 0 : wall.minute)}Z`;
}

function stamp(day: number, minute: number): string {
  const seconds = Math.round(minute * 60);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${dateOfDay(day).replaceAll('-', '')}T${two(seconds / 3600)}${two((seconds / 60) % 60)}${two(seconds % 60)}`;
}
