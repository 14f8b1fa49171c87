/** A signed body becomes one item of ours. Pure: the bytes and `now` in, items and rejects out. */
import { cleanLine } from '#shared/model/clean.ts';
import type { IncomingItem, Translation, Withdrawal } from '../item.ts';
import { idOf, madeId, withHeadline } from '../kit/gather.ts';
import {
  fieldsOf,
  instantOf,
  languageOf,
  nameOf,
  notAfter,
  Notes,
  ratingOf,
  reject,
  stringOf,
  webAddressOf,
  wordsOf,
  type Fields,
} from '../kit/read.ts';
import { bodyOf, channelOf, isForeign, isOurReply, kindOf, tellsOfDeletion, visibilityOf, type WebhookBody } from './payload.ts';
import { fieldsIn } from './fields.ts';
import { wordsNamed } from './guess.ts';
import { translateSimple } from './simple.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

export function translateWebhook(rawBody: Uint8Array, { now }: { readonly now: number }): Translation {
  let json: unknown;
  try {
    json = JSON.parse(utf8.decode(rawBody));
  } catch (error) {
    return reject('bad_json', error instanceof Error ? error.message : 'not JSON');
  }
  const body = bodyOf(json);
  if (isForeign(json)) {
    const simple = translateSimple(rawBody, 'application/json', null, { now, strict: true });
    if (simple.items.length > 0) return simple;
  }
  if (body === null) return reject('bad_body', 'body: an object with type and data is needed');
  if (isOurReply(body.type)) return reject('bad_body', 'type: this is an answer of ours');
  if (tellsOfDeletion(body.type)) {
    const withdrawal = toWithdrawal(body, now);
    return withdrawal.externalId === ''
      ? reject('bad_body', 'data.externalId: needed')
      : { items: [], rejects: [], withdrawn: [withdrawal] };
  }
  const item = toItem(body, now);
  if (item.text !== '' || item.rating !== null) return { items: [item], rejects: [] };
  const unreadable = item.notes?.includes('rating_unreadable') === true;
  return unreadable
    ? reject('bad_body', 'data.rating: 1 to 5, and there are no words beside it')
    : reject('bad_body', 'data.text: needed unless there is a rating');
}

function toWithdrawal({ timestamp, data }: WebhookBody, now: number): Withdrawal {
  const notes = new Notes();
  const at = [data['deletedAt'], data['updatedAt'], timestamp].map((value) => instantOf(value, { name: 'at', notes }));
  return { channel: channelOf(data, notes), externalId: idOf(data['externalId']), at: at.find((one) => one !== null) ?? now };
}

function toItem(body: WebhookBody, now: number): IncomingItem {
  const { data } = body;
  const notes = new Notes();
  const kind = kindOf(body, notes);
  const title = cleanLine(stringOf(data['title']));
  const text = withHeadline(
    title,
    wordsOf(stringOf(data['text']).trim() === '' && title === '' ? otherWords(data, notes) : data['text'], notes),
  );
  const author = nameOf(data['author']);
  const sent = instantOf(body.timestamp, { name: 'timestamp', notes });
  const created = instantOf(data['createdAt'], { name: 'createdAt', notes });
  const replyTo = data['replyTo'];
  const replyUrl = webAddressOf(fieldsOf(replyTo)['url'] ?? (typeof replyTo === 'string' ? replyTo : undefined), {
    name: 'replyTo',
    notes,
  });
  const id = idOf(data['externalId']);
  if (id === '') notes.add('id_made');
  return {
    channel: channelOf(data, notes),
    kind,
    visibility: visibilityOf(data, notes) ?? (kind === 'message' ? 'private' : 'public'),
    // Sent again it is the same; on another day somebody else said it too.
    externalId: id || madeId(author, text, stringOf(data['rating']), stringOf(data['contact']), created ?? sent ?? dayOf(now)),
    author,
    rating: ratingOf(data['rating'], { name: 'rating', notes }),
    text,
    language: languageOf(data['language'], { name: 'language', notes }),
    url: webAddressOf(data['url'], { name: 'url', notes }),
    reach: reachOf(data['reach'], notes),
    placeLabel: cleanLine(stringOf(data['place']), 120),
    contact: cleanLine(stringOf(data['contact'])),
    // A sender whose clock runs ahead must not give itself more time.
    spokeAt: notAfter(created ?? sent, now),
    versionAt: instantOf(data['updatedAt'], { name: 'updatedAt', notes }) ?? sent ?? undefined,
    replyMode: replyUrl === null ? 'link' : 'callback',
    replyUrl,
    ...(title === '' ? {} : { title }),
    ...notes.given,
  };
}

/** The words under another name, where the sender calls them its own way. */
function otherWords(data: Fields, notes: Notes): string {
  const words = wordsNamed(fieldsIn(data));
  if (words !== '') notes.add('text_by_name');
  return words;
}

const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);

function reachOf(value: unknown, notes: Notes): number | null {
  const text = stringOf(value).trim();
  if (text === '') return null;
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  notes.add('reach_unreadable');
  return null;
}
