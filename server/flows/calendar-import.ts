/** Holidays and shifts in from a calendar: a file the phone read, or an address we fetch. First as a preview, then for good. */
import type { Authorized } from '#server/auth/permission.ts';
import type { Queryable } from '#server/db/client.ts';
import { findPlan, insertOverride, knownOverrides, savePlan } from '#server/db/duty.ts';
import { teamOf } from '#server/db/member.ts';
import { hashToken } from '#server/system/ids.ts';
import { Unopened } from '#server/unpack/index.ts';
import type { ReadCalendar } from '#shared/duty/calendar-read.ts';
import { closedDatesOf, memberNamed, shiftsFrom } from '#shared/duty/import.ts';
import type { Override } from '#shared/duty/types.ts';
import type { ImportLine, ImportView } from '#shared/model/duty.ts';
import { changing } from './duty.ts';
import { DomainError } from './errors.ts';
import { memberOf } from './item.ts';
import type { Parts } from './parts.ts';
import { loadRota, type Rota } from './rota.ts';
import { SPAN_MAX_MS } from './span.ts';

type Planner = Authorized<{ readonly businessId: string }, 'team.manage'>;
type Few = Pick<Parts, 'db' | 'clock' | 'live' | 'wake' | 'keys' | 'unpack' | 'log'>;

const DAY_MS = 86_400_000;
const AHEAD_MS = 400 * DAY_MS;
const MAX_IMPORT = 500;
const SHOWN = 50;
const LINK_MAX_BYTES = 512 * 1024;
const LINK_TIMEOUT_MS = 10_000;
/** Calendars often stand behind one or two forwardings; each address is looked at like the first. */
const FORWARDS = 3;

export type ImportInput = {
  readonly text: string;
  readonly as: 'closed' | 'shifts';
  /** True: says what would come of it and changes nothing. */
  readonly preview: boolean;
};

type Found = {
  readonly dates: readonly string[];
  readonly overrides: readonly Override[];
  readonly view: ImportView;
};

/** A file of holidays becomes closed days; a file of shifts becomes planned exceptions of whoever an event names. Twice is once. */
export async function importCalendar(parts: Few, permission: Planner, input: ImportInput): Promise<ImportView> {
  const actor = memberOf(permission);
  const { businessId, memberId } = actor;
  const now = parts.clock.now();
  const asked = await loadRota(parts.db.orm, businessId, now);
  const { timeZone } = asked.roster;
  // Before the write lane is asked for: a stranger's file takes what time it takes.
  const read = await opened(parts, input.text, { timeZone, now });
  if (input.preview) return (await findIn(parts.db.orm, { ...input, read }, { rota: asked, memberId, now })).view;
  return changing(parts, actor, async (tx, rota) => {
    if (rota.roster.timeZone !== timeZone) throw new DomainError('conflict', 'changed_meanwhile');
    const { dates, overrides, view } = await findIn(tx, { ...input, read }, { rota, memberId, now });
    for (const one of overrides) await insertOverride(tx, businessId, one);
    if (dates.length > 0) {
      const plan = await findPlan(tx, businessId);
      const before = plan?.roster ?? { shifts: [], rotations: [], closedDates: [] };
      const roster = { ...before, closedDates: [...before.closedDates, ...dates].sort() };
      if (!(await savePlan(tx, { businessId, roster, version: plan?.version ?? 0, memberId, now })))
        throw new DomainError('conflict', 'duty_changed');
    }
    return view;
  });
}

/** The same from an address: fetched through the one way out, at most 512 kB. */
export async function importCalendarLink(
  parts: Few & Pick<Parts, 'egress'>,
  permission: Planner,
  { url, ...input }: Omit<ImportInput, 'text'> & { readonly url: string },
): Promise<ImportView> {
  return importCalendar(parts, permission, { ...input, text: await fetched(parts, url, FORWARDS) });
}

async function fetched(parts: Pick<Parts, 'egress'>, address: string, forwards: number): Promise<string> {
  // webcal: is how calendars write https:.
  const url = address.replace(/^webcal:/i, 'https:');
  const answer = await parts.egress.fetch({
    purpose: 'callback',
    url,
    method: 'GET',
    headers: { accept: 'text/calendar, */*;q=0.1', 'accept-encoding': 'identity' },
    body: null,
    totalTimeoutMs: LINK_TIMEOUT_MS,
    maxBodyBytes: LINK_MAX_BYTES,
  });
  if (answer.kind === 'refused') throw new DomainError('invalid', 'calendar_address');
  if (answer.kind === 'failed') throw new DomainError('invalid', 'calendar_silent');
  const { location } = answer.headers;
  if (answer.status >= 300 && answer.status < 400 && location !== undefined) {
    if (forwards === 0 || !URL.canParse(location, url)) throw new DomainError('invalid', 'calendar_silent');
    return fetched(parts, new URL(location, url).href, forwards - 1);
  }
  if (answer.status !== 200) throw new DomainError('invalid', 'calendar_silent');
  if (answer.truncated) throw new DomainError('invalid', 'calendar_too_large');
  return answer.body.toString('utf8');
}

async function opened(
  { unpack, log }: Few,
  text: string,
  { timeZone, now }: { readonly timeZone: string; readonly now: number },
): Promise<ReadCalendar> {
  try {
    return await unpack.calendar({ text, timeZone, from: now - DAY_MS, to: now + AHEAD_MS });
  } catch (error) {
    if (!(error instanceof Unopened)) throw error;
    if (error.reason === 'full' || error.reason === 'closed') throw new DomainError('unavailable', 'files_busy');
    log.warn('a calendar was not read to its end', { reason: error.reason, length: text.length });
    throw new DomainError('invalid', 'calendar_too_large');
  }
}

type Given = { readonly rota: Rota; readonly memberId: string; readonly now: number };

type Looked = Pick<ImportInput, 'as'> & { readonly read: ReadCalendar };

async function findIn(db: Queryable, { read, as }: Looked, { rota, memberId, now }: Given): Promise<Found> {
  const { business, roster } = rota;
  const refused = read.problems.find(({ reason }) => reason === 'not_a_calendar' || reason === 'too_large');
  if (refused !== undefined)
    throw new DomainError('invalid', refused.reason === 'too_large' ? 'calendar_too_large' : refused.reason);
  const problems = read.problems.length;
  if (as === 'closed') {
    const fresh = closedDatesOf(read.events)
      .filter(({ date }) => !roster.closedDates.includes(date))
      .slice(0, MAX_IMPORT);
    const lines = fresh.map(({ date, name }): ImportLine => ({ kind: 'closed', date, title: name }));
    return {
      dates: fresh.map(({ date }) => date),
      overrides: [],
      view: { added: fresh.length, lines: lines.slice(0, SHOWN), unmatched: [], problems },
    };
  }
  const team = (await teamOf(db, business.id)).filter(({ id }) => roster.memberIds.includes(id));
  // A shift of months is a mistake in the file.
  const short = read.events.filter(({ from, to }) => to - from <= SPAN_MAX_MS);
  const { overrides, unmatched } = shiftsFrom(short, { memberOf: memberNamed(team), createdBy: memberId, now });
  // An id of ours: the file's own could be another business's.
  const ours = overrides.map((one) => ({ ...one, id: hashToken(`${business.id} ${one.id}`).slice(0, 24) }));
  const known = await knownOverrides(db, { businessId: business.id, from: now - DAY_MS });
  const fresh = [...new Map(ours.filter(({ id }) => !known.has(id)).map((one) => [one.id, one])).values()].slice(0, MAX_IMPORT);
  const lines = fresh.map(({ from, to, memberId: who }): ImportLine => ({ kind: 'shift', from, to, memberId: who ?? '' }));
  return {
    dates: [],
    overrides: fresh,
    view: {
      added: fresh.length,
      lines: lines.slice(0, SHOWN),
      unmatched: [...new Set(unmatched.map(({ title }) => title.slice(0, 80)))].slice(0, 20),
      problems: problems + read.events.length - short.length,
    },
  };
}
