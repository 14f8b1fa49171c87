/** Which of the fields that arrived is which of ours: as a person said it once, else by what it is called and what is in it. */
import { CHANNELS } from '#shared/model/feedback.ts';
import { languageOf, Notes, webAddressOf } from '../kit/read.ts';
import type { Field } from './fields.ts';
import { isMark } from './mark.ts';
import { FIRST_NAME, holderOf, LAST_NAME, meaningOf, OURS, plainName, type Holder, type Ours } from './names.ts';
import { whenSaid } from './when.ts';

/** Theirs (paths) → ours; for a mark with its scale ("rating/10"). Several of theirs may be `text`. '' : nothing of ours. */
export type Mapping = Readonly<Record<string, string>>;

export type Chosen = ReadonlyMap<Ours, readonly Field[]>;
export type Choice = { readonly fields: Chosen; readonly scale: number | null; readonly unreadable: readonly Ours[] };

/** null: none of the fields it names came. */
export function byMapping(fields: readonly Field[], mapping: Mapping): Choice | null {
  const found = new Map<Ours, Field[]>();
  let scale: number | null = null;
  for (const field of fields) {
    const said = Object.hasOwn(mapping, field.path) ? (mapping[field.path] ?? '') : '';
    const [ours = '', most] = said.split('/');
    const known = OURS.find((one) => one === ours);
    if (known === undefined) continue;
    found.set(known, [...(found.get(known) ?? []), field]);
    if (most !== undefined && Number(most) > 1) scale = Number(most);
  }
  return found.size === 0 ? null : { fields: found, scale, unreadable: [] };
}

const noted = () => ({ name: '', notes: new Notes() });
/** "jan@example.com", also with the name before it: "Jan Novák <jan@example.com>". */
function isAddressOfMail(value: string): boolean {
  const text = value.trim();
  const address = text.endsWith('>') ? text.slice(text.lastIndexOf('<') + 1, -1) : text;
  const [local = '', domain = '', ...more] = address.split('@');
  return more.length === 0 && local !== '' && domain.length > 3 && domain.slice(1, -2).includes('.') && !/\s/.test(address);
}
const isPhone = (value: string): boolean => /^\+?[\d\s()/.-]{6,30}$/.test(value.trim()) && (value.match(/\d/g)?.length ?? 0) >= 6;
/** Where the guest spoke, as other tools name it; our own page and hands cannot be claimed. */
export const channelOf = (value: string) =>
  CHANNELS.find((one) => one === plainName(value).replaceAll(' ', '') && one !== 'form' && one !== 'share');

const FITS: Readonly<Record<Ours, (value: string) => boolean>> = {
  // A box that was ticked says nothing by itself.
  text: (value) => !/^(true|false)$/.test(value.trim()),
  rating: isMark,
  author: (value) => /\p{L}/u.test(value) && value.length <= 200,
  contact: (value) => isAddressOfMail(value) || isPhone(value),
  place: (value) => value.length <= 200,
  createdAt: (value) => whenSaid(value, 0) !== null,
  url: (value) => webAddressOf(value, noted()) !== null,
  // Without a digit it names the form, and every guest would be an edit of the first.
  externalId: (value) => value.length <= 500 && /\d/.test(value),
  title: (value) => value.length <= 1_000,
  language: (value) => languageOf(value, noted()) !== null,
  channel: (value) => channelOf(value) !== undefined,
};

/** What a name inside something may be. */
const IN: Readonly<Record<Holder, (ours: Ours, name: string) => boolean>> = {
  nothing: () => true,
  people: (ours) => ours === 'author' || ours === 'contact',
  place: (ours, name) => ours === 'place' || /^(name|number|label|title|no)$/.test(plainName(name)),
  mail: (_, name) => /^(subject|from|date|message id)$/.test(plainName(name)),
  thing: () => false,
};

const QUESTION = /\?|^\S+(\s+\S+){2,}/;
/** A number among words would be found by everything else first. */
const ORDER: readonly Ours[] = [
  'rating',
  'contact',
  'url',
  'createdAt',
  'externalId',
  'language',
  'channel',
  'place',
  'text',
  'title',
  'author',
];

export function byNames(fields: readonly Field[]): Choice {
  const found = new Map<Ours, readonly Field[]>();
  const used = new Set<Field>();
  const unreadable: Ours[] = [];
  const meanings = fields.map((field) => ({ field, holder: holderOf(field.holder), means: meaningOf(field.name) }));
  for (const ours of ORDER) {
    const candidates = meanings
      .filter(
        ({ field, holder, means }) =>
          !used.has(field) && (means.has(ours) || inPlace(ours, holder, field)) && IN[holder](ours, field.name),
      )
      .sort((one, other) => (one.means.get(ours) ?? 0) - (other.means.get(ours) ?? 0));
    const fitting = candidates.filter(({ field }) => FITS[ours](field.value)).map(({ field }) => field);
    const surely = candidates.some(({ means }) => (means.get(ours) ?? 100) < 100);
    if (fitting.length === 0 && surely) unreadable.push(ours);
    const taken = ours === 'contact' ? contacts(fitting) : ours === 'author' ? names(fitting, fields) : fitting.slice(0, 1);
    for (const field of taken) used.add(field);
    if (taken.length > 0) found.set(ours, taken);
  }
  byContent(fields, found, used);
  const more = fields.filter((field) => !used.has(field) && isAnswer(field));
  if (more.length > 0 && found.has('text')) found.set('text', [...(found.get('text') ?? []), ...more]);
  return { fields: found, scale: scaleBeside(fields), unreadable };
}

const inPlace = (ours: Ours, holder: Holder, { name }: Field): boolean =>
  ours === 'place' && holder === 'place' && IN.place(ours, name);

/** One whole name, or its halves from two fields. */
function names(fitting: readonly Field[], fields: readonly Field[]): readonly Field[] {
  const last = fields.find(({ name, holder }) => LAST_NAME.test(plainName(name)) && holderOf(holder) !== 'thing');
  const first = last && fields.find(({ name, holder }) => FIRST_NAME.test(plainName(name)) && holder === last.holder);
  return first === undefined || last === undefined ? fitting.slice(0, 1) : [first, last];
}

/** An address of mail first, then a number to ring. */
function contacts(fitting: readonly Field[]): readonly Field[] {
  const mail = fitting.find(({ value }) => isAddressOfMail(value));
  const phone = fitting.find(({ value }) => isPhone(value));
  return [mail, phone].filter((one) => one !== undefined);
}

const isSentence = (value: string): boolean => /\p{L}/u.test(value) && /\s/.test(value.trim());

/** The question is a sentence and the answer is words: part of what the guest said. */
const isAnswer = ({ name, value, holder }: Field): boolean =>
  holder === '' &&
  QUESTION.test(name.trim()) &&
  isSentence(value) &&
  !isMark(value) &&
  !isAddressOfMail(value) &&
  !/^https?:/i.test(value);

/** Names that say nothing (IFTTT's Value1 to Value3, languages we do not know): the longest sentence is the words. */
function byContent(fields: readonly Field[], found: Map<Ours, readonly Field[]>, used: Set<Field>): void {
  const take = (ours: Ours, field: Field | undefined) => {
    if (field === undefined || found.has(ours)) return;
    found.set(ours, [field]);
    used.add(field);
  };
  const nameless = (field: Field) => !used.has(field) && /^value ?\d$/.test(plainName(field.name));
  take(
    'rating',
    fields.find((field) => nameless(field) && /^[1-5]$/.test(field.value.trim())),
  );
  const sentences = fields.filter(
    (field) =>
      !used.has(field) &&
      holderOf(field.holder) === 'nothing' &&
      /\p{L}{2}/u.test(field.value) &&
      !/^(https?:|[\w-]+\/[\d.]+ \()/i.test(field.value) &&
      !FITS.contact(field.value) &&
      !FITS.createdAt(field.value),
  );
  const words = sentences.filter((field) => /\S\s+\S/.test(field.value));
  take(
    'text',
    (words.length > 0 ? words : sentences.filter(nameless)).reduce<Field | undefined>(
      (one, other) => (one !== undefined && one.value.length >= other.value.length ? one : other),
      undefined,
    ),
  );
  take(
    'author',
    fields.find((field) => nameless(field) && FITS.author(field.value) && field.value.length <= 60),
  );
}

/** The highest mark in a field of its own: { "rating": 8, "scale": 10 }. */
function scaleBeside(fields: readonly Field[]): number | null {
  const beside = fields.find(
    ({ name, value }) =>
      /^(rating )?(scale|max|maximum|out of)$|^(max|best|maximum) rating$/.test(plainName(name)) &&
      /^\d{1,3}$/.test(value.trim()),
  );
  return beside === undefined || Number(beside.value) < 2 ? null : Number(beside.value);
}

/** The words of a field that is called as words are called; '' : there is none. */
export const wordsNamed = (fields: readonly Field[]): string =>
  byNames(fields.filter(({ name }) => meaningOf(name).has('text'))).fields.get('text')?.[0]?.value ?? '';

/** A field was known by its name: it is not only that something arrived. */
export const recognised = (fields: readonly Field[]): boolean => {
  const { fields: found } = byNames(fields.filter(({ name }) => meaningOf(name).size > 0));
  return found.has('rating') || found.has('text');
};
