/**
 * Which of the tables can speak about this text? Words of one language mean other things in the next ("lip" is Czech for better, "much"
 * is a Polish fly), so a table is set aside when the small words clearly belong to another language. In doubt all tables count.
 */
import type { Language } from '#shared/model/people.ts';
import type { Token } from './fold.ts';

/** Small words that no other of the three languages has. Slovak counts as Czech. */
const SMALL_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'the and is was were are you your it its this that with for have had we they of in our what there but so from when which would has been them their she he an if or as about who could dont im ive just'.split(
      ' ',
    ),
  ),
  cs: new Set(
    'se je jsem jsme jste jsou nebo uz jen pro kdyz vas vam ve pri jako bych ktery ktera kde kdo proc neni mate prosim dekuji v sem jsi som sme aj sa bol byt si ho ji jeste takze protoze nez jestli kdyby porad'.split(
      ' ',
    ),
  ),
  pl: new Set(
    'sie nie jest w czy dla bardzo przez tylko juz prosze dzien panstwo macie jestem jestesmy oraz bo mnie tego jeszcze przy ktory ktora gdzie kiedy byc moj moja wiec zeby albo ktos cos jego jej sa pod u mi dziekuje'.split(
      ' ',
    ),
  ),
};

const SURE_FROM = 3;
const SURE_TIMES = 4;

/** Languages that are certainly not meant. `hint` is a BCP 47 tag and counts as one small word. */
export function foreignTo(tokens: readonly Token[], hint: string | null): ReadonlySet<Language> {
  const votes: Record<Language, number> = { en: 0, cs: 0, pl: 0 };
  for (const { word } of tokens) for (const language of languages) if (SMALL_WORDS[language].has(word)) votes[language] += 1;
  const hinted = hint?.slice(0, 2).toLowerCase().replace('sk', 'cs');
  for (const language of languages) if (language === hinted) votes[language] += 1;
  const most = Math.max(votes.en, votes.cs, votes.pl);
  return new Set(most < SURE_FROM ? [] : languages.filter((language) => votes[language] * SURE_TIMES <= most));
}

const languages = ['en', 'cs', 'pl'] as const satisfies readonly Language[];
