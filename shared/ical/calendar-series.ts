/**
 * Every VEVENT of one UID together: the newest version of each, the days of the series, what is left out of it, what was moved by
 * itself, and what was changed "from here on" (RANGE=THISANDFUTURE), which moves and renames everything after it.
 */
import { dateOfDay } from '../response/zone.ts';
import { DAY_MINUTES, DAY_MS } from '../model/time.ts';
import { endOf, type Body, type Plan, type Start } from './calendar-plan.ts';
import { repeatWalls, type Steps } from './calendar-repeat.ts';
import { instantOfWall, wallIn, type Wall } from './calendar-time.ts';
import type { CalendarZone } from './calendar-zone.ts';

export type Instance = Start & {
  readonly uid: string;
  /** Which instance of a series it is: its first planned start; '' for what does not repeat. */
  readonly recurrence: string;
  readonly plan: Plan;
  readonly body: Body;
};

/** Does not take place any more: all of it, or from one instance (`later`: and those that follow). */
export type Cancelled = {
  readonly uid: string;
  readonly sequence: number;
  readonly from: number | null;
  readonly later: boolean;
};

export type Series = {
  readonly instances: readonly Instance[];
  readonly cancelled: readonly Cancelled[];
  readonly faults: readonly {
    readonly plan: Plan;
    readonly reason: 'repeats' | 'too_many' | 'exception' | 'older' | 'no_series';
  }[];
};

type Fault = Series['faults'][number];
type SeriesOptions = { readonly zone: CalendarZone; readonly from: number; readonly to: number; readonly steps: Steps };

export function seriesOf(plans: readonly Plan[], given: SeriesOptions): Series {
  const faults: Fault[] = [];
  const cancelled: Cancelled[] = [];
  const instances: Instance[] = [];
  const masters = newest(
    plans.filter(({ original }) => original === null),
    faults,
  );
  const changes = newestChanges(plans, faults);
  const later = changes.filter((one) => one.original?.later).sort((a, b) => originalAt(a) - originalAt(b));
  const single = changes.filter((one) => !one.original?.later);
  const claimed = new Set<Plan>();
  for (const plan of masters) {
    const { uid, sequence } = plan;
    if (plan.body === null) {
      cancelled.push({ uid, sequence, from: null, later: false });
      continue;
    }
    const body = plan.body;
    const found = startsOf(body, given);
    if (typeof found === 'string') {
      faults.push({ plan, reason: found });
      continue;
    }
    const repeats = body.rules.length + body.dates.length > 0;
    const left = found.filter(({ wall }) => !body.exceptions.some((one) => sameStart(wall, one)));
    const stray = body.exceptions.some((one) => beside(one, left) && !found.some(({ wall }) => sameStart(wall, one)));
    if (stray) faults.push({ plan, reason: 'exception' });
    for (const start of left) {
      const at = instantOfWall(start.wall);
      const recurrence = !repeats && masters.length === 1 ? '' : keyOf(start.wall);
      const own = single.find((one) => one.original !== null && sameStart(start.wall, one.original.wall));
      if (own !== undefined) {
        claimed.add(own);
        if (own.body !== null) instances.push({ ...startIn(own.body), uid, recurrence, plan: own, body: own.body });
        else cancelled.push({ uid, sequence: own.sequence, from: at, later: false });
        continue;
      }
      const moved = later.findLast((one) => originalAt(one) <= at);
      if (moved === undefined) instances.push({ ...start, uid, recurrence, plan, body });
      else if (moved.body !== null)
        instances.push({ ...movedAlong(start, moved, moved.body), uid, recurrence, plan: moved, body: moved.body });
    }
    for (const one of single)
      if (!claimed.has(one) && one.original && beside(one.original.wall, left)) faults.push({ plan: one, reason: 'exception' });
  }
  const alone = !masters.some(({ body }) => body !== null);
  for (const plan of later) {
    const { uid, sequence, body } = plan;
    if (body === null) cancelled.push({ uid, sequence, from: originalAt(plan), later: true });
    else if (alone) faults.push({ plan, reason: 'no_series' });
  }
  for (const plan of [...single.filter((one) => !claimed.has(one)), ...(alone ? later : [])]) {
    const { uid, sequence, original, body } = plan;
    if (original === null) continue;
    if (body === null) {
      if (!original.later) cancelled.push({ uid, sequence, from: originalAt(plan), later: false });
    } else if (endOf(body) > given.from && instantOfWall(body.wall) < given.to)
      instances.push({ ...startIn(body), uid, recurrence: keyOf(original.wall), plan, body });
  }
  return { instances, cancelled, faults };
}

const startIn = ({ wall, lasts }: Body): Start => ({ wall, lasts });
const originalAt = ({ original }: Plan) => (original === null ? 0 : instantOfWall(original.wall));
export const keyOf = (wall: Wall) => (wall.minute === null ? dateOfDay(wall.day) : String(instantOfWall(wall)));

/** Of what has one UID the newest. Two that claim to be equally new and start at different times are two, whoever wrote the file. */
function newest(plans: readonly Plan[], faults: Fault[]): readonly Plan[] {
  if (plans.length < 2) return plans;
  const sorted = plans.toSorted(byAge);
  const last = sorted.at(-1);
  if (last === undefined) return [];
  const equal = sorted.filter((one) => one.sequence === last.sequence && one.stamp === last.stamp);
  const different = new Map(equal.map((one) => [one.body === null ? '' : keyOf(one.body.wall), one]));
  for (const one of sorted)
    if (one.sequence === last.sequence && one.stamp !== last.stamp && one.body !== null && last.body !== null)
      if (keyOf(one.body.wall) !== keyOf(last.body.wall)) faults.push({ plan: one, reason: 'older' });
  return last.body === null ? [last] : [...different.values()];
}

function newestChanges(plans: readonly Plan[], faults: Fault[]): readonly Plan[] {
  const groups = new Map<string, Plan[]>();
  for (const plan of plans) {
    if (plan.original === null) continue;
    const key = `${keyOf(plan.original.wall)} ${String(plan.original.later)}`;
    groups.set(key, [...(groups.get(key) ?? []), plan]);
  }
  return [...groups.values()].flatMap((group) => newest(group, faults).slice(-1));
}

/** The newest last; of two that are equally new the one that takes it away, then the one that stands further down. */
function byAge(a: Plan, b: Plan): number {
  if (a.sequence !== b.sequence) return a.sequence - b.sequence;
  if (a.stamp !== b.stamp) return a.stamp < b.stamp ? -1 : 1;
  return Number(a.body === null) - Number(b.body === null) || a.line - b.line;
}

function startsOf(body: Body, { zone, from, to, steps }: SeriesOptions): readonly Start[] | 'repeats' | 'too_many' {
  const { wall, lasts } = body;
  const days = { from: zone.wallAt(from).day - lengthDays(lasts) - 2, to: zone.wallAt(to).day + 2, steps };
  const all: Start[] = body.rules.length === 0 ? [{ wall, lasts }, ...body.dates] : [...body.dates];
  const not = new Set<number>();
  for (const [rules, take] of [
    [body.rules, (one: Wall) => void all.push({ wall: one, lasts })],
    [body.notRules, (one: Wall) => void not.add(instantOfWall(one))],
  ] as const) {
    for (const rule of rules) {
      const found = repeatWalls(rule, wall, days);
      if (typeof found === 'string') return found;
      for (const { day, minute } of found) take({ day, minute, zone: wall.zone });
    }
  }
  const byStart = new Map(all.map((one) => [instantOfWall(one.wall), one]));
  return [...byStart]
    .filter(([at, one]) => !not.has(at) && at < to && endOf(one) > from && endOf(one) > at)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
}

function lengthDays(lasts: Start['lasts']): number {
  if (lasts.kind === 'wall') return Math.ceil(lasts.minutes / DAY_MINUTES);
  return lasts.days + (lasts.kind === 'duration' ? Math.ceil(lasts.ms / DAY_MS) : 0);
}

/** A date means whatever starts on it, by the clock of the series; so does a time where the series has whole days. */
function sameStart(start: Wall, named: Wall): boolean {
  if (named.minute === null) return start.day === named.day;
  // Midnight somewhere else is a date all the same.
  if (start.minute === null) return start.day === (named.minute === 0 ? named.day : wallIn(start.zone, named).day);
  return instantOfWall(start) === instantOfWall(named);
}

/** It names no start of the series, but a day on which there is one: whoever wrote it meant something that does not come true. */
function beside(named: Wall, starts: readonly Start[]): boolean {
  return starts.some(({ wall }) => wallIn(wall.zone, named).day === wall.day && !sameStart(wall, named));
}

/** As far from its own start as the changed instance from its own. */
function movedAlong(start: Start, { original }: Plan, body: Body): Start {
  const named = original?.wall ?? body.wall;
  const zone = body.wall.zone;
  const [from, was] = [wallIn(zone, named), wallIn(zone, start.wall)];
  if (body.wall.minute === null || was.minute === null)
    return { wall: { day: was.day + body.wall.day - from.day, minute: body.wall.minute, zone }, lasts: body.lasts };
  const before = from.minute ?? was.minute;
  const minutes = (was.day + body.wall.day - from.day) * DAY_MINUTES + was.minute + body.wall.minute - before;
  const day = Math.floor(minutes / DAY_MINUTES);
  return { wall: { day, minute: minutes - day * DAY_MINUTES, zone }, lasts: body.lasts };
}
