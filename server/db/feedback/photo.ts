/** Photos of guests: the rows. The files are in DATA_DIR/photos (flows/intake/photo.ts). */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { sees } from '#shared/model/sight.ts';
import type { Queryable } from '../engine/client.ts';
import { noteTopics } from '../engine/effects.ts';
import { feedback, member, photo } from '../schema/index.ts';

export type PhotoRow = typeof photo.$inferSelect;

export async function insertPhoto(db: Queryable, row: typeof photo.$inferInsert): Promise<void> {
  await db.insert(photo).values(row);
  // A photo that comes after the words appears on the phones that show them.
  noteTopics(db, [`business:${row.businessId}`]);
}

/** For the guest: only photos of their own item. */
export async function findPhotoOf(
  db: Queryable,
  key: { businessId: string; feedbackId: string; id: string },
): Promise<PhotoRow | null> {
  const rows = await db
    .select()
    .from(photo)
    .where(and(eq(photo.businessId, key.businessId), eq(photo.feedbackId, key.feedbackId), eq(photo.id, key.id)))
    .limit(1);
  return rows[0] ?? null;
}

/** For an account: only photos of items it sees, in businesses it is a member of. */
export async function findPhotoFor(db: Queryable, key: { userId: string; id: string }): Promise<PhotoRow | null> {
  const rows = await db
    .select({ photo, memberId: member.id, role: member.role, status: feedback.status, claimedBy: feedback.claimedBy })
    .from(photo)
    .innerJoin(feedback, eq(feedback.id, photo.feedbackId))
    .innerJoin(member, and(eq(member.businessId, photo.businessId), eq(member.userId, key.userId), isNull(member.removedAt)))
    .where(eq(photo.id, key.id))
    .limit(1);
  const row = rows[0];
  return row !== undefined && sees(row, row) ? row.photo : null;
}

/** Which of these files have a row. */
export async function knownFiles(db: Queryable, files: readonly string[]): Promise<ReadonlySet<string>> {
  if (files.length === 0) return new Set();
  const rows = await db
    .select({ file: photo.file })
    .from(photo)
    .where(inArray(photo.file, [...files]));
  return new Set(rows.map((row) => row.file));
}
