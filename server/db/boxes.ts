/** Sealed secrets wherever they lie, for sealing them again with another key. */
import { and, eq, ne, not, like } from 'drizzle-orm';
import type { Queryable } from './engine/client.ts';
import { connectAttempt, connectedAccount, escalationWebhook, webhookSecret } from './schema/index.ts';

/** Every column that holds a box. */
export const BOXES = {
  webhookSecret: { table: webhookSecret, id: webhookSecret.id, boxed: webhookSecret.boxed, set: 'boxed' },
  escalationWebhook: { table: escalationWebhook, id: escalationWebhook.id, boxed: escalationWebhook.boxed, set: 'boxed' },
  account: { table: connectedAccount, id: connectedAccount.connectionId, boxed: connectedAccount.boxed, set: 'boxed' },
  pushSecret: {
    table: connectedAccount,
    id: connectedAccount.connectionId,
    boxed: connectedAccount.boxedPushSecret,
    set: 'boxedPushSecret',
  },
  attempt: { table: connectAttempt, id: connectAttempt.id, boxed: connectAttempt.boxed, set: 'boxed' },
} as const;
export type BoxName = keyof typeof BOXES;

/** Rows whose box does not begin as those of the newest key do. */
export async function sealedOtherwise(
  db: Queryable,
  name: BoxName,
  { newest, limit }: { readonly newest: string; readonly limit: number },
): Promise<readonly Record<string, unknown>[]> {
  const { table, boxed } = BOXES[name];
  return db
    .select()
    .from(table)
    .where(and(ne(boxed, ''), not(like(boxed, `${newest}%`))))
    .limit(limit);
}

/** False: it is another one by now. */
export async function sealedAgain(
  db: Queryable,
  name: BoxName,
  { id, before, after }: { readonly id: string; readonly before: string; readonly after: string },
): Promise<boolean> {
  const place = BOXES[name];
  const rows = await db
    .update(place.table)
    .set({ [place.set]: after })
    .where(and(eq(place.id, id), eq(place.boxed, before)))
    .returning({ id: place.id });
  return rows.length === 1;
}
