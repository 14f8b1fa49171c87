/** Passkeys belong to an account, whatever teams it is in. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Queryable } from '../engine/client.ts';
import { passkey } from '../schema/index.ts';

export type PasskeyRow = typeof passkey.$inferSelect;

export async function passkeysOf(db: Queryable, userId: string): Promise<PasskeyRow[]> {
  return db.select().from(passkey).where(eq(passkey.userId, userId)).orderBy(asc(passkey.createdAt), asc(passkey.id));
}

export async function findPasskey(db: Queryable, credentialId: string): Promise<PasskeyRow | null> {
  return (await db.select().from(passkey).where(eq(passkey.credentialId, credentialId)).limit(1))[0] ?? null;
}

/** False when this credential is somebody's already. */
export async function insertPasskey(db: Queryable, row: PasskeyRow): Promise<boolean> {
  return (await db.insert(passkey).values(row).onConflictDoNothing().returning({ id: passkey.id })).length === 1;
}

/** False when it is gone meanwhile. Two at the same time keep the higher counter. */
export async function passkeyUsed(
  db: Queryable,
  key: { readonly id: string; readonly counter: number; readonly at: number },
): Promise<boolean> {
  const rows = await db
    .update(passkey)
    .set({ counter: sql`max(${passkey.counter}, ${key.counter})`, lastUsedAt: key.at })
    .where(eq(passkey.id, key.id))
    .returning({ id: passkey.id });
  return rows.length === 1;
}

type Own = { readonly id: string; readonly userId: string };
const own = (key: Own) => and(eq(passkey.id, key.id), eq(passkey.userId, key.userId));

export async function renamePasskeyRow(db: Queryable, key: Own, name: string): Promise<boolean> {
  return (await db.update(passkey).set({ name }).where(own(key)).returning({ id: passkey.id })).length === 1;
}

export async function deletePasskeysOf(db: Queryable, userId: string): Promise<void> {
  await db.delete(passkey).where(eq(passkey.userId, userId));
}

/** Its name; null when there was none. */
export async function deletePasskey(db: Queryable, key: Own): Promise<string | null> {
  return (await db.delete(passkey).where(own(key)).returning({ name: passkey.name }))[0]?.name ?? null;
}
