/** Invented feedback of a Prague restaurant around a clock change, and slow ways to count it. */
import fc from 'fast-check';
import { CHANNELS, KINDS, LEVELS, STATUSES } from '#shared/model/feedback.ts';
import type { ServiceHours } from '#shared/model/business.ts';
import { hoursPreset } from '#shared/response/presets.ts';
import type { StatsCalendar } from '#shared/stats/calendar.ts';
import type { Fact } from '#shared/stats/facts.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const PRAGUE = 'Europe/Prague';
/** Clocks go back on Sunday 25 October 2026. */
export const AUTUMN_SUNDAY = Date.parse('2026-10-25T12:00:00+01:00');
/** Clocks go forward on Sunday 29 March 2026. */
export const SPRING_SUNDAY = Date.parse('2026-03-29T12:00:00+02:00');

export const calendar: StatsCalendar = { hours: hoursPreset('restaurant', PRAGUE), weekendDays: [5, 6, 7] };
export const noHours: ServiceHours = { timeZone: PRAGUE, week: [[], [], [], [], [], [], []], specialDays: [] };

let made = 0;
export function fact(spoke: string | number, tookMinutes: number | null, more: Partial<Fact> = {}): Fact {
  made += 1;
  const spokeAt = typeof spoke === 'number' ? spoke : Date.parse(spoke);
  return {
    id: `fact-${made}`,
    spokeAt,
    receivedAt: spokeAt + 5_000,
    level: 'high',
    channel: 'google',
    kind: 'review',
    placeLabel: '',
    status: tookMinutes === null ? 'open' : 'answered',
    dueAt: spokeAt + HOUR,
    firstResponseAt: tookMinutes === null ? null : spokeAt + tookMinutes * MINUTE,
    answeredBy: tookMinutes === null ? null : 'ana',
    withinTarget: tookMinutes === null ? null : tookMinutes <= 60,
    resolvedAt: null,
    firstServiceMs: null,
    ...more,
  };
}

/** Anything a database may hold, contradictions included. */
export function anyFact(around: number, spreadMs = 20 * DAY): fc.Arbitrary<Fact> {
  const anyTime = fc.integer({ min: around - spreadMs, max: around + spreadMs });
  const later = (max: number) => fc.option(fc.integer({ min: -HOUR, max }));
  return fc
    .record({
      id: fc.uuid(),
      spokeAt: anyTime,
      lag: fc.integer({ min: -10 * MINUTE, max: HOUR }),
      level: fc.constantFrom(...LEVELS),
      channel: fc.constantFrom(...CHANNELS.slice(0, 5)),
      kind: fc.constantFrom(...KINDS),
      placeLabel: fc.constantFrom('', 'garden', 'bar'),
      status: fc.constantFrom(...STATUSES),
      due: later(2 * DAY),
      first: fc.oneof(later(2 * HOUR), later(3 * DAY)),
      answeredBy: fc.option(fc.constantFrom('ana', 'ben', 'gone')),
      withinTarget: fc.option(fc.boolean()),
      resolved: later(10 * DAY),
      firstServiceMs: fc.option(fc.integer({ min: 0, max: DAY }), { freq: 1 }),
    })
    .map(({ lag, due, first, resolved, ...rest }) => ({
      ...rest,
      receivedAt: rest.spokeAt + lag,
      dueAt: due === null ? null : rest.spokeAt + due,
      firstResponseAt: first === null ? null : rest.spokeAt + first,
      resolvedAt: resolved === null ? null : rest.spokeAt + resolved,
    }));
}

const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: PRAGUE, weekday: 'short' });
const hourName = new Intl.DateTimeFormat('en-GB', { timeZone: PRAGUE, hour: '2-digit', hourCycle: 'h23' });
const date = new Intl.DateTimeFormat('sv-SE', { timeZone: PRAGUE, dateStyle: 'short' });
const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** ISO weekday, hour and date on the wall of Prague, by Intl alone. */
export function onTheWall(at: number): { readonly weekday: number; readonly hour: number; readonly date: string } {
  return { weekday: NAMES.indexOf(weekday.format(at)) + 1, hour: Number(hourName.format(at)), date: date.format(at) };
}

/** What a histogram keeps of durations: those that share a step (1/60 of their doubling) are told as their mean. */
export function kept(durations: readonly number[]): readonly number[] {
  const stepOf = (ms: number) => {
    let width = 1875;
    while (ms >= width * 120) width *= 2;
    return Math.floor(ms / width) * width;
  };
  const steps = Map.groupBy(
    durations.map((ms) => Math.max(0, ms)),
    stepOf,
  );
  return [...steps.values()].flatMap((same) => same.map(() => same.reduce((sum, ms) => sum + ms, 0) / same.length));
}
