import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOf, searchable } from '#shared/model/search.ts';

const cut = (text: string, wanted: string) => placesOf(text, wanted).map(([from, to]) => text.slice(from, to));

test('what was found is marked as it was written', () => {
  expect(cut('Studená POLÉVKA a polévky', 'polev')).toEqual(['POLÉV', 'polév']);
  expect(cut('Stůl 7', 'stul')).toEqual(['Stůl']);
  expect(cut('Straße und STRASSE', 'strasse')).toEqual(['Straße', 'STRASSE']);
  expect(cut('Łódź, łódź', 'lodz')).toEqual(['Łódź', 'łódź']);
  // Written with a letter and its accent apart.
  expect(cut('pole\u0301vka', 'polevka')).toEqual(['pole\u0301vka']);
  expect(cut('cold   soup', 'cold soup')).toEqual(['cold   soup']);
  expect(placesOf('anything', '  ')).toEqual([]);
  expect(placesOf('', 'x')).toEqual([]);
});

test('every text is found in itself, and no mark cuts a character in half', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
      (text, before) => {
        fc.pre(searchable(text).trim() !== '');
        const whole = `${before}${text}`;
        if (searchable(whole).includes(searchable(text).trim())) expect(placesOf(whole, text).length).toBeGreaterThan(0);
        for (const [from, to] of placesOf(whole, text)) expect(whole.slice(from, to).isWellFormed()).toBe(true);
        expect(searchable(searchable(text))).toBe(searchable(text));
      },
    ),
  );
});
