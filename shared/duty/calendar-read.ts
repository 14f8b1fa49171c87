/**
 * Reads shifts or holidays from an iCalendar file somebody gives us: VEVENT with DTSTART, DTEND or DURATION, SUMMARY, plain repeats,
 * EXDATE and moved instances. The text is hostile until proved otherwise: everything is bounded, nothing throws, and what is not
 * understood comes back as a problem with its line instead of being dropped.
 */
import { cleanLine } from '#shared/model/clean.ts';
import { dateOfDay, localDay } from '#shared/response/zone.ts';
import { eventsIn, unescapedText, type Property, type RawEvent } from './calendar-lines.ts';
import { repeatDays, ruleOf, type Steps } from './calendar-repeat.ts';
import { durationMs, instantOfWall, wallOf, type Wall } from './calendar-time.ts';

export type ReadEvent = {
  readonly uid: string;
  readonly title: string;
  readonly allDay: boolean;
  readonly from: number;
  readonly to: number;
  /** Local dates; `toDate` is the last one (inclusive). */
  readonly fromDate: string;
  readonly toDate: string;
};

export const CALENDAR_PROBLEMS = [
  'too_large',
  'not_a_calendar',
  'unfinished',
  'no_start',
  'bad_time',
  'unknown_zone',
  'no_end',
  'ends_before_start',
  'repeats',
  'too_many',
] as const;
export type CalendarProblem = {
  readonly line: number;
  readonly reason: (typeof CALENDAR_PROBLEMS)[number];
  readonly title: string;
};

export type ReadCalendar = { readonly events: readonly ReadEvent[]; readonly problems: readonly CalendarProblem[] };

const DAY_MS = 86_400_000;
export const CALENDAR_MAX_CHARACTERS = 1_000_000;
const EVENTS_AT_MOST = 5_000;
const STEPS_AT_MOST = 200_000;

type Window = { readonly timeZone: string; readonly from: number; readonly to: number };
type Plan = {
  readonly title: string;
  readonly uid: string;
  readonly start: Wall;
  readonly lasts: { readonly days: number } | { readonly ms: number };
};

/** Events that touch [from, to), in order. `timeZone` is for days and for times without a zone. */
export function readCalendar(text: string, window: Window): ReadCalendar {
  if (text.length > CALENDAR_MAX_CHARACTERS) return refused('too_large');
  const raw = eventsIn(text);
  if (raw === null) return refused('not_a_calendar');
  const events: ReadEvent[] = [];
  const problems: CalendarProblem[] = [];
  const moved = movedInstances(raw, window.timeZone);
  const steps: Steps = { left: STEPS_AT_MOST };
  for (const event of raw) {
    const title = titleOf(event);
    const found = instancesOf(event, { window, moved, steps });
    if (typeof found === 'string') problems.push({ line: event.line, reason: found, title });
    else events.push(...found);
    if (events.length > EVENTS_AT_MOST || steps.left <= 0) {
      problems.push({ line: event.line, reason: 'too_many', title });
      break;
    }
  }
  return { events: events.slice(0, EVENTS_AT_MOST).sort((a, b) => a.from - b.from), problems };
}

function refused(reason: CalendarProblem['reason']): ReadCalendar {
  return { events: [], problems: [{ line: 1, reason, title: '' }] };
}

type Context = { readonly window: Window; readonly moved: ReadonlySet<string>; readonly steps: Steps };

function instancesOf(event: RawEvent, { window, moved, steps }: Context): readonly ReadEvent[] | CalendarProblem['reason'] {
  if (!event.finished) return 'unfinished';
  if (valueOf(event, 'STATUS').toUpperCase() === 'CANCELLED') return [];
  const plan = planOf(event, window.timeZone);
  if (typeof plan === 'string') return plan;
  const skipped = new Set(dateList(event, 'EXDATE', window.timeZone));
  const ruleText = valueOf(event, 'RRULE');
  const isMoved = propertyOf(event, 'RECURRENCE-ID') !== undefined;
  const rule = ruleText === '' || isMoved ? null : ruleOf(ruleText, plan.start);
  if ((ruleText !== '' && !isMoved && rule === null) || propertyOf(event, 'RDATE') !== undefined) return 'repeats';
  const found: ReadEvent[] = [];
  // Years of instances that are over are walked by day alone: asking for their instants would take seconds.
  const firstDay = localDay(plan.start.zone, window.from) - lengthDays(plan) - 2;
  for (const day of rule === null ? [plan.start.day] : repeatDays(rule, plan.start, { steps, since: firstDay })) {
    steps.left -= 1;
    if (steps.left <= 0) break;
    if (day < firstDay) continue;
    const one = eventOn(plan, day);
    if (one.from >= window.to) break;
    const gone = skipped.has(one.from) || (!isMoved && moved.has(`${plan.uid} ${one.from}`));
    if (one.to > window.from && !gone) found.push(one);
  }
  return found;
}

function planOf(event: RawEvent, timeZone: string): Plan | CalendarProblem['reason'] {
  const startProperty = propertyOf(event, 'DTSTART');
  if (startProperty === undefined) return 'no_start';
  const start = wallOf(startProperty, timeZone);
  if (start === null) return 'bad_time';
  if (start === 'unknown_zone') return start;
  const lasts = lengthOf(event, start, timeZone);
  return typeof lasts === 'string' ? lasts : { title: titleOf(event), uid: cleanLine(valueOf(event, 'UID')), start, lasts };
}

function lengthOf(event: RawEvent, start: Wall, timeZone: string): Plan['lasts'] | CalendarProblem['reason'] {
  const endProperty = propertyOf(event, 'DTEND');
  const duration = propertyOf(event, 'DURATION');
  if (endProperty !== undefined) {
    const end = wallOf(endProperty, timeZone);
    if (end === null || end === 'unknown_zone') return end ?? 'bad_time';
    if ((start.minute === null) !== (end.minute === null)) return 'bad_time';
    if (start.minute === null) return end.day > start.day ? { days: end.day - start.day } : 'ends_before_start';
    const ms = instantOfWall(end) - instantOfWall(start);
    return ms > 0 ? { ms } : 'ends_before_start';
  }
  if (duration !== undefined) {
    const ms = durationMs(duration.value);
    if (ms === null || ms === 0) return 'bad_time';
    return start.minute === null ? { days: Math.max(1, Math.round(ms / DAY_MS)) } : { ms };
  }
  return start.minute === null ? { days: 1 } : 'no_end';
}

function eventOn({ title, uid, start, lasts }: Plan, day: number): ReadEvent {
  const from = instantOfWall({ ...start, day });
  const allDay = 'days' in lasts;
  const to = allDay ? instantOfWall({ ...start, day: day + lasts.days }) : from + lasts.ms;
  const lastDay = allDay ? day + lasts.days - 1 : day + Math.floor(((start.minute ?? 0) * 60_000 + lasts.ms - 1) / DAY_MS);
  return { uid, title, allDay, from, to, fromDate: dateOfDay(day), toDate: dateOfDay(lastDay) };
}

function lengthDays({ lasts }: Plan): number {
  return 'days' in lasts ? lasts.days : Math.ceil(lasts.ms / DAY_MS);
}

/** Instances of a series that have an entry of their own, as "uid instant". */
function movedInstances(raw: readonly RawEvent[], timeZone: string): ReadonlySet<string> {
  return new Set(
    raw.flatMap((event) => dateList(event, 'RECURRENCE-ID', timeZone).map((at) => `${cleanLine(valueOf(event, 'UID'))} ${at}`)),
  );
}

function dateList(event: RawEvent, name: string, timeZone: string): readonly number[] {
  return event.properties
    .filter((property) => property.name === name)
    .flatMap(({ value, params }) => value.split(',').map((one) => wallOf({ value: one, params }, timeZone)))
    .flatMap((wall) => (wall === null || wall === 'unknown_zone' ? [] : [instantOfWall(wall)]));
}

function titleOf(event: RawEvent): string {
  return cleanLine(unescapedText(valueOf(event, 'SUMMARY')), 120);
}

function propertyOf(event: RawEvent, name: string): Property | undefined {
  return event.properties.find((property) => property.name === name);
}

function valueOf(event: RawEvent, name: string): string {
  return propertyOf(event, name)?.value.trim() ?? '';
}
