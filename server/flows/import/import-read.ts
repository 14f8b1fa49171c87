/**
 * Has an uploaded file read, in the process for strangers' files. What comes of it are rows and refusals beside the file; nothing of it
 * is in the tables yet, so a reading that is cut off begins anew. A file that brings the process down is refused, not tried again.
 */
import { open } from 'node:fs/promises';
import { findBusiness } from '#server/db/business/business.ts';
import { asStorageError, StorageError } from '#server/db/engine/errors.ts';
import { findImport, moveImport, type ImportRow } from '#server/db/feedback/import.ts';
import type { JobResult } from '#server/db/outbox.ts';
import { Unopened } from '#server/unpack/index.ts';
import type { Fault } from '#shared/import/types.ts';
import { dropFiles, fileOf, openImportFile } from './import-files.ts';
import type { Parts } from '../parts.ts';

type Needs = Pick<Parts, 'db' | 'clock' | 'config' | 'log' | 'unpack'>;
export type ImportJob = { readonly businessId: string; readonly importId: string; readonly turn: number };

const TELL_EVERY = 1024 * 1024;
const AGAIN_MS = 5_000;

/** A job that took too long is handed out again while it still works. */
const inHand = new Set<string>();

export async function readImport(parts: Needs, job: ImportJob): Promise<JobResult> {
  const row = await findImport(parts.db.orm, { businessId: job.businessId, id: job.importId });
  if (row === null || row.turn !== job.turn || row.state !== 'reading') return { kind: 'done' };
  if (inHand.has(row.id)) return { kind: 'retry', afterMs: AGAIN_MS, reason: 'still reading' };
  inHand.add(row.id);
  try {
    const failed = await readFile(parts, row);
    if (failed !== null) {
      await moveImport(parts.db.orm, row, { state: 'failed', ...failed });
      await dropFiles(parts, row.id, ['rows', 'refused']);
    }
    return { kind: 'done' };
  } catch (error) {
    if (!(error instanceof Unopened) || error.reason === 'failed') throw error;
    return { kind: 'retry', afterMs: AGAIN_MS, reason: 'other files are being read' };
  } finally {
    inHand.delete(row.id);
  }
}

/** The process that wrote it may not ask for this itself. */
async function onDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

type Failed = { readonly fault: Fault; readonly faultLine: number | null };

/** Throws `Unopened` where nobody has looked at the file. */
async function readFile(parts: Needs, row: ImportRow): Promise<Failed | null> {
  const business = await findBusiness(parts.db.orm, row.businessId);
  const raw = await openImportFile(parts, row.id, 'raw');
  await raw?.close();
  if (raw === null || business === null) return { fault: 'file_gone', faultLine: null };
  let told = 0;
  const overtaken = new AbortController();
  const tell = (bytes: number) => {
    if (bytes - told < TELL_EVERY) return;
    told = bytes;
    moveImport(parts.db.orm, row, { readBytes: bytes }).then(
      // A newer order of a person: this reading is for nothing.
      (current) => current || overtaken.abort(),
      (error: unknown) => parts.log.warn('the progress of an import was not written', { error }),
    );
  };
  try {
    const asked = {
      raw: fileOf(parts, row.id, 'raw'),
      rows: fileOf(parts, row.id, 'rows'),
      refused: fileOf(parts, row.id, 'refused'),
      choices: row.choices,
      timeZone: business.hours.timeZone,
      now: parts.clock.now(),
    };
    const read = await parts.unpack.past(asked, { tell, signal: overtaken.signal });
    if (read.fault !== null) return read;
    await onDisk(asked.rows);
    const { encoding, summary } = read;
    await moveImport(parts.db.orm, row, {
      state: 'ready',
      encoding,
      summary,
      readBytes: row.bytes,
      fault: null,
      faultLine: null,
    });
    return null;
  } catch (error) {
    if (overtaken.signal.aborted) return null;
    // No room on the disk, no room there: later there may be.
    if (!(error instanceof Unopened) || error.reason === 'full' || error.reason === 'closed') throw error;
    if (asStorageError(error) instanceof StorageError) throw error;
    parts.log.error('a file of the past was not read to its end', { error, importId: row.id });
    const heavy = error.reason === 'memory' || error.reason === 'time' || error.reason === 'died';
    return { fault: heavy ? 'too_heavy' : 'stumbled', faultLine: null };
  }
}
