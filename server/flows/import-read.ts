/**
 * Reads an uploaded file once and leaves two behind: the rows that were understood, one JSON a line, and what was refused. Work in
 * pieces of a few milliseconds; a process that dies begins the file again, nothing of it is in the tables yet.
 */
import { open, type FileHandle } from 'node:fs/promises';
import { findBusiness } from '#server/db/business.ts';
import { findImport, moveImport, type ImportRow } from '#server/db/history.ts';
import type { JobOutcome } from '#server/db/outbox.ts';
import { openPastFile, type PastFile, type Piece } from '#shared/history/file.ts';
import { countRows, type Counting } from '#shared/history/summary.ts';
import type { Fault } from '#shared/history/types.ts';
import { dropFiles, encodingOf, fileOf, openImportFile, pieceAt } from './import-files.ts';
import type { Parts } from './parts.ts';

type Few = Pick<Parts, 'db' | 'clock' | 'config' | 'log'>;
export type ImportJob = { readonly businessId: string; readonly importId: string; readonly turn: number };

/** Some forty rows: cleaning their words takes a few milliseconds. */
const PIECE = 8 * 1024;
const TELL_EVERY = 1024 * 1024;
const AGAIN_MS = 5_000;

/** A job that took too long is handed out again while it still works. */
const inHand = new Set<string>();

export async function readImport(parts: Few, job: ImportJob): Promise<JobOutcome> {
  const row = await findImport(parts.db.orm, { businessId: job.businessId, id: job.importId });
  if (row === null || row.turn !== job.turn || row.state !== 'reading') return { kind: 'done' };
  if (inHand.has(row.id)) return { kind: 'retry', afterMs: AGAIN_MS, reason: 'still reading' };
  inHand.add(row.id);
  try {
    const fault = await readFile(parts, row);
    if (fault !== null) {
      await moveImport(parts.db.orm, row, { state: 'failed', ...fault });
      await dropFiles(parts, row.id, ['rows', 'refused']);
    }
    return { kind: 'done' };
  } finally {
    inHand.delete(row.id);
  }
}

type Failed = { readonly fault: Fault; readonly faultLine: number | null };

async function readFile(parts: Few, row: ImportRow): Promise<Failed | null> {
  const business = await findBusiness(parts.db.orm, row.businessId);
  const raw = await openImportFile(parts, row.id, 'raw');
  if (raw === null || business === null) return { fault: 'file_gone', faultLine: null };
  const rows = await open(fileOf(parts, row.id, 'rows'), 'w', 0o600);
  const refused = await open(fileOf(parts, row.id, 'refused'), 'w', 0o600);
  try {
    const encoding = await encodingOf(raw);
    if (typeof encoding !== 'string') return { ...encoding, faultLine: null };
    const decoder = new TextDecoder(encoding, { fatal: true });
    const now = parts.clock.now();
    const counting = countRows(now);
    const reading = { ...row.choices, timeZone: business.hours.timeZone, now, alike: new Map<string, number>() };
    let file: PastFile | null = null;
    let told = 0;
    for (let at = 0; ;) {
      const bytes = await pieceAt(raw, at, PIECE);
      const text = decoder.decode(bytes, { stream: bytes.length > 0 });
      file ??= openPastFile(text, reading);
      const piece = file.push(text);
      const last = bytes.length === 0 && piece.fault === null ? file.end() : null;
      for (const one of [piece, ...(last === null ? [] : [last])]) {
        if (one.fault !== null) return { fault: one.fault, faultLine: file.faultLine };
        await keep(one, { rows, refused, counting });
      }
      if (last !== null) break;
      at += bytes.length;
      if (at - told < TELL_EVERY) continue;
      told = at;
      // A newer order of a person: this reading is for nothing.
      if (!(await moveImport(parts.db.orm, row, { readBytes: at }))) return null;
    }
    await rows.sync();
    const summary = counting.of(file.columns);
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
    // Letters that are none in this encoding.
    if (error instanceof TypeError && 'code' in error) return { fault: 'encoding', faultLine: null };
    throw error;
  } finally {
    for (const one of [raw, rows, refused]) await one.close();
  }
}

type Where = { readonly rows: FileHandle; readonly refused: FileHandle; readonly counting: Counting };

async function keep(piece: Piece, { rows, refused, counting }: Where): Promise<void> {
  let taken = '';
  let left = '';
  for (const read of piece.rows) {
    counting.add(read);
    const { number, outcome } = read;
    if (outcome.ok) taken += `${JSON.stringify(outcome.item)}\n`;
    else left += `${JSON.stringify({ line: number, reason: outcome.reason, value: outcome.value })}\n`;
  }
  if (taken !== '') await rows.write(taken);
  if (left !== '') await refused.write(left);
}
