/** Calendars of other programs: those that were read, and the secret addresses by which others read ours. */
import type { Meant } from '#shared/duty/calendar/calendar-people.ts';
import { IMPORT_PURPOSES } from '#shared/views/calendar.ts';
import { at, bool, index, json, oneOf, table, text, unique } from '../engine/kit.ts';
import { business, member } from './business.ts';

/** A calendar that was read: read again, its entries replace those it brought before. */
export const dutyCalendar = table(
  'duty_calendar',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    purpose: oneOf('purpose', IMPORT_PURPOSES).notNull(),
    name: text('name').notNull(),
    /** Of the address it is fetched from; null: a file. */
    addressHash: text('address_hash'),
    /** Who is meant by titles that do not say so themselves, as somebody said once. */
    names: json<Readonly<Record<string, Meant>>>('names').notNull(),
    /** Closed days it brought. */
    dates: json<readonly string[]>('dates').notNull(),
    readAt: at('read_at').notNull(),
    readBy: text('read_by')
      .notNull()
      .references(() => member.id),
  },
  (t) => [index('duty_calendar_business').on(t.businessId, t.purpose)],
);

/** A secret address of a calendar; revoked, it is gone. */
export const calendarLink = table(
  'calendar_link',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    memberId: text('member_id')
      .notNull()
      .references(() => member.id),
    tokenHash: text('token_hash').notNull(),
    /** Only the member's own shifts, or everybody's. */
    mine: bool('mine').notNull(),
    createdAt: at('created_at').notNull(),
    revokedAt: at('revoked_at'),
  },
  (t) => [unique('calendar_link_token').on(t.tokenHash), index('calendar_link_member').on(t.businessId, t.memberId)],
);
