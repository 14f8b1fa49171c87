/** What holds for all texts of a language at once: the same in each folder, one name for one thing, no word we have given up. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commonWords } from '#shared/messages/common.ts';
import { bulkImport } from '#shared/messages/pl/more/import.ts';
import { inbox as inboxCs } from '#shared/messages/cs/inbox/inbox.ts';
import { noticeText } from '#shared/messages/sentences/notices.ts';
import { privacyWords } from '#shared/messages/by-language/privacy.ts';
import { weekdayName, weekdayTitles } from '#shared/messages/weekday.ts';
import { LANGUAGES, type Language } from '#shared/model/languages.ts';

const ROOM = new URL('../../../shared/messages/', import.meta.url);

/** What puts others together, and says nothing itself. */
const PUTS_TOGETHER = new Set(['index.ts', 'first.ts', 'later.ts']);

const filesOf = (language: Language) =>
  readdirSync(new URL(`${language}/`, ROOM), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !PUTS_TOGETHER.has(file))
    .toSorted();

type Words = { readonly text: ReadonlyMap<string, string>; readonly lists: ReadonlyMap<object, string> };

/** Every text under its address ("duty.ts duty.now.me"; a function by its source), and every list of texts. */
async function wordsOf(language: Language): Promise<Words> {
  const text = new Map<string, string>();
  const lists = new Map<object, string>();
  const walk = (value: unknown, at: string) => {
    if (typeof value === 'string') text.set(at, value);
    else if (typeof value === 'function') text.set(at, String(value));
    else if (value !== null && typeof value === 'object') {
      if (!Array.isArray(value) && !lists.has(value)) lists.set(value, at);
      for (const [key, each] of Object.entries(value)) walk(each, `${at}.${key}`);
    }
  };
  for (const file of filesOf(language)) {
    const loaded = (await import(new URL(`${language}/${file}`, ROOM).href)) as Readonly<Record<string, unknown>>;
    // pushEn, pushCs, pushPl
    for (const [name, value] of Object.entries(loaded))
      walk(value, `${file.split('/').at(-1)} ${name.replace(/(?:En|Cs|Pl)$/, '')}`);
  }
  return { text, lists };
}

const all: Readonly<Record<Language, Words>> = {
  en: await wordsOf('en'),
  cs: await wordsOf('cs'),
  pl: await wordsOf('pl'),
};

it.each(['cs', 'pl'] as const)('%s has the files of English, and in them the same texts', (language) => {
  expect(filesOf(language)).toEqual(filesOf('en'));
  expect([...all[language].text.keys()].toSorted()).toEqual([...all.en.text.keys()].toSorted());
});

it('beside the folders of the languages there are those that choose one and that build sentences, and no other', () => {
  const beside = readdirSync(ROOM, { withFileTypes: true }).filter((each) => each.isDirectory());
  expect(beside.map(({ name }) => name).toSorted()).toEqual([...LANGUAGES, 'by-language', 'sentences'].toSorted());
});

/** The same keys, but other things are said of them. */
const SAID_OTHERWISE = [
  // The beginning of a title on a lock screen: "New", "No hurry".
  'push.ts push.titles',
  'push.ts push.levels',
  // What a role may do.
  'team.ts team.roleSays',
  // Read from five metres: the short form.
  'board.ts board.proof',
  'statistics.ts statistics.badgeRules',
];

it.each(LANGUAGES)('%s names a thing once: no second list has the same keys', (language) => {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const [list, at] of all[language].lists) {
    const texts = Object.values(list);
    const named = texts.length >= 4 && texts.every((each) => typeof each === 'string');
    if (!named || SAID_OTHERWISE.includes(at)) continue;
    const keys = Object.keys(list).toSorted().join(' ');
    const before = seen.get(keys);
    if (before === undefined) seen.set(keys, at);
    else twice.push(`${before} = ${at}`);
  }
  expect(twice).toEqual([]);
});

/** What docs/glossary.md ("Words on the screen") has decided against. */
const GIVEN_UP: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:rings?|rang|rung|watchman|stumbled|stands still|by itself|by themselves|hears? of it|knocked|reply time|(?:is|are|be|been|was) told)\b/i,
  cs: /zvon[íi]|[ťt]uknut|doručovací služb|ohlas|zpětn\S+ vazb|rychlost odpověd|jízdní řád|manažer|klopýt|\bhvězdy?\b/i,
  pl: /(?:^|\s)dzwoni|zadzwoni[ł .,`]|alert|menedżer|należy do innej firmy|sekret|usług\S+ push|\bpoziom/i,
};

it.each(LANGUAGES)('%s has none of the words that were given up', (language) => {
  const found = [...all[language].text].filter(([, text]) => GIVEN_UP[language].test(text));
  expect(found).toEqual([]);
});

describe('sentences that count', () => {
  it.each([
    [1, '1 thing you did offline is more than a day old. Send it now?'],
    [3, '3 things you did offline are more than a day old. Send them now?'],
  ])('English: %i', (count, sentence) => {
    expect(commonWords.en.tooOld(count)).toBe(sentence);
  });

  it.each([
    [1, '1 změna se odešle', 'Na 1 zprávu', 'Vidíte ji', 'O tomto hostovi uchováváme 1 zprávu.'],
    [3, '3 změny se odešlou', 'Na 3 zprávy', 'Vidíte je', 'O tomto hostovi uchováváme 3 zprávy.'],
    [5, '5 změn se odešle', 'Na 5 zpráv', 'Vidíte je', 'O tomto hostovi uchováváme 5 zpráv.'],
  ])('Czech: %i', (count, change, onto, seen, kept) => {
    expect(commonWords.cs.waitingForSignal(count)).toContain(change);
    expect(inboxCs.unreached(count)).toContain(onto);
    expect(inboxCs.unreached(count)).toContain(seen);
    expect(privacyWords.cs.about(count)).toBe(kept);
  });

  it.each([
    [1, '1 zmiana zostanie wysłana', 'Na odpowiedź czeka 1 wiadomość', 'Odczytano 1 wiersz'],
    [3, '3 zmiany zostaną wysłane', 'Na odpowiedź czekają 3 wiadomości', 'Odczytano 3 wiersze'],
    [5, '5 zmian zostanie wysłanych', 'Na odpowiedź czeka 5 wiadomości', 'Odczytano 5 wierszy'],
    [22, '22 zmiany zostaną wysłane', 'Na odpowiedź czekają 22 wiadomości', 'Odczytano 22 wiersze'],
  ])('Polish: %i', (count, change, digest, rows) => {
    expect(commonWords.pl.waitingForSignal(count)).toContain(change);
    expect(noticeText({ kind: 'digest', count }, 'pl').title).toBe(digest);
    expect(bulkImport.understood(count)).toBe(rows);
  });
});

it('days of the week are named as inside a sentence, and with a capital where they begin a line', () => {
  expect([weekdayName(1, 'en'), weekdayName(3, 'cs'), weekdayName(7, 'pl')]).toEqual(['Monday', 'středa', 'niedziela']);
  expect(weekdayTitles('cs').join()).toBe('Pondělí,Úterý,Středa,Čtvrtek,Pátek,Sobota,Neděle');
});
