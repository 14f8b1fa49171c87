/**
 * The clocks of a calendar. A zone is one of the world's, by its name, or one whose rules stand in the file (VTIMEZONE); the file's
 * decide. Both answer like shared/response/zone.ts: a reading the clock skips is the instant of the jump, one that comes twice the first.
 */
import { dateOfDay, instantOf, isTimeZone, localDay, localMinute } from '../response/zone.ts';
import type { Property, RawZone } from './calendar-lines.ts';
import { zoneNamed } from './calendar-names.ts';
import { isOpenEnded, repeatWalls, type Steps } from './calendar-repeat.ts';
import { DAY_MS, MINUTE_MS } from '../model/time.ts';

export type CalendarZone = {
  instantOf(day: number, minute: number): number;
  wallAt(at: number): { readonly day: number; readonly minute: number };
};
/** Null: no such zone, in the file or in the world. Asked for null: the zone of the business. */
export type ZoneOf = (name: string | null) => CalendarZone | null;

/** Of one zone; an export with all of history has a hundred and fifty. */
const OBSERVANCES_AT_MOST = 300;

const known = new Map<string, CalendarZone>();

export const UTC: CalendarZone = {
  instantOf: (day, minute) => day * DAY_MS + minute * MINUTE_MS,
  wallAt: wallWith(0),
};

export function namedZone(name: string): CalendarZone | null {
  const found = zoneNamed(name);
  if (found === null || !isTimeZone(found)) return null;
  const zone = known.get(found) ?? {
    instantOf: (day, minute) => instantOf(found, day, minute),
    wallAt: (at) => ({ day: localDay(found, at), minute: localMinute(found, at) }),
  };
  known.set(found, zone);
  return zone;
}

type Span = { readonly from: number; readonly to: number };

/** Zones of a file; what it does not bring or brings in a way nobody can read is looked up by its name. */
export function zonesOf(
  raw: readonly RawZone[],
  { timeZone, window, steps }: { readonly timeZone: string; readonly window: Span; readonly steps: Steps },
): ZoneOf {
  const written = new Map(raw.map((one) => [one.name, one]));
  const read = new Map<string, CalendarZone | null>();
  return (name) => {
    if (name === null) return namedZone(timeZone);
    const done = read.get(name);
    if (done !== undefined) return done;
    const own = written.get(name);
    const zone = (own === undefined ? null : fileZone(own, window, steps)) ?? namedZone(name);
    read.set(name, zone);
    return zone;
  };
}

type Change = { readonly at: number; readonly before: number; readonly after: number };

/** Null: its rules cannot be read, or end while those of a zone of that name go on. */
function fileZone({ name, observances }: RawZone, window: Span, steps: Steps): CalendarZone | null {
  if (observances.length === 0 || observances.length > OBSERVANCES_AT_MOST) return null;
  const changes: Change[] = [];
  let goesOn = observances.length === 1;
  for (const properties of observances) {
    const found = changesOf(properties, window, steps);
    if (found === null) return null;
    changes.push(...found.changes);
    goesOn ||= found.goesOn;
  }
  if (!goesOn && namedZone(name) !== null) return null;
  return changes.length === 0 ? null : zoneOfChanges(changes.sort((a, b) => a.at - b.at));
}

function changesOf(
  properties: readonly Property[],
  window: Span,
  steps: Steps,
): { readonly changes: readonly Change[]; readonly goesOn: boolean } | null {
  const valuesOf = (wanted: string) => properties.filter(({ name }) => name === wanted).map(({ value }) => value);
  const [before, after] = [offsetOf(valuesOf('TZOFFSETFROM')[0]), offsetOf(valuesOf('TZOFFSETTO')[0])];
  const [start = ''] = valuesOf('DTSTART');
  const first = plainWall(start);
  if (before === null || after === null || first === null) return null;
  const walls: ({ readonly day: number; readonly minute: number | null } | null)[] = [
    first,
    ...valuesOf('RDATE').flatMap((list) => list.split(',').map(plainWall)),
  ];
  let goesOn = false;
  for (const rule of valuesOf('RRULE')) {
    goesOn ||= isOpenEnded(rule);
    // UNTIL is written in UTC; the reading of the clock before the change is what it is compared with.
    const clock: CalendarZone = { ...UTC, wallAt: wallWith(before) };
    const found = repeatWalls(
      rule,
      { ...first, zone: clock },
      { from: days(window.from) - 800, to: days(window.to) + 400, steps },
    );
    if (typeof found === 'string') return null;
    walls.push(...found);
  }
  if (walls.includes(null)) return null;
  const changes = walls.map((wall) => ({ at: UTC.instantOf(wall?.day ?? 0, wall?.minute ?? 0) - before, before, after }));
  return { changes, goesOn };
}

const days = (at: number) => Math.floor(at / DAY_MS);

function wallWith(offset: number): CalendarZone['wallAt'] {
  return (at) => {
    const wall = at + offset;
    const day = Math.floor(wall / DAY_MS);
    return { day, minute: (wall - day * DAY_MS) / MINUTE_MS };
  };
}

function zoneOfChanges(changes: readonly Change[]): CalendarZone {
  const offsetAt = (at: number) => {
    let [low, high] = [0, changes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((changes[middle]?.at ?? Infinity) <= at) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? (changes[0]?.before ?? 0) : (changes[low - 1]?.after ?? 0);
  };
  return {
    wallAt: (at) => wallWith(offsetAt(at))(at),
    instantOf(day, minute) {
      const wall = UTC.instantOf(day, minute);
      const offsets = [offsetAt(wall - DAY_MS), offsetAt(wall + DAY_MS)];
      const [first, second] = [wall - Math.max(...offsets), wall - Math.min(...offsets)];
      if (offsetAt(first) === wall - first) return first;
      if (offsetAt(second) === wall - second) return second;
      return changes.find(({ at }) => at > first && at <= second)?.at ?? second;
    },
  };
}

/** "+0130" in milliseconds. */
function offsetOf(value: string | undefined): number | null {
  const read = /^([+-])(\d{2})(\d{2})(\d{2})?$/.exec(value?.trim() ?? '');
  if (read === null) return null;
  const [, sign, hours, minutes, seconds = '0'] = read;
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -ms : ms;
}

function plainWall(value: string): { readonly day: number; readonly minute: number } | null {
  const read = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?$/.exec(value.trim());
  if (read === null) return null;
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = read.slice(1).map((part) => Number(part ?? 0));
  const at = Date.UTC(year, month - 1, date, hour, minute, second);
  // Years below 100 mean others to Date.
  return year < 100 || dateOfDay(days(at)).slice(0, 4) !== String(year).padStart(4, '0') ? null : UTC.wallAt(at);
}
