/**
 * Reads shifts or holidays from an iCalendar file somebody gives us. The text is hostile until proved otherwise: everything is
 * bounded, nothing throws, and what is not understood comes back as a problem with its line instead of being dropped.
 */
import { dateOfDay } from '../response/zone.ts';
import { calendarIn, type RawCalendar } from './calendar-lines.ts';
import { endOf, planOf, titleOf, uidOf, type Plan } from './calendar-plan.ts';
import type { Steps } from './calendar-repeat.ts';
import { seriesOf, type Cancelled, type Instance } from './calendar-series.ts';
import { instantOfWall } from './calendar-time.ts';
import { UTC, zonesOf } from './calendar-zone.ts';
import { cleanLine } from '../model/clean.ts';

export type ReadEvent = {
  readonly uid: string;
  /** Which instance of a series it is: its first planned start; '' for what does not repeat. */
  readonly recurrence: string;
  /** Of two versions the newer has the higher one. */
  readonly sequence: number;
  readonly title: string;
  readonly allDay: boolean;
  readonly from: number;
  readonly to: number;
  /** Local dates; `toDate` is the last one (inclusive). */
  readonly fromDate: string;
  readonly toDate: string;
  /** Names of those invited. */
  readonly people: readonly string[];
  /** Kept in mind, not kept free. */
  readonly observance: boolean;
  readonly line: number;
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
  'exception',
  'older',
  'no_series',
  'method',
  'no_event',
  'cut',
  'too_many',
] as const;
export type CalendarProblem = {
  readonly line: number;
  readonly reason: (typeof CALENDAR_PROBLEMS)[number];
  readonly title: string;
  /** '' where it is not about one entry. */
  readonly uid: string;
};

export type ReadCalendar = {
  readonly name: string;
  readonly events: readonly ReadEvent[];
  readonly cancelled: readonly Cancelled[];
  readonly problems: readonly CalendarProblem[];
  /** Everything the calendar holds stands in it: what is not there does not take place. */
  readonly whole: boolean;
};

export const CALENDAR_MAX_CHARACTERS = 1_000_000;
const EVENTS_AT_MOST = 5_000;
const STEPS_AT_MOST = 25_000;

type Window = { readonly timeZone: string; readonly from: number; readonly to: number };

/** Events that touch [from, to), in order. `timeZone` is for days and for times without a zone. */
export function readCalendar(text: string, window: Window): ReadCalendar {
  if (text.length > CALENDAR_MAX_CHARACTERS) return refused('too_large');
  const raw = calendarIn(text);
  if (raw === null) return refused('not_a_calendar');
  const steps: Steps = { left: STEPS_AT_MOST };
  const zoneOf = zonesOf(raw.zones, { timeZone: window.timeZone, window, steps });
  const problems: CalendarProblem[] = raw.others.map((one) => ({
    line: one.line,
    reason: 'no_event',
    title: titleOf(one),
    uid: '',
  }));
  const groups = new Map<string, Plan[]>();
  for (const event of raw.events) {
    const plan = planOf(event, zoneOf);
    const [uid, title] = [uidOf(event), titleOf(event)];
    if (typeof plan === 'string') problems.push({ line: event.line, reason: plan, title, uid });
    else if (groups.has(uid)) groups.get(uid)?.push(plan);
    else groups.set(uid, [plan]);
  }
  const zone = zoneOf(null) ?? UTC;
  const events: ReadEvent[] = [];
  const cancelled: Cancelled[] = [];
  let tooMany = false;
  for (const plans of groups.values()) {
    const series = seriesOf(plans, { zone, from: window.from, to: window.to, steps });
    for (const one of series.instances) events.push(eventOf(one));
    cancelled.push(...series.cancelled);
    for (const { plan, reason } of series.faults) problems.push({ line: plan.line, reason, title: plan.title, uid: plan.uid });
    tooMany = events.length > EVENTS_AT_MOST || steps.left <= 0;
    if (tooMany) {
      problems.push({ line: plans[0]?.line ?? 1, reason: 'too_many', title: plans[0]?.title ?? '', uid: '' });
      break;
    }
  }
  return {
    name: cleanLine(raw.name, 80),
    events: events
      .filter(({ from, to }) => from < to && to > window.from && from < window.to)
      .sort((a, b) => a.from - b.from)
      .slice(0, EVENTS_AT_MOST),
    cancelled,
    problems: [...problems, ...cutProblem(raw)],
    whole: raw.cutAt === null && !tooMany && raw.events.every(({ method }) => method === '' || method === 'PUBLISH'),
  };
}

function cutProblem({ cutAt, events }: RawCalendar): readonly CalendarProblem[] {
  // An entry that was cut in two says so itself.
  if (cutAt === null || events.some(({ finished }) => !finished)) return [];
  return [{ line: cutAt, reason: 'cut', title: '', uid: '' }];
}

function refused(reason: CalendarProblem['reason']): ReadCalendar {
  return { name: '', events: [], cancelled: [], problems: [{ line: 1, reason, title: '', uid: '' }], whole: false };
}

function eventOf({ wall, lasts, uid, recurrence, plan, body }: Instance): ReadEvent {
  const { sequence, title, line } = plan;
  const to = endOf({ wall, lasts });
  const allDay = lasts.kind === 'days';
  const lastDay = allDay ? wall.day + lasts.days - 1 : wall.zone.wallAt(to - 1).day;
  return {
    uid,
    recurrence,
    sequence,
    title,
    allDay,
    from: instantOfWall(wall),
    to,
    fromDate: dateOfDay(wall.day),
    toDate: dateOfDay(lastDay),
    people: body.people,
    observance: body.observance,
    line,
  };
}
