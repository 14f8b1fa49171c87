/** Invitations: the link is shown once, the row knows only its hash. */
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Queryable } from '../engine/client.ts';
import { business, invitation, member } from '../schema/index.ts';

export type InvitationRow = typeof invitation.$inferSelect;

export async function insertInvitation(db: Queryable, row: InvitationRow): Promise<void> {
  await db.insert(invitation).values(row);
}

/** With the names a person needs to trust it. Whether it still opens anything is the caller's question. */
export async function findInvitation(db: Queryable, tokenHash: string) {
  const rows = await db
    .select({
      invitation,
      businessName: business.name,
      inviter: member.name,
      inviterRole: member.role,
      inviterRemovedAt: member.removedAt,
    })
    .from(invitation)
    .innerJoin(business, eq(business.id, invitation.businessId))
    .innerJoin(member, eq(member.id, invitation.createdBy))
    .where(eq(invitation.tokenHash, tokenHash))
    .limit(1);
  return rows[0] ?? null;
}

/** Newest first, with the name of whoever made it. */
export async function invitationsOf(db: Queryable, businessId: string): Promise<(InvitationRow & { madeBy: string })[]> {
  const rows = await db
    .select({ invitation, madeBy: member.name })
    .from(invitation)
    .innerJoin(member, eq(member.id, invitation.createdBy))
    .where(eq(invitation.businessId, businessId))
    .orderBy(desc(invitation.createdAt), desc(invitation.id))
    .limit(200);
  return rows.map((row) => ({ ...row.invitation, madeBy: row.madeBy }));
}

const open = (now: number) => and(isNull(invitation.usedAt), isNull(invitation.revokedAt), gt(invitation.expiresAt, now));

/** Those of one member that could still be used. */
export async function openInvitationsBy(
  db: Queryable,
  key: { businessId: string; createdBy: string; now: number },
): Promise<InvitationRow[]> {
  return db
    .select()
    .from(invitation)
    .where(and(eq(invitation.businessId, key.businessId), eq(invitation.createdBy, key.createdBy), open(key.now)));
}

/** Uses it up: of many callers one gets the row. */
export async function takeInvitation(
  db: Queryable,
  key: { tokenHash: string; usedBy: string; now: number },
): Promise<InvitationRow | null> {
  const rows = await db
    .update(invitation)
    .set({ usedAt: key.now, usedBy: key.usedBy })
    .where(and(eq(invitation.tokenHash, key.tokenHash), open(key.now)))
    .returning();
  return rows[0] ?? null;
}

/** False when it was no longer open, or is another business's. */
export async function revokeInvitationRow(db: Queryable, key: { businessId: string; id: string; now: number }): Promise<boolean> {
  const rows = await db
    .update(invitation)
    .set({ revokedAt: key.now })
    .where(
      and(
        eq(invitation.businessId, key.businessId),
        eq(invitation.id, key.id),
        isNull(invitation.usedAt),
        isNull(invitation.revokedAt),
      ),
    )
    .returning({ id: invitation.id });
  return rows.length === 1;
}

export async function findInvitationById(db: Queryable, key: { businessId: string; id: string }): Promise<InvitationRow | null> {
  return (
    (
      await db
        .select()
        .from(invitation)
        .where(and(eq(invitation.businessId, key.businessId), eq(invitation.id, key.id)))
        .limit(1)
    )[0] ?? null
  );
}
