/**
 * 396 lines told sideways, in three languages, half of the Czech and Polish without diacritics. Written
 * before the tables knew them; judged as a whole, not line by line, so that the tables learn words and not these lines.
 */
import type { Kind, Level, Rating } from '#shared/model/feedback.ts';
import type { Case } from './cases.ts';
import { OBLIQUE_CS } from './oblique-cs.ts';
import { OBLIQUE_EN } from './oblique-en.ts';
import { OBLIQUE_PL } from './oblique-pl.ts';

const SEPARATOR = ' | ';

function read(lang: Case['lang'], written: string): Case[] {
  return written
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const at = line.indexOf(SEPARATOR);
      const [want, kind, stars, reach] = line.slice(0, at).split(' ');
      return {
        want: want as Level,
        lang,
        kind: kind as Kind,
        rating: stars === '-' ? null : (Number(stars) as Rating),
        text: line.slice(at + SEPARATOR.length),
        ...(reach === undefined ? {} : { reach: Number(reach) }),
      };
    });
}

export const OBLIQUE_CASES: readonly Case[] = [...read('en', OBLIQUE_EN), ...read('cs', OBLIQUE_CS), ...read('pl', OBLIQUE_PL)];
