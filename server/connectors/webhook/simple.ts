/**
 * The simple webhook: whatever Zapier, Make, n8n, IFTTT, a form builder or a mail service sends becomes items of ours. Nothing but
 * words or a mark is needed; what is optional never refuses the words. Pure.
 */
import { createHash } from 'node:crypto';
import { cleanLine, cleanText } from '#shared/model/clean.ts';
import { MINUTE_MS, DAY_MS } from '#shared/model/time.ts';
import type { IncomingItem, Translation } from '../item.ts';
import { Gathered, idOf, withHeadline } from '../kit/gather.ts';
import { looksLikeHtml, textOfHtml } from '../kit/html.ts';
import { languageOf, nameOf, notAfter, Notes, reject, webAddressOf, wordsOf } from '../kit/read.ts';
import { bodiesIn, type Field } from './fields.ts';
import { byMapping, byNames, channelOf, recognised, type Choice, type Mapping } from './guess.ts';
import { markOf, scaleInName } from './mark.ts';
import type { Ours } from './names.ts';
import { isOurReply } from './payload.ts';
import { whenSaid } from './when.ts';

/** For the trial: what arrived, and what it would be taken for. '' : nothing of ours. */
export type FoundField = { readonly name: string; readonly sample: string; readonly guess: Ours | '' };

const SAMPLE_MAX = 120;

export function fieldsFound(raw: Uint8Array, contentType: string): readonly FoundField[] {
  const fields = bodiesIn(raw, contentType)?.[0] ?? [];
  const { fields: found } = byNames(fields);
  const guessOf = (field: Field) => [...found].find(([, chosen]) => chosen.includes(field))?.[0] ?? '';
  const once = new Map(fields.map((field) => [field.path, field]));
  return [...once.values()].map((field) => ({
    name: field.path,
    sample: cleanLine(field.value, SAMPLE_MAX),
    guess: guessOf(field),
  }));
}

/** `mapping`: as a person said it in the trial; null: by names. `strict`: nothing but what was known by its name (support's command). */
export function translateSimple(
  raw: Uint8Array,
  contentType: string,
  mapping: Mapping | null,
  { now, strict = false }: { readonly now: number; readonly strict?: boolean },
): Translation {
  const bodies = bodiesIn(raw, contentType);
  if (bodies === null) return reject('bad_body', 'neither JSON nor form fields');
  const gathered = new Gathered();
  for (const fields of bodies) {
    if (strict && !recognised(fields)) continue;
    if (fields.some(({ path, value }) => path === 'type' && isOurReply(value))) {
      gathered.reject('bad_body', 'type: this is an answer of ours');
      continue;
    }
    const mapped = mapping === null ? null : byMapping(fields, mapping);
    const item = mapped === null ? null : itemOf(fields, mapped, now);
    // The form was changed since its fields were matched: the words are kept by their names.
    const read = item === null || isEmpty(item) ? itemOf(fields, byNames(fields), now, mapping !== null) : item;
    if (isEmpty(read)) gathered.reject('bad_body', 'no words and no rating in it');
    else gathered.item(read);
  }
  return gathered.translation;
}

const isEmpty = ({ text, rating }: IncomingItem): boolean => text === '' && rating === null;

function itemOf(fields: readonly Field[], choice: Choice, now: number, missed = false): IncomingItem {
  const notes = new Notes();
  if (missed) notes.add('mapping_missed');
  for (const ours of choice.unreadable) notes.add(`${ours}_unreadable`);
  const all = (ours: Ours): readonly string[] => (choice.fields.get(ours) ?? []).map(({ value }) => value.trim());
  const one = (ours: Ours): string => all(ours)[0] ?? '';
  const mark = markIn(choice, notes);
  const title = cleanLine(plain(one('title')));
  const text = withHeadline(title, wordsIn(choice, notes));
  const contact = contactsIn(choice.fields.get('contact') ?? []);
  const said = one('createdAt') === '' ? null : whenSaid(one('createdAt'), now);
  if (said === null && one('createdAt') !== '') notes.add('createdAt_unreadable');
  const url = webAddressOf(one('url'), { name: 'url', notes });
  const kind = mark === null ? 'message' : 'review';
  return {
    channel: channelOf(one('channel')) ?? 'webhook',
    kind,
    // Only what has an address of its own is to be seen by others.
    visibility: url !== null && kind === 'review' ? 'public' : 'private',
    externalId: idOf(one('externalId')) || madeOf(fields, { text, said, now }),
    author: nameOf(all('author').join(' ')) || contact.name,
    rating: mark?.rating ?? null,
    ...(mark?.derived === true ? { ratingDerived: true } : {}),
    text,
    language: languageOf(one('language'), { name: 'language', notes }),
    url,
    reach: null,
    placeLabel: cleanLine(one('place'), 120),
    contact: contact.text,
    spokeAt: notAfter(said, now),
    replyMode: 'link',
    replyUrl: null,
    ...(title === '' ? {} : { title }),
    ...notes.given,
  };
}

const plain = (value: string): string => (looksLikeHtml(value) ? textOfHtml(value) : value);

/** The first is what the guest said; a further answer says to which question. */
function wordsIn({ fields }: Choice, notes: Notes): string {
  const [first, ...more] = fields.get('text') ?? [];
  const all = [plain(first?.value ?? ''), ...more.map(({ name, value }) => `${name}: ${plain(value)}`)];
  return wordsOf(all.filter((part) => part.trim() !== '').join('\n\n'), notes);
}

function markIn({ fields, scale }: Choice, notes: Notes) {
  const field = fields.get('rating')?.[0];
  if (field === undefined) return null;
  const mark = markOf(field.value, scale ?? field.scale ?? scaleInName(field.name));
  if (mark === null) notes.add('rating_unreadable');
  else if (mark.derived) notes.add('rating_derived');
  return mark;
}

/** "Jan Novák <jan@example.com>" is a name and an address. */
function contactsIn(fields: readonly Field[]): { readonly text: string; readonly name: string } {
  const [first = '', ...more] = fields.map(({ value }) => value.trim());
  const opens = first.endsWith('>') ? first.lastIndexOf('<') : -1;
  const address = opens === -1 ? first : first.slice(opens + 1, -1);
  const name = opens === -1 ? '' : first.slice(0, opens).replaceAll('"', '');
  return { text: cleanLine([address, ...more].filter((one) => one !== '').join(', ')), name: nameOf(name) };
}

const WORDS_OF_ONE = 20;
const DOUBLE_TAP_MS = 10 * MINUTE_MS;

/**
 * An id for what came without: all that arrived, whatever the order. What says when it was is itself wherever it comes again. Else a day
 * counts where there are words of some length (sent again it is the same, on another day somebody else said it too), and ten minutes
 * where there is next to nothing in it: two guests may well press four stars on one evening.
 */
function madeOf(
  fields: readonly Field[],
  { text, said, now }: { readonly text: string; readonly said: number | null; readonly now: number },
): string {
  const all = fields.map(({ path, value }) => JSON.stringify([path, value])).sort();
  const window =
    said !== null
      ? ''
      : cleanText(text).length >= WORDS_OF_ONE
        ? `day ${Math.floor(now / DAY_MS)}`
        : `slot ${Math.floor(now / DOUBLE_TAP_MS)}`;
  return `made:${createHash('sha256')
    .update(JSON.stringify([window, all]))
    .digest('hex')
    .slice(0, 32)}`;
}
