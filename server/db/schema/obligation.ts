/** The ledger of what we owed each guest: one row an obligation, written when it begins and judged once when it ends. */
import { sql, type SQLWrapper } from 'drizzle-orm';
import { LEVELS } from '#shared/model/feedback.ts';
import { OBLIGATIONS, VERDICTS } from '#shared/model/obligation.ts';
import { at, index, int, oneOf, primaryKey, table, text } from '../engine/kit.ts';
import { business, member } from './business.ts';
import { feedback } from './feedback.ts';

export const unsettled = ({ kind, endedAt }: { readonly kind: SQLWrapper; readonly endedAt: SQLWrapper }) =>
  sql`${kind} = 'settlement' AND ${endedAt} IS NULL`;

export const obligation = table(
  'obligation',
  {
    feedbackId: text('feedback_id')
      .notNull()
      .references(() => feedback.id),
    /** Counts within the item, from 1. */
    number: int('number').notNull(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    kind: oneOf('kind', OBLIGATIONS).notNull(),
    level: oneOf('level', LEVELS).notNull(),
    startedAt: at('started_at').notNull(),
    dueAt: at('due_at'),
    endedAt: at('ended_at'),
    verdict: oneOf('verdict', VERDICTS),
    memberId: text('member_id').references(() => member.id),
    /** Open time it took, by the hours of that day. */
    serviceMs: int('service_ms'),
  },
  (t) => [
    primaryKey({ columns: [t.feedbackId, t.number] }),
    index('obligation_started').on(t.businessId, t.startedAt),
    /** What is still to be settled; the condition must stand in the query word for word. */
    index('obligation_unsettled').on(t.businessId, t.dueAt).where(unsettled(t)),
  ],
);
