/** A holding reply is offered in the language of the guest's words, also where no channel named it. */
import { expect, test } from 'vitest';
import { spokenIn } from '#shared/triage/language.ts';

const SAID: readonly (readonly [string, string | null])[] = [
  ['The soup was cold and the waiter was rude.', 'en'],
  ['Polévka byla studená, čekali jsme hodinu a nikdo se neomluvil.', 'cs'],
  ['Studená polévka, nepříjemná obsluha, už nikdy.', 'cs'],
  ['Studené jídlo, příšerná obsluha', 'cs'],
  ['Zupa była zimna, a kelner nie przeprosił.', 'pl'],
  ['Zimna zupa, długie czekanie', 'pl'],
  ['Das Essen war kalt und wir haben eine Stunde gewartet.', 'de'],
  ['Суп був холодний, ніхто не підійшов', 'uk'],
  ['La soupe était froide et nous avons attendu une heure pour rien.', 'fr'],
  ['', null],
  ['OK', null],
  ['12345', null],
  ['👎👎👎', null],
];

test.each(SAID)('%j is read as %s', (text, language) => {
  expect(spokenIn(text)).toBe(language);
});

test('a very long text costs what its beginning costs', () => {
  expect(spokenIn('Polévka byla studená, čekali jsme hodinu. '.repeat(50_000))).toBe('cs');
});
