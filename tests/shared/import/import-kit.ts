/** Reads a file of the past as the server does, in pieces cut anywhere. */
import { openPastFile, type Read } from '#shared/import/file.ts';
import type { Reading } from '#shared/import/item.ts';
import type { Fault, PastItem } from '#shared/import/types.ts';
import { saturday } from '#tests/support/clock.ts';

export const NOW = saturday('20:40');

export const reading = (more: Partial<Reading> = {}): Reading => ({
  dates: 'iso',
  channel: 'google',
  timeZone: 'Europe/Prague',
  now: NOW,
  alike: new Map(),
  ...more,
});

export type WholeFile = {
  readonly rows: readonly Read[];
  readonly items: readonly PastItem[];
  readonly fault: Fault | null;
  readonly faultLine: number | null;
};

export function readAll(text: string, more: Partial<Reading> = {}, pieces: readonly number[] = [text.length]): WholeFile {
  const file = openPastFile(text.slice(0, 4_000), reading(more));
  const rows: Read[] = [];
  let at = 0;
  let fault: Fault | null = null;
  for (let turn = 0; at < text.length && fault === null; turn += 1) {
    const size = Math.max(1, pieces[turn % pieces.length] ?? 1);
    const piece = file.push(text.slice(at, at + size));
    rows.push(...piece.rows);
    fault = piece.fault;
    at += size;
  }
  const last = file.end();
  rows.push(...last.rows);
  const items = rows.flatMap(({ outcome }) => (outcome.ok ? [outcome.item] : []));
  return { rows, items, fault: fault ?? last.fault, faultLine: file.faultLine };
}

/** Why each line was refused, '' where it was not. */
export const reasonsOf = ({ rows }: WholeFile): readonly string[] =>
  rows.map(({ outcome }) => (outcome.ok ? '' : outcome.reason));
