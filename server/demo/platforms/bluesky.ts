/**
 * Stands in for bsky.social: sign-in, the account's own server and the network's view in one. Statuses and names of errors as a real
 * server gave them (REFERENCE of the connector); tests/connectors/bluesky-pds.test.ts holds the connector to a real one.
 */
import { answerLength } from '#shared/model/answer-length.ts';
import { APP_PASSWORD, blueskyState, SHOP, type Post, type PostRecord, type State } from './bluesky-state.ts';
import { openDesk, type Asked, type Served } from './desk.ts';
import type { AnswerThere, FakeOptions, FakePlatform, Wrote } from './platform.ts';

const ok = (json: unknown): Served => ({ json });
const no = (status: number, error: string, message: string, headers: Served['headers'] = {}): Served => ({
  status,
  headers,
  json: { error, message },
});

export type FakeBluesky = FakePlatform & {
  /** Somebody speaks of the business without tagging it. */
  mentionUntagged(text: string): string;
  /** The author of a post lets nobody answer it. */
  closeThread(id: string): void;
  /** Every token is forgotten; the app password still lets in. */
  endSessions(): void;
};

const SIGN_INS = { count: 30, ms: 5 * 60_000 } as const;

export async function startBluesky({ clock }: FakeOptions): Promise<FakeBluesky> {
  const state = blueskyState(clock);
  const signIns: number[] = [];
  const desk = await openDesk({
    answer: (asked) => answer(state, asked, { origin: () => desk.origin, signIns }),
    workOf: ({ path }) =>
      path.includes('Session') ? 'refresh' : path.includes('Record') && !/list|get/.test(path) ? 'write' : 'read',
    bodies: {
      rate: () =>
        no(429, 'RateLimitExceeded', 'Rate Limit Exceeded', { 'ratelimit-reset': String(Math.ceil(clock.now() / 1000) + 300) }),
      server_error: () => no(502, 'UpstreamFailure', 'Upstream service unreachable'),
    },
    expire: (forever) => state.expire(forever),
  });
  const written = ({ text, language, under }: Wrote, at: number): PostRecord => {
    const parent = state.find(under);
    const reference = parent && { uri: parent.uri, cid: parent.cid };
    return {
      $type: 'app.bsky.feed.post',
      text,
      createdAt: new Date(at).toISOString(),
      ...(language === undefined ? {} : { langs: [language] }),
      ...(reference === undefined ? {} : { reply: { root: parent?.record.reply?.root ?? reference, parent: reference } }),
    };
  };
  return {
    hosts: { service: desk.origin },
    app: {},
    settings: { handle: SHOP.handle },
    secrets: { appPassword: APP_PASSWORD },
    requests: desk.requests,
    misbehave: desk.misbehave,
    deliver: null,
    write(wrote) {
      const { text, author = 'Reviewer 1', under, at = clock.now() } = wrote;
      const tagged = under === undefined && !text.includes(SHOP.handle) ? `@${SHOP.handle} ${text}` : text;
      return state.put(state.didOf(state.handleFor(author)), written({ ...wrote, text: tagged }, at), { at }).uri;
    },
    writeOurselves: (text) => state.put(SHOP.did, written({ text }, clock.now())).uri,
    edit(id, text) {
      const post = state.find(id);
      if (post !== undefined) state.put(post.did, { ...post.record, text }, { rkey: id.split('/').at(-1) ?? '' });
    },
    remove: (id) => state.drop(id),
    answerThere: (id, text) => void state.put(SHOP.did, written({ text, under: id }, clock.now())),
    answers: (id): readonly AnswerThere[] =>
      state.posts
        .filter(({ did, record }) => did === SHOP.did && record.reply !== undefined)
        .map(({ uri, record, byUs }) => ({ id: uri, under: record.reply?.parent.uri ?? '', text: record.text, byUs }))
        .filter(({ under }) => id === undefined || under === id),
    mentionUntagged: (text) => state.put(state.didOf('reviewer9.bsky.social'), written({ text }, clock.now())).uri,
    closeThread: (id) => void state.closed.add(id),
    endSessions: () => state.endSessions(),
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  };
}

type Around = { readonly origin: () => string; readonly signIns: number[] };

function answer(state: State, asked: Asked, around: Around): Served {
  const method = /^\/xrpc\/([\w.]+)$/.exec(asked.path)?.[1] ?? '';
  const bearer = (asked.headers['authorization'] ?? '').replace(/^Bearer /, '');
  if (method === 'com.atproto.server.createSession') return signIn(state, asked, around);
  if (method === 'com.atproto.server.refreshSession')
    return state.useRenewal(bearer) ? ok(sessionOf(state, around)) : no(400, 'ExpiredToken', 'Token has been revoked');
  if (method === 'com.atproto.server.deleteSession')
    return state.useRenewal(bearer) ? {} : no(400, 'InvalidToken', 'Token could not be verified');
  if (bearer === '') return no(401, 'AuthMissing', 'Authentication Required');
  const access = state.accessIs(bearer);
  if (access === 'expired') return no(400, 'ExpiredToken', 'Token has expired');
  if (access === 'unknown') return no(400, 'InvalidToken', 'Token could not be verified');
  const known = METHODS[method];
  if (known === undefined) return no(501, 'MethodNotImplemented', 'Method Not Implemented');
  if ((asked.method === 'POST') !== /put|create|delete/.test(method)) return no(400, 'InvalidRequest', 'Incorrect HTTP method');
  return known(state, asked);
}

function signIn(state: State, asked: Asked, around: Around): Served {
  const now = state.now();
  if (around.signIns.filter((at) => now - at < SIGN_INS.ms).length >= SIGN_INS.count)
    return no(429, 'RateLimitExceeded', 'Rate Limit Exceeded', {
      'ratelimit-reset': String(Math.ceil((now + SIGN_INS.ms) / 1000)),
    });
  around.signIns.push(now);
  const { identifier, password } = asked.json;
  const fits = (identifier === SHOP.handle || identifier === SHOP.did) && state.passwordFits(password);
  return fits ? ok(sessionOf(state, around)) : no(401, 'AuthenticationRequired', 'Invalid identifier or password');
}

const sessionOf = (state: State, { origin }: Around) => ({
  ...state.session(),
  ...SHOP,
  active: true,
  didDoc: {
    id: SHOP.did,
    service: [{ id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: origin() }],
  },
});

const authorOf = (state: State, did: string) => {
  const handle = state.handleOf(did);
  const name = /^reviewer(\d+)\./.exec(handle)?.[1];
  return { did, handle, ...(name === undefined ? {} : { displayName: `Reviewer ${name}` }) };
};

const viewOf = (state: State, { uri, cid, did, record, indexedAt }: Post) => ({
  uri,
  cid,
  author: authorOf(state, did),
  record,
  indexedAt: new Date(indexedAt).toISOString(),
  viewer: { threadMuted: false, ...(state.closed.has(uri) ? { replyDisabled: true } : {}) },
});

function reasonOf({ did, record }: Post): string | null {
  if (did === SHOP.did) return null;
  if (record.reply?.parent.uri.startsWith(`at://${SHOP.did}/`) === true) return 'reply';
  return record.text.includes(`@${SHOP.handle}`) ? 'mention' : null;
}

/** Newest first; the cursor is the place in that order. */
function paged<T>(list: readonly T[], { query }: Asked, most: number) {
  const from = Number(query.get('cursor') ?? 0) || 0;
  const limit = Math.min(Number(query.get('limit') ?? 50), most);
  return { page: list.slice(from, from + limit), ...(from + limit < list.length ? { cursor: String(from + limit) } : {}) };
}

const newestFirst = (posts: readonly Post[]) => posts.toSorted((a, b) => b.indexedAt - a.indexedAt || (b.uri > a.uri ? 1 : -1));

const METHODS: Readonly<Record<string, (state: State, asked: Asked) => Served>> = {
  'app.bsky.notification.listNotifications': (state, asked) => {
    const wanted = asked.query.getAll('reasons');
    const told = newestFirst(state.posts).flatMap((post) => {
      const reason = reasonOf(post);
      return reason === null || (wanted.length > 0 && !wanted.includes(reason))
        ? []
        : [{ ...viewOf(state, post), reason, isRead: false }];
    });
    const { page, cursor } = paged(told, asked, 100);
    return ok({ notifications: page, priority: false, ...(cursor === undefined ? {} : { cursor }) });
  },
  'app.bsky.feed.searchPosts': (state, asked) => {
    const words = (asked.query.get('q') ?? '').replaceAll('"', '').toLowerCase();
    const since = Date.parse(asked.query.get('since') ?? '') || 0;
    const found = newestFirst(state.posts).filter(
      ({ record, indexedAt }) => indexedAt > since && record.text.toLowerCase().includes(words),
    );
    const { page, cursor } = paged(found, asked, 100);
    return ok({
      posts: page.map((post) => viewOf(state, post)),
      hitsTotal: found.length,
      ...(cursor === undefined ? {} : { cursor }),
    });
  },
  'app.bsky.feed.getPosts': (state, { query }) => {
    const uris = query.getAll('uris');
    if (uris.length > 25) return no(400, 'InvalidRequest', 'Error: Params must have the property "uris" with at most 25');
    return ok({ posts: uris.flatMap((uri) => state.find(uri) ?? []).map((post) => viewOf(state, post)) });
  },
  'com.atproto.identity.resolveHandle': (state, { query }) => {
    const did = state.people.get(query.get('handle') ?? '');
    return did === undefined ? no(400, 'InvalidRequest', 'Unable to resolve handle') : ok({ did });
  },
  'com.atproto.repo.getRecord': (state, { query }) => {
    const uri = `at://${query.get('repo')}/${query.get('collection')}/${query.get('rkey')}`;
    const post = state.find(uri);
    return post === undefined
      ? no(400, 'RecordNotFound', `Could not locate record: ${uri}`)
      : ok({ uri, cid: post.cid, value: post.record });
  },
  'com.atproto.repo.listRecords': (state, asked) => {
    const own = state.posts.filter(({ did }) => did === asked.query.get('repo')).toSorted((a, b) => (a.uri < b.uri ? 1 : -1));
    const { page, cursor } = paged(own, asked, 100);
    return ok({
      records: page.map(({ uri, cid, record }) => ({ uri, cid, value: record })),
      ...(cursor === undefined ? {} : { cursor }),
    });
  },
  'com.atproto.repo.putRecord': (state, { json }) => {
    const record = json['record'] as PostRecord;
    const rkey = typeof json['rkey'] === 'string' ? json['rkey'] : '';
    const refused = refusal(json, record, rkey);
    if (refused !== null) return refused;
    const { uri, cid } = state.put(SHOP.did, record, { rkey, byUs: true });
    return ok({ uri, cid, commit: { cid, rev: rkey }, validationStatus: 'valid' });
  },
  'com.atproto.repo.deleteRecord': (state, { json }) => {
    if (json['repo'] !== SHOP.did) return no(403, 'InvalidRequest', 'Could not find repo');
    state.drop(`at://${SHOP.did}/${String(json['collection'])}/${String(json['rkey'])}`);
    return ok({});
  },
};

const invalid = (what: string): Served => no(400, 'InvalidRequest', `Invalid app.bsky.feed.post record: ${what}`);

function refusal(json: Asked['json'], record: PostRecord, rkey: string): Served | null {
  if (json['repo'] !== SHOP.did) return no(403, 'InvalidRequest', 'Could not find repo');
  if (!/^[2-7a-j][2-7a-z]{12}$/.test(rkey)) return no(400, 'InvalidRequest', 'Invalid record key');
  if (typeof record?.text !== 'string' || Number.isNaN(Date.parse(record.createdAt)))
    return invalid('Missing required key "text" at $.record');
  const graphemes = answerLength(record.text, { unit: 'graphemes' });
  if (graphemes > 300) return invalid(`grapheme too big (maximum 300, got ${graphemes}) at $.record.text`);
  if (Buffer.byteLength(record.text) > 3_000) return invalid('string too big (maximum 3000) at $.record.text');
  for (const [name, one] of Object.entries(record.reply ?? {}))
    if (typeof one.cid !== 'string' || one.cid === '') return invalid(`Missing required key "cid" at $.record.reply.${name}`);
  return null;
}
