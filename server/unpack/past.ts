/** Reads a file of the past once and leaves two behind: the rows that were understood, one JSON a line, and what was refused. */
import { open, type FileHandle } from 'node:fs/promises';
import type { Encoding } from '#shared/import/encoding.ts';
import { openPastFile, type PastFile, type Piece } from '#shared/import/file.ts';
import { countRows, type Counting, type Summary } from '#shared/import/summary.ts';
import type { Choices, Fault } from '#shared/import/types.ts';
import { encodingOf, pieceAt } from './pieces.ts';

export type PastAsked = {
  /** Paths: as it came, and where the two go. */
  readonly raw: string;
  readonly rows: string;
  readonly refused: string;
  readonly choices: Choices;
  readonly timeZone: string;
  readonly now: number;
};
export type PastRead =
  | { readonly fault: null; readonly encoding: Encoding; readonly summary: Summary }
  | { readonly fault: Fault; readonly faultLine: number | null };

const PIECE = 64 * 1024;
/** A sign of life, many times more often than it is waited for. */
const TELL_EVERY = 256 * 1024;

export async function readPast(asked: PastAsked, tell: (bytes: number) => void): Promise<PastRead> {
  const raw = await open(asked.raw, 'r');
  const rows = await open(asked.rows, 'w', 0o600);
  const refused = await open(asked.refused, 'w', 0o600);
  try {
    const encoding = await encodingOf(raw);
    if (typeof encoding !== 'string') return { ...encoding, faultLine: null };
    const decoder = new TextDecoder(encoding, { fatal: true });
    const { choices, timeZone, now } = asked;
    const counting = countRows(now);
    const reading = { ...choices, timeZone, now, alike: new Map<string, number>() };
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
      tell(at);
    }
    return { fault: null, encoding, summary: counting.of(file.columns) };
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
