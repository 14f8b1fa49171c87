/** One tenant and its settings. */
import { and, eq } from 'drizzle-orm';
import type { BusinessSettings } from '#shared/model/business.ts';
import type { MeasureSettings } from '#shared/views/stats.ts';
import type { Queryable } from '../engine/client.ts';
import { living } from './gone.ts';
import { business } from '../schema/index.ts';

export type BusinessRow = typeof business.$inferSelect;

/** Null: there is none, or it was deleted. */
export async function findBusiness(db: Queryable, id: string): Promise<BusinessRow | null> {
  return (
    (
      await db
        .select()
        .from(business)
        .where(and(eq(business.id, id), living(business.id)))
        .limit(1)
    )[0] ?? null
  );
}

export async function allBusinesses(db: Queryable): Promise<readonly BusinessRow[]> {
  return db.select().from(business).where(living(business.id)).orderBy(business.id);
}

export async function anyBusiness(db: Queryable): Promise<boolean> {
  return (await db.select({ id: business.id }).from(business).where(living(business.id)).limit(1)).length > 0;
}

export async function insertBusiness(db: Queryable, row: typeof business.$inferInsert): Promise<void> {
  await db.insert(business).values(row);
}

export async function updateBusiness(db: Queryable, id: string, change: Partial<BusinessSettings>): Promise<void> {
  await db.update(business).set(change).where(eq(business.id, id));
}

export async function updateMeasureSettings(db: Queryable, id: string, change: Partial<MeasureSettings>): Promise<void> {
  await db.update(business).set(change).where(eq(business.id, id));
}
