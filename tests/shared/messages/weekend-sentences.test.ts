import { describe, expect, it } from 'vitest';
import { createFormat } from '#shared/messages/format.ts';
import { common as cs } from '#shared/messages/cs/common.ts';
import { common as en } from '#shared/messages/en/common.ts';
import { common as pl } from '#shared/messages/pl/common.ts';
import { loadStatistics } from '#shared/messages/by-language/statistics.ts';
import { fixSentence, spansText, weekendSentence, type Say } from '#shared/messages/sentences/weekend-sentences.ts';
import { LANGUAGES, type Language } from '#shared/model/languages.ts';
import { asOf, figuresOf } from '#shared/stats/figures.ts';
import { newTally } from '#shared/stats/slices.ts';
import type { WeekendFix } from '#shared/stats/weekend/weekend-fixes.ts';
import type { WeekendSummary } from '#shared/stats/weekend/weekends.ts';

const UNITS = { en: en.units, cs: cs.units, pl: pl.units };
const at = (text: string) => Date.parse(`${text}+01:00`);
const SUNDAY = { from: at('2026-11-15T12:00'), to: at('2026-11-15T16:00') };
const HOUR = 3_600_000;

async function sayIn(language: Language): Promise<Say> {
  const timeZone = 'Europe/Prague';
  const words = await loadStatistics(language);
  return {
    words,
    language,
    timeZone,
    format: createFormat(language, UNITS[language], timeZone),
    nameOf: (id) => (id === 'm1' ? 'Petra' : null),
  };
}

function weekend(counts: { met: number; late: number }, holes: Partial<WeekendSummary> = {}): WeekendSummary {
  const tally = newTally();
  Object.assign(tally.outcomes, counts);
  const openMs = 30 * HOUR;
  return {
    from: at('2026-11-13T00:00'),
    to: at('2026-11-16T00:00'),
    openMs,
    coveredMs: openMs,
    backedMs: openMs,
    backupMs: 0,
    doubtfulMs: 0,
    unreachableMs: 0,
    gapMs: 0,
    covered: { part: openMs, of: openMs },
    strip: [],
    carried: [],
    gaps: { items: [], medianWaitMs: null, longestWaitMs: null },
    response: figuresOf(tally, asOf({ timeZone: 'Europe/Prague', week: [[], [], [], [], [], [], []], specialDays: [] }, 0)),
    ...holes,
  };
}

const GAP: Partial<WeekendSummary> = {
  gapMs: 4 * HOUR,
  strip: [{ ...SUNDAY, state: 'gap', onDuty: null, backup: null, backed: false, ahead: false }],
};

describe('how the weekend went, in one sentence', () => {
  it('says how many were answered in time and where nobody was', async () => {
    const said = await Promise.all(
      LANGUAGES.map(async (language) => weekendSentence(weekend({ met: 31, late: 3 }, GAP), await sayIn(language))),
    );
    expect(Object.fromEntries(LANGUAGES.map((language, index) => [language, said[index]]))).toEqual({
      en: '31 of 34 answered in time, but nobody was on duty on Sunday 12:00–16:00.',
      cs: 'Včas dostalo odpověď 31 z 34 hostů, ale v neděli 12:00–16:00 neměl nikdo službu.',
      pl: 'Odpowiedź na czas dostało 31 z 34 gości, ale w niedzielę 12:00–16:00 nikt nie miał dyżuru.',
    });
  });

  it('names good news, silence, one guest and a closed weekend as such', async () => {
    const say = await sayIn('en');
    expect(weekendSentence(weekend({ met: 34, late: 0 }), say)).toBe('All 34 answered in time, and every open hour was covered.');
    expect(weekendSentence(weekend({ met: 1, late: 0 }), say)).toBe(
      'The one guest who wrote had an answer in time, and every open hour was covered.',
    );
    expect(weekendSentence(weekend({ met: 0, late: 0 }, { openMs: 0 }), say)).toBe('No guest wrote, you were closed.');
  });

  it('a gap and a phone that could not be reached are one time without anybody, as the figure adds them up', async () => {
    const evening = { from: SUNDAY.to, to: SUNDAY.to + 5 * HOUR, onDuty: 'm1', backup: null, backed: false, ahead: false };
    const strip = [...(GAP.strip ?? []), { ...evening, state: 'unreachable' as const }];
    const holes = { ...GAP, unreachableMs: 5 * HOUR, strip };
    const said = (language: Language) => sayIn(language).then((say) => weekendSentence(weekend({ met: 3, late: 3 }, holes), say));
    expect(await said('en')).toBe('3 of 6 answered in time, and nobody could be reached on Sunday 12:00–21:00.');
    expect(await said('cs')).toBe('Včas dostali odpověď 3 z 6 hostů a v neděli 12:00–21:00 nebyl nikdo k zastižení.');
    expect(await said('pl')).toBe('Odpowiedź na czas dostało 3 z 6 gości, a w niedzielę 12:00–21:00 nikt nie był osiągalny.');
  });

  it('nobody is only nobody: where the backup stood by, both are named', async () => {
    const evening = { from: SUNDAY.to, to: SUNDAY.to + 5 * HOUR, state: 'backup', backed: false, ahead: false } as const;
    const holes = { backupMs: 5 * HOUR, strip: [{ ...evening, onDuty: 'm1', backup: 'm2' }] };
    const said = async (language: Language) => {
      const say = await sayIn(language);
      const named = { ...say, nameOf: (id: string) => (id === 'm2' ? 'Ben' : say.nameOf(id)) };
      return weekendSentence(weekend({ met: 34, late: 0 }, holes), named);
    };
    expect(await said('en')).toBe(
      'All 34 answered in time, and on Sunday 16:00–21:00 Petra’s phone could not be counted on, Ben stood by.',
    );
    expect(await said('cs')).toBe(
      'Všech 34 hostů dostalo odpověď včas a v neděli 16:00–21:00 nebyl na telefon ve službě (Petra) spoleh, jistila záloha (Ben).',
    );
    expect(await said('pl')).toBe(
      'Wszyscy goście (34) dostali odpowiedź na czas, a w niedzielę 16:00–21:00 na telefon dyżurnego (Petra) nie można było liczyć, czuwała rezerwa (Ben).',
    );
    // A hole counts before it, and only as long as it was.
    const both = { ...holes, ...GAP, strip: [...(GAP.strip ?? []), ...holes.strip] };
    expect(weekendSentence(weekend({ met: 34, late: 0 }, both), await sayIn('en'))).toContain(
      'nobody was on duty on Sunday 12:00–16:00',
    );
  });

  it('where nobody was on duty no phone is blamed: only the backup is named', async () => {
    const piece = { state: 'backup', backup: 'm1', backed: false, ahead: false } as const;
    const alone = { ...SUNDAY, ...piece, onDuty: null };
    const failed = { ...piece, from: SUNDAY.to, to: SUNDAY.to + 2 * HOUR, onDuty: 'gone' };
    const said = async (language: Language, strip: WeekendSummary['strip']) =>
      weekendSentence(weekend({ met: 34, late: 0 }, { backupMs: 4 * HOUR, strip }), await sayIn(language));
    expect(await said('en', [alone])).toBe(
      'All 34 answered in time, and nobody was on duty on Sunday 12:00–16:00, Petra stood by.',
    );
    expect(await said('cs', [alone])).toBe(
      'Všech 34 hostů dostalo odpověď včas a v neděli 12:00–16:00 neměl nikdo službu, jistila záloha (Petra).',
    );
    expect(await said('pl', [alone])).toBe(
      'Wszyscy goście (34) dostali odpowiedź na czas, a w niedzielę 12:00–16:00 nikt nie miał dyżuru, czuwała rezerwa (Petra).',
    );
    // Partly so: neither an empty duty nor a phone is said of all of it.
    const both = await Promise.all(LANGUAGES.map((language) => said(language, [alone, failed])));
    expect(both).toEqual([
      'All 34 answered in time, and only Petra stood by on Sunday 12:00–18:00.',
      'Všech 34 hostů dostalo odpověď včas a v neděli 12:00–18:00 jistila jen záloha (Petra).',
      'Wszyscy goście (34) dostali odpowiedź na czas, a w niedzielę 12:00–18:00 czuwała tylko rezerwa (Petra).',
    ]);
  });

  it('what lies ahead is no gap yet', async () => {
    const ahead = { ...GAP, strip: (GAP.strip ?? []).map((piece) => ({ ...piece, ahead: true })), gapMs: 0 };
    expect(weekendSentence(weekend({ met: 34, late: 0 }, ahead), await sayIn('en'))).toContain('every open hour was covered');
  });

  it('without a rota nothing is called a gap', async () => {
    expect(weekendSentence(weekend({ met: 31, late: 3 }, GAP), await sayIn('en'), false)).toBe('31 of 34 answered in time.');
  });

  it('spans that touch are one, and more than two are counted', async () => {
    const say = await sayIn('en');
    const later = { from: SUNDAY.to, to: SUNDAY.to + HOUR };
    expect(spansText([SUNDAY, later], say)).toBe('on Sunday 12:00–17:00');
    const week = [0, 2, 4, 6].map((days) => ({ from: SUNDAY.from + days * 24 * HOUR, to: SUNDAY.to + days * 24 * HOUR }));
    expect(spansText(week, say)).toBe('on Sunday 12:00–16:00, on Tuesday 12:00–16:00 and 2 more');
  });
});

const SLOW = { kind: 'slow_hour', weekday: 6, hour: 20, withinTarget: { part: 2, of: 9 } } as const;

describe('what to change', () => {
  const fixes: readonly WeekendFix[] = [
    { kind: 'ahead', finding: { kind: 'gap', spans: [SUNDAY] } },
    { kind: 'ahead', finding: { kind: 'no_backup', memberId: 'm1', spans: [SUNDAY] } },
    { kind: 'unanswered', count: 2, oldestAskedAt: SUNDAY.from },
    { kind: 'gap_again', weekday: 7, weekends: 3, of: 4, lastSpans: [SUNDAY] },
    { kind: 'gap_cost', items: 5, longestWaitMs: 3 * HOUR },
    { ...SLOW, hands: { kind: 'more', people: 2, hands: 1 } },
    { kind: 'uneven', memberId: 'm1', share: 0.6, mostOverMean: 1.8 },
    { kind: 'uneven', memberId: 'gone', share: 0.6, mostOverMean: 1.8 },
    { ...SLOW, hands: { kind: 'enough', people: 1 } },
    { ...SLOW, hands: { kind: 'too_long' } },
    { ...SLOW, hands: { kind: 'unknown' } },
  ];

  it('every finding is one sentence with its facts in every language', async () => {
    for (const language of LANGUAGES) {
      const say = await sayIn(language);
      const said = fixes.map((fix) => fixSentence(fix, say));
      expect(new Set(said).size).toBe(fixes.length);
      for (const sentence of said) expect(sentence).toMatch(/^\S.*\.$/u);
      expect(said.join(' ')).not.toMatch(/undefined|NaN|null/u);
      expect(said[6]).toContain('Petra');
      expect(said[7]).toContain(say.words.somebody);
      expect(said[3]).toContain('12:00–16:00');
    }
  });

  it('asks for one more person only where the figures of staffing do', async () => {
    const say = await sayIn('en');
    const said = fixes.filter(({ kind }) => kind === 'slow_hour').map((fix) => fixSentence(fix, say));
    expect(said.map((sentence) => /add/i.test(sentence))).toEqual([true, false, false, false]);
    expect(said[1]).toContain('One person is enough');
  });
});
