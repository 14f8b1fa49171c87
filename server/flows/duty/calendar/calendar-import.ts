/** Holidays and shifts in from a calendar: a file the phone read, or an address we fetch. First as a preview, then for good. */
import type { Authorized } from '#server/auth/permission.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { dutyCalendarsOf, importedOverrides, keepDutyCalendar } from '#server/db/duty/duty-calendar.ts';
import { findRoster, saveRoster } from '#server/db/duty/duty.ts';
import { teamOf } from '#server/db/people/member.ts';
import { hashToken } from '#server/system/ids.ts';
import type { ReadCalendar } from '#shared/ical/calendar-read.ts';
import { plainName } from '#shared/duty/calendar/calendar-people.ts';
import type { ImportChoices, ImportLine, ImportProblem, ImportPurpose, ImportView } from '#shared/views/calendar.ts';
import { DAY_MS } from '#shared/model/time.ts';
import { planClosed, type ClosedPlan } from './calendar-closed.ts';
import { fetchCalendar, openCalendar } from './calendar-fetch.ts';
import { applyShifts, LINES_AT_MOST, planShifts, type Names, type ShiftPlan } from './calendar-shifts.ts';
import { readBefore, rowOf, sourceOf, type Origin, type Source } from './calendar-source.ts';
import { changing } from '../duty.ts';
import { DomainError } from '#server/system/errors.ts';
import { memberOf } from '../../answering/item.ts';
import type { Parts } from '../../parts.ts';
import { loadDutyFacts, type DutyFacts } from '../duty-facts.ts';

type Planner = Authorized<{ readonly businessId: string }, 'team.manage'>;
type Needs = Pick<Parts, 'db' | 'clock' | 'live' | 'keys' | 'unpack' | 'log'>;

const AHEAD_MS = 400 * DAY_MS;
const PROBLEMS_SHOWN = 100;
const NAMES_AT_MOST = 300;

export type ImportInput = ImportChoices & {
  readonly text: string;
  readonly as: ImportPurpose;
  /** True: says what would come of it and changes nothing. */
  readonly preview: boolean;
  readonly fileName?: string | undefined;
};

/** A file of holidays becomes closed days; a file of shifts becomes planned exceptions of whoever an event names. Twice is once. */
export async function importCalendar(parts: Needs, permission: Planner, input: ImportInput): Promise<ImportView> {
  return importFrom(parts, permission, { ...input, origin: { url: null, fileName: input.fileName ?? '' } });
}

/** The same from an address. */
export async function importCalendarLink(
  parts: Needs & Pick<Parts, 'egress'>,
  permission: Planner,
  { url, ...input }: Omit<ImportInput, 'text' | 'fileName'> & { readonly url: string },
): Promise<ImportView> {
  const text = await fetchCalendar(parts, url);
  return importFrom(parts, permission, { ...input, text, origin: { url: url.replace(/^webcal:/i, 'https:'), fileName: '' } });
}

type Whole = ImportInput & { readonly origin: Origin };

async function importFrom(parts: Needs, permission: Planner, input: Whole): Promise<ImportView> {
  const actor = memberOf(permission);
  const { businessId, memberId } = actor;
  const now = parts.clock.now();
  const asked = await loadDutyFacts(parts.db.orm, businessId, now);
  const { timeZone } = asked.roster;
  const to = now + AHEAD_MS;
  // Before the write lane is asked for: a stranger's file takes what time it takes.
  const read = await openCalendar(parts, { text: input.text, timeZone, from: now - DAY_MS, to });
  const given = { input, read, now, to };
  if (input.preview) return viewOf(await check(parts.db.orm, { ...given, dutyFacts: asked }));
  return changing(parts, actor, async (tx, dutyFacts) => {
    if (dutyFacts.roster.timeZone !== timeZone) throw new DomainError('conflict', 'changed_meanwhile');
    const seen = await check(tx, { ...given, dutyFacts });
    if (input.seen !== undefined && input.seen !== seen.mark) throw new DomainError('conflict', 'calendar_changed');
    const { source, names, kept } = seen;
    const row = rowOf(source, { businessId, purpose: input.as, memberId, now, names, dates: datesKept(seen) });
    if (seen.shifts !== null) {
      const changes = new Map([...seen.shifts.changes].filter(([key]) => kept.has(key)));
      await applyShifts(tx, { ...seen.shifts, changes }, { businessId, calendarId: row.id, memberId, now });
    } else await saveDates(tx, seen, { businessId, memberId, now });
    await keepDutyCalendar(tx, row);
    return viewOf(seen);
  });
}

type Seen = {
  readonly source: Source;
  readonly others: ImportView['calendars'];
  readonly names: Names;
  readonly shifts: ShiftPlan | null;
  readonly closed: ClosedPlan | null;
  readonly lines: readonly ImportLine[];
  readonly more: number;
  readonly problems: readonly ImportProblem[];
  /** Keys of lines that are done. */
  readonly kept: ReadonlySet<string>;
  readonly mark: string;
};

type ImportRequest = {
  readonly input: Whole;
  readonly read: ReadCalendar;
  readonly dutyFacts: DutyFacts;
  readonly now: number;
  readonly to: number;
};

async function check(db: Queryable, { input, read, dutyFacts, now, to }: ImportRequest): Promise<Seen> {
  const { id: businessId } = dutyFacts.business;
  const known = await dutyCalendarsOf(db, { businessId, purpose: input.as });
  const imported = input.as === 'closed' ? [] : await importedOverrides(db, { businessId, from: now });
  const source = sourceOf({ known, imported, read, origin: input.origin, wanted: input.calendar });
  const names = namesWith(source.row?.names ?? {}, input.who ?? []);
  const calendarId = source.row?.id ?? null;
  const team = (await teamOf(db, businessId)).filter(({ id }) => dutyFacts.roster.memberIds.includes(id));
  const shifts = input.as === 'shifts' ? planShifts({ dutyFacts, team, read, imported, calendarId, names, to, now }) : null;
  const closed = input.as === 'closed' ? planClosed({ dutyFacts, read, dates: source.row?.dates ?? [], now, to }) : null;
  const all: readonly ImportLine[] = shifts?.lines ?? closed?.lines ?? [];
  const lines = all.slice(0, LINES_AT_MOST);
  const except = new Set(input.except);
  return {
    source,
    others: known.filter(({ id }) => id !== calendarId).map(readBefore),
    names,
    shifts,
    closed,
    lines: lines.map((line) => ({ ...line, on: line.on !== except.has(line.key) })),
    more: (shifts?.more ?? 0) + all.length - lines.length,
    problems: [...read.problems, ...(shifts?.problems ?? [])].map(({ line, title, reason }) => ({ line, title, reason })),
    kept: new Set(lines.filter(({ key, on }) => on !== except.has(key)).map(({ key }) => key)),
    mark: hashToken(JSON.stringify([calendarId, all.map(({ key }) => key)])).slice(0, 24),
  };
}

/** What somebody says now beside what was said before. */
function namesWith(before: Names, who: NonNullable<ImportChoices['who']>): Names {
  const said = who.map(
    ({ title, first, backup }) => [plainName(title), { first, backup: backup === first ? null : backup }] as const,
  );
  return Object.fromEntries([...Object.entries(before), ...said].slice(-NAMES_AT_MOST));
}

function viewOf({ source, others, lines, more, problems, shifts, closed, mark }: Seen): ImportView {
  const on = (what: ImportLine['what']) => lines.filter((line) => line.on && line.what === what).length;
  return {
    calendar: { id: source.row?.id ?? null, name: source.name, readAt: source.row?.readAt ?? null },
    calendars: others,
    seen: mark,
    added: on('added'),
    changed: on('changed'),
    removed: on('removed'),
    lines,
    more,
    unclear: shifts?.unclear ?? [],
    left: shifts?.left ?? closed?.left ?? [],
    problems: problems.length,
    problemLines: problems.slice(0, PROBLEMS_SHOWN),
  };
}

/** Closed days that came from this calendar, with what is done now. */
function datesKept({ source, closed, lines, kept }: Seen): readonly string[] {
  const dates = new Set(source.row?.dates);
  for (const line of closed === null ? [] : lines) {
    if (line.kind !== 'closed' || !kept.has(line.key)) continue;
    if (line.what === 'removed') dates.delete(line.date);
    else dates.add(line.date);
  }
  return [...dates].sort();
}

async function saveDates(
  tx: Queryable,
  { lines, kept }: Seen,
  { businessId, memberId, now }: { readonly businessId: string; readonly memberId: string; readonly now: number },
): Promise<void> {
  const done = lines.flatMap((line) => (line.kind === 'closed' && kept.has(line.key) ? [line] : []));
  if (done.length === 0) return;
  const plan = await findRoster(tx, businessId);
  const before = plan?.roster ?? { shifts: [], rotations: [], closedDates: [] };
  const gone = new Set(done.filter(({ what }) => what === 'removed').map(({ date }) => date));
  const added = done.filter(({ what }) => what === 'added').map(({ date }) => date);
  const closedDates = [...new Set([...before.closedDates.filter((date) => !gone.has(date)), ...added])].sort();
  if (!(await saveRoster(tx, { businessId, roster: { ...before, closedDates }, version: plan?.version ?? 0, memberId, now })))
    throw new DomainError('conflict', 'duty_changed');
}
