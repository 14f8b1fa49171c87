import { describe, expect, it } from 'vitest';
import { createFormat } from '#shared/messages/format.ts';
import { loadLaterMessages, loadMessages } from '#shared/messages/index.ts';
import { chooseLanguage } from '#shared/messages/language.ts';
import type { Language } from '#shared/model/languages.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SATURDAY_2041 = Date.UTC(2026, 10, 21, 19, 41, 7);

const wordsIn = async (language: Language) => ({ ...(await loadMessages(language)), ...(await loadLaterMessages(language)) });
const words = { en: await wordsIn('en'), cs: await wordsIn('cs'), pl: await wordsIn('pl') };
const prague = createFormat('en', words.en.common.units, 'Europe/Prague');
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('lengths of time', () => {
  it.each([
    [20_000, 'less than a minute'],
    [MINUTE, '1 min'],
    [59 * MINUTE, '59 min'],
    [HOUR, '1 h'],
    [HOUR + 5 * MINUTE, '1 h 05 min'],
    [23 * HOUR + 59 * MINUTE, '23 h 59 min'],
    [DAY, '1 d'],
    [3 * DAY + 4 * HOUR, '3 d 4 h'],
  ])('%i ms reads %s', (ms, text) => {
    expect(plain(prague.span(ms))).toBe(text);
  });

  it.each([
    [30_000, '1', 'min'],
    [12 * MINUTE, '12', 'min'],
    [99 * MINUTE, '99', 'min'],
    [100 * MINUTE, '2', 'h'],
    [47 * HOUR, '47', 'h'],
    [49 * HOUR, '2', 'd'],
    [5000 * DAY, '999', 'd'],
  ])('the ring shows %i ms as %s %s', (ms, digits, unit) => {
    expect(prague.ring(ms)).toEqual({ digits, unit });
  });
});

describe('moments are told on the clock of the business, not of the phone', () => {
  it('shows the local time', () => {
    expect(prague.time(SATURDAY_2041)).toBe('20:41');
    expect(prague.timeExact(SATURDAY_2041)).toBe('20:41:07');
  });

  it('says today, yesterday and tomorrow by the local calendar', () => {
    const afterMidnight = Date.UTC(2026, 10, 21, 23, 30);
    expect(prague.moment(SATURDAY_2041, SATURDAY_2041)).toBe('today 20:41');
    expect(prague.moment(SATURDAY_2041, afterMidnight)).toBe('yesterday 20:41');
    expect(prague.moment(afterMidnight, SATURDAY_2041)).toBe('tomorrow 00:30');
  });

  it('keeps calling a day by its name across the autumn change', () => {
    const before = Date.UTC(2026, 9, 24, 21, 30);
    const after = Date.UTC(2026, 9, 25, 21, 30);
    expect(prague.moment(before, after)).toBe('yesterday 23:30');
  });

  it('names the weekday within a week and the date beyond', () => {
    expect(prague.moment(SATURDAY_2041 - 3 * DAY, SATURDAY_2041)).toBe('Wed 20:41');
    expect(prague.moment(SATURDAY_2041 - 30 * DAY, SATURDAY_2041)).toBe('22 Oct 21:41');
  });

  it('never says "in the future" about the past when two clocks disagree', () => {
    expect(prague.ago(SATURDAY_2041 + 5_000, SATURDAY_2041)).toBe('1 minute ago');
  });
});

describe('the language is the first of the reader’s that we speak', () => {
  it.each([
    [['cs-CZ', 'en'], 'cs'],
    [['de-AT', 'pl'], 'pl'],
    [['sk'], 'cs'],
    [['uk', 'ru'], 'en'],
    [[], 'en'],
    [['EN_us'], 'en'],
  ] as const)('%j → %s', (wanted, language) => {
    expect(chooseLanguage(wanted)).toBe(language);
  });
});

describe('no text is left empty or half translated', () => {
  const leaves = (value: unknown, path: string): [string, string][] => {
    if (typeof value === 'string') return [[path, value]];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
  };

  it.each(['en', 'cs', 'pl'] as const)('%s has words everywhere', (language) => {
    expect(leaves(words[language], '').filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('Czech and Polish sentences are not English ones', () => {
    const english = new Map(leaves(words.en, ''));
    const same = (['cs', 'pl'] as const).flatMap((language) =>
      leaves(words[language], '').filter(([path, text]) => text === english.get(path) && text.split(' ').length > 2),
    );
    expect(same).toEqual([]);
  });

  it.each(['en', 'cs', 'pl'] as const)('%s gives every reason of triage and every refusal a sentence', async (language) => {
    const { REASONS } = await import('#shared/triage/reasons.ts');
    expect(REASONS.filter((reason) => !words[language].reasons[reason])).toEqual([]);
    expect(Object.keys(words.en.errors).filter((reason) => !words[language].errors[reason])).toEqual([]);
  });
});
