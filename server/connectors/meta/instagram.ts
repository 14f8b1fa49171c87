/** A professional Instagram account: what is fetched of it, and answers to comments, mentions and messages. */
import type { Account, AccountVerbs, Answer, Io, Outcome } from '../account.ts';
import type { StandingAnswer, Translation } from '../item.ts';
import { done, fault } from '../kit/faults.ts';
import { Gathered } from '../kit/gather.ts';
import { fieldsOf } from '../kit/read.ts';
import { call, isId, type Call } from './graph.ts';
import { idIn, isMessage, ownIn, sendMessage, standingMessage } from './messages.ts';
import { listed } from './payload.ts';
import { pollFrom } from './poll.ts';
import { instagramPush, revokeOn } from './push.ts';
import { removeComment } from './page.ts';
import { checkInstagram, instagramOauth, refreshInstagram } from './sign-in.ts';
import * as read from './translate-graph.ts';

const SAID = 'id,text,username,from,timestamp,hidden';
const COMMENT = `${SAID},parent_id,replies{${SAID}}`;

const poll = pollFrom({
  posts: { edge: 'media', fields: 'id,permalink,timestamp,username,comments_count' },
  comments: { fields: COMMENT, query: { limit: '25' } },
  read: read.account,
  channel: 'instagram',
});

/** `comment:…`, `message:…`, `mention:<media>` and `mention:<media>:<comment>`, as translate names them. */
function hinted(account: Account, hint: string): Call | null {
  const [kind = '', id, within] = hint.split(':');
  if (!isId(id)) return null;
  if (kind === 'comment') return { path: [id], query: { fields: `${SAID},parent_id,media{id,permalink}` } };
  if (kind === 'message') return { path: [id], query: { fields: 'id,created_time,from,to,message,attachments' } };
  if (kind !== 'mention' || !/^\d+$/.test(id) || !/^\d*$/.test(within ?? '')) return null;
  const fields =
    within === undefined
      ? `mentioned_media.media_id(${id}){id,caption,media_type,media_url,permalink,timestamp,username}`
      : `mentioned_comment.comment_id(${within}){id,text,timestamp,username,media{id,permalink}}`;
  return { path: [account.id], query: { fields } };
}

async function fetchHint(io: Io, account: Account, hint: string): Promise<Outcome<Translation>> {
  const request = hinted(account, hint);
  if (request === null) return fault('invalid', 'nothing is called so');
  const found = await call(io, account, request);
  if (!found.ok) return found;
  const out = new Gathered();
  read.account(found.value, { place: { account: account.id, now: io.now, sentAt: null }, out });
  return done(out.translation);
}

/** A comment is answered under the first of its thread; a mention on the media it is in, which is somebody else's. */
function writing(account: Account, { target, text }: Answer): Call | null {
  const { media, mention, thread } = target;
  if (isId(media)) {
    const form = { media_id: media, message: text, ...(isId(mention) ? { comment_id: mention } : {}) };
    return { method: 'POST', path: [account.id, 'mentions'], form };
  }
  return isId(thread) ? { method: 'POST', path: [thread, 'replies'], form: { message: text } } : null;
}

const send: AccountVerbs['send'] = async (io, account, answer) => {
  if (isMessage(answer)) return sendMessage(io, account, answer, 'instagram');
  const request = writing(account, answer);
  if (request === null) return fault('gone', '');
  const written = await call(io, account, request);
  return written.ok ? done({ id: idIn(written.value), text: answer.text, at: io.now, state: 'live' }) : written;
};

async function standing(io: Io, account: Account, answer: Answer): Promise<Outcome<StandingAnswer | null>> {
  if (isMessage(answer)) return standingMessage(io, account, answer, 'instagram');
  const { media, thread } = answer.target;
  const under = { answer, own: [account.id], username: account.settings['username'] ?? '' };
  if (isId(media) && /^\d+$/.test(media)) {
    const fields = `mentioned_media.media_id(${media}){comments{${SAID},replies{${SAID}}}}`;
    const found = await call(io, account, { path: [account.id], query: { fields } });
    if (!found.ok) return found;
    const comments = listed(fieldsOf(found.value['mentioned_media'])['comments'] ?? []);
    return done(
      ownIn(
        comments.flatMap((one) => [one, ...listed(one['replies'] ?? [])]),
        under,
      ),
    );
  }
  if (!isId(thread)) return fault('gone', '');
  const found = await call(io, account, { path: [thread, 'replies'], query: { fields: SAID, limit: '100' } });
  return found.ok ? done(ownIn(listed(found.value), under)) : found;
}

export const instagramVerbs: AccountVerbs = {
  setUp: { way: 'oauth', fields: [] },
  check: checkInstagram,
  poll,
  pollEveryMs: 15 * 60_000,
  fetch: fetchHint,
  send,
  standing,
  remove: removeComment,
  refresh: refreshInstagram,
  revoke: revokeOn('page'),
  oauth: instagramOauth,
  push: instagramPush,
};
