/**
 * Which of the tables can speak about this text? Words of one language mean other things in the next ("lip" is Czech for better, "much"
 * is a Polish fly), so a table is set aside when the small words clearly belong to another language. In doubt all tables count.
 */
import { fold, type Token } from './fold.ts';

/** Languages triage reads. Slovak counts as Czech, Russian as Ukrainian. */
export const TONGUES = ['en', 'cs', 'pl', 'de', 'uk', 'fr', 'it', 'es'] as const;
export type Tongue = (typeof TONGUES)[number];

/** Small words that hardly any other of them has. */
export const SMALL_WORDS: Readonly<Record<Tongue, ReadonlySet<string>>> = {
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
  de: new Set(
    'der das und ist nicht ich wir ihr sie mit fur fuer auf ein eine einen einem einer den dem des war waren hat haben wurde sind auch sehr noch aber wie bei nach vom zum zur uns unser unsere unserem mein meine meinem meinen es im am hier kein keine'.split(
      ' ',
    ),
  ),
  uk: new Set(
    'і та в у на не що це як але для дуже все було був була ми ви він вона вони мене мені нам вам нас вас мій моя моєї наш наше до від за з із зі є тут там ще вже и что это очень было мы вы он она они мне меня так'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le les des est et un une dans pour avec pas sur nous vous je il elle ils on au aux du ce cette ces mon ma mes notre nos votre vos ont avons avez etait etaient cest jai na quil qui que tres tout'.split(
      ' ',
    ),
  ),
  it: new Set(
    'il lo gli di che per con non e è della dello delle del nel nella nei sono siamo abbiamo hanno ho era una uno mio mia nostro nostra anche come ma piu molto tutto questo questa ci si alla alle al dal dalla'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el los las y en que con por para una un es esta estaba estuvo fue son muy todo nos nuestro nuestra mi mis su sus al del lo se pero hay hemos han como mas'.split(
      ' ',
    ),
  ),
};

/** Letters that hardly any other of them has: a short text may hold no small word at all. */
const LETTERS: readonly (readonly [Tongue, RegExp])[] = [
  ['uk', /[а-яґєії]/giu],
  ['cs', /[ěřůľĺŕ]/giu],
  ['pl', /[łąęśźżń]/giu],
  ['de', /[ß]/giu],
  ['es', /[ñ¿¡]/giu],
];

/** The language somebody wrote in, by small words and letters; null where that is anybody's guess. */
export function spokenIn(text: string): Tongue | null {
  const read = text.slice(0, READ);
  const votes = smallWords(fold(read).tokens);
  for (const [tongue, letters] of LETTERS) votes[tongue] += Math.min(2, read.match(letters)?.length ?? 0) * 2;
  const [first, second] = TONGUES.map((tongue) => ({ tongue, votes: votes[tongue] })).toSorted((a, b) => b.votes - a.votes);
  if (first === undefined || second === undefined || first.votes < 2 || first.votes < second.votes * 2) return null;
  return first.tongue;
}

/** A page of a guest's words says it; more costs and adds nothing. */
const READ = 2_000;
const SURE_FROM = 3;
const SURE_TIMES = 4;

/** Languages that are certainly not meant. `hint` is a BCP 47 tag and counts as one small word. */
export function foreignTo(tokens: readonly Token[], hint: string | null): ReadonlySet<Tongue> {
  const votes = smallWords(tokens);
  const hinted = hint?.slice(0, 2).toLowerCase().replace('sk', 'cs').replace('ru', 'uk');
  for (const tongue of TONGUES) if (tongue === hinted) votes[tongue] += 1;
  const most = Math.max(...Object.values(votes));
  return new Set(most < SURE_FROM ? [] : TONGUES.filter((tongue) => votes[tongue] * SURE_TIMES <= most));
}

export function smallWords(tokens: readonly Token[]): Record<Tongue, number> {
  const votes: Record<Tongue, number> = { en: 0, cs: 0, pl: 0, de: 0, uk: 0, fr: 0, it: 0, es: 0 };
  for (const { word } of tokens) for (const tongue of TONGUES) if (SMALL_WORDS[tongue].has(word)) votes[tongue] += 1;
  return votes;
}
