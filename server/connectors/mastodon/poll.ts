/**
 * What is new: notifications from the last one forward, page by page (the first time from the newest back); then what became of the
 * posts of late, and what the account answered by hand.
 */
import { DAY_MS } from '#shared/model/time.ts';
import type { Account, Io, Outcome, Page } from '../account.ts';
import type { Translation } from '../item.ts';
import { done, fault } from '../kit/faults.ts';
import { bytesOfJson, fieldsOf, instantOf, jsonOf, listOf, Notes, stringOf, type Fields } from '../kit/read.ts';
import { call } from './api.ts';
import { compareIds, idInLink, newestOf } from './ids.ts';
import { translateMastodon, translatePosts } from './translate.ts';

const LIMIT = 80;
const HISTORY = { pages: 3, ms: 400 * DAY_MS } as const;
const OWN_LIMIT = 40;
/** As many as one call of `/api/v1/statuses?id[]=` takes. */
const WATCHED = 20;
/** Of posts that are missing from that list, so many are asked for one by one. */
const ASKED_SINGLY = 5;

/** A post that is looked at again: `edited` as it was last seen. */
type Watched = { readonly id: string; readonly edited: string };

type Cursor = {
  /** The newest notification that was read; '' while history is. */
  readonly id: string;
  /** The newest post of our own that was read. */
  readonly own: string;
  readonly watched: readonly Watched[];
  /** In the middle of history: what comes before this id, how many pages there were, and what is newest. */
  readonly going?: { readonly before: string; readonly pages: number; readonly newest: string };
};

const BEGINNING: Cursor = { id: '', own: '', watched: [] };

function cursorOf(text: string | null): Cursor {
  const fields = jsonOf(new TextEncoder().encode(text ?? ''));
  return typeof fields === 'object' && fields !== null && 'watched' in fields
    ? { ...BEGINNING, ...(fields as Partial<Cursor>) }
    : BEGINNING;
}

const given = (io: Io, account: Account) => ({ now: io.now, account: { id: account.id } });
const idOf = (fields: Fields): string => stringOf(fields['id']);

export async function poll(io: Io, account: Account, cursor: string | null): Promise<Outcome<Page>> {
  const before = cursorOf(cursor);
  const from = before.id !== '' ? { min_id: before.id } : before.going === undefined ? {} : { max_id: before.going.before };
  const query = { 'types[]': ['mention', 'quote'], limit: String(LIMIT), ...from };
  const got = await call(io, account, { path: '/api/v1/notifications', query });
  if (!got.ok) return got;
  if (!Array.isArray(got.value.json)) return fault('temporary', 'The server’s answer cannot be read.');
  const listed = listOf(got.value.json).map(fieldsOf);
  const watched = watchedWith(before.watched, listed);
  const link = got.value.headers['link'];
  return before.id === ''
    ? history(io, account, { before: { ...before, watched }, listed, link })
    : onward(io, account, { before: { ...before, watched }, listed, link });
}

type Got = { readonly before: Cursor; readonly listed: readonly Fields[]; readonly link: string | undefined };

async function history(io: Io, account: Account, { before, listed, link }: Got): Promise<Outcome<Page>> {
  const since = io.now - HISTORY.ms;
  const isOld = (one: Fields) => (instantOf(one['created_at'], { name: 'created_at', notes: new Notes() }) ?? io.now) < since;
  const translation = translateMastodon(bytesOfJson(listed.filter((one) => !isOld(one))), given(io, account));
  const pages = (before.going?.pages ?? 0) + 1;
  const newest = newestOf([before.going?.newest ?? '', ...listed.map(idOf)]);
  const older = idInLink(link, 'next', 'max_id');
  if (older !== '' && listed.length > 0 && pages < HISTORY.pages && !listed.some(isOld))
    return done({
      translation,
      cursor: JSON.stringify({ ...before, going: { before: older, pages, newest } } satisfies Cursor),
      more: true,
    });
  const { going: _, ...rest } = before;
  // Ids begin at one: from 0 on is everything.
  return lookAround(io, account, { translation, cursor: { ...rest, id: newest === '' ? '0' : newest } });
}

async function onward(io: Io, account: Account, { before, listed, link }: Got): Promise<Outcome<Page>> {
  const translation = translateMastodon(bytesOfJson(listed), given(io, account));
  const id = newestOf([before.id, idInLink(link, 'prev', 'min_id'), ...listed.map(idOf)]);
  const cursor = { ...before, id };
  // A page that is not full may still not be the last: some were left out of it by filters.
  if (listed.length > 0 && id !== before.id) return done({ translation, cursor: JSON.stringify(cursor), more: true });
  return lookAround(io, account, { translation, cursor });
}

function watchedWith(watched: readonly Watched[], listed: readonly Fields[]): readonly Watched[] {
  const added = listed
    .map((one) => fieldsOf(one['status']))
    .map((status) => ({ id: idOf(status), edited: stringOf(status['edited_at']) }))
    .filter(({ id }) => id !== '');
  const known = new Set(added.map(({ id }) => id));
  return [...added, ...watched.filter(({ id }) => !known.has(id))].toSorted((a, b) => compareIds(b.id, a.id)).slice(0, WATCHED);
}

/** Neither is needed for what is new, so a server that does not know the call takes nothing away. */
async function lookAround(
  io: Io,
  account: Account,
  { translation, cursor }: { translation: Translation; cursor: Cursor },
): Promise<Outcome<Page>> {
  const again = await lookAgain(io, account, cursor.watched);
  const own = await ownAnswers(io, account, cursor.own);
  const answered = [...(translation.answered ?? []), ...(own.translation.answered ?? [])];
  return done({
    translation: {
      ...translation,
      items: [...translation.items, ...again.changed.items],
      ...(again.gone.length === 0
        ? {}
        : { withdrawn: again.gone.map((id) => ({ channel: 'mastodon' as const, externalId: id, at: io.now })) }),
      ...(answered.length === 0 ? {} : { answered }),
    },
    cursor: JSON.stringify({ ...cursor, watched: again.watched, own: own.newest } satisfies Cursor),
    more: false,
  });
}

async function lookAgain(io: Io, account: Account, watched: readonly Watched[]) {
  const nothing = { gone: [] as readonly string[], changed: translatePosts([], given(io, account)), watched };
  if (watched.length === 0) return nothing;
  const got = await call(io, account, { path: '/api/v1/statuses', query: { 'id[]': watched.map(({ id }) => id) } });
  // Before 4.3 there is no such list.
  if (!got.ok || !Array.isArray(got.value.json)) return nothing;
  const posts = new Map(listOf(got.value.json).map((one) => [idOf(fieldsOf(one)), fieldsOf(one)]));
  const changed = watched.flatMap(({ id, edited }) => {
    const post = posts.get(id);
    return post === undefined || stringOf(post['edited_at']) === edited ? [] : [post];
  });
  const gone: string[] = [];
  for (const { id } of watched.filter((one) => !posts.has(one.id)).slice(0, ASKED_SINGLY)) {
    const one = await call(io, account, { path: `/api/v1/statuses/${encodeURIComponent(id)}` });
    if (!one.ok && one.fault.class === 'gone') gone.push(id);
  }
  return {
    gone,
    changed: translatePosts(changed, given(io, account)),
    watched: watched
      .filter(({ id }) => !gone.includes(id))
      .map(({ id, edited }) => ({ id, edited: posts.has(id) ? stringOf(posts.get(id)?.['edited_at']) : edited })),
  };
}

async function ownAnswers(io: Io, account: Account, newest: string) {
  const query = { exclude_reblogs: 'true', limit: String(OWN_LIMIT), ...(newest === '' ? {} : { min_id: newest }) };
  const got = await call(io, account, { path: `/api/v1/accounts/${encodeURIComponent(account.id)}/statuses`, query });
  const posts = got.ok ? listOf(got.value.json).map(fieldsOf) : [];
  return { translation: translatePosts(posts, given(io, account)), newest: newestOf([newest, ...posts.map(idOf)]) };
}
