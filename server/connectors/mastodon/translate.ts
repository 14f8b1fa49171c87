/** Posts of a Mastodon server become mentions, comments and messages. Pure: the bytes, `now` and the account's own id in, items out. */
import { cleanLine, cleanText } from '#shared/model/clean.ts';
import type { Kind } from '#shared/model/feedback.ts';
import type { Given } from '../contract.ts';
import type { IncomingItem, Picture, Translation } from '../item.ts';
import { Gathered } from '../kit/gather.ts';
import { textOfHtml } from '../kit/html.ts';
import {
  fieldsOf,
  instantOf,
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
import { toldBy, type Told } from './payload.ts';

export function translateMastodon(raw: Uint8Array, given: Given): Translation {
  const told = toldBy(raw);
  if (told === null) return reject('bad_body', 'no notification, post or event of a Mastodon server');
  const found = new Gathered();
  for (const one of told) readTold(one, found, given);
  return found.translation;
}

/** Posts a verb asked for by itself (a list of ids, the thread below a post). */
export function translatePosts(posts: readonly Fields[], given: Given): Translation {
  const found = new Gathered();
  for (const status of posts) readTold({ why: 'edit', status }, found, given);
  return found.translation;
}

const idOf = (value: unknown): string => cleanLine(stringOf(value), 200);
const accountOf = (status: Fields): Fields => fieldsOf(status['account']);
const mentionsOf = (status: Fields): readonly Fields[] => listOf(status['mentions']).map(fieldsOf);

function readTold(told: Told, found: Gathered, given: Given): void {
  if (told.why === 'other') return found.ignore(told.code);
  if (told.why === 'deleted') return found.withdraw({ channel: 'mastodon', externalId: told.id, at: given.now });
  const { status, why } = told;
  const author = idOf(accountOf(status)['id']);
  const isOurs =
    (given.account !== undefined && author === given.account.id) ||
    // The people of a conversation are named without the account itself.
    (told.why === 'conversation' && author !== '' && !told.others.includes(author));
  if (isOurs) return leaveOwn(status, found, given);
  if (fieldsOf(status['reblog'])['id'] !== undefined) return found.ignore('boost');
  if (why === 'home' && !concerns(status, given)) return found.ignore('home_post');
  if (why === 'conversation' && !('content' in status)) return found.ignore('without_post');
  take(status, found, given);
}

function take(status: Fields, found: Gathered, given: Given): void {
  const notes = new Notes();
  const item = toItem(status, notes, given);
  if (item.externalId === '') found.reject('id_missing', 'status.id and status.uri: neither is there');
  else found.item(item);
}

/** The account's own post under somebody else's is an answer to it. */
function leaveOwn(status: Fields, found: Gathered, { account, now }: Given): void {
  found.ignore('own_post');
  const under = idOf(status['in_reply_to_id']);
  const text = textOf(status, new Notes());
  if (under === '' || text === '' || idOf(status['in_reply_to_account_id']) === account?.id) return;
  const at = instantOf(status['created_at'], { name: 'created_at', notes: new Notes() });
  const answer = {
    id: idOf(status['id']),
    text: withoutNames(text),
    at: at === null ? null : notAfter(at, now),
    state: 'live',
  } as const;
  found.answer({ channel: 'mastodon', under: { externalId: under }, answer });
}

/** Whom it answers is written first, for their server to tell them; it is no part of the answer. */
export const withoutNames = (text: string): string => text.replace(/^(?:@[\w.@-]+\s+)+/, '');

function concerns(status: Fields, { account }: Given): boolean {
  const mentions = mentionsOf(status).map(({ id }) => idOf(id));
  return account === undefined
    ? mentions.length > 0
    : mentions.includes(account.id) || idOf(status['in_reply_to_account_id']) === account.id;
}

/** Without knowing who we are, ours is the account on the server that tells us: its name has no host. */
function answersUs(status: Fields, { account }: Given): boolean {
  const answered = idOf(status['in_reply_to_account_id']);
  if (answered === '') return false;
  if (account !== undefined) return answered === account.id;
  return mentionsOf(status).some(
    ({ id, acct }) => idOf(id) === answered && stringOf(acct) !== '' && !stringOf(acct).includes('@'),
  );
}

const OPEN = ['public', 'unlisted'];
const CLOSED = ['private', 'direct'];

/** A word nobody knows is taken for the narrowest; without one it is what a timeline shows: public. */
function visibilityOf(status: Fields, notes: Notes): string {
  const said = stringOf(status['visibility']).trim().toLowerCase();
  if (said === '') return 'public';
  if (OPEN.includes(said) || CLOSED.includes(said)) return said;
  notes.add('visibility_unreadable');
  return 'direct';
}

/** The warning the author put before the words comes first, as everybody else sees it first. */
export function textOf(status: Fields, notes: Notes): string {
  const warning = cleanLine(stringOf(status['spoiler_text']), 500);
  const words = wordsOf(textOfHtml(stringOf(status['content'])), notes);
  if (warning !== '' || words !== '') return cleanText([warning, words].filter((part) => part !== '').join('\n\n'));
  return mediaOf(status)
    .map(({ name, description }) => cleanText(`[${name}] ${description}`))
    .join('\n');
}

const MEDIA_NAMES: Readonly<Record<string, string>> = { image: 'photo', gifv: 'video', video: 'video', audio: 'audio' };
const mediaOf = (status: Fields) =>
  listOf(status['media_attachments'])
    .map(fieldsOf)
    .filter((media) => stringOf(media['type']) !== '')
    .map((media) => ({
      media,
      name: MEDIA_NAMES[stringOf(media['type'])] ?? 'attachment',
      description: stringOf(media['description']),
    }));

function picturesOf(status: Fields): readonly Picture[] {
  return mediaOf(status)
    .filter(({ name }) => name === 'photo')
    .flatMap(({ media }) => {
      const about = { name: 'picture', notes: new Notes() };
      const url = webAddressOf(media['url'], about) ?? webAddressOf(media['remote_url'], about);
      return url === null ? [] : [{ url }];
    })
    .slice(0, 16);
}

function kindOf(status: Fields, visibility: string, given: Given): Kind {
  if (visibility === 'direct') return 'message';
  return answersUs(status, given) ? 'comment' : 'mention';
}

function reachOf(author: Fields, isPublic: boolean): number | null {
  const followers = Number(stringOf(author['followers_count']) || Number.NaN);
  return isPublic && Number.isSafeInteger(followers) && followers >= 0 ? followers : null;
}

function toItem(status: Fields, notes: Notes, given: Given): IncomingItem {
  const author = accountOf(status);
  const acct = cleanLine(stringOf(author['acct']) || stringOf(author['username']), 200);
  const visibility = visibilityOf(status, notes);
  const isPublic = OPEN.includes(visibility);
  const kind = kindOf(status, visibility, given);
  const writtenAt = instantOf(status['created_at'], { name: 'created_at', notes });
  const editedAt = instantOf(status['edited_at'], { name: 'edited_at', notes });
  const version = editedAt ?? writtenAt;
  const language = languageOf(status['language'], { name: 'language', notes });
  const warning = cleanLine(stringOf(status['spoiler_text']), 500);
  const pictures = picturesOf(status);
  return {
    channel: 'mastodon',
    kind,
    visibility: isPublic ? 'public' : 'private',
    externalId: idOf(status['id']) || idOf(status['uri']) || idOf(status['url']),
    author: nameOf(author['display_name']) || nameOf(acct),
    rating: null,
    text: textOf(status, notes),
    language,
    url: webAddressOf(status['url'], { name: 'url', notes }) ?? webAddressOf(status['uri'], { name: 'uri', notes }),
    reach: reachOf(author, isPublic),
    placeLabel: '',
    contact: '',
    spokeAt: notAfter(writtenAt ?? editedAt, given.now),
    ...(version === null ? {} : { versionAt: notAfter(version, given.now) }),
    replyMode: 'api',
    replyUrl: null,
    target: {
      id: idOf(status['id']),
      acct,
      visibility,
      ...(language === null ? {} : { language }),
      ...(warning === '' ? {} : { warning }),
    },
    ...(kind === 'message' && idOf(author['id']) !== '' ? { conversation: `direct:${idOf(author['id'])}` } : {}),
    ...(pictures.length === 0 ? {} : { pictures }),
    ...notes.given,
  };
}
