/** What a report shows of targets and people, in mail, on paper and as text. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '#shared/model/languages.ts';
import type { OwedByLevel } from '#shared/stats/owed.ts';
import { measure, type Fact } from '#shared/stats/facts.ts';
import { reportHtml } from '#shared/report/report-html.ts';
import type { ReportPage, ReportPerson } from '#shared/report/report-page.ts';
import { reportText } from '#shared/report/report-text.ts';
import { responseTimes } from '#shared/stats/response-times.ts';
import { addMeasured, newSlices } from '#shared/stats/slices.ts';
import { calendar, DAY, fact, HOUR, MINUTE, PRAGUE } from './facts-kit.ts';

const now = Date.parse('2026-11-22T21:00:00+01:00');
const day = (at: number) => Math.floor(at / DAY);
const NONE = { part: 0, of: 0 };

function timesOf(facts: readonly Fact[]) {
  const slices = newSlices();
  for (const each of facts) {
    const measured = measure(each, { calendar, now });
    if (measured !== null) addMeasured(slices, measured);
  }
  return responseTimes(slices, { calendar, range: { fromDay: day(now) - 6, toDay: day(now) }, now });
}

const owed: readonly OwedByLevel[] = [
  { level: 'urgent', firstMinutes: 15, settleHours: 24, kept: { promise: NONE, next_reply: NONE, settlement: NONE } },
  {
    level: 'high',
    firstMinutes: 60,
    settleHours: 24,
    kept: { promise: { part: 1, of: 2 }, next_reply: { part: 3, of: 3 }, settlement: { part: 4, of: 5 } },
  },
  { level: 'normal', firstMinutes: 240, settleHours: 48, kept: { promise: NONE, next_reply: NONE, settlement: NONE } },
];
const petra: ReportPerson = {
  memberId: 'petra',
  answers: 9,
  withinTarget: { part: 8, of: 9 },
  medianMs: 12 * MINUTE,
  promises: { part: 1, of: 2 },
  next: NONE,
};
// Many of high, one of urgent: the count must not decide the order.
const facts = [
  ...Array.from({ length: 4 }, () => fact(now - DAY, 20)),
  fact(now - DAY, 90),
  fact(now - DAY, 30, { level: 'urgent', withinTarget: false }),
];
const pageIn = (language: Language, more: Partial<ReportPage> = {}): ReportPage => ({
  language,
  timeZone: PRAGUE,
  business: '<b>Bistro</b>',
  range: { from: now - 6 * DAY, to: now + 4 * HOUR },
  week: null,
  times: timesOf(facts),
  owed,
  people: [petra],
  names: new Map([['petra', '<i>Petra</i>']]),
  url: 'https://golden.example/stats',
  ...more,
});
const plain = (html: string) =>
  html
    .replaceAll(/<style>.*?<\/style>/gs, '')
    .replaceAll(/<[^>]+>/g, '|')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/[|\s]*\|[|\s]*/g, '|');

describe.each(['mail', 'print'] as const)('in the %s', (medium) => {
  const said = plain(reportHtml(pageIn('en'), medium));

  it('each level comes in its order, with its targets and what was reached', () => {
    const part = said.slice(said.indexOf('Against your targets'), said.indexOf('Who answered'));
    expect(part).toContain('|Urgent|First answer|within 15 min|0% (0/1)|');
    expect(part).toContain('|Important|First answer|within 1 h|80% (4/5)|Promises kept|the time promised|50% (1/2)|');
    expect(part).toContain('|Next answer|within 1 h|100% (3/3)|Closed|within 1 d|80% (4/5)|');
    expect(part).toContain('|Normal|First answer|within 4 h|nothing was due|');
    expect(part.indexOf('Urgent')).toBeLessThan(part.indexOf('Important'));
  });

  it('each person has a row with their figures, and a name is text', () => {
    expect(said).toContain('|&lt;i&gt;Petra&lt;/i&gt;|9|89% (8/9)|12 min|50% (1/2)|');
    expect(said).toContain('Each person sees their own row');
  });
});

it('the strip says who it was: an unreachable phone is somebody’s, and nobody is nobody', () => {
  const at = (hour: number) => Date.parse('2026-11-21T00:00:00+01:00') + hour * HOUR;
  const piece = { onDuty: 'petra', backup: null, backed: false, ahead: false };
  const strip = [
    { ...piece, from: at(11), to: at(12), state: 'covered' },
    { ...piece, from: at(12), to: at(13), state: 'covered', backup: 'ben', backed: true },
    { ...piece, from: at(13), to: at(14), state: 'unreachable' },
    { ...piece, from: at(14), to: at(15), state: 'backup', backup: 'ben' },
    { ...piece, from: at(15), to: at(16), state: 'gap', onDuty: null },
  ] as const;
  const names = new Map([
    ['petra', 'Petra'],
    ['ben', 'Ben'],
  ]);
  const said = plain(
    reportHtml(pageIn('en', { names, week: { facts: [], change: null, strip, hours: calendar.hours } }), 'mail'),
  );
  expect(said).toContain(
    '11:00–12:00 Petra: covered · 12:00–13:00 Petra: covered, with backup · 13:00–14:00 Petra: phone unreachable · ' +
      '14:00–15:00 Ben: covered by the backup alone · 15:00–16:00 nobody',
  );
});

it('nobody to show, nothing with a target: neither part is there', () => {
  const said = plain(reportHtml(pageIn('en', { owed: [], people: [] }), 'mail'));
  expect(said).not.toMatch(/Against your targets|Who answered/);
});

it('as text it says the same, in every language with words of its own', () => {
  const texts = LANGUAGES.map((language) => reportText(pageIn(language)).replaceAll('\u00a0', ' '));
  expect(texts[0]).toContain('- Important: First answer within 1 h: 80% (4/5); Promises kept the time promised: 50% (1/2);');
  expect(texts[0]).toContain('Petra</i>: 9 first answers; In time 89% (8/9); Promises kept 50% (1/2)');
  for (const text of texts) expect(text).not.toMatch(/undefined|NaN|null/);
  expect(new Set(texts).size).toBe(LANGUAGES.length);
  expect(texts[1]).toContain('9 prvních odpovědí');
  expect(texts[2]).toContain('9 pierwszych odpowiedzi');
});
