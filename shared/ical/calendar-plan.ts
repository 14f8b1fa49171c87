/** One VEVENT as a plan: when it starts on which clock, how long it lasts, how it repeats, what it replaces. Or why it cannot be read. */
import { cleanLine } from '../model/clean.ts';
import { DAY_MINUTES, DAY_MS } from '../model/time.ts';
import { unescapedText, type Property, type RawEvent } from './calendar-lines.ts';
import { durationOf, instantOfWall, wallIn, wallOf, type Duration, type Wall } from './calendar-time.ts';
import type { ZoneOf } from './calendar-zone.ts';

/** `wall`: until the clock shows so many minutes more than at the start. `duration`: as RFC 5545 counts one. */
export type Length =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'wall'; readonly minutes: number }
  | ({ readonly kind: 'duration' } & Duration);

export type Start = { readonly wall: Wall; readonly lasts: Length };

export type Head = {
  readonly uid: string;
  readonly title: string;
  readonly line: number;
  readonly sequence: number;
  /** When it was written last, as the file says; to be compared. */
  readonly stamp: string;
  /** The instance it replaces. `later`: and all that follow. */
  readonly original: { readonly wall: Wall; readonly later: boolean } | null;
};
export type Body = Start & {
  readonly rules: readonly string[];
  readonly notRules: readonly string[];
  readonly dates: readonly Start[];
  readonly exceptions: readonly Wall[];
  /** Names of those invited who did not decline. */
  readonly people: readonly string[];
  readonly observance: boolean;
};
/** Null body: it does not take place. */
export type Plan = Head & { readonly body: Body | null };

export type PlanFault =
  | 'unfinished'
  | 'no_start'
  | 'bad_time'
  | 'unknown_zone'
  | 'no_end'
  | 'ends_before_start'
  | 'repeats'
  | 'exception'
  | 'method';

const NO_PUBLICATION = new Set(['REPLY', 'REFRESH', 'COUNTER', 'DECLINECOUNTER']);
const PEOPLE_AT_MOST = 10;

export function planOf(event: RawEvent, zoneOf: ZoneOf): Plan | PlanFault {
  if (!event.finished) return 'unfinished';
  if (NO_PUBLICATION.has(event.method)) return 'method';
  const original = originalOf(event, zoneOf);
  if (typeof original === 'string') return original;
  const head: Head = {
    uid: uidOf(event),
    title: titleOf(event),
    line: event.line,
    sequence: Number(/^\d{1,9}$/.exec(valueOf(event, 'SEQUENCE'))?.[0] ?? 0),
    stamp: valueOf(event, 'LAST-MODIFIED') || valueOf(event, 'DTSTAMP'),
    original,
  };
  if (event.method === 'CANCEL' || valueOf(event, 'STATUS').toUpperCase() === 'CANCELLED') return { ...head, body: null };
  const body = bodyOf(event, zoneOf, original !== null);
  return typeof body === 'string' ? body : { ...head, body };
}

/** What has no UID is known by its title. */
export const uidOf = (event: RawEvent) => cleanLine(valueOf(event, 'UID')) || `?${titleOf(event)}`;

export function titleOf(event: Pick<RawEvent, 'properties'>): string {
  return cleanLine(unescapedText(valueOf(event, 'SUMMARY')), 120);
}

function originalOf(event: RawEvent, zoneOf: ZoneOf): Plan['original'] | PlanFault {
  const property = propertyOf(event, 'RECURRENCE-ID');
  if (property === undefined) return null;
  const range = property.params.get('RANGE')?.toUpperCase();
  if (range !== undefined && range !== 'THISANDFUTURE') return 'repeats';
  const wall = wallOf(property, zoneOf);
  if (wall === null || wall === 'unknown_zone') return wall ?? 'bad_time';
  return { wall, later: range !== undefined };
}

function bodyOf(event: RawEvent, zoneOf: ZoneOf, isInstance: boolean): Body | PlanFault {
  const startProperty = propertyOf(event, 'DTSTART');
  if (startProperty === undefined) return 'no_start';
  const wall = wallOf(startProperty, zoneOf);
  if (wall === null || wall === 'unknown_zone') return wall ?? 'bad_time';
  const lasts = lengthOf(event, wall, zoneOf);
  if (typeof lasts === 'string') return lasts;
  const written = valueOf(event, 'X-MICROSOFT-CDO-ALLDAYEVENT').toUpperCase() === 'TRUE';
  const start = wholeDays({ wall, lasts }, { zoneOf, written });
  // Whoever moves one instance sometimes writes the rule of the series beside it; it is not a series of its own.
  const rules = (name: string) => (isInstance ? [] : valuesOf(event, name).filter((rule) => rule !== ''));
  const dates = datesOf(event, start, zoneOf);
  const exceptions = wallsOf(event, 'EXDATE', zoneOf);
  if (dates === null) return 'repeats';
  if (exceptions === null) return 'exception';
  return {
    ...start,
    rules: rules('RRULE'),
    notRules: rules('EXRULE'),
    dates: isInstance ? [] : dates,
    exceptions,
    people: peopleOf(event),
    observance: isObservance(event),
  };
}

function lengthOf(event: RawEvent, start: Wall, zoneOf: ZoneOf): Length | PlanFault {
  const endProperty = propertyOf(event, 'DTEND');
  const duration = propertyOf(event, 'DURATION');
  if (endProperty !== undefined) {
    const end = wallOf(endProperty, zoneOf);
    if (end === null || end === 'unknown_zone') return end ?? 'bad_time';
    return lengthUntil(start, end);
  }
  if (duration !== undefined) return lengthOfDuration(start, duration.value);
  return start.minute === null ? { kind: 'days', days: 1 } : 'no_end';
}

function lengthUntil(start: Wall, end: Wall): Length | PlanFault {
  if ((start.minute === null) !== (end.minute === null)) return 'bad_time';
  // Some programs let a day end on the day itself.
  if (start.minute === null)
    return end.day < start.day ? 'ends_before_start' : { kind: 'days', days: Math.max(1, end.day - start.day) };
  if (instantOfWall(end) <= instantOfWall(start)) return 'ends_before_start';
  const same = wallIn(start.zone, end);
  const minutes = (same.day - start.day) * DAY_MINUTES + (same.minute ?? 0) - start.minute;
  // In the hour that comes twice the clock may show less at the end.
  return minutes > 0 ? { kind: 'wall', minutes } : { kind: 'duration', days: 0, ms: instantOfWall(end) - instantOfWall(start) };
}

function lengthOfDuration(start: Wall, value: string): Length | PlanFault {
  const lasts = durationOf(value);
  if (lasts === null) return 'bad_time';
  if (start.minute !== null) return { kind: 'duration', ...lasts };
  return { kind: 'days', days: Math.max(1, lasts.days + Math.round(lasts.ms / DAY_MS)) };
}

/** 23:59 means midnight, and what runs from midnight to midnight on its own clock or on ours is whole days. */
function wholeDays({ wall, lasts }: Start, { zoneOf, written }: { readonly zoneOf: ZoneOf; readonly written: boolean }): Start {
  if (wall.minute === null || lasts.kind === 'days') return { wall, lasts };
  const rounded = lasts.kind === 'wall' ? { ...lasts, minutes: tillMidnight(wall.minute, lasts.minutes) } : lasts;
  const ours = zoneOf(null);
  for (const zone of ours === null ? [wall.zone] : [wall.zone, ours]) {
    const from = wallIn(zone, wall);
    const minutes = clockMinutes({ wall, lasts: rounded }, zone);
    const midnights = from.minute === 0 && minutes % DAY_MINUTES === 0 && minutes > 0;
    if (!midnights && !written) continue;
    const days = Math.max(1, Math.round(minutes / DAY_MINUTES));
    return { wall: { day: from.day, minute: null, zone: ours ?? zone }, lasts: { kind: 'days', days } };
  }
  return { wall, lasts: rounded };
}

function tillMidnight(minute: number, minutes: number): number {
  const end = minute + minutes;
  return end % DAY_MINUTES >= DAY_MINUTES - 1 ? Math.ceil(end / DAY_MINUTES) * DAY_MINUTES - minute : minutes;
}

/** What the clock of `zone` shows more at the end than at the start. */
function clockMinutes(start: Start, zone: Wall['zone']): number {
  const [from, to] = [wallIn(zone, start.wall), zone.wallAt(endOf(start))];
  return tillMidnight(from.minute ?? 0, (to.day - from.day) * DAY_MINUTES + to.minute - (from.minute ?? 0));
}

export function endOf({ wall, lasts }: Start): number {
  if (lasts.kind === 'days') return instantOfWall({ ...wall, day: wall.day + lasts.days });
  if (lasts.kind === 'wall') return Math.round(wall.zone.instantOf(wall.day, (wall.minute ?? 0) + lasts.minutes));
  return instantOfWall({ ...wall, day: wall.day + lasts.days }) + lasts.ms;
}

/** RDATE: dates, times or periods. Null: one of them cannot be read. */
function datesOf(event: RawEvent, start: Start, zoneOf: ZoneOf): readonly Start[] | null {
  const found: Start[] = [];
  for (const { value, params } of event.properties.filter(({ name }) => name === 'RDATE')) {
    for (const one of value.split(',')) {
      const [from = '', to] = one.split('/', 2);
      const wall = wallOf({ value: from, params }, zoneOf);
      if (wall === null || wall === 'unknown_zone') return null;
      const end = to === undefined ? null : wallOf({ value: to, params }, zoneOf);
      const lasts =
        to === undefined
          ? start.lasts
          : end === null || end === 'unknown_zone'
            ? lengthOfDuration(wall, to)
            : lengthUntil(wall, end);
      if (typeof lasts === 'string' || (wall.minute === null) !== (start.wall.minute === null)) return null;
      found.push({ wall, lasts });
    }
  }
  return found;
}

function wallsOf(event: RawEvent, name: string, zoneOf: ZoneOf): readonly Wall[] | null {
  const walls = event.properties
    .filter((property) => property.name === name && property.value.trim() !== '')
    .flatMap(({ value, params }) => value.split(',').map((one) => wallOf({ value: one, params }, zoneOf)));
  return walls.some((wall) => wall === null || wall === 'unknown_zone') ? null : (walls as Wall[]);
}

function peopleOf(event: RawEvent): readonly string[] {
  return event.properties
    .filter(({ name, params }) => name === 'ATTENDEE' && params.get('PARTSTAT')?.toUpperCase() !== 'DECLINED')
    .filter(({ params }) => !['RESOURCE', 'ROOM', 'GROUP'].includes(params.get('CUTYPE')?.toUpperCase() ?? ''))
    .slice(0, PEOPLE_AT_MOST)
    .flatMap(({ params }) => cleanLine(params.get('CN') ?? '', 80) || []);
}

/** What calendars of holidays call days on which everybody works. */
const OBSERVANCES =
  /\bobservances?\b|\bcommemorat|v[ýy]znamn[ýy] den|pam[áa]tn[ýy] den|den p[řr]ipom[íi]nky|nen[íi] dnem (?:pracovn[íi]ho )?klidu|dzie[ńn] pami[ęe]ci|dzie[ńn] nieb[ęe]d[ąa]cy|[śs]wi[ęe]to nieustawowe|\bgedenktag\b|\bnot a public holiday\b/iu;

function isObservance(event: RawEvent): boolean {
  const said = ['DESCRIPTION', 'CATEGORIES'].map((name) => unescapedText(valueOf(event, name)).slice(0, 400)).join('\n');
  return OBSERVANCES.test(said) || /\(observance\)/i.test(titleOf(event));
}

function propertyOf(event: Pick<RawEvent, 'properties'>, name: string): Property | undefined {
  return event.properties.find((property) => property.name === name);
}

function valueOf(event: Pick<RawEvent, 'properties'>, name: string): string {
  return propertyOf(event, name)?.value.trim() ?? '';
}

function valuesOf(event: RawEvent, name: string): readonly string[] {
  return event.properties.filter((property) => property.name === name).map(({ value }) => value.trim());
}
