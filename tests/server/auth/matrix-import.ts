/** Rows of the matrix about bringing in the past, and the file they are about. */
import { insertImport } from '#server/db/feedback/import.ts';
import type { Parts } from '#server/flows/parts.ts';
import { newId } from '#server/system/ids.ts';
import { byId, own, row, type Row } from './matrix-row.ts';

const NONE = 'NOT_FOUND import_not_found';

export const HISTORY: Readonly<Record<string, Row>> = {
  'import.list': row('business.manage', () => [{ input: undefined, other: own }]),
  'import.choose': row(
    'business.manage',
    byId(NONE, ({ importId }) => ({ id: importId, dates: 'dmy', channel: 'google' })),
  ),
  'import.start': row(
    'business.manage',
    byId(NONE, ({ importId }) => ({ id: importId })),
  ),
  'import.stop': row(
    'business.manage',
    byId(NONE, ({ importId }) => ({ id: importId })),
  ),
  'import.discard': row(
    'business.manage',
    byId(NONE, ({ importId }) => ({ id: importId })),
  ),
  'import.undo': row(
    'business.manage',
    byId(NONE, ({ importId }) => ({ id: importId })),
  ),
};

export async function bringFile(
  { db, clock }: Pick<Parts, 'db' | 'clock'>,
  file: { readonly businessId: string; readonly memberId: string; readonly name: string },
): Promise<string> {
  const id = newId();
  await insertImport(db.orm, {
    ...file,
    id,
    createdAt: clock.now(),
    state: 'ready',
    turn: 1,
    choices: { dates: 'iso', channel: 'google' },
    bytes: 1,
    readBytes: 1,
    atByte: 0,
    done: 0,
    added: 0,
    known: 0,
  });
  return id;
}
