import { expect, it } from 'vitest';
import { stripOf } from '#client/stats/weekends/strip.ts';
import { charts } from '#shared/messages/en/statistics/charts.ts';
import { factSentence, sayIn } from '#shared/messages/sentences/report.ts';
import { localDay } from '#shared/response/zone.ts';
import { asOf, figuresOf } from '#shared/stats/figures.ts';
import { newTally } from '#shared/stats/slices.ts';

const HOUR = 3_600_000;
const ZONE = 'Europe/Prague';
const HOURS = { timeZone: ZONE, week: [], specialDays: [] };
const at = (text: string) => Date.parse(`2026-11-15T${text}:00+01:00`);
const piece = {
  onDuty: null,
  backup: null,
  backed: false,
  ahead: false,
  from: at('12:00'),
  to: at('16:00'),
  state: 'gap',
} as const;
const guest = (id: string, late: boolean, answered: boolean) => {
  return { id, askedAt: at('13:00'), waitedMs: 660_000, answered, late };
};

it('a guest in a gap is drawn late only when the answer was, and what lies ahead as plan', () => {
  const strip = stripOf(
    {
      from: at('00:00'),
      to: at('23:59'),
      openMs: 9 * HOUR,
      coveredMs: 0,
      backedMs: 0,
      backupMs: 0,
      doubtfulMs: 0,
      unreachableMs: 5 * HOUR,
      gapMs: 4 * HOUR,
      covered: { part: 0, of: 9 * HOUR },
      strip: [
        piece,
        { ...piece, from: at('16:00'), to: at('21:00'), state: 'backup', onDuty: 'eva', backup: 'ben', ahead: true },
      ],
      carried: [],
      gaps: {
        items: [guest('in time', false, true), guest('late', true, true), guest('open', true, false)],
        medianWaitMs: null,
        longestWaitMs: null,
      },
      response: figuresOf(newTally(), asOf(HOURS, at('23:59'))),
      days: { from: '2026-11-15', to: '2026-11-15' },
      basis: 'now',
    },
    {
      say: sayIn('en', { timeZone: ZONE, nameOf: (id) => (id === 'ben' ? 'Ben' : 'Eva') }),
      charts,
      dayOf: (instant) => localDay(ZONE, instant),
      dayName: String,
      label: '',
    },
  );
  expect(strip.days[0]?.marks.map(({ key, state }) => [key, state])).toEqual([
    ['in time', 'met'],
    ['late', 'late'],
    ['open', 'open'],
  ]);
  expect(strip.days[0]?.spans.map(({ name, ahead }) => [name, ahead])).toEqual([
    ['12:00–16:00: nobody', false],
    ['16:00–21:00 (planned), Ben: covered by the backup alone', true],
  ]);
});

it('open hours are told to the tenth, and only nobody is nobody', () => {
  const hours = { openMs: 30.5 * HOUR, gapMs: 4 * HOUR, unreachableMs: 0, doubtfulMs: 0 };
  expect(factSentence({ kind: 'not_covered', ...hours }, 'en')).toMatch(/for 4\s?h of 30\.5\s?h open/);
  expect(factSentence({ kind: 'covered', openMs: 30.5 * HOUR, backedMs: 0, backupMs: 5 * HOUR }, 'en')).toMatch(
    /all 30\.5\s?h, 5\s?h of it by the backup alone/,
  );
});
