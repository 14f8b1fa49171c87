/** Tables of a report: the one form that mail programs, browsers and paper all draw. */

export const INK = '#1c1a16';
export const SOFT = '#5b574d';
export const LINE = '#e2dccf';
export const BAR = '#a87000';

const CELL = `padding:4px 6px;border-bottom:1px solid ${LINE};text-align:right;vertical-align:top`;
const FIRST = `width:24%;padding:4px 6px 4px 0;border-bottom:1px solid ${LINE};text-align:left;font-weight:400`;

/** Rows under a name of their own; without one they follow the row before. */
export type RowGroup = { readonly name?: string; readonly rows: readonly (readonly string[])[] };

export function grid(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return groupedGrid(head, [{ rows }]);
}

export function groupedGrid(head: readonly string[], groups: readonly RowGroup[]): string {
  // A corner that heads nothing is no heading.
  const top = head.map((name, at) => {
    const style = `${at === 0 ? FIRST : CELL};font-size:13px;color:${SOFT}`;
    return name === '' ? `<td style="${style}"></td>` : `<th scope="col" style="${style}">${escaped(name)}</th>`;
  });
  const bodies = groups.map(({ name, rows }) => {
    const own =
      name === undefined
        ? ''
        : `<tr><th scope="rowgroup" colspan="${head.length}" style="padding:10px 0 2px;text-align:left">${escaped(name)}</th></tr>`;
    return `<tbody>${own}${rows.map(rowOf).join('')}</tbody>`;
  });
  return `<table style="width:100%;border-collapse:collapse;margin:0 0 16px"><thead><tr>${top.join('')}</tr></thead>${bodies.join('')}</table>`;
}

function rowOf(row: readonly string[]): string {
  const cells = row.map((text, at) =>
    at === 0 ? `<th scope="row" style="${FIRST}">${escaped(text)}</th>` : `<td style="${CELL}">${escaped(text)}</td>`,
  );
  return `<tr>${cells.join('')}</tr>`;
}

export function heading(text: string): string {
  return `<h2 style="margin:20px 0 8px;font-size:17px">${escaped(text)}</h2>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
}
