/** Deleted businesses: what must be remembered of them so that nothing of them comes back. No name, no word, and of people only whose it was. */
import { LANGUAGES } from '#shared/model/languages.ts';
import { at, oneOf, table, text } from '../engine/kit.ts';

/**
 * From this row on the business is not there for anybody; a job takes its rows away. It stays, because a guest's page is still asked for
 * by this id, and because a backup of before must not bring the business back.
 */
export const goneBusiness = table('gone_business', {
  /** As the business had it. No reference: its row goes last. */
  id: text('id').primaryKey(),
  language: oneOf('language', LANGUAGES).notNull(),
  deletedAt: at('deleted_at').notNull(),
  /** Accounts of its owners, by comma: they may found the next one, and nobody else of the team. */
  ownerIds: text('owner_ids').notNull().default(''),
  /** When the last row was gone; null: being taken away. */
  emptiedAt: at('emptied_at'),
});

/** Printed codes, webhook connections and calendar addresses of deleted businesses: who asks there hears that it is over, not that it never was. */
export const goneAddress = table('gone_address', {
  /** SHA-256 of what stands in the address. */
  hash: text('hash').primaryKey(),
  language: oneOf('language', LANGUAGES).notNull(),
});
