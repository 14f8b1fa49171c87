/** What is done with a feed: found behind an address, then read again and again, each time only what is new or was written anew. */
import type { Account, AccountVerbs, Checked, Io, Outcome, Page } from '../account.ts';
import { done, fault } from '../kit/faults.ts';
import { NOTHING, type Translation } from '../item.ts';
import { ENTRIES_MAX, ID_LETTERS, marksOf, readCursor, type Cursor } from './cursor.ts';
import { feedsNamedBy } from './discover.ts';
import { fetchFeed, restUntil } from './fetch.ts';
import { isHtmlPage, readFeed, type FeedEntry, type NoFeed } from './payload.ts';
import { translateEntries, writtenAt } from './translate.ts';

/** History at first: a blog may list years. */
const FIRST = 20;
const POLL_EVERY_MS = 15 * 60_000;

export const feedVerbs: AccountVerbs = {
  setUp: { way: 'form', fields: [{ name: 'address', type: 'url' }] },
  check,
  poll,
  pollEveryMs: POLL_EVERY_MS,
};

const NO_FEED: Readonly<Record<NoFeed['reason'], string>> = {
  hostile_xml: 'The file declares entities, which no honest feed does. It is not read.',
  html_page: 'This is a web page, and it names no feed.',
  not_a_feed: 'This is no feed: neither RSS, Atom nor JSON Feed.',
};

async function check(io: Io, account: Account): Promise<Outcome<Checked>> {
  const given = addressOf(account.settings['choice'] || account.settings['address'] || '');
  if (given === null) return fault('invalid', 'This is no web address.');
  const authorization = given.authorization ?? account.secrets['authorization'];
  const fetched = await fetchFeed(io, { url: given.url, authorization });
  if (!fetched.ok) return fetched;
  const { text, url, from } = fetched.value;
  const feed = readFeed(text ?? '');
  if ('reason' in feed) {
    const choices = isHtmlPage(text ?? '') ? feedsNamedBy(text ?? '', from) : [];
    return choices.length === 0 ? fault('invalid', NO_FEED[feed.reason]) : done({ account, choices });
  }
  return done({
    account: {
      ...account,
      // What came under the first id is known under it, wherever the feed moves.
      id: account.id || feed.id || url,
      name: feed.title.trim() || new URL(url).hostname,
      settings: { address: url },
      secrets: secretsOf(authorization),
    },
  });
}

const secretsOf = (authorization: string | undefined): Readonly<Record<string, string>> =>
  authorization === undefined ? {} : { authorization };

/** With the scheme people leave out, and a name and password of the address where they are no part of it. */
function addressOf(typed: string): { readonly url: string; readonly authorization?: string } | null {
  const text = typed
    .trim()
    .replace(/^feed:(\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'https://');
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (url === null || !/^https?:$/.test(url.protocol) || text === '') return null;
  const { username, password } = url;
  url.username = '';
  url.password = '';
  url.hash = '';
  if (username === '' && password === '') return { url: url.href };
  const basic = Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64');
  return { url: url.href, authorization: `Basic ${basic}` };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

async function poll(io: Io, account: Account, text: string | null): Promise<Outcome<Page>> {
  const known = readCursor(text);
  const url = known?.url ?? account.settings['address'] ?? '';
  const fetched = await fetchFeed(io, { ...known, url, authorization: account.secrets['authorization'] });
  if (!fetched.ok) return fetched;
  const { value } = fetched;
  const state = { url: value.url, etag: value.etag || known?.etag || '', modified: value.modified || known?.modified || '' };
  if (value.text === null) {
    const rest = known?.rest ?? 0;
    return done(pageOf(NOTHING, { ...state, rest, seen: known?.seen ?? [] }, restUntil(io.now, [value.restMs, rest * 60_000])));
  }
  const feed = readFeed(value.text);
  if ('reason' in feed) return fault('temporary', NO_FEED[feed.reason]);
  const rest = feed.restMinutes ?? 0;
  // Some feeds begin with the oldest. Where there are no dates the order of the feed stands.
  const newest = feed.entries
    .map((entry) => ({ entry, at: writtenAt(entry, io.now) }))
    .sort((one, other) => other.at - one.at)
    .slice(0, ENTRIES_MAX)
    .map(({ entry }) => entry);
  const before = new Set(known?.seen);
  const fresh = known === null ? newest.slice(0, FIRST) : newest.filter((entry) => !before.has(marksOf(entry).mark));
  const translation = translateEntries(feed, fresh, { now: io.now, account });
  const next = { ...state, etag: value.etag, modified: value.modified, rest, seen: remembered(newest, known?.seen ?? []) };
  return done(pageOf(translation, next, restUntil(io.now, [value.restMs, rest * 60_000])));
}

/** Those of this feed first; of the entries that fell out of it, as many as there is room for: they come back when one is taken down. */
function remembered(entries: readonly FeedEntry[], before: readonly string[]): string[] {
  const marks = entries.map(marksOf);
  const ids = new Set(marks.map(({ id }) => id));
  const others = before.filter((mark) => !ids.has(mark.slice(0, ID_LETTERS)));
  return [...marks.map(({ mark }) => mark), ...others].slice(0, ENTRIES_MAX);
}

const pageOf = (translation: Translation, cursor: Cursor, pollAfter: number | undefined): Page => ({
  translation,
  cursor: JSON.stringify(cursor),
  more: false,
  pollAfter,
});
