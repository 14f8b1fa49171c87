import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv, type CsvValue } from '#shared/report/csv.ts';

/** RFC 4180 read literally, one character at a time. */
function read(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (quoted && char === '"' && text[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (char === '"') quoted = !quoted;
    else if (quoted) field += char;
    else if (char === separator) {
      row.push(field);
      field = '';
    } else if (char === '\r' && text[at + 1] === '\n') {
      rows.push([...row, field]);
      [row, field] = [[], ''];
      at += 1;
    } else field += char;
  }
  return rows;
}

const bare = { mark: false } as const;

it.each<[string, CsvValue, string]>([
  ['plain text', 'Great soup', 'Great soup'],
  ['a comma', 'cold, late', '"cold, late"'],
  ['a semicolon', 'cold; late', '"cold; late"'],
  ['quotes', 'the "chef"', '"the ""chef"""'],
  ['a line break', 'one\ntwo', '"one\ntwo"'],
  ['none', null, ''],
  ['a negative number', -5.5, '-5.5'],
  ['not a number', Number.NaN, ''],
  ['yes', true, 'true'],
  ['a formula', '=1+1', `"'=1+1"`],
  ['a link that steals', '=HYPERLINK("https://evil.example")', `"'=HYPERLINK(""https://evil.example"")"`],
  ['a phone number', '+420 777 123 456', `"'+420 777 123 456"`],
  ['a full-width formula', '＝1+1', `"'＝1+1"`],
  ['a formula behind blanks', '  @SUM(A1)', `"'  @SUM(A1)"`],
  ['a tab', '\t=1', `"'\t=1"`],
])('%s', (_name, value, expected) => {
  expect(csv([[value]], bare)).toBe(`${expected}\r\n`);
});

it('a byte order mark, and the separator a Czech or Polish Excel expects', () => {
  expect(csv([['a', 'b']], { separator: ';' })).toBe('\uFEFFa;b\r\n');
  expect(csv([], bare)).toBe('');
});

describe('whatever a guest writes', () => {
  const nasty = fc.stringMatching(/^[=+\-@\t\r\n ,;"'a＝]{0,12}$/);
  const anyText = fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 20 }));
  const anyRows = fc.array(fc.array(anyText, { minLength: 1, maxLength: 4 }), { maxLength: 5 });

  it('is read back as it was, but for the apostrophe', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom<',' | ';'>(',', ';'), (rows, separator) => {
        const back = read(csv(rows, { separator, mark: false }), separator);
        expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        for (const [y, row] of rows.entries()) {
          for (const [x, text] of row.entries()) expect([text, `'${text}`]).toContain(back[y]?.[x]);
        }
      }),
    );
  });

  it('no cell begins with a formula, at whichever separator the sheet splits', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom<',' | ';'>(',', ';'), (rows, separator) => {
        const text = csv(rows, { separator, mark: false });
        for (const splitAt of [',', ';']) {
          for (const cell of read(text, splitAt).flat()) expect(cell.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/u);
        }
      }),
    );
  });
});
