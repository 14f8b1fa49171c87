/** A stranger's text costs its length, whatever it is made of. */
import { describe, expect, it } from 'vitest';
import { redactText } from '#server/system/redact.ts';
import { calendarIn } from '#shared/ical/calendar-lines.ts';
import { namedBy } from '#shared/duty/calendar/calendar-people.ts';
import { columnsOf, folded } from '#shared/import/columns.ts';
import { createCsvReader, separatorOf } from '#shared/import/csv-read.ts';
import { looksLike, readDate } from '#shared/import/dates.ts';
import { createJsonReader } from '#shared/import/json-read.ts';
import { dishTyped } from '#shared/messages/by-language/journey.ts';
import { composed, cutShort } from '#shared/model/bound.ts';
import { cleanLine, cleanText } from '#shared/model/clean.ts';
import { fold } from '#shared/triage/fold.ts';
import { triage } from '#shared/triage/triage.ts';
import * as wire from '#shared/wire/text.ts';
import { growth } from './growth.ts';
import { runOf, UNITS } from './units.ts';

const said = {
  rating: null,
  onPage: true,
  kind: 'message',
  visibility: 'private',
  language: null,
  author: '',
  reach: null,
} as const;

/** Everything that reads a stranger's text before or after it is cut, without the cuts of the doors before it. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'cleaning a text': (text) => cleanText(text, 100_000),
  'cleaning a line': (text) => cleanLine(text, 100_000),
  'a line for the lock screen': wire.cleanLine,
  composing: (text) => composed(text),
  'the rules': (text) => triage({ ...said, text }),
  'the name of a column': (text) => columnsOf([text]),
  'a folded name': folded,
  'a date': (text) => readDate(`1.1.2026 1:01${text}`, { order: 'dmy', timeZone: 'Europe/Prague' }),
  'a guess at a date': (text) => looksLike(`1 ${text}`),
  'a dish': dishTyped,
  'a title of a shift': namedBy([{ id: 'm', name: 'Ana' }]),
  'a log line': redactText,
  'a table': (text) => {
    const reader = createCsvReader(separatorOf(text));
    return [reader.push(text), reader.end()];
  },
  'a JSON file': (text) => createJsonReader().push(`[${text}`),
  'lines of a calendar': (text) => calendarIn(`BEGIN:VCALENDAR\n${text}`),
};

describe.each(Object.entries(READERS))('%s', (_, read) => {
  it.each(Object.entries(UNITS))('costs the length of a run of %s', (_name, unit) => {
    const found = growth((size) => read(runOf(unit, size)), { from: 4_000 });
    expect(found.linear, `eight times the length cost ${found.ratio.toFixed(1)} times as much`).toBe(true);
  });
});

it('the rules look at no more pieces than a long letter has words, and still find what stands at its beginning and its end', () => {
  for (const unit of ['a@', '%', '\u{1F468}\u200D', 'a1']) {
    const wall = unit.repeat(20_000 / unit.length);
    expect(fold(wall).tokens.length).toBeLessThanOrEqual(3_500);
    for (const text of [`There is glass in my food, I am bleeding. ${wall}`, `${wall} There is glass in my food, I am bleeding.`])
      expect(triage({ ...said, text }).level).toBe('urgent');
  }
});

describe('a text is cut before it is cleaned', () => {
  it('what lies far beyond the limit is not looked at, and blanks before the first word do not count', () => {
    expect(cleanText(`${' '.repeat(100_000)}Cold soup`, 20)).toBe('Cold soup');
    expect(cleanText(`Cold ${'\u200B'.repeat(100)}soup`, 20)).toBe('Cold');
    expect(cleanLine(`Table ${' '.repeat(60)}4`, 20)).toBe('Table 4');
  });

  it('never in the middle of a pair', () => {
    expect(cutShort('ab\u{1F4A9}', 3)).toBe('ab');
    expect(cutShort('ab\u{1F4A9}', 4)).toBe('ab\u{1F4A9}');
    for (let max = 1; max < 40; max += 1) expect(cleanText('\u{1F4A9}'.repeat(200), max).isWellFormed()).toBe(true);
  });
});
