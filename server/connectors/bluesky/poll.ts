/**
 * What is new: notifications from the newest back to where the last look ended, page by page; then what became of the posts of late,
 * and what the account answered by hand. Likes and follows never leave the server (`reasons`).
 */
import { DAY_MS, MINUTE_MS } from '#shared/model/time.ts';
import type { Account, Io, Outcome, Page } from '../account.ts';
import type { Translation, Withdrawal } from '../item.ts';
import { done, fault } from '../kit/faults.ts';
import { bytesOfJson, fieldsOf, instantOf, jsonOf, listOf, Notes, stringOf, type Fields } from '../kit/read.ts';
import { addressOf, POST, SPOKEN } from './payload.ts';
import { translateBluesky } from './translate.ts';
import { call } from './xrpc.ts';

const LIMIT = 100;
const HISTORY = { pages: 2, ms: 400 * DAY_MS } as const;
/** The network does not tell of things strictly in their order. */
const OVERLAP_MS = 5 * MINUTE_MS;
/** As many as one call takes. */
const WATCHED = 25;
/** What was seen and is not remembered is read twice, which changes nothing. */
const REMEMBERED = 40;

/** `mark`: up to when everything was seen; `seen`: of the last minutes before it. */
type Mark = { readonly mark: number; readonly seen: readonly string[] };
/** A post that is looked at again: `missing` once already, `reason` why it came. */
type Watched = { readonly uri: string; readonly cid: string; readonly reason: string; readonly missing?: true };

type Cursor = Mark & {
  readonly watched: readonly Watched[];
  /** The name of the newest post of our own that was read. */
  readonly own: string;
  /** In the middle: the next page, how many there were, and where the mark will be when it is done. */
  readonly going?: { readonly page: string; readonly pages: number; readonly next: Mark };
};

const BEGINNING: Cursor = { mark: 0, seen: [], watched: [], own: '' };

function cursorOf(text: string | null): Cursor {
  const fields = jsonOf(new TextEncoder().encode(text ?? ''));
  return typeof fields === 'object' && fields !== null && 'mark' in fields
    ? { ...BEGINNING, ...(fields as Partial<Cursor>) }
    : BEGINNING;
}

const indexedAt = (post: Fields): number => instantOf(post['indexedAt'], { name: 'indexedAt', notes: new Notes() }) ?? 0;
const uriOf = (post: Fields): string => stringOf(post['uri']);

export async function poll(io: Io, account: Account, cursor: string | null): Promise<Outcome<Page>> {
  const before = cursorOf(cursor);
  const query = { limit: String(LIMIT), reasons: SPOKEN, ...(before.going === undefined ? {} : { cursor: before.going.page }) };
  const got = await call(io, account, { method: 'app.bsky.notification.listNotifications', query });
  if (!got.ok) return got;
  if (!Array.isArray(got.value['notifications'])) return fault('temporary', 'The server’s answer cannot be read.');
  const listed = listOf(got.value['notifications']).map(fieldsOf);
  const isHistory = before.mark === 0;
  const since = isHistory ? io.now - HISTORY.ms : before.mark - OVERLAP_MS;
  // One whose time cannot be read is never older.
  const isOlder = (one: Fields) => indexedAt(one) > 0 && indexedAt(one) < since;
  const fresh = listed.filter((one) => !isOlder(one) && !before.seen.includes(uriOf(one)));
  const translation = translate(io, account, { notifications: fresh });

  const pages = (before.going?.pages ?? 0) + 1;
  const page = stringOf(got.value['cursor']);
  const next = before.going?.next ?? markOf(listed, before);
  const watched = watchedWith(before.watched, fresh);
  const reachedEnd = page === '' || listed.length === 0 || listed.some(isOlder);
  if (!reachedEnd && !(isHistory && pages >= HISTORY.pages))
    return done({
      translation,
      cursor: JSON.stringify({ ...before, watched, going: { page, pages, next } } satisfies Cursor),
      more: true,
    });
  return lookAround(io, account, { translation, cursor: { ...next, watched, own: before.own } });
}

const translate = (io: Io, account: Account, body: object): Translation =>
  translateBluesky(bytesOfJson(body), { now: io.now, account: { id: account.id } });

/** The first page has the newest; an empty one leaves everything where it was, but is no beginning any more. */
function markOf(listed: readonly Fields[], before: Cursor): Mark {
  const mark = Math.max(before.mark, 1, ...listed.map(indexedAt));
  const seen = listed.filter((one) => indexedAt(one) >= mark - OVERLAP_MS).map(uriOf);
  return { mark, seen: [...new Set([...seen, ...(before.mark >= mark - OVERLAP_MS ? before.seen : [])])].slice(0, REMEMBERED) };
}

function watchedWith(watched: readonly Watched[], fresh: readonly Fields[]): readonly Watched[] {
  const added = fresh.map((one) => ({ uri: uriOf(one), cid: stringOf(one['cid']), reason: stringOf(one['reason']) }));
  const known = new Set(added.map(({ uri }) => uri));
  return [...added, ...watched.filter(({ uri }) => !known.has(uri))].slice(0, WATCHED);
}

/** Neither is needed for what is new, so a server that does not know the call takes nothing away. */
async function lookAround(
  io: Io,
  account: Account,
  { translation, cursor }: { translation: Translation; cursor: Cursor },
): Promise<Outcome<Page>> {
  const again = await lookAgain(io, account, cursor.watched);
  const own = await ownAnswers(io, account, cursor.own);
  const withdrawn = [...(translation.withdrawn ?? []), ...again.withdrawn];
  const answered = [...(translation.answered ?? []), ...(own.translation.answered ?? [])];
  return done({
    translation: {
      ...translation,
      items: [...translation.items, ...again.changed.items],
      ...(withdrawn.length === 0 ? {} : { withdrawn }),
      ...(answered.length === 0 ? {} : { answered }),
    },
    cursor: JSON.stringify({ ...cursor, watched: again.watched, own: own.newest } satisfies Cursor),
    more: false,
  });
}

/** Taken down is what is missing twice: the network's view may be behind. Other words have another content id. */
async function lookAgain(io: Io, account: Account, watched: readonly Watched[]) {
  const nothing = { withdrawn: [] as readonly Withdrawal[], changed: translate(io, account, { notifications: [] }), watched };
  if (watched.length === 0) return nothing;
  const got = await call(io, account, { method: 'app.bsky.feed.getPosts', query: { uris: watched.map(({ uri }) => uri) } });
  if (!got.ok || !Array.isArray(got.value['posts'])) return nothing;
  const posts = new Map(listOf(got.value['posts']).map((one) => [uriOf(fieldsOf(one)), fieldsOf(one)]));
  const changed = watched.flatMap(({ uri, cid, reason }) => {
    const post = posts.get(uri);
    return post === undefined || stringOf(post['cid']) === cid ? [] : [{ ...post, reason }];
  });
  const missing = watched.filter(({ uri }) => !posts.has(uri));
  return {
    withdrawn: missing
      .filter((one) => one.missing === true)
      .map(({ uri }) => ({ channel: 'bluesky' as const, externalId: uri, at: io.now })),
    changed: translate(io, account, { notifications: changed }),
    watched: watched
      .filter((one) => posts.has(one.uri) || one.missing !== true)
      .map(({ uri, cid, reason }): Watched => {
        const post = posts.get(uri);
        return post === undefined ? { uri, cid, reason, missing: true } : { uri, cid: stringOf(post['cid']) || cid, reason };
      }),
  };
}

/** The account's own repository, the newest first; names sort by time. */
async function ownAnswers(io: Io, account: Account, newest: string) {
  const query = { repo: account.id, collection: POST, limit: '50' };
  const got = await call(io, account, { method: 'com.atproto.repo.listRecords', query });
  const rkeyOf = (one: Fields) => addressOf(one['uri'])?.rkey ?? '';
  const records = got.ok
    ? listOf(got.value['records'])
        .map(fieldsOf)
        .filter((one) => rkeyOf(one) > newest)
    : [];
  const posts = records.map(({ uri, cid, value }) => ({ uri, cid, author: { did: account.id }, record: value }));
  const last = records.map(rkeyOf).toSorted().at(-1) ?? newest;
  return { translation: translate(io, account, { posts }), newest: last };
}
