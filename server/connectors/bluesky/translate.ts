/** Notifications and found posts become mentions and comments. Pure: the bytes, `now` and the account's own DID in, items out. */
import { cleanLine, cleanText } from '#shared/model/clean.ts';
import type { Given } from '../contract.ts';
import type { IncomingItem, Picture, ReplyTarget, Translation } from '../item.ts';
import { Gathered } from '../kit/gather.ts';
import {
  fieldsOf,
  instantOf,
  jsonOf,
  languageOf,
  listOf,
  nameOf,
  notAfter,
  Notes,
  reject,
  stringOf,
  webAddressOf,
  wordsOf,
  type Fields,
} from '../kit/read.ts';
import { addressOf, otherThanPosts, POST, SPOKEN, toldBy, type Told } from './payload.ts';

export function translateBluesky(raw: Uint8Array, given: Given): Translation {
  const json = jsonOf(raw);
  if (json === undefined) return reject('bad_json', 'not JSON');
  const told = toldBy(json);
  if (told === null) {
    const code = otherThanPosts(json);
    return code === null ? reject('bad_body', 'no notification or post') : { items: [], rejects: [], ignored: [code] };
  }
  const found = new Gathered();
  // A reply that also names the account is told of twice, in any order: it is a comment.
  const replies = new Set(told.filter(({ reason }) => reason === 'reply').map(({ post }) => post['uri']));
  for (const one of told) readTold(replies.has(one.post['uri']) ? { ...one, reason: 'reply' } : one, found, given);
  return found.translation;
}

const recordOf = (post: Fields): Fields => fieldsOf(post['record']);

function readTold({ reason, post }: Told, found: Gathered, given: Given): void {
  const address = addressOf(post['uri']);
  const record = recordOf(post);
  const type = stringOf(record['$type']);
  if (reason !== '' && !SPOKEN.includes(reason)) return found.ignore(reason);
  if (type !== '' && type !== POST) return found.ignore(type);
  if (given.account !== undefined && (address?.did ?? fieldsOf(post['author'])['did']) === given.account.id)
    return leaveOwn(post, found, given);
  const item = toItem(reason, post, given);
  if (item.externalId === '') found.reject('id_missing', 'uri and cid: neither is there');
  else found.item(item);
}

/** The account's own post under somebody else's is an answer to it. */
function leaveOwn(post: Fields, found: Gathered, { account, now }: Given): void {
  found.ignore('own_post');
  const parent = addressOf(fieldsOf(fieldsOf(recordOf(post)['reply'])['parent'])['uri']);
  const text = textOf(recordOf(post), new Notes());
  const uri = addressOf(post['uri'])?.uri;
  if (parent === null || parent.did === account?.id || text === '' || uri === undefined) return;
  const at = writtenAt(post, now, new Notes());
  found.answer({ channel: 'bluesky', under: { externalId: parent.uri }, answer: { id: uri, text, at, state: 'live' } });
}

/** The guest's app says when it was written; the network, when it came. The future is not believed. */
function writtenAt(post: Fields, now: number, notes: Notes): number {
  const claimed = instantOf(recordOf(post)['createdAt'], { name: 'createdAt', notes });
  const indexed = instantOf(post['indexedAt'], { name: 'indexedAt', notes });
  return notAfter(Math.min(claimed ?? Number.POSITIVE_INFINITY, indexed ?? Number.POSITIVE_INFINITY), now);
}

function textOf(record: Fields, notes: Notes): string {
  const words = wordsOf(record['text'], notes);
  return words === '' ? contentOf(fieldsOf(record['embed'])) : words;
}

/** A post without words of its own: what is hung on it, with what its author wrote about that. */
function contentOf(embed: Fields): string {
  const inner = fieldsOf(embed['media']);
  const images = listOf(embed['images'] ?? inner['images']).map((one) => stringOf(fieldsOf(one)['alt']));
  const video = embed['video'] ?? inner['video'];
  const external = fieldsOf(embed['external'] ?? inner['external']);
  if (images.length > 0) return cleanText(['[photo]', ...images].join(' '));
  if (video !== undefined && video !== null) return cleanText(`[video] ${stringOf(embed['alt'] ?? inner['alt'])}`);
  if (stringOf(external['uri']) !== '') return cleanText(`[link] ${stringOf(external['title'])} ${stringOf(external['uri'])}`);
  return stringOf(embed['$type']) === '' ? '' : '[post]';
}

/** As the network's own picture server shows them, or the blob the author's record names (addresses from memory). */
function picturesOf(post: Fields, did: string): readonly Picture[] {
  const shown = fieldsOf(post['embed']);
  const kept = fieldsOf(recordOf(post)['embed']);
  const about = { name: 'picture', notes: new Notes() };
  const views = listOf(shown['images'] ?? fieldsOf(shown['media'])['images']).map((one) => stringOf(fieldsOf(one)['fullsize']));
  const blobs = listOf(kept['images'] ?? fieldsOf(kept['media'])['images']).map((one) => {
    const cid = stringOf(fieldsOf(fieldsOf(fieldsOf(one)['image'])['ref'])['$link']);
    return /^[a-z0-9]{20,120}$/i.test(cid) ? `https://cdn.bsky.app/img/feed_fullsize/plain/${did}/${cid}@jpeg` : '';
  });
  return (views.some((url) => url !== '') ? views : blobs)
    .flatMap((url) => webAddressOf(url, about) ?? [])
    .map((url) => ({ url }))
    .slice(0, 4);
}

/** What an answer must name: the post, and the one the thread began with. A reference is an address with its content id. */
function targetOf(post: Fields, uri: string, notes: Notes): ReplyTarget {
  const cid = cleanLine(stringOf(post['cid']), 120);
  const root = fieldsOf(fieldsOf(recordOf(post)['reply'])['root']);
  const [rootUri, rootCid] = [addressOf(root['uri'])?.uri ?? '', cleanLine(stringOf(root['cid']), 120)];
  if (cid === '') notes.add('cid_missing');
  const own = { uri, ...(cid === '' ? {} : { cid }) };
  return rootUri === ''
    ? { ...own, rootUri: uri, ...(cid === '' ? {} : { rootCid: cid }) }
    : { ...own, rootUri, ...(rootCid === '' ? {} : { rootCid }) };
}

function answersUs(reason: string, post: Fields, { account }: Given): boolean {
  const parent = addressOf(fieldsOf(fieldsOf(recordOf(post)['reply'])['parent'])['uri']);
  return reason === 'reply' || (account !== undefined && parent?.did === account.id);
}

function toItem(reason: string, post: Fields, given: Given): IncomingItem {
  const notes = new Notes();
  const record = recordOf(post);
  const author = fieldsOf(post['author']);
  const address = addressOf(post['uri']);
  const did = address?.did ?? cleanLine(stringOf(author['did']), 200);
  if (address === null) notes.add('uri_unreadable');
  const handle = stringOf(author['handle']).trim();
  // The network shows `handle.invalid` for a name that does not lead back to its account.
  const named = /^[a-z0-9.-]{3,253}$/i.test(handle) && handle !== 'handle.invalid' ? handle : did;
  const isClosed = [true, 'true'].includes(fieldsOf(post['viewer'])['replyDisabled'] as string | boolean);
  const pictures = picturesOf(post, did);
  return {
    channel: 'bluesky',
    kind: answersUs(reason, post, given) ? 'comment' : 'mention',
    visibility: 'public',
    // Without its address the words are kept under what names them next best; there is nothing to answer to then.
    externalId: address?.uri ?? cleanLine(stringOf(post['uri']) || stringOf(post['cid']), 300),
    author: nameOf(author['displayName']) || nameOf(handle) || did,
    rating: null,
    text: textOf(record, notes),
    language: languageOf(Array.isArray(record['langs']) ? record['langs'][0] : record['langs'], { name: 'language', notes }),
    url: address === null ? null : `https://bsky.app/profile/${named}/post/${address.rkey}`,
    reach: null,
    placeLabel: '',
    contact: '',
    spokeAt: writtenAt(post, given.now, notes),
    replyMode: isClosed || address === null ? 'link' : 'api',
    replyUrl: null,
    ...(isClosed || address === null ? {} : { target: targetOf(post, address.uri, notes) }),
    ...(pictures.length === 0 ? {} : { pictures }),
    ...notes.given,
  };
}
