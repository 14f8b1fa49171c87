/** Shifts from a calendar: what it would change in the rota, and changing it. What is over stays as it was. */
import { adoptOverride, insertImported, releaseOverride } from '#server/db/duty/duty-calendar.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import type { OverrideRow } from '#server/db/duty/duty.ts';
import { hashToken, newId } from '#server/system/ids.ts';
import type { ReadCalendar, ReadEvent } from '#shared/ical/calendar-read.ts';
import { changesOf, type Change, type Changes } from '#shared/duty/calendar/calendar-changes.ts';
import { displacedIn } from '#shared/duty/calendar/calendar-displaced.ts';
import { namedBy, plainName, type Meant, type Named } from '#shared/duty/calendar/calendar-people.ts';
import { entriesOf, type Doubt } from '#shared/duty/calendar/calendar-import.ts';
import { POSITIONS, type Override } from '#shared/duty/types.ts';
import type { ImportProblem, LeftOut, ShiftLine, ShiftSays, UnclearTitle } from '#shared/views/calendar.ts';
import { knownRows } from './calendar-known.ts';
import type { DutyFacts } from '../duty-facts.ts';

/** Of one reading; what is left comes with the next. */
export const LINES_AT_MOST = 500;

export type Names = Readonly<Record<string, Meant>>;

export type ShiftsAsked = {
  readonly dutyFacts: DutyFacts;
  readonly team: readonly { readonly id: string; readonly name: string }[];
  readonly read: ReadCalendar;
  readonly imported: readonly OverrideRow[];
  readonly calendarId: string | null;
  readonly names: Names;
  /** The end of what was read. */
  readonly to: number;
  readonly now: number;
};

export type ShiftPlan = {
  readonly lines: readonly ShiftLine[];
  readonly changes: ReadonlyMap<string, Change>;
  /** Beyond those that are done now. */
  readonly more: number;
  readonly same: Changes['same'];
  readonly rows: ReadonlyMap<string, OverrideRow>;
  readonly unclear: readonly UnclearTitle[];
  readonly left: readonly LeftOut[];
  readonly problems: readonly ImportProblem[];
};

export function planShifts(asked: ShiftsAsked): ShiftPlan {
  const { dutyFacts, read, imported, calendarId, now, to } = asked;
  const meant = meaning(asked);
  const { entries, doubts, left, tooLong, full } = entriesOf(
    read.events.filter((event) => event.to > now),
    { meant, hours: dutyFacts.business.hours },
  );
  const { places, rows } = knownRows(imported, { businessId: dutyFacts.business.id, calendarId, entries });
  const unread = new Set([...read.problems.map(({ uid }) => uid), ...tooLong.map(({ uid }) => uid)]);
  const { cancelled } = read;
  const whole = read.whole && full === null;
  const found = changesOf({ entries, doubts: [...doubts, ...left], cancelled, unread, whole, to }, places, now);
  const changes = new Map(found.changes.slice(0, LINES_AT_MOST).map((change) => [keyOf(change), change]));
  const own = new Set(places.map(({ overrideId }) => overrideId));
  return {
    lines: linesOf(changes, asked, own),
    changes,
    more: found.changes.length - changes.size,
    same: found.same,
    rows,
    unclear: unclearOf([...doubts, ...left, ...answered(asked)], asked.names),
    left: [...counted(tooLong, 'long'), ...counted(found.takenBack, 'taken_back')],
    problems: [
      ...found.older.map(({ line, title }) => ({ line, title, reason: 'older' as const })),
      ...(full === null ? [] : [{ line: full.line, title: full.title, reason: 'too_many' as const }]),
    ],
  };
}

/** By what somebody said of the title, by the title, by who is invited. */
function meaning({ team, names }: ShiftsAsked): (event: ReadEvent) => Named {
  const named = once(namedBy(team));
  const living = new Set(team.map(({ id }) => id));
  const gone = (id: string | null) => id !== null && !living.has(id);
  return ({ title, people }) => {
    const said = names[plainName(title)];
    if (said !== undefined && !gone(said.first) && !gone(said.backup)) return said;
    const byTitle = named(title);
    if (byTitle !== 'nobody' || people.length === 0) return byTitle;
    const invited = people.map(named).flatMap((one) => (typeof one === 'string' || one.first === null ? [] : [one.first]));
    const [first = null, backup = null, ...more] = new Set(invited);
    return first === null ? 'nobody' : more.length > 0 ? 'many' : { first, backup };
  };
}

/** Many shifts have one title. */
function once(named: (title: string) => Named): (title: string) => Named {
  const known = new Map<string, Named>();
  return (title) => {
    const found = known.get(title) ?? named(title);
    known.set(title, found);
    return found;
  };
}

/** Titles somebody has said something of, to be seen and said otherwise. */
function answered({ read, team, names, now }: ShiftsAsked): readonly Doubt[] {
  const named = namedBy(team);
  return read.events.flatMap(({ title, uid, recurrence, from, to }) => {
    const said = names[plainName(title)];
    if (to <= now || said === undefined || (said.first === null && said.backup === null)) return [];
    const why = named(title);
    return [{ title, why: typeof why === 'string' ? why : 'nobody', uid, recurrence, from }];
  });
}

const keyOf = ({ entry, was }: Change) =>
  hashToken(
    JSON.stringify([entry && [entry.uid, entry.recurrence, says(entry)], was && [was.uid, was.recurrence, says(was)]]),
  ).slice(0, 16);

const says = ({ from, to, first, backup }: ShiftSays): ShiftSays => ({ from, to, first, backup });

function linesOf(
  changes: ReadonlyMap<string, Change>,
  { dutyFacts, now }: ShiftsAsked,
  own: ReadonlySet<string>,
): readonly ShiftLine[] {
  const { roster } = dutyFacts;
  const ends = new Set([...changes.values()].flatMap(({ was }) => was?.places.map(({ overrideId }) => overrideId) ?? []));
  const fresh = [...changes].flatMap(([key, { entry }]) =>
    entry === null ? [] : overridesOf(entry, { now, memberId: '' }).map((one) => ({ ...one, id: `${key} ${one.position}` })),
  );
  const after = { ...roster, overrides: [...roster.overrides.filter(({ id }) => !ends.has(id)), ...fresh] };
  return [...changes].flatMap(([key, { entry, was }]): ShiftLine[] => {
    const shown = entry ?? was;
    if (shown === null) return [];
    const edges = [entry, was].flatMap((one) => (one === null ? [] : [one]));
    const span = { from: Math.max(now, Math.min(...edges.map(({ from }) => from))), to: Math.max(...edges.map(({ to }) => to)) };
    return [
      {
        kind: 'shift',
        key,
        what: entry === null ? 'removed' : was === null ? 'added' : 'changed',
        on: true,
        says: says(shown),
        was: entry === null || was === null ? null : says(was),
        wholeDay: entry?.wholeDay ?? false,
        displaces: displacedIn(roster, after, { span, own }),
      },
    ];
  });
}

function overridesOf(
  entry: ShiftSays,
  { now, memberId }: { readonly now: number; readonly memberId: string },
): readonly Override[] {
  return POSITIONS.flatMap((position): Override[] => {
    const who = entry[position];
    if (who === null) return [];
    return [
      {
        id: newId(),
        from: Math.max(entry.from, now),
        to: entry.to,
        position,
        memberId: who,
        insteadOf: null,
        reason: 'planned',
        createdAt: now,
        createdBy: memberId,
        swapId: null,
      },
    ];
  });
}

/** A place that stays as it was is not written again: whoever took it since keeps it. */
export async function applyShifts(
  tx: Queryable,
  { rows, changes, same }: Pick<ShiftPlan, 'rows' | 'changes' | 'same'>,
  given: { readonly businessId: string; readonly calendarId: string; readonly memberId: string; readonly now: number },
): Promise<void> {
  const { businessId, calendarId, memberId, now } = given;
  const adopt = (id: string, { uid, recurrence, sequence }: { uid: string; recurrence: string; sequence: number }) =>
    adoptOverride(tx, { businessId, id }, { calendarId, uid, recurrence, sequence });
  for (const { entry, was } of same)
    for (const { overrideId } of was.places) {
      const row = rows.get(overrideId);
      if (
        row?.uid !== entry.uid ||
        row.recurrence !== entry.recurrence ||
        row.sequence !== entry.sequence ||
        row.calendarId !== calendarId
      )
        await adopt(overrideId, entry);
    }
  for (const { entry, was } of changes.values()) {
    const wanted = new Map(entry === null ? [] : overridesOf(entry, { now, memberId }).map((one) => [one.position, one]));
    for (const known of was?.places ?? []) {
      if (known.takenBack) continue;
      const next = wanted.get(known.position);
      const stays =
        next !== undefined && next.from === Math.max(known.from, now) && next.to === known.to && next.memberId === known.memberId;
      if (!stays || entry === null) await releaseOverride(tx, { businessId, id: known.overrideId, from: known.from, now });
      else {
        await adopt(known.overrideId, entry);
        wanted.delete(known.position);
      }
    }
    if (entry === null) continue;
    const { uid, recurrence, sequence } = entry;
    for (const one of wanted.values()) await insertImported(tx, businessId, { ...one, calendarId, uid, recurrence, sequence });
  }
}

const UNCLEAR_AT_MOST = 50;

function unclearOf(doubts: readonly Doubt[], names: Names): readonly UnclearTitle[] {
  const found = new Map<string, UnclearTitle>();
  for (const { title, why, from } of doubts) {
    const key = plainName(title);
    const said = names[key];
    const before = found.get(key);
    const who = said ?? { first: null, backup: null };
    if (before !== undefined) found.set(key, { ...before, times: before.times + 1 });
    else found.set(key, { title, why, times: 1, from, ...who, answered: said !== undefined });
  }
  return [...found.values()].slice(0, UNCLEAR_AT_MOST);
}

export function counted(events: readonly { readonly title: string }[], why: LeftOut['why']): readonly LeftOut[] {
  const times = new Map<string, number>();
  for (const { title } of events) times.set(title, (times.get(title) ?? 0) + 1);
  return [...times].slice(0, UNCLEAR_AT_MOST).map(([title, count]) => ({ why, title, times: count }));
}
