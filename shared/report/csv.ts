/**
 * Rows → CSV after RFC 4180: CRLF after each record, fields with a separator, a quote or a line break in quotes, quotes doubled.
 *
 * A guest's words end up in the owner's spreadsheet, which runs what looks like a formula. Text that begins with = + - @ (also in full
 * width), a tab, a line break or a null, also behind blanks, gets an apostrophe in front, which spreadsheets read as "this is text" (OWASP
 * ASVS 5.0, 1.2.10; CWE-1236). Both separators are quoted whichever is used, so that a sheet that splits at the other one finds no cell
 * beginning with a formula. Numbers are ours and stay numbers.
 */

export type CsvValue = string | number | boolean | null;
export type CsvOptions = {
  /** Excel splits at `;` where the comma is the decimal sign (Czech, Polish). */
  readonly separator?: ',' | ';';
  /** Excel reads UTF-8 only behind a byte order mark. */
  readonly mark?: boolean;
};

// oxlint-disable-next-line no-control-regex -- tab, line breaks and null are what is looked for
const FORMULA = /^(?:[\t\r\n\0]|[\s\0\uFEFF]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20])/;
const QUOTED = /[",;\r\n]|^'|^\s|\s$/;

/** Rows may differ in length; the first is usually the head. */
export function csv(rows: readonly (readonly CsvValue[])[], { separator = ',', mark = true }: CsvOptions = {}): string {
  const lines = rows.map((row) => `${row.map(field).join(separator)}\r\n`);
  return `${mark ? '\uFEFF' : ''}${lines.join('')}`;
}

/** Null is an empty field: "none" is never 0. */
function field(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
