/**
 * CSV → records, piece by piece, after RFC 4180 and what spreadsheets make of it: quotes doubled inside quotes, line breaks inside
 * quotes, CRLF, LF or CR, any one-character separator. Blank lines are no records. A quotation mark inside an unquoted field is a
 * character like any other.
 */

export type CsvRecord = { /** Where it begins, from 1. */ readonly line: number; readonly cells: readonly string[] };

export interface CsvReader {
  /** Records that ended in this piece. Pieces may be cut anywhere. */
  push(piece: string): CsvRecord[];
  /** What has no line break behind it. Null: a quotation mark opened at `openedAt` was never closed. */
  end(): CsvRecord[] | null;
  /** Line of the quotation mark that is open now; null: none is. */
  readonly openedAt: number | null;
}

export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Longer than any review: an open quotation mark has swallowed the rest of the file. */
const FIELD_AT_MOST = 200_000;

export function createCsvReader(separator: string): CsvReader {
  let cells: string[] = [];
  let cell = '';
  let state: 'start' | 'plain' | 'quoted' | 'closing' = 'start';
  let line = 1;
  let begunAt = 1;
  let openedAt = 1;
  let afterCr = false;
  let broken = false;

  const endCell = () => {
    cells.push(cell);
    cell = '';
    state = 'start';
  };
  const endRecord = (records: CsvRecord[]) => {
    const blank = cells.length === 0 && cell === '' && state === 'start';
    endCell();
    if (!blank) records.push({ line: begunAt, cells });
    cells = [];
    begunAt = line;
  };

  return {
    get openedAt() {
      return state === 'quoted' || broken ? openedAt : null;
    },
    push(piece) {
      const records: CsvRecord[] = [];
      for (let at = 0; at < piece.length && !broken; at += 1) {
        const char = piece[at] ?? '';
        const joined = afterCr && char === '\n';
        afterCr = char === '\r';
        if ((char === '\n' && !joined) || char === '\r') line += 1;
        if (state === 'quoted') {
          if (char === '"') state = 'closing';
          else {
            const end = plainEnd(piece, at);
            cell += piece.slice(at, end);
            at = end - 1;
          }
          broken = cell.length > FIELD_AT_MOST;
          continue;
        }
        // The second half of a CRLF that ended a record.
        if (joined) {
          begunAt = line;
          continue;
        }
        if (char === '"' && state === 'start') {
          state = 'quoted';
          openedAt = line;
        } else if (char === '"' && state === 'closing') {
          cell += '"';
          state = 'quoted';
        } else if (char === separator) endCell();
        else if (char === '\n' || char === '\r') endRecord(records);
        else {
          const end = unquotedEnd(piece, at, separator);
          cell += piece.slice(at, end);
          at = end - 1;
          state = 'plain';
          broken = cell.length > FIELD_AT_MOST;
        }
      }
      return records;
    },
    end() {
      if (state === 'quoted' || broken) return null;
      const records: CsvRecord[] = [];
      endRecord(records);
      return records;
    },
  };
}

/** Inside quotes: up to the next character that matters, so that long texts are copied in one piece. */
function plainEnd(piece: string, from: number): number {
  let end = from + 1;
  if (piece[from] === '\r' || piece[from] === '\n') return end;
  while (end < piece.length && piece[end] !== '"' && piece[end] !== '\r' && piece[end] !== '\n') end += 1;
  return end;
}

/** Outside of them a quotation mark within a cell is a character like any other. */
function unquotedEnd(piece: string, from: number, separator: string): number {
  let end = from + 1;
  while (end < piece.length && piece[end] !== separator && piece[end] !== '\r' && piece[end] !== '\n') end += 1;
  return end;
}

/** The separator that cuts the head into most columns; of equals the first of the list. */
export function separatorOf(head: string): Separator {
  const columns = (separator: string) => createCsvReader(separator).push(`${firstLine(head)}\n`)[0]?.cells.length ?? 0;
  return SEPARATORS.reduce((best, one) => (columns(one) > columns(best) ? one : best));
}

function firstLine(text: string): string {
  const end = /[\r\n]/.exec(text.trimStart());
  return end === null ? text.trimStart() : text.trimStart().slice(0, end.index);
}
