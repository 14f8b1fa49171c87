/** Bringing in the past: a file is uploaded, read, looked at, brought in as background work, and can be taken away again. */
import type { Authorized } from '#server/auth/permission.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { dropImport, findImport, importsOf, insertImport, moveImport, type ImportRow } from '#server/db/feedback/import.ts';
import { enqueue } from '#server/db/outbox.ts';
import { newId } from '#server/system/ids.ts';
import type { Choices } from '#shared/import/types.ts';
import { cleanLine } from '#shared/model/clean.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import { dropFiles, keepUpload, openImportFile } from './import-files.ts';
import { PREVIEWED } from './import-list.ts';
import type { ImportJob } from './import-read.ts';
import { changed, toUndo } from './import-undo.ts';
import { handOn } from './import-write.ts';
import { memberOf } from '../answering/item.ts';
import type { Parts } from '../parts.ts';
import { writeTrail } from '../trail.ts';

type Managing = Authorized<{ readonly businessId: string }, 'business.manage'>;
type Needs = Pick<Parts, 'db' | 'clock' | 'config' | 'live'>;
type State = ImportRow['state'];

const BUSY: readonly State[] = ['reading', 'running', 'undoing'];
const FIRST_CHOICES: Choices = { dates: 'iso', channel: 'google' };

/** The file is whole on disk before its row exists. What was uploaded before and never begun makes room. */
export async function uploadImport(
  parts: Needs,
  permission: Managing,
  { name, body }: { readonly name: string; readonly body: AsyncIterable<Uint8Array> },
): Promise<{ readonly id: string }> {
  const { businessId, memberId } = memberOf(permission);
  const nobodyBusy = async (db: Queryable) => {
    const rows = (await importsOf(db, businessId)).map(({ row }) => row);
    if (rows.some(({ state }) => BUSY.includes(state))) throw new DomainError('conflict', 'import_running');
    return rows;
  };
  await nobodyBusy(parts.db.orm);
  const id = newId();
  const bytes = await keepUpload(parts, id, body);
  if (bytes === null) throw new DomainError('invalid', 'too_large');
  const now = parts.clock.now();
  const gone = await parts.db.tx(async (tx) => {
    const over = (await nobodyBusy(tx)).filter(({ state }) => PREVIEWED.includes(state));
    for (const row of over) await dropImport(tx, row);
    await insertImport(tx, {
      id,
      businessId,
      memberId,
      name: cleanLine(name, 120),
      createdAt: now,
      state: 'reading',
      turn: 1,
      choices: FIRST_CHOICES,
      bytes,
      readBytes: 0,
      atByte: 0,
      done: 0,
      added: 0,
      known: 0,
    });
    await toRead(tx, { businessId, importId: id, turn: 1 }, now);
    return over;
  });
  for (const row of gone) await dropFiles(parts, row.id);
  return { id };
}

async function toRead(tx: Queryable, { businessId, ...payload }: ImportJob, now: number): Promise<void> {
  const id = `history-read-${payload.importId}-${payload.turn}`;
  await enqueue(tx, { id, topic: 'history.read', businessId, payload, runAt: now });
}

/** How the dates are written and where the words come from: the file is read again. */
export async function chooseImport(
  parts: Needs,
  permission: Managing,
  { id, ...choices }: Choices & { readonly id: string },
): Promise<void> {
  await order(parts, permission, { id, from: PREVIEWED }, async (tx, row) => {
    const turn = row.turn + 1;
    await moveImport(tx, row, { state: 'reading', turn, choices, readBytes: 0, fault: null, faultLine: null, summary: null });
    await toRead(tx, { businessId: row.businessId, importId: id, turn }, parts.clock.now());
  });
}

/** Also goes on with one that was stopped. */
export async function startImport(parts: Needs, permission: Managing, id: string): Promise<void> {
  const known = await findImport(parts.db.orm, { businessId: permission.subject.businessId, id });
  if (known === null) throw notFound('import');
  const file = await openImportFile(parts, id, 'rows');
  if (file === null) throw new DomainError('conflict', 'import_file_gone');
  await file.close();
  await order(parts, permission, { id, from: ['ready', 'stopped'] }, async (tx, row) => {
    const others = (await importsOf(tx, row.businessId)).filter((one) => one.row.id !== id);
    if (others.some((one) => BUSY.includes(one.row.state))) throw new DomainError('conflict', 'import_running');
    const turn = row.turn + 1;
    await moveImport(tx, row, { state: 'running', turn, fault: null });
    const at = parts.clock.now();
    await handOn(tx, { businessId: row.businessId, importId: id, turn, atByte: row.atByte, now: at });
    await writeTrail(tx, { kind: 'history.brought', of: permission.subject, by: permission.actor, on: row.name, at });
  });
}

/** What was brought in stays; it can go on or be taken away. */
export async function stopImport(parts: Needs, permission: Managing, id: string): Promise<void> {
  const { memberId } = memberOf(permission);
  await order(parts, permission, { id, from: ['running'] }, async (tx, row) => {
    await moveImport(tx, row, { state: 'stopped', turn: row.turn + 1 });
    await changed(tx, { ...row, memberId }, 'stopped', parts.clock.now());
  });
}

/** A file that was looked at and is not wanted. */
export async function discardImport(parts: Needs, permission: Managing, id: string): Promise<void> {
  await order(parts, permission, { id, from: PREVIEWED }, async (tx, row) => {
    await dropImport(tx, row);
  });
  await dropFiles(parts, id);
}

/** Takes away exactly what this import brought in. Asked for again while it works, it begins anew where it stands. */
export async function undoImport(parts: Needs, permission: Managing, id: string): Promise<void> {
  await order(parts, permission, { id, from: ['stopped', 'done', 'undoing'] }, async (tx, row) => {
    const turn = row.turn + 1;
    await moveImport(tx, row, { state: 'undoing', turn, done: 0 });
    const at = parts.clock.now();
    await toUndo(tx, { businessId: row.businessId, importId: id, turn }, 0, at);
    await writeTrail(tx, { kind: 'history.undone', of: permission.subject, by: permission.actor, on: row.name, at });
  });
}

type Order = { readonly id: string; readonly from: readonly State[] };

async function order(
  parts: Needs,
  { subject }: Managing,
  { id, from }: Order,
  carryOut: (tx: Queryable, row: ImportRow) => Promise<void>,
): Promise<void> {
  await parts.db.tx(async (tx) => {
    const row = await findImport(tx, { businessId: subject.businessId, id });
    if (row === null) throw notFound('import');
    if (!from.includes(row.state)) throw new DomainError('conflict', 'changed_meanwhile');
    await carryOut(tx, row);
  });
}
