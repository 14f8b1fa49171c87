/** Duties out as a calendar by a secret link. */
import type { Authorized } from '#server/auth/permission.ts';
import { calendarLinksOf, findCalendarLink, insertCalendarLink, namesOf, revokeCalendarLink } from '#server/db/duty/duty.ts';
import { goneAddressLanguage } from '#server/db/business/gone.ts';
import { hashToken, newId, newToken } from '#server/system/ids.ts';
import { dutyEvents, FEED_LOOK_BACK_MS, writeCalendar } from '#shared/ical/calendar-write.ts';
import { feedWords } from '#shared/messages/by-language/feed.ts';
import { DAY_MS } from '#shared/model/time.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import { memberOf } from '../../answering/item.ts';
import type { Parts } from '../../parts.ts';
import { loadDutyFacts } from '../duty-facts.ts';
import { writeTrail } from '../../trail.ts';

type Business = { readonly businessId: string };

const BACK_MS = 14 * DAY_MS;
const AHEAD_MS = 90 * DAY_MS;
const MAX_LINKS = 5;

export type CalendarLinkView = { readonly id: string; readonly mine: boolean; readonly createdAt: number };

export async function listCalendarLinks(
  parts: Pick<Parts, 'db'>,
  permission: Authorized<Business, 'team.read'>,
): Promise<CalendarLinkView[]> {
  const actor = memberOf(permission);
  return (await calendarLinksOf(parts.db.orm, actor)).map(({ id, mine, createdAt }) => ({ id, mine, createdAt }));
}

/** The address is returned here and never again. */
export async function makeCalendarLink(
  parts: Pick<Parts, 'db' | 'clock' | 'config'>,
  permission: Authorized<Business, 'team.read'>,
  mine: boolean,
): Promise<{ readonly id: string; readonly url: string }> {
  const actor = memberOf(permission);
  const token = newToken();
  const id = newId();
  const at = parts.clock.now();
  await parts.db.tx(async (tx) => {
    if ((await calendarLinksOf(tx, actor)).length >= MAX_LINKS) throw new DomainError('too_many', 'too_many_connections');
    await insertCalendarLink(tx, {
      id,
      businessId: actor.businessId,
      memberId: actor.memberId,
      tokenHash: hashToken(token),
      mine,
      createdAt: at,
      revokedAt: null,
    });
    await writeTrail(tx, { kind: 'calendar.made', of: permission.subject, by: actor, data: { mine }, at });
  });
  return { id, url: `${parts.config.publicUrl}/calendar/${token}.ics` };
}

export async function dropCalendarLink(
  parts: Pick<Parts, 'db' | 'clock'>,
  permission: Authorized<Business, 'team.read'>,
  id: string,
): Promise<void> {
  const actor = memberOf(permission);
  const { businessId, memberId } = actor;
  const at = parts.clock.now();
  await parts.db.tx(async (tx) => {
    if (!(await revokeCalendarLink(tx, { businessId, memberId, id, now: at }))) throw notFound('calendar');
    await writeTrail(tx, { kind: 'calendar.removed', of: permission.subject, by: actor, at });
  });
}

/** Whether this was the address of a business that was deleted since. */
export async function calendarIsOver(parts: Pick<Parts, 'db'>, token: string): Promise<boolean> {
  return (await goneAddressLanguage(parts.db.orm, hashToken(token))) !== null;
}

/** Null: no such link. Names of colleagues only, nothing of guests. */
export async function calendarFeed(parts: Pick<Parts, 'db' | 'clock' | 'config'>, token: string): Promise<string | null> {
  const found = await findCalendarLink(parts.db.orm, hashToken(token));
  if (found === null) return null;
  const now = parts.clock.now();
  const { business, roster } = await loadDutyFacts(parts.db.orm, found.link.businessId, now - BACK_MS - FEED_LOOK_BACK_MS);
  const ids = [...new Set([...roster.memberIds, found.member.id])];
  const names = await namesOf(parts.db.orm, business.id, ids);
  const name = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''));
  const own = found.link.mine ? found.member.id : null;
  const words = feedWords[business.language];
  const events = dutyEvents(roster, {
    from: now - BACK_MS,
    to: now + AHEAD_MS,
    memberId: own,
    host: `${business.id}.${new URL(parts.config.publicUrl).hostname}`,
    words: ({ onDuty, backup }) => ({
      title:
        own !== null && own === backup ? words.backupTitle(business.name, name(own)) : words.title(business.name, name(onDuty)),
      description: onDuty === null ? '' : words.description(name(onDuty), backup === null ? null : name(backup)),
    }),
  });
  return writeCalendar({ name: business.name, events, now });
}
