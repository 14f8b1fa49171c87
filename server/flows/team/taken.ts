/** What ends with the removal or demotion of whoever made it, in the same transaction. The whole table: docs/decisions/065. */
import type { Tx } from '#server/db/engine/client.ts';
import { calendarLinksOf, revokeCalendarLink } from '#server/db/duty/duty.ts';
import { openInvitationsBy, revokeInvitationRow } from '#server/db/people/invitation.ts';
import type { MemberRow } from '#server/db/people/member.ts';
import { closeSurgeLink, helpersOf, runningSurge } from '#server/db/duty/surge.ts';
import { deleteSignInLinksAround } from '#server/db/people/way-back.ts';
import { may, mayGive, type Role } from '#shared/model/roles.ts';
import { writeTrail } from '../trail.ts';

type Gone = {
  readonly row: Pick<MemberRow, 'id' | 'businessId'>;
  /** Null: removed. */
  readonly role: Role | null;
  readonly now: number;
};

export async function endWhatTheyMade(tx: Tx, { row, role, now }: Gone): Promise<void> {
  const { businessId } = row;
  await deleteSignInLinksAround(tx, row.id);
  for (const one of await openInvitationsBy(tx, { businessId, createdBy: row.id, now })) {
    if (role !== null && mayGive(role, one.role)) continue;
    await revokeInvitationRow(tx, { businessId, id: one.id, now });
    const data = { role: one.role };
    await writeTrail(tx, { kind: 'invitation.ended', of: row, by: null, on: one.label, data, at: now });
  }
  if (role === null || !may(role, 'team.manage')) {
    const surge = await runningSurge(tx, businessId);
    if (surge?.startedBy === row.id && (await closeSurgeLink(tx, surge.id)))
      await writeTrail(tx, { kind: 'surge.link_ended', of: row, by: null, at: now });
  }
  if (role !== null && may(role, 'team.read')) return;
  const key = { businessId, memberId: row.id };
  const links = await calendarLinksOf(tx, key);
  for (const { id } of links) await revokeCalendarLink(tx, { ...key, id, now });
  if (links.length > 0)
    await writeTrail(tx, { kind: 'calendar.removed', of: row, by: null, data: { count: links.length }, at: now });
}

/** A helper who is let go while the surge runs has the link still; the others stay in, whoever comes needs a new one. */
export async function endHelpersLink(tx: Tx, row: Pick<MemberRow, 'id' | 'businessId'>, now: number): Promise<void> {
  const surge = await runningSurge(tx, row.businessId);
  if (surge === null || !(await helpersOf(tx, surge)).some(({ id }) => id === row.id)) return;
  if (await closeSurgeLink(tx, surge.id)) await writeTrail(tx, { kind: 'surge.link_ended', of: row, by: null, at: now });
}
