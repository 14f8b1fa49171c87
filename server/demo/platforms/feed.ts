/**
 * Stands in for a site with a feed: RSS, RDF, Atom or JSON Feed of the same entries, told apart by `ETag` and `Last-Modified`, on an address
 * that can move, ask for a password, die, or ask to be left alone. Its front page names the feeds; nobody answers there by API.
 */
import { openDesk, type Asked, type Served } from './desk.ts';
import { atom, json, rdf, rss, type Entry, type Site } from './feed-formats.ts';
import type { FakeOptions, FakePlatform } from './platform.ts';

const FORMATS = {
  '/atom.xml': { type: 'application/atom+xml; charset=utf-8', write: atom },
  '/rss.xml': { type: 'application/rss+xml', write: rss },
  '/rdf.xml': { type: 'application/rdf+xml', write: rdf },
  '/feed.json': { type: 'application/feed+json', write: json },
} as const;
type Path = keyof typeof FORMATS;
const isFeed = (path: string): path is Path => Object.hasOwn(FORMATS, path);

const TITLE_MAX = 40;

export type FakeFeed = FakePlatform & {
  readonly origin: string;
  /** From now on the first address leads to the second. */
  move(from: string, to: string, status: 301 | 302 | 307 | 308): void;
  /** From now on every feed answers with that status. null: as before. */
  close(status: number | null): void;
  /** Heads of the answers from now on, and minutes for `<ttl>`. */
  ask(rest: { readonly headers?: Readonly<Record<string, string>>; readonly ttlMinutes?: number }): void;
  /** Who knows these may read. */
  lock(user: string, password: string): void;
  /** A feed of somebody else's making, as it stands. */
  serve(path: string, text: string | Uint8Array, type?: string): void;
  /** Heads of the requests served, the oldest first. */
  readonly asked: readonly Readonly<Record<string, string>>[];
};

export async function startFeed({ clock }: FakeOptions): Promise<FakeFeed> {
  const entries: Entry[] = [];
  const moved = new Map<string, { readonly to: string; readonly status: number }>();
  const others = new Map<string, { readonly body: string | Uint8Array; readonly type: string }>();
  const asked: Readonly<Record<string, string>>[] = [];
  let rest: Parameters<FakeFeed['ask']>[0] = {};
  let closed: number | null = null;
  let password: string | null = null;
  let made = 0;

  const site = (): Site => ({
    origin: desk.origin,
    title: 'Forum: where to eat',
    language: 'en',
    ttlMinutes: rest.ttlMinutes,
    at: clock.now(),
  });

  function answer({ path, query, headers }: Asked): Served {
    asked.push(headers);
    const way = moved.get(path);
    if (way !== undefined) return { status: way.status, headers: { location: way.to }, text: '' };
    if (password !== null && headers['authorization'] !== password)
      return { status: 401, headers: { 'www-authenticate': 'Basic' }, text: 'Who are you?' };
    if (closed !== null) return { status: closed, headers: { ...rest.headers }, text: `Status ${closed}` };
    const other = others.get(path);
    if (other !== undefined) return { headers: { 'content-type': other.type }, bytes: Buffer.from(other.body) };
    if (path === '/') return { headers: { 'content-type': 'text/html' }, text: frontPage() };
    if (!isFeed(path))
      return { status: 404, headers: { 'content-type': 'text/html' }, text: '<!doctype html><title>404</title>' };
    return feed(path, headers, query);
  }

  function feed(path: Path, headers: Asked['headers'], query: URLSearchParams): Served {
    const { type, write } = FORMATS[path];
    const newest = entries.toSorted((one, other) => other.updatedAt - one.updatedAt).slice(0, Number(query.get('limit') ?? 50));
    const body = write(site(), newest);
    const etag = `"${made}-${entries.length}-${entries.reduce((sum, one) => sum + one.edits, 0)}"`;
    const modified = new Date(Math.max(0, ...entries.map((one) => one.updatedAt))).toUTCString();
    const state = { etag, 'last-modified': modified };
    const known = headers['if-none-match'];
    // The tag counts before the date, which is blind within a second.
    const same = known === undefined ? headers['if-modified-since'] === modified : known === etag;
    if (same) return { status: 304, headers: { ...state, ...rest.headers } };
    return { headers: { 'content-type': type, ...state, ...rest.headers }, text: body };
  }

  const desk = await openDesk({
    answer,
    workOf: () => 'read',
    bodies: {
      rate: () => ({ status: 429, headers: { 'retry-after': '420' }, text: 'Too many requests' }),
      server_error: () => ({ status: 503, text: 'We are updating.' }),
    },
    // A feed has no tokens: whoever is not let in needs a password nobody has told.
    expire: () => {
      password = 'Basic nobody knows';
    },
  });

  const find = (id: string) => entries.find((one) => one.id === id);
  return {
    origin: desk.origin,
    hosts: {},
    app: {},
    settings: { address: `${desk.origin}/atom.xml` },
    secrets: {},
    requests: desk.requests,
    misbehave: desk.misbehave,
    write: ({ text, author = '', at = clock.now() }) => {
      made += 1;
      entries.push({
        id: `post-${made}`,
        title: text.length > TITLE_MAX ? `${text.slice(0, TITLE_MAX)}…` : '',
        text,
        author,
        at,
        updatedAt: at,
        edits: 0,
      });
      return `post-${made}`;
    },
    // The business writes on no forum of its own.
    writeOurselves: () => '',
    edit: (id, text) => {
      const entry = find(id);
      if (entry !== undefined) Object.assign(entry, { text, title: '', updatedAt: clock.now(), edits: entry.edits + 1 });
    },
    remove: (id) => {
      entries.splice(0, entries.length, ...entries.filter((one) => one.id !== id));
    },
    answerThere: () => undefined,
    answers: () => [],
    deliver: null,
    move: (from, to, status) => void moved.set(from, { to, status }),
    close: (status) => {
      closed = status;
    },
    ask: (asks) => {
      rest = asks;
    },
    lock: (user, secret) => {
      password = `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;
    },
    serve: (path, body, type = 'application/xml') => void others.set(path, { body, type }),
    asked,
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  };
}

const frontPage = () =>
  `<!DOCTYPE html><html><head><title>Forum</title>
<link rel="alternate" type="application/atom+xml" title="New posts" href="/atom.xml">
<link rel="alternate" type="application/rss+xml" title="The same as RSS" href="/rss.xml"></head><body><h1>Forum</h1></body></html>`;
