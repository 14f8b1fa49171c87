/** How people and tools call things, in English, Czech and Polish: which field is which of ours when nobody has said so. */

export const OURS = [
  'text',
  'rating',
  'author',
  'contact',
  'place',
  'createdAt',
  'url',
  'externalId',
  'title',
  'language',
  'channel',
] as const;
export type Ours = (typeof OURS)[number];

const list = (text: string): readonly string[] => text.split(',').map((name) => name.trim());

/** Whole names, the surest first. Lower case, no diacritics, words apart by one blank. */
const NAMES: Readonly<Record<Ours, readonly string[]>> = {
  text: list(`
    text, comment, comments, review text, review, message, feedback, body, content, review body, comment text,
    message text, description, opinion, your message, your comment, your feedback, stripped text, stripped text reply,
    text body, body plain, plain, text plain, body text, complaint, answer, zprava, komentar, text recenze, recenze,
    pripominka, pripominky, vzkaz, poznamka, poznamky, vase zprava, vas komentar, stiznost, co se stalo, text zpravy,
    obsah, wiadomosc, komentarz, opinia, tresc, uwagi, uwaga, tresc opinii, tresc wiadomosci, twoja wiadomosc,
    twoja opinia, recenzja, skarga, reklamacja, co sie stalo
  `),
  rating: list(`
    rating, stars, star rating, score, rate, overall rating, review rating, rating value, points, nps, nps score,
    satisfaction, mark, star, hodnoceni, pocet hvezdicek, pocet hvezd, hvezdicky, hvezdy, znamka, skore, spokojenost,
    celkove hodnoceni, vase hodnoceni, pocet bodu, body hodnoceni, ocena, gwiazdki, liczba gwiazdek, ocena ogolna,
    twoja ocena, punkty, zadowolenie
  `),
  author: list(`
    author, name, full name, author name, reviewer, reviewer name, reviewer display name, display name, customer,
    customer name, guest, guest name, your name, user name, username, user, from name, sender name, client name,
    consumer name, jmeno, jmeno a prijmeni, vase jmeno, jmeno hosta, host, zakaznik, autor, imie, imie i nazwisko,
    twoje imie, gosc, klient, nazwisko
  `),
  contact: list(`
    email, e mail, mail, email address, e mail address, your email, phone, phone number, telephone, tel, mobile,
    contact, respondent email, customer email, from email, from, sender, e mailova adresa, emailova adresa, telefon,
    telefonni cislo, kontakt, vas e mail, vas email, mobil, adres e mail, adres email, numer telefonu, nr telefonu,
    twoj e mail, telefon kontaktowy, nazwa uzytkownika
  `),
  place: list(`
    table, table number, table no, place, place label, room, room number, branch, location, location name, store, venue,
    stul, cislo stolu, stolek, misto, pobocka, provozovna, pokoj, stolik, numer stolika, nr stolika, miejsce, lokal,
    oddzial
  `),
  createdAt: list(`
    created at, createdat, submitted at, date, created, timestamp, submission date, review date, published at,
    date created, create time, datetime, date time, time, time created, submission time, occurred at, datum,
    datum a cas, casove razitko, casova znacka, cas, data, data i godzina, sygnatura czasowa, znacznik czasu,
    data utworzenia, czas
  `),
  url: list(`
    url, link, review url, review link, permalink, web address, odkaz, adresa, strona
  `),
  externalId: list(`
    external id, externalid, response id, responseid, submission id, review id, entry id, id, message id, event id,
    uuid, record id, comment id, ticket id
  `),
  title: list(`
    title, subject, headline, review title, predmet, tema, nadpis, temat, tytul
  `),
  language: list(`
    language, lang, locale, language code, jazyk, jezyk
  `),
  channel: list(`
    channel, platform, kanal
  `),
};

/**
 * Words and stems (with a star) that tell what a whole question asks for: "Jak byste nás ohodnotili?", "How would you rate us?". The
 * first of these that has one of the question's words counts.
 */
const STEMS: readonly (readonly [Ours, readonly string[]])[] = [
  ['contact', list(`email*, mail*, phone, telefon*, kontakt*`)],
  [
    'rating',
    list(`rate, rating, star, stars, score, satisfied, recommend, hodnot*, ohodnot*, hvezd*, znamk*, spokojen*, doporuc*,
    ocen*, gwiazd*, zadowol*, polec*`),
  ],
  ['place', list(`table, stul, stolu, stolek, stolku, stolik*, room, pokoj*, branch, pobock*, sit, sat, sedel*, siedzi*`)],
  ['author', list(`name, jmen*, imie, imienia, nazwisk*`)],
  [
    'text',
    list(`comment, comments, feedback, tell, message, improve, wrong, happened, complain*, koment*, napis*, zprav*, vzkaz*,
    zleps*, stalo, pripomin*, stiznost*, wiadomosc*, opini*, uwag*, popraw*, opisz`),
  ],
  ['createdAt', list(`date, datum, timestamp, razitko, sygnatura`)],
];

const isOf = (word: string, stem: string): boolean => (stem.endsWith('*') ? word.startsWith(stem.slice(0, -1)) : word === stem);

/** "reviewText", "Review_Text", "review-text" and "q3_reviewText" are one name; diacritics do not count. */
export function plainName(name: string): string {
  return name
    .slice(0, 200)
    .replace(/^q\d{1,4}_/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[łŁ]/g, 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}

/** Stems count in a whole question: a "form name" is nobody's. */
const QUESTION = / .* /;

/** What the name may mean, and how sure that is: 0 is surest. A stem in a whole question is less sure than any name. */
export function meaningOf(name: string): ReadonlyMap<Ours, number> {
  const plain = plainName(name);
  const found = new Map<Ours, number>();
  for (const ours of OURS) {
    const at = NAMES[ours].indexOf(plain);
    if (at !== -1) found.set(ours, at);
  }
  if (found.size === 0 && QUESTION.test(plain)) {
    const words = plain.split(' ');
    const [ours] = STEMS.find(([, stems]) => stems.some((stem) => words.some((word) => isOf(word, stem)))) ?? [];
    if (ours !== undefined) found.set(ours, 100);
  }
  return found;
}

/** Halves of a name. */
export const FIRST_NAME = /^(first( name)?|firstname|given name|jmeno|krestni jmeno|imie)$/;
export const LAST_NAME = /^(last( name)?|lastname|surname|family name|prijmeni|nazwisko)$/;

/** Of whom or what a name inside something speaks: the name of a form is nobody's. */
const PEOPLE = /^(author|user|reviewer|customer|guest|consumer|respondent|contact|from|from full|sender|client|person|profile)$/;
const PLACES = /^(location|place|table|branch|store|venue)$/;
const THINGS =
  /^(form|survey|business|page|company|workspace|event|definition|account|site|meta|metadata|utm|http|request|widget|zap|workflow|organization|integration)$/;

export type Holder = 'people' | 'place' | 'mail' | 'thing' | 'nothing';

export function holderOf(holder: string): Holder {
  const plain = plainName(holder);
  if (/^headers?$/.test(plain)) return 'mail';
  return PEOPLE.test(plain) ? 'people' : PLACES.test(plain) ? 'place' : THINGS.test(plain) ? 'thing' : 'nothing';
}
