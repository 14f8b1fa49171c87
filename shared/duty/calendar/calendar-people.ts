/**
 * Who is meant by a title: "Ana", "Dvořák Jiří", "Směna: Jiri", "Ben + Ana", "Ana (záloha Ben)". The first named is on duty, the second
 * behind them. What could mean two people, more than two, somebody else or nobody is handed back as unclear, never guessed.
 */
import { composed } from '../../model/bound.ts';

export type Meant = { readonly first: string | null; readonly backup: string | null };
/** nobody: no name of the team. which: a name two members share. many: more than two people. stranger: somebody beside a member is
 *  no member. away: it says that somebody is not there, or stands in for somebody. */
export const UNCLEAR = ['nobody', 'which', 'many', 'stranger', 'away'] as const;
export type Unclear = (typeof UNCLEAR)[number];

export type Named = Meant | Unclear;

type Member = { readonly id: string; readonly name: string };

const SPECIAL: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ı: 'i' };
const TITLE_AT_MOST = 200;

/** Lower case, no accents, words apart by one blank. */
export function plainName(text: string): string {
  return composed(text.slice(0, TITLE_AT_MOST), 'NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[łđßøæœı]/g, (letter) => SPECIAL[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const BACKUP = new Set(
  'backup standby reserve substitute second secondary zaloha zaloze nahradnik zastup druhy druha rezerwa rezerwie zapas zastepca zastepstwo 2nd'.split(
    ' ',
  ),
);
/** Not there, or there for somebody else: the person named is perhaps not the one on duty. */
const AWAY = new Set(
  `off away absent absence vacation holiday holidays leave sick ill pto without except not instead for swap swapped replaces unavailable
  dovolena dovolenou volno volna nemoc nemocny nemocna nemuze neni nepritomen nepritomna bez krome misto za vymena ocr mimo lekar
  urlop urlopie wolne wolny chory chora choroba nie zamiast oprocz nieobecny nieobecna zamiana l4`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
/** Between two people. A dash or a bracket also stands before what somebody does, these do not. */
const AND = new Set(['and', 'a', 'i', 'und', 'with', 's', 'z']);

/** Stands beside a first name without being a surname. */
const ROLES = new Set(
  `shift shifts duty on oncall call early late morning lunch afternoon evening dinner night day bar kitchen floor terrace manager
  smena smeny sluzba sluzbu slouzi ranni odpoledni vecerni nocni denni obed vecere kuchyne plac terasa provozni vedouci
  zmiana zmiane dyzur poranna popoludniowa wieczorna nocna dzienna kuchnia sala taras kierownik
  mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday po ut st ct pa so ne pondeli utery streda
  ctvrtek patek sobota nedele poniedzialek wtorek sroda czwartek piatek niedziela`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

type Piece = { readonly words: readonly string[]; readonly capitals: readonly boolean[]; readonly joined: boolean };

/** Cut at what stands between people; `joined`: by a sign or word that joins two people and nothing else. */
function piecesOf(title: string): readonly Piece[] {
  const found: Piece[] = [];
  let joined = false;
  for (const part of title.slice(0, TITLE_AT_MOST).split(/([+&/,;()[\]|\n])/u)) {
    if (/^[+&/,;()[\]|\n]$/u.test(part)) {
      const last = found.at(-1);
      joined ||= /[+&/]/.test(part);
      if (joined && last !== undefined) found[found.length - 1] = { ...last, joined };
      continue;
    }
    const written = part.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => plainName(word) !== '');
    if (written.length === 0) continue;
    found.push({ words: written.map(plainName), capitals: written.map((word) => /^\p{Lu}/u.test(word)), joined });
    joined = false;
  }
  return found;
}

/** How members may be called: the whole name in any order, or one part of it that nobody else has. */
function callsOf(members: readonly Member[]) {
  const whole = new Map<string, Set<string>>();
  const parts = new Map<string, Set<string>>();
  const add = (calls: Map<string, Set<string>>, call: string, id: string) =>
    calls.set(call, (calls.get(call) ?? new Set()).add(id));
  const lengths = new Set<number>();
  for (const { id, name } of members) {
    const words = plainName(name)
      .split(' ')
      .filter((word) => word !== '');
    if (words.length === 0) continue;
    add(whole, inAnyOrder(words), id);
    lengths.add(words.length);
    if (words.length > 1) for (const word of words) if (word.length > 1) add(parts, word, id);
  }
  return { whole, parts, lengths: [...lengths].sort((a, b) => b - a) };
}

const inAnyOrder = (words: readonly string[]) => words.toSorted().join(' ');

/** `whole`: by all of the name, not by a part of it. */
type Found = { readonly at: number; readonly length: number; readonly ids: ReadonlySet<string>; readonly whole: boolean };

/** Of two names that fit the longer one; a whole name, however short, before a part of one. */
function namesIn(words: readonly string[], { whole, parts, lengths }: ReturnType<typeof callsOf>): readonly Found[] {
  const taken = words.map(() => false);
  const found: Found[] = [];
  const take = (one: Found) => {
    found.push(one);
    taken.fill(true, one.at, one.at + one.length);
  };
  for (const length of lengths)
    for (let at = 0; at + length <= words.length; at += 1) {
      const piece = words.slice(at, at + length);
      const ids = taken.slice(at, at + length).includes(true) ? undefined : whole.get(inAnyOrder(piece));
      if (ids !== undefined) take({ at, length, ids, whole: true });
    }
  for (const [at, word] of words.entries()) {
    const ids = taken[at] === true ? undefined : parts.get(word);
    if (ids !== undefined) take({ at, length: 1, ids, whole: false });
  }
  return found.toSorted((a, b) => a.at - b.at);
}

/** Says of any title who is meant. Made once for a team. */
export function namedBy(members: readonly Member[]): (title: string) => Named {
  const calls = callsOf(members);
  return (title) => {
    const people: { readonly id: string; readonly backup: boolean }[] = [];
    let waiting = false;
    if (/[-=]>|[→⇒]/u.test(title.slice(0, TITLE_AT_MOST))) return 'away';
    for (const { words, capitals, joined } of piecesOf(title)) {
      const names = namesIn(words, calls);
      const free = words.filter((_, at) => !names.some((one) => one.at <= at && at < one.at + one.length));
      const marks = words.flatMap((word, at) => (BACKUP.has(word) && free.includes(word) ? [at] : []));
      if (free.some((word) => AWAY.has(word))) return 'away';
      if (names.some(({ ids }) => ids.size > 1)) return 'which';
      if (names.length === 0) {
        const last = people.at(-1);
        if (marks.length > 0 && last !== undefined) people[people.length - 1] = { ...last, backup: true };
        else if (marks.length > 0) waiting = true;
        else if (joined && words.some((word, at) => capitals[at] === true && !ROLES.has(word))) return 'stranger';
        continue;
      }
      // "Ana and Xaver": whoever the second is, it is somebody.
      if (strangerAfterAnd(words, free) || names.some((one) => hasOtherSurname(one, { words, capitals, free })))
        return 'stranger';
      for (const [index, { at, ids }] of names.entries()) {
        const before = marks.some((mark) => mark < at && !names.some((other) => other.at > mark && other.at < at));
        const after = index === names.length - 1 && marks.some((mark) => mark > at) && !names.some((other) => other.at > at);
        for (const id of ids) people.push({ id, backup: waiting || before || after });
        waiting = false;
      }
    }
    return placesOf(people);
  };
}

function strangerAfterAnd(words: readonly string[], free: readonly string[]): boolean {
  const at = words.findIndex((word) => AND.has(word) && free.includes(word));
  const next = words[at + 1];
  return at > 0 && next !== undefined && free.includes(next) && !BACKUP.has(next);
}

/** "Jiří Novák" is not the Jiří of the team who is called Dvořák. */
function hasOtherSurname(
  { at, length, whole }: Found,
  { words, capitals, free }: Pick<Piece, 'words' | 'capitals'> & { readonly free: readonly string[] },
): boolean {
  if (whole) return false;
  return [at - 1, at + length].some((beside) => {
    const word = words[beside];
    if (word === undefined || word.length < 2 || capitals[beside] !== true || !free.includes(word)) return false;
    return /^\p{L}/u.test(word) && !ROLES.has(word) && !BACKUP.has(word) && !AND.has(word);
  });
}

function placesOf(people: readonly { readonly id: string; readonly backup: boolean }[]): Named {
  const ids = [...new Set(people.map(({ id }) => id))];
  if (ids.length === 0) return 'nobody';
  if (ids.length > 2) return 'many';
  const behind = ids.filter((id) => people.some((one) => one.id === id && one.backup));
  if (ids.length === 1)
    return behind.length === 0 ? { first: ids[0] ?? null, backup: null } : { first: null, backup: ids[0] ?? null };
  const [backup = null] = behind.length === 0 ? ids.slice(1) : behind;
  return behind.length > 1 ? 'many' : { first: ids.find((id) => id !== backup) ?? null, backup };
}
