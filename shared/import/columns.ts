/** Which column is about what: the names of our own export, and what review sites and spreadsheets call things in three languages. */
import { CHANNELS, type Channel } from '../model/feedback.ts';
import { composed } from '../model/bound.ts';
import type { Field, Line } from './types.ts';

/** Folded: lower case, without accents, words with one blank between. The first column of a name counts. */
const NAMES: Readonly<Record<Field, string>> = {
  id: 'id, review id, reviewid, external id, message id, id recenze, id opinii',
  spokeAt: `spoke at, date, review date, created, created at, createtime, create time, published, published at, posted at,
    submitted at, time, timestamp, date created, received, written at, datum, datum recenze, datum a cas, vytvoreno,
    publikovano, napsano, cas, data, data opinii, data i godzina, utworzono, opublikowano, data dodania,
    data utworzenia, dodano`,
  receivedAt: 'received at',
  channel: 'channel, source, platform, site, kanal, zdroj, platforma, zrodlo, serwis, portal',
  kind: 'kind',
  level: 'level',
  rating: `rating, stars, star rating, starrating, score, rate, hodnoceni, hvezdy, hvezdicky, pocet hvezd, pocet hvezdicek,
    znamka, ocena, gwiazdki, liczba gwiazdek`,
  ratingBefore: 'rating before',
  place: `place, location, branch, store, business, location name, misto, pobocka, provozovna, lokalita, miejsce, lokal,
    oddzial, lokalizacja`,
  author: `guest, author, name, reviewer, customer, user, author name, reviewer name, reviewer displayname, from, autor,
    host, jmeno, zakaznik, uzivatel, jmeno autora, od, gosc, imie, klient, uzytkownik, nazwa uzytkownika,
    imie i nazwisko`,
  text: `words, text, review, comment, message, content, body, review text, feedback, comment text, recenze, komentar,
    zprava, text recenze, obsah, opinia, komentarz, wiadomosc, tresc, tresc opinii`,
  title: 'title, headline, subject, review title, titulek, nadpis, predmet, tytul, naglowek, temat',
  link: 'link, url, address, review url, review link, odkaz, adresa, adres',
  answer: `answer, reply, response, reply text, owner reply, owner response, owner answer, reviewreply comment, odpoved,
    reakce, text odpovedi, odpoved majitele, odpowiedz, tresc odpowiedzi, odpowiedz wlasciciela`,
  answeredAt: `first response at, replied at, reply date, response date, answered at, reply time, owner reply date,
    owner response date, reviewreply updatetime, replied, answer date, odpovezeno, datum odpovedi, cas odpovedi,
    data odpowiedzi, odpowiedziano, czas odpowiedzi`,
  answeredBy: 'answered by, replied by, odpovedel, odpovidal, odpowiedzial',
  withinTarget: 'within target',
  resolvedAt: 'resolved at',
  thankedAt: 'thanked at',
  stage: 'stage',
  touchpoints: 'touchpoints',
  dishes: 'dishes',
};

const FIELD_OF: ReadonlyMap<string, Field> = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.split(',').map((name) => [name.trim(), field as Field] as const)),
);

/** "Datum odpovědi" → "datum odpovedi", "reviewReply.updateTime" → "reviewreply updatetime". */
export function folded(word: string): string {
  return composed(word, 'NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** `fields`: for each column what it is about; null: nothing we know. No field stands twice. */
export type Columns = { readonly head: readonly string[]; readonly fields: readonly (Field | null)[]; readonly ours: boolean };

export function columnsOf(head: readonly string[]): Columns {
  const taken = new Set<Field>();
  const fields = head.map((name) => {
    const field = FIELD_OF.get(folded(name));
    if (field === undefined || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
  const names = new Set(head.map((name) => name.trim()));
  return { head, fields, ours: ['spoke_at', 'received_at', 'first_response_at'].every((name) => names.has(name)) };
}

/** What our own export put before words that a spreadsheet would have run. */
// oxlint-disable-next-line no-control-regex -- tab, line breaks and null are what is looked for
const GUARDED = /^'(?=(?:[\t\r\n\0]|[\s\0\uFEFF]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]))/;

export function lineOf({ fields, ours }: Columns, cells: readonly string[]): Line {
  const line: Partial<Record<Field, string>> = {};
  for (const [index, field] of fields.entries()) {
    const cell = cells[index];
    if (field === null || cell === undefined || cell === '') continue;
    line[field] = ours ? cell.replace(GUARDED, '') : cell;
  }
  return line;
}

/** What sites are called in files, folded. */
const CALLED: Readonly<Record<string, Channel>> = {
  'google maps': 'google',
  'google business': 'google',
  'google business profile': 'google',
  'google my business': 'google',
  gmb: 'google',
  fb: 'facebook',
  meta: 'facebook',
  ig: 'instagram',
  'facebook messenger': 'messenger',
  'whats app': 'whatsapp',
  twitter: 'x',
  'trip advisor': 'tripadvisor',
  'tripadvisor com': 'tripadvisor',
  'booking com': 'booking',
  'yelp com': 'yelp',
  'trustpilot com': 'trustpilot',
  'e mail': 'email',
  mail: 'email',
  formular: 'form',
  formularz: 'form',
};

/** Null: a name we do not know. */
export function channelNamed(word: string): Channel | null {
  const name = folded(word);
  return CHANNELS.find((one) => one === name) ?? (Object.hasOwn(CALLED, name) ? (CALLED[name] ?? null) : null);
}
