/** Posts found by words, comments that name us or answer us, private messages. Pure. */
import { cleanLine } from '#shared/model/clean.ts';
import type { Given } from '../contract.ts';
import type { IncomingItem, Translation } from '../item.ts';
import { idOf, madeId, withHeadline, type Gathered } from '../kit/gather.ts';
import { fieldsOf, instantOf, nameOf, notAfter, Notes, stringOf, webAddressOf, wordsOf, type Fields } from '../kit/read.ts';
import { answeredBy, fromJson } from '../kit/reviews.ts';
import { thingsIn, type Thing } from './payload.ts';

const SITE = 'https://www.reddit.com';
/** What stands in place of words or a name that are gone. */
const GONE = /^\[(deleted|removed)( by (user|moderator|reddit))?\]$/i;

export const translateReddit = (raw: Uint8Array, given: Given): Translation =>
  fromJson(raw, (json, gathered) => {
    if ('json' in fieldsOf(json)) return gathered.ignore('own_response');
    for (const thing of thingsIn(json)) {
      const { prefix, data } = thing;
      const externalId = fullName(thing);
      const body = stringOf(prefix === 't3' ? data['selftext'] : data['body']).trim();
      if (isOurs(data, given.account?.id)) answerOf(thing, gathered);
      else if (GONE.test(body) && externalId !== '') gathered.withdraw({ channel: 'reddit', externalId, at: given.now });
      else if (GONE.test(stringOf(data['author']).trim())) gathered.ignore('author_deleted');
      else gathered.item(itemOf(thing, given.now));
    }
  });

function isOurs(data: Fields, account: string | undefined): boolean {
  const author = stringOf(data['author']);
  const inbox = stringOf(data['dest']);
  return (
    [stringOf(data['author_fullname']), author].some((one) => one !== '' && one === account) ||
    (author !== '' && author === inbox)
  );
}

/** What the account wrote under somebody's words answers them. */
function answerOf({ data }: Thing, gathered: Gathered): void {
  gathered.ignore('own_post');
  const under = idOf(data['parent_id']);
  const at = instantOf(data['created_utc'], { name: 'created_utc', notes: new Notes() });
  const { answered } = answeredBy(data['body'], { id: data['name'], at });
  if (under !== '' && answered !== undefined)
    gathered.answer({ channel: 'reddit', under: { externalId: under }, answer: answered });
}

function fullName({ prefix, data }: Thing): string {
  const id = idOf(data['id']);
  return idOf(data['name']) || (id === '' ? '' : `${prefix}_${id}`);
}

function itemOf(thing: Thing, now: number): IncomingItem {
  const { prefix, data } = thing;
  const notes = new Notes();
  const author = nameOf(data['author']);
  const name = author === '' ? '' : `u/${author}`;
  // "comment reply" is Reddit's headline, not the guest's.
  const title = cleanLine(unescaped(stringOf(prefix === 't3' ? data['title'] : prefix === 't4' ? data['subject'] : '')), 300);
  const text = withHeadline(title, wordsOf(unescaped(stringOf(prefix === 't3' ? data['selftext'] : data['body'])), notes));
  const externalId = fullName(thing) || madeId(name, text, stringOf(data['created_utc']));
  const created = instantOf(data['created_utc'], { name: 'created_utc', notes });
  const edited = typeof data['edited'] === 'number' ? instantOf(data['edited'], { name: 'edited', notes }) : null;
  const first = stringOf(data['first_message_name']) || externalId;
  return {
    channel: 'reddit',
    kind: prefix === 't3' ? 'mention' : prefix === 't1' ? 'comment' : 'message',
    visibility: prefix === 't4' ? 'private' : 'public',
    externalId,
    author: name,
    rating: null,
    text,
    language: null,
    url: addressOf(thing, notes),
    reach: null,
    placeLabel: '',
    contact: '',
    spokeAt: notAfter(created, now),
    versionAt: edited ?? created ?? undefined,
    replyMode: isTrue(data['locked']) || isTrue(data['archived']) ? 'link' : 'api',
    replyUrl: null,
    ...(title === '' ? {} : { title }),
    target: { thing: externalId },
    ...(prefix === 't4' ? { conversation: first } : {}),
    ...notes.given,
  };
}

const isTrue = (value: unknown): boolean => value === true || value === 'true';

function addressOf({ prefix, data }: Thing, notes: Notes): string | null {
  const path = [stringOf(data['permalink']), stringOf(data['context'])].find((one) => one.startsWith('/'));
  if (path !== undefined) return webAddressOf(`${SITE}${path}`, { name: 'permalink', notes });
  const id = encodeURIComponent(idOf(data['id']));
  if (id === '') return null;
  if (prefix === 't4') return `${SITE}/message/messages/${id}`;
  const post = prefix === 't3' ? id : idOf(data['link_id']).replace(/^t3_/, '');
  return post === '' ? null : `${SITE}/comments/${encodeURIComponent(post)}/${prefix === 't1' ? `_/${id}/` : ''}`;
}

/** Escaped so unless raw_json is asked for. */
const unescaped = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
