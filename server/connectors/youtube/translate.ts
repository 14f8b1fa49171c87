/** Comments under the videos and posts of the business's channel, and the replies between guests. Pure. */
import type { Given } from '../contract.ts';
import type { IncomingItem, Translation } from '../item.ts';
import { idOf, madeId, type Gathered } from '../kit/gather.ts';
import { looksLikeHtml, textOfHtml } from '../kit/html.ts';
import { fieldsOf, instantOf, nameOf, notAfter, Notes, stringOf, wordsOf, type Fields } from '../kit/read.ts';
import { answeredBy, fromJson } from '../kit/reviews.ts';
import { commentsIn, type Comment } from './payload.ts';

export const translateYoutube = (raw: Uint8Array, given: Given): Translation =>
  fromJson(raw, (json, gathered) => {
    for (const one of commentsIn(json)) {
      if (isOurs(one.snippet, given.account?.id)) answerOf(one, gathered);
      else gathered.item(itemOf(one, given));
    }
  });

/** What we wrote under somebody's comment answers the thread; what we wrote by ourselves is nobody's. */
function answerOf({ comment, snippet, thread }: Comment, gathered: Gathered): void {
  gathered.ignore('own_post');
  const { answered } = answeredBy(wordsIn(snippet), {
    id: comment['id'],
    at: instantOf(snippet['publishedAt'], { name: 'reply_date', notes: new Notes() }),
  });
  const under = idOf(snippet['parentId']) || idOf(thread.id);
  if (answered !== undefined && under !== '' && under !== idOf(comment['id']))
    gathered.answer({ channel: 'youtube', under: { externalId: under }, answer: answered });
}

/** The channel whose video it is writes as itself: that is us, whether or not we are told who we are. */
function isOurs(snippet: Fields, account: string | undefined): boolean {
  const author = stringOf(fieldsOf(snippet['authorChannelId'])['value']);
  return author !== '' && (author === account || author === stringOf(snippet['channelId']));
}

/** `textDisplay` is HTML unless plain text was asked for. */
function wordsIn(snippet: Fields): string {
  const original = stringOf(snippet['textOriginal']);
  const shown = stringOf(snippet['textDisplay']);
  return original.trim() !== '' ? original : looksLikeHtml(shown) ? textOfHtml(shown) : shown;
}

function itemOf({ comment, snippet, thread, canReply, isPublic, replies }: Comment, given: Given): IncomingItem {
  const notes = new Notes();
  const text = wordsOf(wordsIn(snippet), notes);
  const author = nameOf(snippet['authorDisplayName']);
  const id = idOf(comment['id']) || madeId(author, text, stringOf(snippet['publishedAt']));
  const ours = replies.findLast((reply) => isOurs(reply.snippet, given.account?.id));
  const published = instantOf(snippet['publishedAt'], { name: 'publishedAt', notes });
  const updated = instantOf(snippet['updatedAt'], { name: 'updatedAt', notes });
  return {
    channel: 'youtube',
    kind: 'comment',
    visibility: isPublic ? 'public' : 'private',
    externalId: id,
    author,
    rating: null,
    text,
    language: null,
    url: addressOf(id, { videoId: idOf(snippet['videoId']) || thread.videoId, postId: thread.postId }),
    reach: null,
    placeLabel: '',
    contact: '',
    spokeAt: notAfter(published ?? updated, given.now),
    versionAt: updated ?? published ?? undefined,
    replyMode: canReply === false ? 'link' : 'api',
    replyUrl: null,
    // One level deep: under a reply one answers in the thread.
    target: { parentId: thread.id },
    ...(ours === undefined
      ? {}
      : answeredBy(wordsIn(ours.snippet), {
          id: ours.comment['id'],
          at: instantOf(ours.snippet['publishedAt'], { name: 'reply_date', notes }),
        })),
    ...notes.given,
  };
}

function addressOf(id: string, { videoId, postId }: { readonly videoId: string; readonly postId: string }): string | null {
  const comment = encodeURIComponent(id);
  if (videoId !== '') return `https://www.youtube.com/watch?v=${encodeURIComponent(videoId)}&lc=${comment}`;
  return postId === '' ? null : `https://www.youtube.com/post/${encodeURIComponent(postId)}?lc=${comment}`;
}
