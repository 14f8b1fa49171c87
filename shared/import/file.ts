/** A whole file, piece by piece: its head is read, each line becomes an item or a refusal, and a fault ends it. */
import { columnsOf, lineOf, type Columns } from './columns.ts';
import { createCsvReader, separatorOf, type CsvRecord } from './csv-read.ts';
import { readLine, type Reading, type ReadLine } from './item.ts';
import { cellsOf, createJsonReader, type JsonItem } from './json-read.ts';
import { ROWS_AT_MOST, type Fault, type Line } from './types.ts';

export type FileFormat = 'csv' | 'json';

/** One line read, with what it said for the summary. */
export type Read = { readonly number: number; readonly line: Line; readonly outcome: ReadLine };
export type Piece = { readonly rows: readonly Read[]; readonly fault: Fault | null };

export interface PastFile {
  /** Pieces may be cut anywhere. After a fault nothing more is read. */
  push(piece: string): Piece;
  end(): Piece;
  /** Null: nothing has been read yet. */
  readonly columns: Columns | null;
  /** Where the fault is, when it is at one place. */
  readonly faultLine: number | null;
}

/** By its first characters. */
export function formatOf(start: string): FileFormat {
  return /^\s*[[{]/.test(start) ? 'json' : 'csv';
}

/** `start`: the first characters of the file, at least its first line. */
export function openPastFile(start: string, reading: Reading): PastFile {
  return formatOf(start) === 'json' ? jsonFile(reading) : csvFile(start, reading);
}

const NOTHING: Piece = { rows: [], fault: null };
const failed = (fault: Fault): Piece => ({ rows: [], fault });

function missing({ fields }: Columns): Fault | null {
  if (!fields.includes('spokeAt')) return 'no_date_column';
  return fields.includes('text') || fields.includes('rating') || fields.includes('title') ? null : 'no_words_column';
}

function csvFile(start: string, reading: Reading): PastFile {
  const reader = createCsvReader(separatorOf(start));
  let columns: Columns | null = null;
  let fault: Fault | null = null;
  let count = 0;

  const take = (records: readonly CsvRecord[]): Piece => {
    const rows: Read[] = [];
    for (const { line: number, cells } of records) {
      if (columns === null) {
        columns = columnsOf(cells);
        fault = missing(columns);
        if (fault !== null) return failed(fault);
        continue;
      }
      count += 1;
      if (count > ROWS_AT_MOST) return { rows, fault: (fault = 'too_many_rows') };
      const line = lineOf(columns, cells);
      rows.push({ number, line, outcome: readLine(line, number, reading) });
    }
    return { rows, fault: null };
  };

  return {
    get columns() {
      return columns;
    },
    get faultLine() {
      return fault === 'quote_open' ? reader.openedAt : null;
    },
    push: (piece) => (fault === null ? take(reader.push(piece)) : NOTHING),
    end() {
      if (fault !== null) return NOTHING;
      const rest = reader.end();
      if (rest === null) return failed((fault = 'quote_open'));
      const last = take(rest);
      return last.fault === null && columns === null ? failed('empty') : last;
    },
  };
}

function jsonFile(reading: Reading): PastFile {
  const reader = createJsonReader();
  const heads = new Map<string, Columns>();
  let columns: Columns | null = null;
  let fault: Fault | null = null;

  const take = (items: readonly JsonItem[]): Piece => {
    const rows: Read[] = [];
    for (const { number, value } of items) {
      if (number > ROWS_AT_MOST) return { rows, fault: (fault = 'too_many_rows') };
      const cells = cellsOf(value);
      if (cells === null) {
        rows.push({ number, line: {}, outcome: { ok: false, reason: 'not_an_item', value: '' } });
        continue;
      }
      const names = Object.keys(cells);
      const known = columnsFor(heads, names);
      if (columns === null || known.fields.length > columns.fields.length) columns = known;
      if (number === 1) fault = missing(known);
      if (fault !== null) return failed(fault);
      const line = lineOf(known, Object.values(cells));
      rows.push({ number, line, outcome: readLine(line, number, reading) });
    }
    return { rows, fault: null };
  };

  return {
    get columns() {
      return columns;
    },
    faultLine: null,
    push: (piece) => (fault === null ? take(reader.push(piece)) : NOTHING),
    end() {
      if (fault !== null) return NOTHING;
      if (!reader.end()) return failed('not_json');
      return columns === null ? failed('empty') : NOTHING;
    },
  };
}

const HEADS_KEPT = 200;

/** Most items have the same names in the same order. Our own export guards nothing in JSON. */
function columnsFor(heads: Map<string, Columns>, names: readonly string[]): Columns {
  const key = names.join('\n');
  const known = heads.get(key);
  if (known !== undefined) return known;
  const columns = { ...columnsOf(names), ours: false };
  if (heads.size < HEADS_KEPT) heads.set(key, columns);
  return columns;
}
