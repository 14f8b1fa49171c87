/** Who did what to accounts, rights, links and guests' data. */
import type { TrailData } from '#shared/model/trail.ts';
import { at, index, int, json, serial, table, text } from '../engine/kit.ts';
import { business } from './business.ts';

/**
 * Append only, guarded by triggers (the migration that made it): no row is changed, and none goes but through `trailGate`. Names are copied, because
 * a trail must still name whoever was renamed or removed since; ids point nowhere, so that an account can be deleted.
 */
export const trail = table(
  'trail',
  {
    seq: serial('seq'),
    /** Null: of an account that is in no team. */
    businessId: text('business_id').references(() => business.id),
    at: at('at').notNull(),
    kind: text('kind').notNull(),
    /** Null: the server itself, or somebody without an account. */
    userId: text('user_id'),
    who: text('who').notNull(),
    onWhom: text('on_whom').notNull(),
    data: json<TrailData>('data').notNull(),
    /** Shortened address, and the browser's name. */
    network: text('network').notNull(),
    device: text('device').notNull(),
  },
  (t) => [
    index('trail_business').on(t.businessId, t.seq),
    index('trail_person').on(t.businessId, t.userId, t.seq),
    index('trail_at').on(t.at),
  ],
);

/** Empty but inside the one transaction that takes old rows, or those of a deleted business, away. */
export const trailGate = table('trail_gate', {
  id: int('id').primaryKey(),
  before: int('before_at'),
  businessId: text('business_id'),
});
