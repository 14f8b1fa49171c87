/**
 * What came while nobody pushed: the newest posts with what was said under them, then the newest conversations. Comments do not move their
 * post up, so the posts of the last weeks are gone through each time and only what is newer than the last look is taken.
 */
import type { Account, Io, Outcome, Page } from '../account.ts';
import type { Translation } from '../item.ts';
import { done } from '../kit/faults.ts';
import { Gathered } from '../kit/gather.ts';
import { fieldsOf, instantOf, jsonOf, Notes, stringOf, type Fields } from '../kit/read.ts';
import { call, isId, type Call } from './graph.ts';
import { DAY_MS, idOf, listed, type Place } from './payload.ts';
import { conversation, type TalkChannel } from './translate-talk.ts';

/** The first reading: as much as fits, at most 400 days; later looks: posts of three months. */
const FIRST = { pages: 8, items: 200, ms: 400 * DAY_MS } as const;
const LATER = { pages: 4, ms: 90 * DAY_MS } as const;
const TALK_PAGES = { first: 2, later: 8 } as const;
/** More under one post in one look are too many for a person to answer. */
const COMMENT_PAGES = 4;
/** Clocks differ, and what was written while we looked may have been missed; what comes twice is there once. */
const OVERLAP_MS = 10 * 60_000;

export type Source = {
  /** The list of posts, and of what stands under one. */
  readonly posts: { readonly edge: string; readonly fields: string };
  readonly comments: { readonly fields: string; readonly query: Readonly<Record<string, string>> };
  /** Reads a body with a list of posts. */
  readonly read: (body: Fields, given: { readonly place: Place; readonly out: Gathered }) => void;
  readonly channel: TalkChannel;
};

type Stage = 'posts' | 'talks';
type Cursor = {
  /** When the last look began; null: the history is being read. */
  readonly since: number | null;
  readonly began: number;
  readonly stage: Stage;
  readonly after: string;
  readonly pages: number;
  readonly items: number;
};

function cursorOf(text: string | null, now: number): Cursor {
  const read = fieldsOf(text === null ? undefined : jsonOf(Buffer.from(text)));
  const number = (name: string) => (typeof read[name] === 'number' ? read[name] : null);
  return {
    since: number('since'),
    began: number('began') ?? now,
    stage: read['stage'] === 'talks' ? 'talks' : 'posts',
    after: stringOf(read['after']),
    pages: number('pages') ?? 0,
    items: number('items') ?? 0,
  };
}

const nextOf = (body: Fields): string => {
  const paging = fieldsOf(body['paging']);
  return 'next' in paging ? stringOf(fieldsOf(paging['cursors'])['after']) : '';
};
const timeOf = (one: Fields): number | null =>
  instantOf(one['created_time'] ?? one['timestamp'] ?? one['updated_time'], { name: 'at', notes: new Notes() });

/** Later looks take only what is newer than the one before. */
function since(translation: Translation, from: number): Translation {
  return {
    ...translation,
    items: translation.items.filter(({ spokeAt }) => spokeAt >= from),
    answered: (translation.answered ?? []).filter(({ answer }) => (answer.at ?? from) >= from),
  };
}

export const pollFrom =
  (source: Source) =>
  async (io: Io, account: Account, text: string | null): Promise<Outcome<Page>> => {
    const cursor = cursorOf(text, io.now);
    const from = cursor.since === null ? io.now - FIRST.ms : cursor.since - OVERLAP_MS;
    const out = new Gathered();
    const place: Place = { account: account.id, now: io.now, sentAt: null };
    const look = cursor.stage === 'posts' ? postsOf : talksOf;
    const read = await look(source, { io, account, cursor, from, place, out });
    if (!read.ok) return read;
    const translation = since(out.translation, from);
    const items = cursor.items + translation.items.length;
    const more = read.value !== '' && (cursor.since !== null || items < FIRST.items);
    const next: Cursor | null = more
      ? { ...cursor, after: read.value, pages: cursor.pages + 1, items }
      : cursor.stage === 'posts'
        ? { ...cursor, stage: 'talks', after: '', pages: 0, items }
        : null;

    return done({ translation, cursor: JSON.stringify(next ?? { since: cursor.began }), more: next !== null });
  };

type Looking = {
  readonly io: Io;
  readonly account: Account;
  readonly cursor: Cursor;
  readonly from: number;
  readonly place: Place;
  readonly out: Gathered;
};

/** The mark of the next page; '' at the end. */
async function postsOf({ posts, comments, read }: Source, looking: Looking): Promise<Outcome<string>> {
  const { io, account, cursor, from, place, out } = looking;
  const under = `comments${inner(comments.query)}{${comments.fields}}`;
  const query = { fields: `${posts.fields},${under}`, limit: '25', after: cursor.after || undefined };
  const body = await call(io, account, { path: [account.id, posts.edge], query });
  if (!body.ok) return body;
  read(body.value, { place, out });
  const list = listed(body.value['data'] ?? []);
  for (const post of list) await restOf(post, { source: { comments, read }, looking });
  const [most, ms] = cursor.since === null ? [FIRST.pages, FIRST.ms] : [LATER.pages, LATER.ms];
  const old = list.some((post) => (timeOf(post) ?? io.now) < Math.min(from, io.now - ms));
  return done(old || cursor.pages + 1 >= most ? '' : nextOf(body.value));
}

const inner = (query: Readonly<Record<string, string>>) =>
  Object.entries(query)
    .map(([name, value]) => `.${name}(${value})`)
    .join('');

/** Under a post about which everybody speaks the first ones are not all that is new. A page that fails is left: the next look finds it. */
async function restOf(
  post: Fields,
  { source: { comments, read }, looking }: { readonly source: Pick<Source, 'comments' | 'read'>; readonly looking: Looking },
): Promise<void> {
  const { io, account, from, place, out } = looking;
  const id = idOf(post['id']);
  let shown = fieldsOf(post['comments']);
  for (let page = 0; page < COMMENT_PAGES && isId(id); page += 1) {
    const after = nextOf(shown);
    const old = listed(shown['data'] ?? []).some((one) => (timeOf(one) ?? io.now) < from);
    if (after === '' || old) return;
    const request: Call = { path: [id, 'comments'], query: { fields: comments.fields, ...comments.query, after } };
    const body = await call(io, account, request);
    if (!body.ok) return;
    shown = body.value;
    const { comments: _, ...bare } = post;
    read({ data: [{ ...bare, comments: shown }] }, { place, out });
  }
}

async function talksOf({ channel }: Source, looking: Looking): Promise<Outcome<string>> {
  const { io, account, cursor, from, place, out } = looking;
  const fields = 'id,updated_time,participants,messages.limit(25){id,message,from,to,created_time,attachments}';
  const query = { platform: channel, fields, limit: '25', after: cursor.after || undefined };
  const page = account.settings['page'] ?? account.id;
  const body = await call(io, account, { path: [page, 'conversations'], query });
  // Messages may not have been allowed, or not be switched on: comments are read all the same.
  if (!body.ok) return body.fault.class === 'permission' ? done('') : body;
  const list = listed(body.value['data'] ?? []);
  for (const thread of list) conversation(channel, thread, { place, out });
  const old = list.some((thread) => (timeOf({ updated_time: thread['updated_time'] }) ?? io.now) < from);
  const most = cursor.since === null ? TALK_PAGES.first : TALK_PAGES.later;
  return done(old || cursor.pages + 1 >= most ? '' : nextOf(body.value));
}
