/** Duties out as a calendar by a secret link; holidays and shifts in from a file or a link. */
import type { Authorized } from '#server/auth/permission.ts';
import {
  calendarLinksOf,
  findCalendarLink,
  findPlan,
  insertCalendarLink,
  insertOverride,
  namesOf,
  overridesFrom,
  revokeCalendarLink,
  savePlan,
} from '#server/db/duty.ts';
import { teamOf } from '#server/db/member.ts';
import { hashToken, newId, newToken } from '#server/system/ids.ts';
import { readCalendar } from '#shared/duty/calendar-read.ts';
import { dutyEvents, writeCalendar } from '#shared/duty/calendar-write.ts';
import { closedDatesOf, shiftsFrom } from '#shared/duty/import.ts';
import { changing } from './duty.ts';
import { DomainError, notFound } from './errors.ts';
import { memberOf } from './item.ts';
import type { Parts } from './parts.ts';
import { loadRota } from './rota.ts';

type Business = { readonly businessId: string };

const DAY_MS = 86_400_000;
const BACK_MS = 14 * DAY_MS;
const AHEAD_MS = 90 * DAY_MS;
const IMPORT_AHEAD_MS = 400 * DAY_MS;
const MAX_LINKS = 5;
const MAX_IMPORT = 500;

export type CalendarLinkView = { readonly id: string; readonly mine: boolean; readonly createdAt: number };

export async function listCalendarLinks(
  parts: Pick<Parts, 'db'>,
  permission: Authorized<Business, 'own.manage'>,
): Promise<CalendarLinkView[]> {
  const actor = memberOf(permission);
  return (await calendarLinksOf(parts.db.orm, actor)).map(({ id, mine, createdAt }) => ({ id, mine, createdAt }));
}

/** The address is returned here and never again. */
export async function makeCalendarLink(
  parts: Pick<Parts, 'db' | 'clock' | 'config'>,
  permission: Authorized<Business, 'own.manage'>,
  mine: boolean,
): Promise<{ readonly id: string; readonly url: string }> {
  const actor = memberOf(permission);
  const token = newToken();
  const id = newId();
  await parts.db.tx(async (tx) => {
    if ((await calendarLinksOf(tx, actor)).length >= MAX_LINKS) throw new DomainError('too_many', 'too_many_connections');
    await insertCalendarLink(tx, {
      id,
      businessId: actor.businessId,
      memberId: actor.memberId,
      tokenHash: hashToken(token),
      mine,
      createdAt: parts.clock.now(),
      revokedAt: null,
    });
  });
  return { id, url: `${parts.config.publicUrl}/calendar/${token}.ics` };
}

export async function dropCalendarLink(
  parts: Pick<Parts, 'db' | 'clock'>,
  permission: Authorized<Business, 'own.manage'>,
  id: string,
): Promise<void> {
  const actor = memberOf(permission);
  if (
    !(await revokeCalendarLink(parts.db.orm, {
      businessId: actor.businessId,
      memberId: actor.memberId,
      id,
      now: parts.clock.now(),
    }))
  )
    throw notFound('calendar');
}

/** Null: no such link. Names of colleagues only, nothing of guests. */
export async function calendarFeed(parts: Pick<Parts, 'db' | 'clock' | 'config'>, token: string): Promise<string | null> {
  const found = await findCalendarLink(parts.db.orm, hashToken(token));
  if (found === null) return null;
  const now = parts.clock.now();
  const { business, roster } = await loadRota(parts.db.orm, found.link.businessId, now - BACK_MS);
  const ids = [...new Set([...roster.memberIds, found.member.id])];
  const names = await namesOf(parts.db.orm, business.id, ids);
  const name = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''));
  const events = dutyEvents(roster, {
    from: now - BACK_MS,
    to: now + AHEAD_MS,
    memberId: found.link.mine ? found.member.id : null,
    host: new URL(parts.config.publicUrl).hostname,
    words: (span) => ({
      title: `${business.name}: ${name(span.onDuty)}`,
      description: span.backup === null ? '' : `+ ${name(span.backup)}`,
    }),
  });
  return writeCalendar({ name: business.name, events, now });
}

export type ImportInput = { readonly text: string; readonly as: 'closed' | 'shifts' };
export type ImportResult = { readonly added: number; readonly unmatched: readonly string[]; readonly problems: number };

/** A file of holidays becomes closed days; a file of shifts becomes planned exceptions of whoever an event names. Twice is once. */
export async function importCalendar(
  parts: Pick<Parts, 'db' | 'clock' | 'live' | 'wake' | 'keys'>,
  permission: Authorized<Business, 'team.manage'>,
  input: ImportInput,
): Promise<ImportResult> {
  const actor = memberOf(permission);
  const { businessId, memberId } = actor;
  const now = parts.clock.now();
  return changing(parts, actor, async (tx, { roster }) => {
    const read = readCalendar(input.text, { timeZone: roster.timeZone, from: now - DAY_MS, to: now + IMPORT_AHEAD_MS });
    if (input.as === 'closed') {
      const plan = await findPlan(tx, businessId);
      const fresh = closedDatesOf(read.events)
        .map((day) => day.date)
        .filter((date) => !roster.closedDates.includes(date))
        .slice(0, MAX_IMPORT);
      const before = plan?.roster ?? { shifts: [], rotations: [], closedDates: [] };
      const saved =
        fresh.length === 0 ||
        (await savePlan(tx, {
          businessId,
          roster: { ...before, closedDates: [...before.closedDates, ...fresh].sort() },
          version: plan?.version ?? 0,
          memberId,
          now,
        }));
      if (!saved) throw new DomainError('conflict', 'duty_changed');
      return { added: fresh.length, unmatched: [], problems: read.problems.length };
    }
    const team = await teamOf(tx, businessId);
    const named = (title: string) =>
      team.find((one) => roster.memberIds.includes(one.id) && title.toLowerCase().includes(one.name.toLowerCase()))?.id ?? null;
    const { overrides, unmatched } = shiftsFrom(read.events, { memberOf: named, createdBy: memberId, now });
    const known = new Set((await overridesFrom(tx, { businessId, from: now - DAY_MS })).map((row) => row.id));
    // An id of ours: the file's own could be another business's.
    const fresh = overrides
      .map((one) => ({ ...one, id: hashToken(`${businessId} ${one.id}`).slice(0, 24) }))
      .filter((one) => !known.has(one.id))
      .slice(0, MAX_IMPORT);
    for (const one of fresh) await insertOverride(tx, businessId, one);
    return {
      added: fresh.length,
      unmatched: unmatched.slice(0, 20).map((event) => event.title.slice(0, 80)),
      problems: read.problems.length,
    };
  });
}
