/** Event ids a webhook connection has already delivered: replay protection, kept at least seven days. */
import { and, eq, lt } from 'drizzle-orm';
import { newId } from '#server/system/ids.ts';
import type { Queryable } from '../engine/client.ts';
import { webhookSeen } from '../schema/index.ts';

export type EventKey = { readonly businessId: string; readonly connectionId: string; readonly eventId: string };

/** The feedback this event made; null when the event is new. */
export async function feedbackOfEvent(db: Queryable, key: EventKey): Promise<string | null> {
  const rows = await db
    .select({ feedbackId: webhookSeen.feedbackId })
    .from(webhookSeen)
    .where(
      and(
        eq(webhookSeen.businessId, key.businessId),
        eq(webhookSeen.connectionId, key.connectionId),
        eq(webhookSeen.eventId, key.eventId),
      ),
    )
    .limit(1);
  return rows[0]?.feedbackId ?? null;
}

export async function rememberEvent(
  db: Queryable,
  key: EventKey & { readonly feedbackId: string; readonly now: number },
): Promise<void> {
  const { now, ...columns } = key;
  await db
    .insert(webhookSeen)
    .values({ id: newId(), ...columns, at: now })
    .onConflictDoNothing();
}

export async function forgetEventsBefore(db: Queryable, instant: number): Promise<void> {
  await db.delete(webhookSeen).where(lt(webhookSeen.at, instant));
}
