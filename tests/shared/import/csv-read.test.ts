import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCsvReader, separatorOf } from '#shared/import/csv-read.ts';
import { cellsOf, createJsonReader } from '#shared/import/json-read.ts';
import { csv } from '#shared/report/csv.ts';

function records(text: string, separator = ',', cuts: readonly number[] = [text.length]) {
  const reader = createCsvReader(separator);
  const found = [];
  let at = 0;
  for (let turn = 0; at < text.length; turn += 1) {
    const size = Math.max(1, cuts[turn % cuts.length] ?? 1);
    found.push(...reader.push(text.slice(at, at + size)));
    at += size;
  }
  return [...found, ...(reader.end() ?? [])];
}
const cells = (text: string, separator?: string) => records(text, separator).map((one) => one.cells);

// Without what our own writer guards against spreadsheets; that has its own test.
const cell = fc
  .string({ unit: fc.constantFrom('a', 'ž', '🍲', ' ', ',', ';', '"', '\r', '\n', '\t', '|'), maxLength: 12 })
  .map((text) => `x${text}`);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });

describe('CSV', () => {
  it('that our own writer wrote is read back cell by cell, wherever the pieces are cut', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',' as const, ';' as const),
        fc.array(fc.nat({ max: 7 }), { minLength: 1 }),
        (rows, separator, cuts) => {
          const text = csv(rows, { separator, mark: false });
          expect(records(text, separator, cuts).map((one) => one.cells)).toEqual(rows);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each<[string, string, string[][]]>([
    [
      'line breaks of every kind',
      'a,b\nc,d\r\ne,f\rg,h',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['g', 'h'],
      ],
    ],
    ['blank lines, which are no records', 'a\n\n\r\nb\n', [['a'], ['b']]],
    [
      'empty cells',
      ',\na,,b',
      [
        ['', ''],
        ['a', '', 'b'],
      ],
    ],
    ['an empty cell in quotes', '""\n"",x', [[''], ['', 'x']]],
    ['a quotation mark in the middle of a cell', '5" pizza,"it ""was"" cold"', [['5" pizza', 'it "was" cold']]],
    ['words behind a closing quotation mark', '"a" b,c', [['a b', 'c']]],
  ])('knows %s', (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  it('says in which line a record begins, also behind words of several lines', () => {
    expect(records('head\r\n"one\r\ntwo"\r\n\r\nlast').map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it('says where a quotation mark was opened that is never closed, and does not swallow the rest of a long file first', () => {
    const reader = createCsvReader(',');
    reader.push('head\na\n"open');
    expect(reader.end()).toBeNull();
    expect(reader.openedAt).toBe(3);
    const long = createCsvReader(',');
    long.push('"');
    for (let piece = 0; piece < 30; piece += 1) long.push('words\n'.repeat(2_000));
    expect(long.openedAt).toBe(1);
    expect(long.end()).toBeNull();
  });

  it('is cut where its head says: commas, the semicolons of Czech and Polish Excel, tabs', () => {
    expect(separatorOf('Datum;Hodnocení;Text, celý\n')).toBe(';');
    expect(separatorOf('date,"a;b;c",text\n')).toBe(',');
    expect(separatorOf('date\trating\ttext\r\n')).toBe('\t');
    expect(separatorOf('date')).toBe(',');
  });
});

describe('JSON', () => {
  const items = fc.array(
    fc.dictionary(fc.string({ maxLength: 5 }), fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxKeys: 4 }),
    { minLength: 1, maxLength: 6 },
  );

  it('items come out one by one, wherever the pieces are cut, from a list or from our own export around it', () => {
    fc.assert(
      fc.property(items, fc.boolean(), fc.array(fc.nat({ max: 9 }), { minLength: 1 }), (list, wrapped, cuts) => {
        const text = wrapped ? `{"business":"[{","items":${JSON.stringify(list)}\n}` : JSON.stringify(list, null, 1);
        const reader = createJsonReader();
        const found = [];
        let at = 0;
        for (let turn = 0; at < text.length; turn += 1) {
          const size = Math.max(1, cuts[turn % cuts.length] ?? 1);
          found.push(...reader.push(text.slice(at, at + size)));
          at += size;
        }
        expect(found.map(({ value }) => value)).toEqual(list.map((one) => JSON.parse(JSON.stringify(one))));
        expect(reader.end()).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('that ends too early is known, and what is no object is told apart', () => {
    const reader = createJsonReader();
    expect(reader.push('[{"a":1},{"a":')).toHaveLength(1);
    expect(reader.end()).toBe(false);
    expect(cellsOf([1])).toBeNull();
    expect({ ...cellsOf({ stars: 5, reviewReply: { comment: 'Thanks' }, tags: ['a', 'b'], none: null }) }).toEqual({
      stars: '5',
      'reviewReply.comment': 'Thanks',
      tags: 'a b',
      none: '',
    });
  });
});
