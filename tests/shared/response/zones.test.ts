/**
 * Every time-zone transition of 2026–2028 that this runtime knows. Measured: 418 zones, 130 of them with
 * transitions; 764 transitions with tzdata 2026c (780 with 2025c). The number moves with the data: only its size is asserted.
 */
import { expect, it } from 'vitest';
import { serviceMs } from '#shared/response/clock.ts';
import { isOpenAt, openMsBetween } from '#shared/response/hours.ts';
import { ringOf } from '#shared/response/ring.ts';
import { instantOf, localDay, localMinute, offsetAt } from '#shared/response/zone.ts';
import { HOUR, hoursOf, MINUTE, play } from './response-kit.ts';

const DAY = 24 * HOUR;
/** Some seconds of work on a machine that others use too. */
const PATIENCE_MS = 60_000;
const FROM = Date.UTC(2026, 0, 1);
const TO = Date.UTC(2029, 0, 1);

type Transition = { zone: string; at: number; before: number; after: number };

/** Found by asking Intl for each day and then each minute, not by the code under test. */
function transitions(): { zones: number; found: Transition[] } {
  const zones = Intl.supportedValuesOf('timeZone');
  const found: Transition[] = [];
  for (const zone of zones) {
    const ask = wallReader(zone);
    let before = ask(FROM);
    for (let day = FROM + DAY; day <= TO; day += DAY) {
      const after = ask(day);
      if (after === before) continue;
      let minute = day - DAY;
      while (ask(minute) === before) minute += 15 * MINUTE;
      while (ask(minute - MINUTE) !== before) minute -= MINUTE;
      found.push({ zone, at: minute, before, after });
      before = after;
    }
  }
  return { zones: zones.length, found };
}

/** Offset in milliseconds read from the long offset name ("GMT+05:45"), another road than the code under test takes. */
function wallReader(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset', hour: 'numeric' });
  return (at) => {
    const text = format.format(at);
    const name = text.slice(text.indexOf('GMT') + 3);
    if (name === '') return 0;
    const [hour = 0, minute = 0] = name.slice(1).split(':').map(Number);
    return (name.startsWith('-') || name.startsWith('−') ? -1 : 1) * (hour * HOUR + minute * MINUTE);
  };
}

const { zones, found } = transitions();
/** The rules see a zone only through its offsets, so zones that jump alike at the same instant are one case for the slow checks. */
const distinct = [...new Map(found.map((each) => [`${each.at} ${each.before} ${each.after}`, each])).values()];
const around = (at: number, step: number) =>
  Array.from({ length: Math.floor((6 * HOUR) / step) + 1 }, (_, index) => at - 3 * HOUR + index * step);

it('the sweep is not empty', () => {
  expect(zones).toBeGreaterThan(400);
  expect(found.length).toBeGreaterThan(600);
});

it('offsets are right in every minute of ±3 h around every transition', { timeout: PATIENCE_MS }, () => {
  const wrong = found.filter(({ zone, at, before, after }) =>
    around(at, MINUTE).some((minute) => offsetAt(zone, minute) !== (minute < at ? before : after)),
  );
  expect(wrong).toEqual([]);
});

it(
  'local time goes back to its instant, the second of two readings to the first, in every minute of ±3 h',
  { timeout: PATIENCE_MS },
  () => {
    const wrong = found.filter(({ zone, at, before, after }) =>
      around(at, MINUTE).some((minute) => {
        const back = instantOf(zone, localDay(zone, minute), localMinute(zone, minute));
        const secondReading = minute >= at && minute < at + (before - after);
        return back !== (secondReading ? minute - (before - after) : minute);
      }),
    );
    expect(wrong).toEqual([]);
  },
);

it('a reading that is skipped means the instant of the jump', () => {
  for (const { zone, at, before, after } of found) {
    const firstSkipped = at + before;
    for (let wall = firstSkipped; wall < at + after; wall += 10 * MINUTE) {
      const day = Math.floor(wall / DAY);
      expect(instantOf(zone, day, (wall - day * DAY) / MINUTE)).toBe(at);
    }
  }
});

it(
  'open time is the sum of the open minutes, and the elapsed time of a clock grows by exactly those',
  { timeout: PATIENCE_MS },
  () => {
    const wrong: string[] = [];
    for (const { zone, at } of distinct) {
      const hours = hoursOf(zone, { daily: '22:15-26:30 02:45-03:20 23:00-24:00 05:00-06:00 13:00-13:45' });
      const spokeAt = at - 3 * HOUR;
      const { item, settings } = play({ spokeAt, hours, targetMinutes: 24 * 60 });
      let open = 0;
      for (const minute of around(at, MINUTE)) {
        const isOpen = isOpenAt(hours, minute);
        if (minute % (10 * MINUTE) === 0) {
          const ring = ringOf(item, settings, minute);
          const right =
            openMsBetween(hours, spokeAt, minute) === open &&
            serviceMs({ hours, level: item.level, askedAt: spokeAt, at: minute }) === open &&
            ring.kind === (isOpen ? 'running' : 'paused') &&
            ring.leftMs === DAY - open;
          if (!right) wrong.push(`${zone} ${new Date(minute).toISOString()}`);
        }
        if (isOpen) open += MINUTE;
      }
    }
    expect(wrong).toEqual([]);
  },
);
