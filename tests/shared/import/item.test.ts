import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelNamed, columnsOf } from '#shared/import/columns.ts';
import { looksLike, readDate } from '#shared/import/dates.ts';
import { lettersOf } from '#shared/import/encoding.ts';
import { countRows } from '#shared/import/summary.ts';
import { NOW, readAll, reasonsOf } from './import-kit.ts';

const PRAGUE = { timeZone: 'Europe/Prague' };
const iso = (text: string) => readDate(text, { order: 'iso', ...PRAGUE });
const at = (text: string, order: 'iso' | 'dmy' | 'mdy' = 'iso') => {
  const read = readDate(text, { order, ...PRAGUE });
  return read.ok ? new Date(read.at).toISOString() : read.reason;
};

describe('a date', () => {
  it.each([
    ['2026-11-21 20:41', '2026-11-21T19:41:00.000Z'],
    ['2026-07-01T20:41:05', '2026-07-01T18:41:05.000Z'],
    ['2026-11-21T20:41:00.250Z', '2026-11-21T20:41:00.250Z'],
    ['2026-11-21T20:41:00+0530', '2026-11-21T15:11:00.000Z'],
    ['2026-11-21 20:41:00 UTC', '2026-11-21T20:41:00.000Z'],
    // The hour that is skipped in spring is the instant of the jump.
    ['2026-03-29 02:30', '2026-03-29T01:00:00.000Z'],
    ['2026-02-30', 'date_unreal'],
    ['2026-11-21 25:00', 'date_unreal'],
    ['yesterday', 'date_order'],
  ])('%s is %s', (text, expected) => {
    expect(at(text)).toBe(expected);
  });

  it('in any other order is read only as a person has stated', () => {
    expect(at('03.04.2026 9:05')).toBe('date_order');
    expect(at('03.04.2026 9:05', 'dmy')).toBe('2026-04-03T07:05:00.000Z');
    expect(at('3. 4. 2026, 9:05', 'dmy')).toBe('2026-04-03T07:05:00.000Z');
    expect(at('03/04/2026 9:05 PM', 'mdy')).toBe('2026-03-04T20:05:00.000Z');
    expect(at('12/31/2025 12:05 a.m.', 'mdy')).toBe('2025-12-30T23:05:00.000Z');
    expect(at('12/31/2025', 'dmy')).toBe('date_unreal');
    expect([looksLike('21.11.2026'), looksLike('11/21/2026'), looksLike('03/04/2026'), looksLike('soon')]).toEqual([
      'dmy',
      'mdy',
      'either',
      null,
    ]);
  });

  it('written by anybody in ISO comes back as the same instant, whatever the zone', () => {
    const instant = fc.integer({ min: Date.UTC(1995, 1, 1), max: NOW });
    fc.assert(
      fc.property(instant, (time) => {
        expect(iso(new Date(time).toISOString())).toEqual({ ok: true, at: time, timed: true });
      }),
    );
  });
});

describe('a line', () => {
  it('names its columns in three languages, and the first of two that mean the same counts', () => {
    const fields = (head: string) => columnsOf(head.split(';')).fields;
    expect(fields('Datum;Hodnocení;Jméno;Text recenze;Odpověď;Datum odpovědi')).toEqual(
      fields('Date;Stars;Reviewer;Review;Reply;Reply date'),
    );
    expect(fields('Data;Ocena;Gość;Treść;Odpowiedź;Data odpowiedzi')).toEqual(
      fields('Date;Stars;Reviewer;Review;Reply;Reply date'),
    );
    expect(fields('date;created;whatever')).toEqual(['spokeAt', null, null]);
    expect([channelNamed('Google Maps'), channelNamed('TripAdvisor'), channelNamed('Zomato')]).toEqual([
      'google',
      'tripadvisor',
      null,
    ]);
  });

  it('that cannot be taken says why, and the others are taken', () => {
    const file = readAll(
      [
        'date,rating,text,channel,replied at',
        '2026-11-20 12:00,1,Cold soup,,',
        ',1,Cold soup,,',
        '20.11.2026,1,Cold soup,,',
        '2026-02-31,1,Cold soup,,',
        '2026-11-21 20:41,1,Cold soup,,',
        '1970-01-01,1,Cold soup,,',
        '2026-11-20 12:00,8.5,Cold soup,,',
        '2026-11-20 12:00,1,Cold soup,Zomato,',
        '2026-11-20 12:00,,,,',
        '2026-11-20 12:00,1,Cold soup,,2027-01-01',
        `2026-11-20 12:00,1,${'x'.repeat(20_001)},,`,
      ].join('\n'),
    );
    expect(reasonsOf(file).join(' ')).toBe(
      ' no_date date_order date_unreal date_future date_ancient rating channel no_words answer_date too_long',
    );
    expect(file.rows.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('answered before it was asked is taken as it is, and counted for the preview', () => {
    const { rows, items } = readAll('date,text,replied at\n2026-11-20 12:00,Cold,2026-11-20 11:00');
    expect(items[0]?.answer?.at).toBeLessThan(items[0]?.spokeAt ?? 0);
    const counting = countRows(NOW);
    for (const row of rows) counting.add(row);
    expect(counting.of(null)).toMatchObject({ rows: 1, answered: 1, skewed: 1, untimed: 0 });
  });

  it('without a time of day, or with an answer without one, is in no figure of speed', () => {
    const { items } = readAll(
      'date,text,reply,replied at\n2026-11-20,a,,\n2026-11-20 9:00,b,,\n2026-11-20 9:00,c,Sorry,\n2026-11-20 9:00,d,Sorry,2026-11-20 9:30',
    );
    expect(items.map(({ timed }) => timed)).toEqual([false, true, false, true]);
  });

  it('is the same line in another file, but two guests who gave five stars on one day are two', () => {
    const keys = (text: string) => readAll(`date,rating,author,text\n${text}`).items.map(({ key }) => key);
    expect(keys('2026-11-20 9:00:10,1,Eva,Cold  soup!')).toEqual(keys('2026-11-20 9:00:40,1,eva,cold soup'));
    expect(keys('2026-11-20 9:00,1,Eva,Cold')).not.toEqual(keys('2026-11-20 9:01,1,Eva,Cold'));
    const stars = keys('2026-11-20,5,,\n2026-11-20,5,,');
    expect(new Set(stars).size).toBe(2);
    expect(keys('2026-11-20,5,,\n2026-11-20,5,,')).toEqual(stars);
  });

  it('whatever it holds, is taken or refused, and never breaks the reading', () => {
    const hostile = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(hostile, { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat({ max: 5 }), { minLength: 1 }),
        (lines, cuts) => {
          const file = readAll(`date,text,rating\n${lines.join('\n')}`, { dates: 'dmy' }, cuts);
          for (const item of file.items) expect(Number.isFinite(item.spokeAt)).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('a file', () => {
  it.each([
    ['', 'empty'],
    ['rating,text\n5,Great', 'no_date_column'],
    ['date,author\n2026-11-20,Eva', 'no_words_column'],
    ['date,text\n2026-11-20,"open', 'quote_open'],
    ['[{"date":"2026-11-20","text":"cut', 'not_json'],
    ['{"items":[]}', 'empty'],
  ])('%j is refused as a whole: %s', (text, fault) => {
    expect(readAll(text).fault).toBe(fault);
  });

  it('of letters is told from a workbook and a picture, and its kind of letters by its bytes', () => {
    const bytes = (...list: number[]) => Uint8Array.from(list);
    const wide = Uint8Array.from([...'date;text\n'].flatMap((char) => [char.charCodeAt(0), 0]));
    expect(lettersOf(bytes())).toEqual({ fault: 'empty' });
    expect(lettersOf(bytes(0x50, 0x4b, 3, 4))).toEqual({ fault: 'spreadsheet' });
    expect(lettersOf(bytes(0x89, 0x50, 0, 0, 0, 1, 2, 0, 0))).toEqual({ fault: 'not_text' });
    expect(lettersOf(bytes(0xff, 0xfe, 0x64, 0))).toEqual({ encoding: 'utf-16le' });
    expect(lettersOf(wide)).toEqual({ encoding: 'utf-16le' });
    expect(lettersOf(bytes(0xef, 0xbb, 0xbf, 0x64))).toEqual({ encoding: 'utf-8' });
  });
});
