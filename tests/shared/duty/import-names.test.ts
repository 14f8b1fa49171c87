/** Who is meant by the title of a shift. */
import { describe, expect, it } from 'vitest';
import { namedBy } from '#shared/duty/calendar/calendar-people.ts';

const named = namedBy([
  { id: 'ana', name: 'Ana' },
  { id: 'marie', name: 'Ana Marie' },
  { id: 'ben', name: 'Ben' },
  { id: 'jiri', name: 'Jiří Dvořák' },
  { id: 'zofia', name: 'Zofia Łęcka' },
  { id: 'eva1', name: 'Eva Nová' },
  { id: 'eva2', name: 'Eva Malá' },
  { id: 'blank', name: '  ' },
]);

describe('a title', () => {
  it.each([
    ['Ana', 'ana'],
    ['Ana, bar', 'ana'],
    ['shift: ANA MARIE', 'marie'],
    ['Ana-Marie', 'marie'],
    ['Jiri Dvorak', 'jiri'],
    ['Dvořák Jiří', 'jiri'],
    ['Jiří', 'jiri'],
    ['Směna Jiří (Bar)', 'jiri'],
    ['Směna: Zofia Lecka', 'zofia'],
    ['Malá Eva', 'eva2'],
  ])('%s means one person, accents or not, in any order', (title, first) => {
    expect(named(title)).toEqual({ first, backup: null });
  });

  it.each([
    ['Ben + Ana', 'ben', 'ana'],
    ['Ben/Ana', 'ben', 'ana'],
    ['Ana a Ben', 'ana', 'ben'],
    ['Ana (záloha Ben)', 'ana', 'ben'],
    ['Ben (rezerwa), Ana', 'ana', 'ben'],
    ['Backup: Ben; Ana', 'ana', 'ben'],
  ])('%s means two: the first is on duty unless it says backup', (title, first, backup) => {
    expect(named(title)).toEqual({ first, backup });
  });

  it('that says backup alone is one', () => {
    expect(named('Záloha: Ben')).toEqual({ first: null, backup: 'ben' });
  });

  it.each([
    ['Diana', 'nobody'],
    ['', 'nobody'],
    ['Eva', 'which'],
    ['Ana, Ben, Jiří', 'many'],
    ['Ana + Xaver', 'stranger'],
    ['Xaver + Ana', 'stranger'],
    ['Jiří Novák', 'stranger'],
    ['Ana – dovolená', 'away'],
    ['Ben instead of Ana', 'away'],
    ['Ana → Ben', 'away'],
  ])('%s is not clear, and not guessed', (title, why) => {
    expect(named(title)).toBe(why);
  });
});
