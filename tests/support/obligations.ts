import { asc, eq } from 'drizzle-orm';
import type { Queryable } from '#server/db/engine/client.ts';
import { obligation } from '#server/db/schema/index.ts';

/** What stands in the ledger for one item, oldest first. */
export const obligationsOf = (db: Queryable, id: string) =>
  db.select().from(obligation).where(eq(obligation.feedbackId, id)).orderBy(asc(obligation.number));
