import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, LEVEL_RANK, LEVELS, VISIBILITIES, type Rating } from '#shared/model/feedback.ts';
import { fold } from '#shared/triage/fold.ts';
import { REASONS } from '#shared/triage/reasons.ts';
import { triage, type TriageInput } from '#shared/triage/triage.ts';
import { CASES } from './cases.ts';
import { HARD_CASES } from './hard-cases.ts';
import { OBLIQUE_CASES } from './oblique.ts';
import { labelled, measure } from './measure.ts';

const message = (text: string, more: Partial<TriageInput> = {}): TriageInput => ({
  text,
  rating: null,
  onPage: false,
  kind: 'message',
  visibility: 'private',
  language: null,
  author: 'Guest 1',
  reach: null,
  ...more,
});
const review = (text: string, rating: Rating): TriageInput => message(text, { rating, kind: 'review', visibility: 'public' });

describe('the labelled lines', () => {
  it.each(CASES.map((each) => [each.want, each.text, each] as const))('%s: %s', (want, _text, each) => {
    expect(triage(labelled(each)).level).toBe(want);
  });

  it('of the harder lines, few alarms are missed or false and nearly every emergency is found', () => {
    const { alarmF1, urgentRecall } = measure(HARD_CASES.map(labelled));
    expect(alarmF1).toBeGreaterThanOrEqual(0.9);
    expect(urgentRecall).toBeGreaterThanOrEqual(0.9);
  });
});

describe('of the lines told sideways', () => {
  const lines = OBLIQUE_CASES.map(labelled);

  it('nearly every emergency is found, few alarms are false, most levels are right', () => {
    expect(lines).toHaveLength(396);
    const { alarmF1, urgentRecall, exact } = measure(lines);
    expect(alarmF1).toBeGreaterThanOrEqual(0.93);
    expect(urgentRecall).toBeGreaterThanOrEqual(0.95);
    expect(exact).toBeGreaterThanOrEqual(0.9);
  });

  it('praise wakes nobody, and real people are never taken for advertising', () => {
    const levels = lines.map((line) => ({ want: line.want, level: triage(line).level }));
    expect(levels.filter(({ want, level }) => want === 'low' && level === 'urgent')).toEqual([]);
    expect(levels.filter(({ want, level }) => want !== 'spam' && level === 'spam')).toEqual([]);
  });
});

describe('writing does not matter', () => {
  it('without diacritics, in capitals or with typographic quotes the level stays', () => {
    for (const each of CASES) {
      const plain = each.text
        .normalize('NFD')
        .replaceAll(/[\u0300-\u036f]/g, '')
        .replaceAll('ł', 'l');
      const level = triage(labelled(each)).level;
      expect(triage(labelled({ ...each, text: plain })).level).toBe(level);
      expect(triage(labelled({ ...each, text: each.text.replaceAll("'", '’') })).level).toBe(level);
    }
  });

  it('drawn out letters read as one', () => {
    expect(fold('moooc doooobré').tokens.map(({ word }) => word)).toEqual(['moc', 'dobre']);
  });
});

describe('words turn each other over', () => {
  it.each([
    ['not bad at all', 5, 'low'],
    ['nic moc', 2, 'high'],
    ['nie najgorsze', 4, 'low'],
    ['Nothing to complain about', 5, 'low'],
    ['I cannot recommend this place, the soup was not good and nobody cared', 4, 'high'],
  ] as const)('%s (%d stars) is %s', (text, rating, level) => {
    expect(triage(review(text, rating)).level).toBe(level);
  });

  it('an advertisement is no complaint, though both begin alike', () => {
    expect(triage(message('Viděla jsem vaši reklamu v tramvaji')).reasons).not.toContain('negative-words');
    expect(triage(message('Tu reklamaci jste mi nevyřídili')).level).toBe('high');
  });

  it('an allergy in a question is a question, in an accident an emergency', () => {
    expect(triage(message('Do you have a cake without nuts? My daughter is allergic.')).level).toBe('normal');
    expect(triage(message('My daughter is allergic to nuts, I told you. Her lips are swollen.')).level).toBe('urgent');
  });
});

describe('reach', () => {
  it('a complaint that thousands see is urgent, praise they see is not', () => {
    const seen = { kind: 'mention', visibility: 'public', reach: 20_000 } as const;
    expect(triage(message('The worst dinner of my life at that new place, rude staff and cold food', seen))).toMatchObject({
      level: 'urgent',
      reasons: expect.arrayContaining(['spreading']),
    });
    expect(triage(message('The best dinner of my life, amazing staff', seen)).level).toBe('low');
    expect(
      triage(message('The worst dinner of my life, rude staff and cold food', { ...seen, visibility: 'private' })).level,
    ).toBe('high');
  });
});

describe('too much ringing is silence too', () => {
  it.each([
    [4, 'Great food, slightly slow service but worth it'],
    [4, 'Moc hezké prostředí, jen ta káva byla trochu vlažná'],
    [4, 'Dobré jídlo, pomalá obsluha'],
    [5, 'Lovely place. The soup was a little cold but they replaced it at once.'],
    [4, 'Pyszne jedzenie, trochę długo czekaliśmy'],
  ] as const)('one ordinary thing beside praise is normal, %d stars: %s', (rating, text) => {
    expect(triage(review(text, rating)).level).toBe('normal');
    expect(triage({ ...review(text, rating), rating: null }).level).toBe('normal');
  });

  it.each([
    [4, 'Nice terrace but the waiter was rude to my mother'],
    [5, 'Great food. They charged us for two bottles we never had and the waiter argued about it.'],
  ] as const)('a serious thing beside praise is not, %d stars: %s', (rating, text) => {
    expect(triage(review(text, rating)).level).toBe('high');
  });

  it.each([
    'I forgot my umbrella at your place on Friday, can you keep it for me?',
    'My husband left his jacket on the chair by the window',
    'Zapomněl jsem u vás deštník, schováte mi ho?',
    'Zostawiłem parasol, czy mogą państwo go przechować?',
  ])('what a guest forgot is no wait: %s', (text) => {
    expect(triage(message(text))).toMatchObject({ level: 'normal', reasons: ['lost-property'] });
  });

  it('a dog that barks is noise, a waiter who barks is rude', () => {
    expect(triage(message('Pes u vedlejšího stolu štěká')).reasons).toEqual(['noise']);
    expect(triage(message('Pies przy stoliku obok szczeka')).reasons).toEqual(['noise']);
    expect(triage(message('The dog at the next table barked all evening')).reasons).toContain('noise');
    expect(triage(message('Číšník na nás štěkal')).reasons).toContain('rude-staff');
    expect(triage(message('The waiter barked at us')).reasons).toContain('rude-staff');
  });

  it.each([
    'Booked for six, arrived, nobody knew about us. Had to take the kids to a burger place.',
    'Ztratili naši rezervaci, minulý pátek jsme museli s dětmi jít v noci jinam a nikdo se neomluvil.',
    'Zgubili naszą rezerwację, staliśmy przy wejściu z dziećmi, nikt nam nie pomógł, poszliśmy gdzie indziej.',
  ])('an evening that is over is no emergency: %s', (text) => {
    for (const rating of [1, 2] as const) expect(triage(review(text, rating)).level).toBe('high');
  });
});

describe('in the languages of the neighbours', () => {
  it.each([
    ['foreign-body', 'Es war Glas in meinem Salat, nie wieder'],
    ['allergy', 'Meine Tochter hatte nach dem Kuchen eine allergische Reaktion'],
    ['food-poisoning', 'Nach den Muscheln haben wir die ganze Nacht erbrochen'],
    ['foreign-body', 'У салаті знайшли шматок скла'],
    ['food-poisoning', 'Вся родина отруїлася вашою рибою'],
    ['foreign-body', 'V polievke bol kus skla'],
    ['assault', 'Vyhadzovač udrel môjho brata'],
    ['foreign-body', "J'ai trouvé un morceau de verre dans ma soupe"],
    ['food-poisoning', 'Toute la famille a eu une intoxication alimentaire'],
    ['food-poisoning', 'Abbiamo vomitato tutta la notte dopo le cozze'],
    ['foreign-body', "Un pezzo di vetro nell'insalata"],
    ['foreign-body', 'Encontramos un trozo de cristal en la sopa'],
    ['assault', 'El portero golpeó a mi hermano'],
  ] as const)('a review about harm is urgent (%s): %s', (reason, text) => {
    const { level, reasons } = triage(review(text, 1));
    expect(level).toBe('urgent');
    expect(reasons).toContain(reason);
  });
});

describe('the marks show what was read', () => {
  it('point at the words in the text as it was given', () => {
    const text = 'Včera: v SALÁTU byl kus plastu, obsluha neochotná 😡';
    const { marks, reasons } = triage(review(text, 1));
    expect(reasons[0]).toBe('foreign-body');
    expect(marks.map(({ start, end }) => text.slice(start, end))).toContain('plastu');
  });
});

describe('for any text', () => {
  const anyInput: fc.Arbitrary<TriageInput> = fc.record({
    text: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.constantFrom(...CASES.map(({ text }) => text)), { maxLength: 3 }).map((texts) => texts.join(' ')),
    ),
    rating: fc.constantFrom(null, 1, 2, 3, 4, 5),
    onPage: fc.boolean(),
    kind: fc.constantFrom(...KINDS),
    visibility: fc.constantFrom(...VISIBILITIES),
    language: fc.constantFrom(null, 'en', 'cs-CZ', 'pl', 'xx', ''),
    author: fc.string(),
    reach: fc.option(fc.double()),
  });

  it('there is one verdict, with one to three known reasons, and marks lie in the text in order', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { level, reasons, marks } = triage(input);
        expect(LEVELS).toContain(level);
        expect(reasons.length).toBeGreaterThanOrEqual(1);
        expect(reasons.length).toBeLessThanOrEqual(3);
        for (const reason of reasons) expect(REASONS).toContain(reason);
        let last = 0;
        for (const { start, end } of marks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(input.text.length);
        expect(triage(input)).toEqual({ level, reasons, marks });
      }),
      { numRuns: 400 },
    );
  });

  it('an emergency stays one whatever polite words follow it', () => {
    for (const each of CASES.filter(({ want, lang }) => want === 'urgent' && lang === 'en')) {
      const { level } = triage(labelled({ ...each, text: `${each.text} Thank you and have a nice evening.` }));
      expect(LEVEL_RANK[level]).toBe(LEVEL_RANK.urgent);
    }
  });

  it('a wall of text is read at both ends, in bounded work', () => {
    const wall = 'We sat in the garden and watched the boats go by. '.repeat(4_000);
    expect(triage(message(`${wall} Then my wife was taken to hospital with food poisoning.`)).level).toBe('urgent');
    for (const hostile of [
      'a'.repeat(200_000),
      'not '.repeat(50_000),
      '😀'.repeat(60_000),
      'waited ~ / * # '.repeat(10_000),
      '\u0301'.repeat(100_000),
    ]) {
      expect(triage(message(hostile)).reasons.length).toBeGreaterThan(0);
    }
  });

  it('an empty text is not silent when it came with one star', () => {
    expect(triage(review('', 1)).level).toBe('high');
    expect(triage(review('', 5)).level).toBe('low');
    expect(triage(message('')).level).toBe('normal');
  });
});
