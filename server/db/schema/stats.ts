/** Measured weekends: what is kept because it cannot be worked out again later, and who may look at it. */
import { COVER_BASES, COVER_STATES, PROOFS, type KeptWeekend } from '#shared/duty/types.ts';
import type { Journey, Stage, Touchpoint } from '#shared/journey/types.ts';
import { STAGES } from '#shared/journey/types.ts';
import { at, index, json, oneOf, primaryKey, table, text, unique } from '../engine/kit.ts';
import { business, member } from './business.ts';
import { feedback } from './feedback.ts';

/** Where in the guest's journey it happened. No row: nobody has looked, the rules suggest. */
export const journey = table(
  'journey',
  {
    feedbackId: text('feedback_id')
      .primaryKey()
      .references(() => feedback.id),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    stage: oneOf('stage', STAGES).$type<Stage>().notNull(),
    touchpoints: json<readonly Touchpoint[]>('touchpoints').notNull(),
    dishes: json<readonly string[]>('dishes').notNull(),
    /** What the rules said, kept when a person corrects it and when the guest's words are gone. */
    suggested: json<Journey>('suggested').notNull(),
    correctedBy: text('corrected_by').references(() => member.id),
    correctedAt: at('corrected_at'),
  },
  (t) => [index('journey_business').on(t.businessId, t.feedbackId)],
);

/** Open time as it was covered, judged by what was known then; a row grows at its end while nothing changes and is never rewritten. */
export const coverageSpan = table(
  'coverage_span',
  {
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    from: at('from_at').notNull(),
    to: at('to_at').notNull(),
    onDutyId: text('on_duty_id').references(() => member.id),
    backupId: text('backup_id').references(() => member.id),
    state: oneOf('state', COVER_STATES).notNull(),
    /** Null: nobody. */
    onDutyProof: oneOf('on_duty_proof', PROOFS),
    backupProof: oneOf('backup_proof', PROOFS),
    basis: oneOf('basis', COVER_BASES).notNull(),
  },
  (t) => [primaryKey({ columns: [t.businessId, t.from] })],
);

/** How far open time is judged. No row: not begun. `until` null: a business of before there was this ledger, not begun. */
export const coverageMark = table('coverage_mark', {
  businessId: text('business_id')
    .primaryKey()
    .references(() => business.id),
  until: at('until_at'),
  /** Time before this is still to be worked out again, backwards. Null: nothing is. */
  reworkedTo: at('reworked_to'),
});

/** How a weekend was covered as it was kept before there was a ledger: by the phones as they were when it ended. Only read. */
export const weekendCoverage = table(
  'weekend_coverage',
  {
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    from: at('from_at').notNull(),
    to: at('to_at').notNull(),
    coverage: json<KeptWeekend>('coverage').notNull(),
    keptAt: at('kept_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.businessId, t.from] })],
);

/** A wallboard's address; the link itself is shown once. Revoked, it is gone. */
export const boardLink = table(
  'board_link',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    tokenHash: text('token_hash').notNull(),
    label: text('label').notNull(),
    createdAt: at('created_at').notNull(),
    revokedAt: at('revoked_at'),
    lastSeenAt: at('last_seen_at'),
  },
  (t) => [unique('board_link_token').on(t.tokenHash), index('board_link_business').on(t.businessId, t.createdAt)],
);

/** One weekly report per week, however often the process restarts on a Sunday evening. */
export const reportSent = table(
  'report_sent',
  {
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    /** Monday, YYYY-MM-DD. */
    week: text('week').notNull(),
    sentAt: at('sent_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.businessId, t.week] })],
);
