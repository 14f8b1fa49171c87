/** Years that were there before us, brought in from a file. */
import type { Summary } from '#shared/import/summary.ts';
import type { Choices } from '#shared/import/types.ts';
import { at, index, int, json, oneOf, table, text } from '../engine/kit.ts';
import { business, member } from './business.ts';

/** reading → ready → running → done or stopped; failed says why; undoing ends with the row gone. */
export const IMPORT_STATES = ['reading', 'ready', 'failed', 'running', 'stopped', 'done', 'undoing'] as const;

export const historyImport = table(
  'history_import',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    memberId: text('member_id')
      .notNull()
      .references(() => member.id),
    /** The file's name, as the phone said it. */
    name: text('name').notNull(),
    createdAt: at('created_at').notNull(),
    state: oneOf('state', IMPORT_STATES).notNull(),
    /** Grows with each order of a person: work of an older order stops by itself. */
    turn: int('turn').notNull(),
    fault: text('fault'),
    faultLine: int('fault_line'),
    choices: json<Choices>('choices').notNull(),
    encoding: text('encoding'),
    summary: json<Summary>('summary'),
    /** Of the file as it was uploaded: how long, and how far it was read. */
    bytes: int('bytes').notNull(),
    readBytes: int('read_bytes').notNull(),
    /** Where to go on in the file of understood rows; moves in the commit that writes them. */
    atByte: int('at_byte').notNull(),
    /** Rows gone through, of them new, of them here already; while undoing, `done` counts what is gone. */
    done: int('done').notNull(),
    added: int('added').notNull(),
    known: int('known').notNull(),
    finishedAt: at('finished_at'),
  },
  (t) => [index('history_import_business').on(t.businessId, t.createdAt)],
);
