/** The log of requests to webhook connections. */
import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import type { WebhookRequestView } from '#shared/views/app.ts';
import { DAY_MS } from '#shared/model/time.ts';
import type { Queryable } from '../engine/client.ts';
import { webhookRequest } from '../schema/index.ts';

export const REQUESTS_KEPT = 500;
export const REQUESTS_KEPT_MS = 30 * DAY_MS;

export async function addWebhookRequest(db: Queryable, row: typeof webhookRequest.$inferInsert): Promise<void> {
  await db.insert(webhookRequest).values(row);
}

/** The newest first. */
export async function webhookRequestsOf(
  db: Queryable,
  key: { businessId: string; connectionId: string; limit: number },
): Promise<WebhookRequestView[]> {
  return db
    .select({
      id: webhookRequest.id,
      at: webhookRequest.at,
      outcome: webhookRequest.outcome,
      status: webhookRequest.status,
      reason: webhookRequest.reason,
      detail: webhookRequest.detail,
      feedbackId: webhookRequest.feedbackId,
    })
    .from(webhookRequest)
    .where(and(eq(webhookRequest.businessId, key.businessId), eq(webhookRequest.connectionId, key.connectionId)))
    .orderBy(desc(webhookRequest.at), desc(webhookRequest.id))
    .limit(key.limit);
}

/** Keeps the newest 500 of one connection. */
export async function trimWebhookRequests(db: Queryable, key: { businessId: string; connectionId: string }): Promise<void> {
  const tooMany = db
    .select({ id: webhookRequest.id })
    .from(webhookRequest)
    .where(and(eq(webhookRequest.businessId, key.businessId), eq(webhookRequest.connectionId, key.connectionId)))
    .orderBy(desc(webhookRequest.at), desc(webhookRequest.id))
    .limit(10_000)
    .offset(REQUESTS_KEPT);
  await db.delete(webhookRequest).where(inArray(webhookRequest.id, tooMany));
}

export async function dropOldWebhookRequests(db: Queryable, before: number): Promise<void> {
  await db.delete(webhookRequest).where(lt(webhookRequest.at, before));
}
