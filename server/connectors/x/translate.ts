/** Posts that name the business, answer it or speak of it. Pure. */
import { cleanLine } from '#shared/model/clean.ts';
import type { Given } from '../contract.ts';
import type { IncomingItem, Picture, Translation } from '../item.ts';
import { Gathered, idOf, madeId } from '../kit/gather.ts';
import { documentsIn } from '../kit/lines.ts';
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
} from '../kit/read.ts';
import { answeredBy } from '../kit/reviews.ts';
import { earlierIds, included, mentionedIn, postsIn, referencesOf, textOf, type Post } from './payload.ts';

export function translateX(raw: Uint8Array, given: Given): Translation {
  const documents = documentsIn(raw);
  if (documents === null) return reject('bad_json', 'not JSON');
  const gathered = new Gathered();
  const { posts, deleted, left } = postsIn(documents);
  const shop = given.account?.id || commonMention(posts);
  for (const post of posts) {
    const account = post.shop || shop;
    if (account !== '' && stringOf(post.fields['author_id']) === account) {
      gathered.ignore('own_post');
      answerOf(post, gathered);
      continue;
    }
    for (const externalId of earlierIds(post.fields)) gathered.withdraw({ channel: 'x', externalId, at: given.now });
    gathered.item(itemOf(post, { shop: account, now: given.now }));
  }
  for (const externalId of deleted) gathered.withdraw({ channel: 'x', externalId, at: given.now });
  for (const code of left) gathered.ignore(code);
  return gathered.translation;
}

/** A post of the account itself under somebody's: answered in X's own app. */
function answerOf({ fields }: Post, gathered: Gathered): void {
  const under = idOf(referencesOf(fields).find(({ type }) => type === 'replied_to')?.id);
  const { answered } = answeredBy(unescaped(textOf(fields)), {
    id: fields['id'],
    at: instantOf(fields['created_at'], { name: 'created_at', notes: new Notes() }),
  });
  if (under !== '' && answered !== undefined) gathered.answer({ channel: 'x', under: { externalId: under }, answer: answered });
}

/** A page of mentions names one account in every post: without being told, that is who we are. */
function commonMention(posts: readonly Post[]): string {
  const [first, ...others] = posts.map(({ fields }) => mentionedIn(fields));
  return first?.find((id) => others.every((ids) => ids.includes(id))) ?? '';
}

function itemOf(post: Post, { shop, now }: { readonly shop: string; readonly now: number }): IncomingItem {
  const notes = new Notes();
  const { fields, includes } = post;
  const user = included(includes, ['users'], stringOf(fields['author_id']));
  const username = cleanLine(stringOf(user['username']), 60).replace(/^@/, '');
  const author = [nameOf(user['name']), username === '' ? '' : `@${username}`].filter((part) => part !== '').join(' ');
  const text = wordsOf(unescaped(textOf(fields)), notes);
  const id = idOf(fields['id']);
  const created = instantOf(fields['created_at'], { name: 'created_at', notes });
  const answersUs = (shop !== '' && stringOf(fields['in_reply_to_user_id']) === shop) || post.event.startsWith('post.reply');
  const pictures = picturesOf(post, notes);
  return {
    channel: 'x',
    kind: answersUs ? 'comment' : 'mention',
    visibility: 'public',
    externalId: id || madeId(author, text, stringOf(fields['created_at'])),
    author,
    rating: null,
    text,
    language: languageOf(stringOf(fields['lang']).replace(/^qct$/, 'und'), { name: 'lang', notes }),
    url:
      id === '' ? null : `https://x.com/${username === '' ? 'i' : encodeURIComponent(username)}/status/${encodeURIComponent(id)}`,
    reach: reachOf(fieldsOf(user['public_metrics'])['followers_count']),
    placeLabel: '',
    contact: '',
    spokeAt: notAfter(created, now),
    versionAt: created ?? undefined,
    // Since February 2026 an app may answer only whoever named or quoted the account.
    replyMode: id !== '' && summons(post, shop) ? 'api' : 'link',
    replyUrl: null,
    ...(id === '' ? {} : { target: { id } }),
    ...(pictures.length === 0 ? {} : { pictures }),
    ...notes.given,
  };
}

function summons({ fields, includes, event }: Post, shop: string): boolean {
  if (shop === '') return false;
  const quoted = referencesOf(fields).filter(({ type }) => type === 'quoted');
  return (
    mentionedIn(fields).includes(shop) ||
    (quoted.length > 0 && event.startsWith('post.quote')) ||
    quoted.some(({ id }) => stringOf(included(includes, ['tweets', 'posts'], id)['author_id']) === shop)
  );
}

const reachOf = (value: unknown): number | null => (Number.isInteger(value) && Number(value) >= 0 ? Number(value) : null);

function picturesOf({ fields, includes }: Post, notes: Notes): readonly Picture[] {
  return listOf(fieldsOf(fields['attachments'])['media_keys'])
    .map((key) =>
      listOf(includes['media'])
        .map(fieldsOf)
        .find((one) => stringOf(one['media_key']) === stringOf(key)),
    )
    .filter((one) => one?.['type'] === 'photo')
    .map((one) => webAddressOf(one?.['url'], { name: 'picture', notes }))
    .filter((url) => url !== null)
    .map((url) => ({ url }));
}

/** The API writes these three signs as HTML does, and nothing else. */
const unescaped = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
