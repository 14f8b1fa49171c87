import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanText, cutWhole } from '#shared/model/clean.ts';

describe('what a language needs stays', () => {
  test.each([
    'Phở ở đây nguội lắm, chúng tôi đã chờ một tiếng.',
    'Người phục vụ rất thô lỗ với con gái tôi',
    'الحساء كان باردًا والنادل لم يعد أبدًا.',
    'انتظرنا ساعةً كاملةً، ولم يأتِ أحد!',
    'می‌خواهم شکایت کنم',
    'המרק היה קר והמלצר לא חזר',
    'सूप ठंडा था और वेटर वापस नहीं आया',
    'क्‍ष',
    'சூப் குளிர்ந்திருந்தது',
    'ซุปเย็นและพนักงานไม่กลับมา',
    'スープが冷たくて、店員さんが戻ってきませんでした。',
    '汤是凉的',
    'Polévka byla studená, číšník se nevrátil. Příšerně žluťoučký kůň.',
    'Zupa była zimna, kelner nie wrócił. Zażółć gęślą jaźń.',
    '👨‍👩‍👧‍👦 čekali hodinu 😡',
    '👩🏽‍🍳 was great 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇨🇿 ❤️‍🔥 1️⃣',
    '🏳️‍🌈 👩‍❤️‍👨 🧑🏿‍🦽‍➡️',
    'Ελληνικά: η σούπα ήταν κρύα',
    'Суп був холодний, їжа жахлива',
  ])('%s', (text) => {
    expect(cleanText(text)).toBe(text.normalize('NFC'));
  });

  test('lines stay lines, at most one empty between', () => {
    expect(cleanText('one\r\ntwo\u2028three\n\n\n\n\nfour  \n')).toBe('one\ntwo\nthree\n\nfour');
    expect(cleanLine(' one\n two\tthree ')).toBe('one two three');
  });
});

describe('what would lie about its surroundings goes', () => {
  test.each([
    ['Anna\u202Eteksat', 'Annateksat'],
    ['a\u2066b\u2069c', 'abc'],
    ['in\u200Bvis\uFEFFible\u2060', 'invisible'],
    ['soft\u00ADhyphen', 'softhyphen'],
    ['joi\u200Dner', 'joiner'],
    ['non\u200Cjoiner', 'nonjoiner'],
    ['mark\u200F\u200E\u061C', 'mark'],
    ['nul\u0000bell\u0007esc\u001B[31m', 'nulbellesc[31m'],
    ['c1\u009Bhere', 'c1here'],
    ['tag\u{E0041}\u{E0042}s', 'tags'],
    ['blank\u3164\u115Ffillers\uFFA0', 'blankfillers'],
    ['lone\uD800half', 'lone\uFFFDhalf'],
    ['e\u0301', 'é'],
    ['h\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307ell', 'h\u0300\u0301\u0302\u0303ell'],
    ['\uFFF9a\uFFFAb\uFFFB', 'ab'],
    ['\uE000private', 'private'],
  ])('%j becomes %j', (dirty, clean) => {
    expect(cleanText(dirty)).toBe(clean);
  });

  test('cleaning twice is cleaning once, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const once = cleanText(text);
        expect(cleanText(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
        expect(once).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('cutting', () => {
  test('never halves an emoji or an accent', () => {
    expect(cutWhole('ab👨‍👩‍👧‍👦', 5)).toBe('ab');
    expect(cutWhole('abc', 3)).toBe('abc');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 0, max: 40 }), (text, max) => {
        const cut = cutWhole(text, max);
        expect(cut.length).toBeLessThanOrEqual(Math.max(max, 0));
        expect(text.startsWith(cut)).toBe(true);
        expect(cut.isWellFormed()).toBe(true);
      }),
    );
  });
});
