import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '#shared/model/feedback.ts';
import { DISHES, dishesIn } from '#shared/journey/dishes.ts';
import { corrected, suggestJourney, type JourneyInput } from '#shared/journey/suggest.ts';
import { STAGES, TOUCHPOINTS } from '#shared/journey/types.ts';
import { triage } from '#shared/triage/triage.ts';

function journey(text: string, more: Partial<JourneyInput> = {}) {
  const base = { text, kind: 'comment', rating: null, language: null, ...more } as const;
  const { level, reasons } = triage({ ...base, onPage: false, visibility: 'public', author: 'guest', reach: null });
  return suggestJourney({ level, reasons, ...base });
}

describe('how far the guest is', () => {
  it.each([
    ['aware', 'Did you know there is a new restaurant by the river?'],
    ['aware', 'Viděla jsem vaši reklamu v tramvaji'],
    ['aware', 'Widziałam reklamę waszej knajpki'],
    ['appeal', 'Looks amazing, we should go!'],
    ['appeal', 'To vypadá skvěle, musíme zajít'],
    ['appeal', 'Wygląda pysznie, chcemy spróbować'],
    ['ask', 'Are you open on Sunday?'],
    ['ask', 'Máte v neděli otevřeno?'],
    ['ask', 'Czy w niedzielę jest otwarte?'],
    ['act', 'We waited an hour for a cold soup and nobody said sorry.'],
    ['act', 'Čekali jsme hodinu na studenou polévku, ostuda.'],
    ['act', 'Czekaliśmy godzinę na zimną zupę, wstyd.'],
    ['advocate', 'Lovely evening, highly recommend to everyone'],
    ['advocate', 'Výborné, všem doporučuji a určitě se vrátíme'],
    ['advocate', 'Pysznie, polecam wszystkim, na pewno wrócimy'],
  ])('%s: %s', (stage, text) => {
    expect(journey(text)?.stage).toBe(stage);
  });

  it('five stars without a word tell others; one star with praise words does not', () => {
    expect(journey('', { kind: 'review', rating: 5 })?.stage).toBe('advocate');
    expect(journey('I would not recommend this to anyone', { kind: 'review', rating: 1 })?.stage).toBe('act');
  });

  it('spam has no journey', () => {
    expect(journey('Buy followers now', { level: 'spam' })).toBeNull();
  });
});

describe('where it happened', () => {
  it.each([
    ['reservation', 'They lost our booking for six'],
    ['reservation', 'Měli jsme rezervaci a stůl byl pryč'],
    ['reservation', 'Mieliśmy rezerwację, stolika nie było'],
    ['arrival', 'Is there any parking?'],
    ['arrival', 'Dá se u vás zaparkovat?'],
    ['arrival', 'Czy jest parking?'],
    ['food', 'The steak was burnt and bland'],
    ['food', 'Jídlo bylo přesolené'],
    ['food', 'Jedzenie było bez smaku'],
    ['service', 'The waiter ignored us all evening'],
    ['service', 'Obsluha byla arogantní'],
    ['service', 'Kelner był niemiły'],
    ['place', 'The toilets smell'],
    ['place', 'Na zahrádce hrála hlasitá hudba'],
    ['place', 'W toalecie brudno, głośna muzyka'],
    ['payment', 'You charged my card twice'],
    ['payment', 'Naúčtovali nám o jedno pivo víc'],
    ['payment', 'Doliczyli nam coś do rachunku'],
    ['delivery', 'The courier never came'],
    ['delivery', 'Rozvoz přijel o hodinu později'],
    ['delivery', 'Dostawa spóźniona o godzinę'],
    ['after_sale', 'I left my jacket at your place'],
    ['after_sale', 'Zapomněl jsem u vás bundu'],
    ['after_sale', 'Zostawiłam u was kurtkę'],
  ])('%s: %s', (touchpoint, text) => {
    expect(journey(text)?.touchpoints[0]).toBe(touchpoint);
  });

  it('nothing said is no touchpoint', () => {
    expect(journey('👎')).toMatchObject({ touchpoints: [], dishes: [] });
  });
});

describe('which dish', () => {
  it.each([
    ['The soup was cold and the fries soggy', ['soup', 'fries']],
    ['Polévka studená, svíčkovou bych vrátil', ['soup', 'svickova']],
    ['Zimna zupa, frytki gumowe', ['soup', 'fries']],
    ['Great evening', []],
  ])('%s', (text, dishes) => {
    expect(dishesIn(text)).toEqual(dishes);
  });

  it('a dish of the own menu is known in any case, and is not the usual one inside its name', () => {
    const menu = [{ id: 'own-1', name: 'Babiččina polévka' }];
    expect(dishesIn('Dala jsem si babiččinu polévku a pivo', menu)).toEqual(['own-1', 'beer']);
    expect(dishesIn('Polévka nic moc', menu)).toEqual(['soup']);
  });
});

it('a correction stays, the rest is still suggested', () => {
  const suggested = journey('The waiter ignored us all evening');
  expect(corrected(suggested, { stage: 'aware' })).toEqual({ ...suggested, stage: 'aware' });
  expect(corrected(null, { touchpoints: ['food'] })).toEqual({ stage: 'aware', touchpoints: ['food'], dishes: [] });
});

it('whatever is written, the suggestion is one of the lists and the same every time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom(...LEVELS), (text, level) => {
      const input: JourneyInput = {
        text,
        kind: 'message',
        rating: null,
        level,
        reasons: ['wait', 'no such reason'],
        language: 'xx',
      };
      const found = suggestJourney(input);
      expect(suggestJourney(input)).toEqual(found);
      expect(found === null).toBe(level === 'spam');
      if (found === null) return;
      expect(STAGES).toContain(found.stage);
      for (const touchpoint of found.touchpoints) expect(TOUCHPOINTS).toContain(touchpoint);
      for (const dish of found.dishes) expect(DISHES).toContain(dish);
    }),
  );
});
