/** Calendars that were read, and the exceptions that came from them. */
import { and, asc, desc, eq, gt, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Override } from '#shared/duty/types.ts';
import type { ImportPurpose } from '#shared/views/calendar.ts';
import type { Queryable } from '../engine/client.ts';
import type { OverrideRow } from './duty.ts';
import { dutyCalendar, dutyOverride } from '../schema/index.ts';

export type CalendarRow = typeof dutyCalendar.$inferSelect;
export type Origin = {
  readonly calendarId: string;
  readonly uid: string;
  readonly recurrence: string;
  readonly sequence: number;
};

/** More are not kept in mind; the oldest gives way. */
const CALENDARS_AT_MOST = 50;
/** As long as an id was that was made of the entry's own. */
const DERIVED_ID_LENGTH = 24;

/** The one read last comes first. */
export async function dutyCalendarsOf(
  db: Queryable,
  key: { readonly businessId: string; readonly purpose: ImportPurpose },
): Promise<CalendarRow[]> {
  return db
    .select()
    .from(dutyCalendar)
    .where(and(eq(dutyCalendar.businessId, key.businessId), eq(dutyCalendar.purpose, key.purpose)))
    .orderBy(desc(dutyCalendar.readAt), asc(dutyCalendar.id))
    .limit(CALENDARS_AT_MOST);
}

export async function keepDutyCalendar(db: Queryable, row: CalendarRow): Promise<void> {
  const { id: _id, businessId, purpose: _purpose, ...rest } = row;
  await db
    .insert(dutyCalendar)
    .values(row)
    .onConflictDoUpdate({ target: dutyCalendar.id, set: rest, setWhere: eq(dutyCalendar.businessId, businessId) });
}

/** Exceptions that came from a calendar and hold after `from`, taken back or not; also those of before calendars were known. */
export async function importedOverrides(db: Queryable, key: { businessId: string; from: number }): Promise<OverrideRow[]> {
  const derived = and(isNull(dutyOverride.uid), sql`length(${dutyOverride.id}) = ${DERIVED_ID_LENGTH}`);
  return db
    .select()
    .from(dutyOverride)
    .where(
      and(
        eq(dutyOverride.businessId, key.businessId),
        gt(dutyOverride.toAt, key.from),
        eq(dutyOverride.reason, 'planned'),
        or(isNotNull(dutyOverride.calendarId), derived),
      ),
    )
    .orderBy(asc(dutyOverride.createdAt), asc(dutyOverride.id));
}

export async function insertImported(db: Queryable, businessId: string, row: Override & Origin): Promise<void> {
  const { from, to, ...rest } = row;
  await db.insert(dutyOverride).values({ ...rest, businessId, fromAt: from, toAt: to });
}

/** It stays as it is and is known by what the calendar calls it now. */
export async function adoptOverride(db: Queryable, key: { businessId: string; id: string }, origin: Origin): Promise<void> {
  await db
    .update(dutyOverride)
    .set({ ...origin })
    .where(and(eq(dutyOverride.businessId, key.businessId), eq(dutyOverride.id, key.id)));
}

/** The calendar does not say it any more: what has begun ends now, the rest never comes. Said again, it is new. */
export async function releaseOverride(
  db: Queryable,
  key: { businessId: string; id: string; from: number; now: number },
): Promise<void> {
  await db
    .update(dutyOverride)
    .set({ calendarId: null, ...(key.from < key.now ? { toAt: key.now } : { cancelledAt: key.now }) })
    .where(and(eq(dutyOverride.businessId, key.businessId), eq(dutyOverride.id, key.id), isNull(dutyOverride.cancelledAt)));
}
