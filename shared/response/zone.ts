/**
 * Local time ↔ instants by Intl alone: phones have no Temporal yet. A local day is a whole number, days since 1970-01-01 on the
 * calendar of the wall; a local minute counts from its midnight and may pass 1440 (the wall clock of a later day, not elapsed time).
 *
 * Two wall readings need a choice, and every span edge in the product makes the same one:
 *  - a reading the clock skips (spring) means the instant of the jump, so order is kept and a span never turns inside out;
 *  - a reading that comes twice (autumn) means the first of the two.
 */
import { DAY_MINUTES, DAY_MS, MINUTE_MS } from '../model/time.ts';

/** Outside of this Intl throws (ECMA-262 time range), less two days of room for neighbouring days. */
const LAST_INSTANT = 8_640_000_000_000_000 - 2 * DAY_MS;
/** Per zone; about 13 years of day edges. A bound, not a tuning. */
const EDGES_KEPT = 5_000;

type Zone = {
  readonly format: Intl.DateTimeFormat;
  readonly edges: Map<number, number>;
  readonly changes: Map<number, number>;
  /** The UTC day asked about last, if the clock was not changed in it: neighbours in a list mostly fall into the same. */
  quiet: { readonly block: number; readonly offset: number } | null;
};

/** There are some 600 names in the world; "eUrOpE/pRaGuE" and its thousands of sisters are one of them. */
const ZONES_KEPT = 700;
const NAMES_KEPT = 2_000;

/** By the name the world gives it. */
const zones = new Map<string, Zone>();
/** However it was written; null: no such zone. */
const names = new Map<string, Zone | null>();

export const isTimeZone = (name: string): boolean => named(name) !== null;

/** Milliseconds to add to UTC to get the wall clock. An unknown zone reads as UTC: input with it is refused (`isTimeZone`), a screen must not die of it. */
export function offsetAt(timeZone: string, at: number): number {
  if (!(Math.abs(at) <= LAST_INSTANT)) return 0;
  const zone = zoneOf(timeZone);
  const block = Math.floor(at / DAY_MS);
  if (zone.quiet?.block === block) return zone.quiet.offset;
  const before = edgeOffset(zone, block);
  const after = edgeOffset(zone, block + 1);
  // No zone has ever changed twice within one UTC day since standard time exists, so equal edges mean a quiet day.
  if (before === after) {
    zone.quiet = { block, offset: before };
    return before;
  }
  return at < changeIn(zone, block, before) ? before : after;
}

/** Days since 1970-01-01 on the local calendar. */
export function localDay(timeZone: string, at: number): number {
  return Math.floor((at + offsetAt(timeZone, at)) / DAY_MS);
}

/** Minutes since local midnight, with fractions. */
export function localMinute(timeZone: string, at: number): number {
  const wall = at + offsetAt(timeZone, at);
  return (wall - Math.floor(wall / DAY_MS) * DAY_MS) / MINUTE_MS;
}

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Where a span ends at 23:59, whoever wrote it meant midnight: no clock of a form shows 24:00. */
export function throughMidnight(toMinute: number): number {
  return toMinute % DAY_MINUTES === 1439 ? toMinute + 1 : toMinute;
}

export function dateOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Null for anything but a real YYYY-MM-DD. */
export function dayOfDate(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const day = Date.parse(`${date}T00:00:00Z`) / DAY_MS;
  return Number.isInteger(day) && dateOfDay(day) === date ? day : null;
}

/** The instant a wall clock of `timeZone` shows `minute` of local day `day`; see the head for readings that do not or twice exist. */
export function instantOf(timeZone: string, day: number, minute: number): number {
  const wall = day * DAY_MS + minute * MINUTE_MS;
  const before = offsetAt(timeZone, wall - DAY_MS);
  const after = offsetAt(timeZone, wall + DAY_MS);
  const first = wall - Math.max(before, after);
  const second = wall - Math.min(before, after);
  if (offsetAt(timeZone, first) === wall - first) return first;
  if (offsetAt(timeZone, second) === wall - second) return second;
  return jumpBetween(timeZone, first, second);
}

function jumpBetween(timeZone: string, from: number, to: number): number {
  const startOffset = offsetAt(timeZone, from);
  return firstWhere(from, to, (at) => offsetAt(timeZone, at) !== startOffset);
}

/** Smallest whole second in (from, to] that passes; `to` is known to pass. */
function firstWhere(from: number, to: number, passes: (at: number) => boolean): number {
  let low = Math.floor(from / 1000);
  let high = Math.ceil(to / 1000);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (passes(middle * 1000)) high = middle;
    else low = middle;
  }
  return high * 1000;
}

function changeIn(zone: Zone, block: number, before: number): number {
  const known = zone.changes.get(block);
  if (known !== undefined) return known;
  const change = firstWhere(block * DAY_MS, (block + 1) * DAY_MS, (at) => askOffset(zone.format, at) !== before);
  zone.changes.set(block, change);
  return change;
}

function edgeOffset(zone: Zone, block: number): number {
  const known = zone.edges.get(block);
  if (known !== undefined) return known;
  if (zone.edges.size >= EDGES_KEPT) {
    zone.edges.clear();
    zone.changes.clear();
  }
  const offset = askOffset(zone.format, block * DAY_MS);
  zone.edges.set(block, offset);
  return offset;
}

function askOffset(format: Intl.DateTimeFormat, at: number): number {
  const read: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) read[type] = Number(value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

function zoneOf(timeZone: string): Zone {
  return named(timeZone) ?? zoneOf('UTC');
}

function named(name: string): Zone | null {
  const known = names.get(name);
  if (known !== undefined) return known;
  const format = formatOf(name);
  const zone = format === null ? null : canonical(format);
  if (names.size >= NAMES_KEPT) names.clear();
  names.set(name, zone);
  return zone;
}

function canonical(format: Intl.DateTimeFormat): Zone {
  const { timeZone } = format.resolvedOptions();
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const zone: Zone = { format, edges: new Map(), changes: new Map(), quiet: null };
  if (zones.size >= ZONES_KEPT) {
    zones.clear();
    names.clear();
  }
  zones.set(timeZone, zone);
  return zone;
}

/** Null: no such zone. */
function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}
