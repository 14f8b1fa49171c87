/** Printed QR codes, what a guest may know about the business behind one, and spent proof-of-work challenges. */
import { and, asc, eq, isNull, lt } from 'drizzle-orm';
import type { Queryable } from '../engine/client.ts';
import { living } from './gone.ts';
import { business, challengeSpent, complaintLink } from '../schema/index.ts';

export type ComplaintLinkRow = typeof complaintLink.$inferSelect;

export async function findComplaintLinkByCode(db: Queryable, code: string) {
  const rows = await db
    .select({
      id: complaintLink.id,
      businessId: complaintLink.businessId,
      code: complaintLink.code,
      placeLabel: complaintLink.placeLabel,
      revokedAt: complaintLink.revokedAt,
      businessName: business.name,
      businessLanguage: business.language,
      reviewLinks: business.reviewLinks,
    })
    .from(complaintLink)
    .innerJoin(business, eq(business.id, complaintLink.businessId))
    .where(and(eq(complaintLink.code, code), living(complaintLink.businessId)))
    .limit(1);
  return rows[0] ?? null;
}
export type OpenComplaintLink = NonNullable<Awaited<ReturnType<typeof findComplaintLinkByCode>>>;

export async function findComplaintLink(
  db: Queryable,
  key: { businessId: string; id: string },
): Promise<ComplaintLinkRow | null> {
  return (
    (
      await db
        .select()
        .from(complaintLink)
        .where(and(eq(complaintLink.businessId, key.businessId), eq(complaintLink.id, key.id)))
        .limit(1)
    )[0] ?? null
  );
}

export async function complaintLinksOf(db: Queryable, businessId: string): Promise<ComplaintLinkRow[]> {
  return db
    .select()
    .from(complaintLink)
    .where(eq(complaintLink.businessId, businessId))
    .orderBy(asc(complaintLink.createdAt), asc(complaintLink.id));
}

/** The code of the working complaint link that stands at no table: the business's own, for those who come from elsewhere. */
export async function ownComplaintLinkCode(db: Queryable, businessId: string): Promise<string | null> {
  const rows = await db
    .select({ code: complaintLink.code })
    .from(complaintLink)
    .where(and(eq(complaintLink.businessId, businessId), eq(complaintLink.placeLabel, ''), isNull(complaintLink.revokedAt)))
    .orderBy(asc(complaintLink.createdAt), asc(complaintLink.id))
    .limit(1);
  return rows[0]?.code ?? null;
}

export async function insertComplaintLink(db: Queryable, row: typeof complaintLink.$inferInsert): Promise<void> {
  await db.insert(complaintLink).values(row);
}

export async function revokeComplaintLinkRow(
  db: Queryable,
  key: { businessId: string; id: string; now: number },
): Promise<boolean> {
  const rows = await db
    .update(complaintLink)
    .set({ revokedAt: key.now })
    .where(and(eq(complaintLink.businessId, key.businessId), eq(complaintLink.id, key.id), isNull(complaintLink.revokedAt)))
    .returning({ id: complaintLink.id });
  return rows.length === 1;
}

/** True for exactly one caller per challenge. */
export async function spendChallenge(db: Queryable, row: { id: string; expiresAt: number }): Promise<boolean> {
  const rows = await db.insert(challengeSpent).values(row).onConflictDoNothing().returning({ id: challengeSpent.id });
  return rows.length === 1;
}

export async function dropExpiredChallenges(db: Queryable, now: number): Promise<void> {
  await db.delete(challengeSpent).where(lt(challengeSpent.expiresAt, now));
}
