/** A Facebook Page: what is fetched of it, and answers to comments, posts and messages. */
import type { Account, AccountVerbs, Answer, Io, Outcome } from '../account.ts';
import type { StandingAnswer, Translation } from '../item.ts';
import { done, fault } from '../kit/faults.ts';
import { Gathered } from '../kit/gather.ts';
import { call, DUPLICATE, isId } from './graph.ts';
import { idIn, isMessage, ownIn, sendMessage, standingMessage } from './messages.ts';
import { listed } from './payload.ts';
import { pollFrom } from './poll.ts';
import { pagePush, revokeOn } from './push.ts';
import { checkPage, pageOauth, refreshPage } from './sign-in.ts';
import * as read from './translate-graph.ts';

const COMMENT = 'id,message,from,created_time,parent{id},permalink_url,can_comment,attachment';
const POST = 'id,message,from,created_time,permalink_url,attachments{media,type}';
const MESSAGE = 'id,created_time,from,to,message,attachments';

const poll = pollFrom({
  posts: { edge: 'feed', fields: POST },
  // `stream`: what answers a comment stands beside it, not only under it.
  comments: { fields: COMMENT, query: { filter: 'stream', order: 'reverse_chronological', limit: '25' } },
  read: read.page,
  channel: 'messenger',
});

/** `comment:…`, `post:…`, `mention:…`, `message:…`, as translate names them. */
async function fetchHint(io: Io, account: Account, hint: string): Promise<Outcome<Translation>> {
  const [, kind = '', id = ''] = /^(comment|post|mention|message):(.+)$/.exec(hint) ?? [];
  if (!isId(id)) return fault('invalid', 'nothing is called so');
  const fields = kind === 'post' ? POST : kind === 'message' ? MESSAGE : COMMENT;
  const found = await call(io, account, { path: [id], query: { fields } });
  if (!found.ok) return found;
  const out = new Gathered();
  const place = { account: account.id, now: io.now, sentAt: null };
  read.single(kind, found.value, { place, out });
  return done(out.translation);
}

async function comment(io: Io, account: Account, answer: Answer): Promise<Outcome<StandingAnswer>> {
  const { to } = answer.target;
  if (!isId(to)) return fault('gone', '');
  const written = await call(io, account, { method: 'POST', path: [to, 'comments'], form: { message: answer.text } });
  if (written.ok) return done({ id: idIn(written.value), text: answer.text, at: io.now, state: 'live' });
  if (written.fault.words !== DUPLICATE) return written;
  // Our own words of a moment ago, whose answer was lost, or somebody's who wrote just the same.
  const there = await standing(io, account, answer);
  return there.ok && there.value !== null ? done(there.value) : written;
}

const send: AccountVerbs['send'] = (io, account, answer) =>
  isMessage(answer) ? sendMessage(io, account, answer, 'messenger') : comment(io, account, answer);

async function standing(io: Io, account: Account, answer: Answer): Promise<Outcome<StandingAnswer | null>> {
  if (isMessage(answer)) return standingMessage(io, account, answer, 'messenger');
  const { thread } = answer.target;
  if (!isId(thread)) return fault('gone', '');
  const query = { fields: 'id,message,from,created_time', filter: 'stream', order: 'reverse_chronological', limit: '100' };
  const found = await call(io, account, { path: [thread, 'comments'], query });
  return found.ok ? done(ownIn(listed(found.value), { answer, own: [account.id] })) : found;
}

const change: AccountVerbs['change'] = async (io, account, answer) => {
  if (!isId(answer.id ?? undefined) || isMessage(answer)) return fault('gone', '');
  const written = await call(io, account, { method: 'POST', path: [answer.id ?? ''], form: { message: answer.text } });
  return written.ok ? done({ id: answer.id, text: answer.text, at: io.now, state: 'live' }) : written;
};

/** Of comments on a Page and on Instagram alike. */
export const removeComment: AccountVerbs['remove'] = async (io, account, answer) => {
  if (!isId(answer.id ?? undefined) || isMessage(answer)) return fault('gone', '');
  const removed = await call(io, account, { method: 'DELETE', path: [answer.id ?? ''] });
  return removed.ok || removed.fault.class === 'gone' ? done(null) : removed;
};

export const pageVerbs: AccountVerbs = {
  setUp: { way: 'oauth', fields: [] },
  check: checkPage,
  poll,
  // Pushes come within seconds; this finds what they lost.
  pollEveryMs: 15 * 60_000,
  fetch: fetchHint,
  send,
  standing,
  change,
  remove: removeComment,
  refresh: refreshPage,
  revoke: revokeOn('page'),
  oauth: pageOauth,
  push: pagePush,
};
