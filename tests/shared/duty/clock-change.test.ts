import { describe, expect, it } from 'vitest';
import { dutyAt, dutySpans } from '#shared/duty/roster.ts';
import { offsetAt, weekdayOf } from '#shared/response/zone.ts';
import { at, member, roster, shift, wall } from './roster-kit.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('on the night the clock goes forward', () => {
  const night = roster({
    shifts: [
      shift(6, '22:00-02:30', { first: member('ana') }),
      shift(7, '02:30-06:00', { first: member('ben') }),
      shift(7, '02:00-03:00', { id: 'inside', first: member('cyril') }),
    ],
  });

  it('a shift that ends at a time that does not exist ends at the jump, and the next begins there', () => {
    const spans = dutySpans(night, at('2026-03-28 22:00'), at('2026-03-29 06:00'));
    expect(spans.map(({ onDuty }) => onDuty)).toEqual(['ana', 'ben']);
    expect(new Date(spans[1]?.from ?? 0).toISOString()).toBe('2026-03-29T01:00:00.000Z');
  });

  it('a shift inside the skipped hour does not take place', () => {
    expect(dutySpans(night, at('2026-03-28 12:00'), at('2026-03-29 12:00')).some(({ onDuty }) => onDuty === 'cyril')).toBe(false);
  });
});

describe('on the night the clock goes back', () => {
  it('the first of two equal readings is the edge, so the hour that comes twice has one person', () => {
    const night = roster({
      shifts: [shift(6, '22:00-02:30', { first: member('ana') }), shift(7, '02:30-06:00', { first: member('ben') })],
    });
    const spans = dutySpans(night, at('2026-10-24 22:00'), at('2026-10-25 06:00'));
    expect(spans.map(({ onDuty, from }) => `${new Date(from).toISOString().slice(11, 16)} ${onDuty}`)).toEqual([
      '20:00 ana',
      '00:30 ben',
    ]);
    expect(wall(at('2026-10-25 06:00'))).toBe('2026-10-25 06:00');
  });
});

/** No zone changes twice in so few days (Morocco and its month of fasting come closest). */
const STEP = 5 * DAY;

/** Instants in 2026 to 2028 at which the zone's clock changes. */
function transitions(zone: string): readonly number[] {
  const found: number[] = [];
  for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2029, 0, 1); day += STEP) {
    if (offsetAt(zone, day) === offsetAt(zone, day + STEP)) continue;
    let [low, high] = [day, day + STEP];
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (offsetAt(zone, middle) === offsetAt(zone, low)) low = middle;
      else high = middle;
    }
    found.push(high);
  }
  return found;
}

/** The roster read the slow way: the wall clock of the instant against the pattern. Only for readings that come once. */
function onTheWall(zone: string, instant: number): string {
  const local = instant + offsetAt(zone, instant);
  const day = Math.floor(local / DAY);
  const minute = Math.floor((local - day * DAY) / MINUTE);
  const weekend = (weekday: number) => (weekday >= 5 ? 'late-weekend' : 'late');
  if (minute < 150) return weekend(weekdayOf(day - 1));
  if (minute < 600) return 'early';
  return minute < 1080 ? 'day' : weekend(weekdayOf(day));
}

describe('over every clock change of 2026 to 2028, in every zone that has one', () => {
  const memberIds = ['early', 'day', 'late', 'late-weekend'];
  const week = [1, 2, 3, 4, 5, 6, 7].flatMap((day) => [
    shift(day, '02:30-10:00', { first: member('early'), backup: member('day') }),
    shift(day, '10:00-18:00', { first: member('day'), backup: member('early') }),
    shift(day, '18:00-02:30', { first: member(day >= 5 ? 'late-weekend' : 'late'), backup: member('day') }),
  ]);
  const zones = Intl.supportedValuesOf('timeZone')
    .map((zone) => ({ zone, changes: transitions(zone) }))
    .filter(({ changes }) => changes.length > 0);

  it('exactly the planned person is on duty in each minute three hours around: no gap, no double duty', () => {
    let minutes = 0;
    const wrong: string[] = [];
    for (const { zone, changes } of zones) {
      const round = roster({ timeZone: zone, shifts: week, memberIds });
      for (const change of changes) {
        const [from, to] = [change - 3 * HOUR, change + 3 * HOUR];
        const spans = dutySpans(round, from, to);
        const shiftMs = Math.abs(offsetAt(zone, change) - offsetAt(zone, change - MINUTE));
        if (spans[0]?.from !== from || spans.at(-1)?.to !== to) wrong.push(`${zone}: not covered`);
        let index = 0;
        for (let instant = from; instant < to; instant += MINUTE) {
          minutes += 1;
          while ((spans[index]?.to ?? Infinity) <= instant) index += 1;
          const span = spans[index];
          const expected = onTheWall(zone, instant);
          // A repeated reading of the edge belongs to whoever came on at its first occurrence.
          const twice =
            offsetAt(zone, change) < offsetAt(zone, change - MINUTE) && instant >= change && instant < change + shiftMs;
          if (span?.onDuty !== expected && !(twice && span?.onDuty === onTheWall(zone, change - MINUTE))) {
            wrong.push(`${zone} ${new Date(instant).toISOString()}: ${span?.onDuty}, planned ${expected}`);
          }
          if (span?.backup == null || span.backup === span.onDuty)
            wrong.push(`${zone} ${new Date(instant).toISOString()}: backup ${span?.backup}`);
        }
        for (const instant of [change - 1, change, change + 30 * MINUTE]) {
          if (dutyAt(round, instant).onDuty !== spans.find((span) => span.from <= instant && instant < span.to)?.onDuty)
            wrong.push(`${zone}: dutyAt ${instant}`);
        }
      }
    }
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(zones.length).toBeGreaterThan(100);
    expect(minutes).toBeGreaterThan(200_000);
  });
});
