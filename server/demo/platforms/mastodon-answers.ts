/** What a Mastodon server answers to each request (docs.joinmastodon.org, methods and OAuth). */
import { createHash } from 'node:crypto';
import { answerLength } from '#shared/model/answer-length.ts';
import type { Asked, Served } from './desk.ts';
import { accountView, SHOP, statusView, type State, type Status, type Visibility } from './mastodon-state.ts';

type Around = { readonly origin: string; readonly served: number[]; readonly old: boolean };
type Context = Around & { readonly state: State; readonly asked: Asked; readonly id: string };

const WINDOW = { ms: 5 * 60_000, requests: 300 } as const;
const KEY_MS = 3_600_000;
const MOST_CHARACTERS = 500;

const ok = (json: unknown, headers: Served['headers'] = {}): Served => ({ json, headers });
const no = (status: number, error: string, more: object = {}): Served => ({ status, json: { error, ...more } });
const GONE = no(404, 'Record not found');

export function answerMastodon(state: State, asked: Asked, around: Around): Served {
  const now = state.now();
  const open = OPEN[`${asked.method} ${asked.path}`];
  if (open !== undefined) return open({ ...around, state, asked, id: '' });
  if (!state.tokens.has((asked.headers['authorization'] ?? '').replace(/^Bearer /, '')))
    return no(401, 'The access token is invalid');
  const recent = around.served.filter((at) => now - at < WINDOW.ms).length;
  const headers = {
    'x-ratelimit-limit': String(WINDOW.requests),
    'x-ratelimit-remaining': String(Math.max(0, WINDOW.requests - recent - 1)),
    'x-ratelimit-reset': new Date(now + WINDOW.ms).toISOString(),
  };
  if (recent >= WINDOW.requests) return { ...no(429, 'Too many requests'), headers };
  around.served.push(now);
  for (const [method, pattern, answer] of ROUTES) {
    const found = asked.method === method ? pattern.exec(asked.path) : null;
    if (found === null) continue;
    const served = answer({ ...around, state, asked, id: decodeURIComponent(found[1] ?? '') });
    return { ...served, headers: { ...headers, ...served.headers } };
  }
  return no(404, 'Not Found');
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const view = ({ state, origin }: Context, status: Status) => statusView(state, status, origin);
const by = (one: string, other: string) => one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);

/** Newest first; `min_id` gives those right after it, `max_id` those right before. */
function page<T extends { readonly id: string }>(
  { asked: { query, path }, origin }: Context,
  list: readonly T[],
  most: number,
): { readonly rows: readonly T[]; readonly headers: Record<string, string> } {
  const limit = Math.min(Number(query.get('limit') ?? most / 2), most);
  const [after, before] = [query.get('min_id'), query.get('max_id')];
  const sorted = list
    .filter(({ id }) => (after === null || by(id, after) > 0) && (before === null || by(id, before) < 0))
    .toSorted((a, b) => by(b.id, a.id));
  const rows = after === null ? sorted.slice(0, limit) : sorted.slice(-limit);
  const [newest, oldest] = [rows[0]?.id, rows.at(-1)?.id];
  if (newest === undefined) return { rows, headers: {} };
  return {
    rows,
    headers: { link: `<${origin}${path}?max_id=${oldest}>; rel="next", <${origin}${path}?min_id=${newest}>; rel="prev"` },
  };
}

/** Without a token. */
const OPEN: Readonly<Record<string, (context: Context) => Served>> = {
  'GET /.well-known/oauth-authorization-server': ({ origin, old }) =>
    old ? no(404, 'Not Found') : ok({ issuer: origin, code_challenge_methods_supported: ['S256'] }),
  /** The owner is signed in here and says yes at once. */
  'GET /oauth/authorize': ({ state, asked: { query } }) => {
    const [app, redirect] = [query.get('client_id') ?? '', query.get('redirect_uri') ?? ''];
    if (state.apps.get(app)?.redirect !== redirect) return { status: 401, text: 'Client authentication failed' };
    const code = `code-${state.codes.size + 1}-${app}`;
    state.codes.set(code, { app, challenge: query.get('code_challenge') ?? '' });
    const back = new URL(redirect);
    back.searchParams.set('code', code);
    back.searchParams.set('state', query.get('state') ?? '');
    return { status: 302, headers: { location: back.href } };
  },
  'POST /api/v1/apps': ({ state, asked: { json } }) => {
    const id = `client-${state.apps.size + 1}`;
    state.apps.set(id, { secret: `secret-of-${id}`, redirect: text(json['redirect_uris']) });
    return ok({ id: '1', name: json['client_name'], client_id: id, client_secret: `secret-of-${id}` });
  },
  'POST /oauth/token': ({ state, asked: { json } }) => {
    const app = state.apps.get(text(json['client_id']));
    const code = state.codes.get(text(json['code']));
    state.codes.delete(text(json['code']));
    if (app?.secret !== json['client_secret'])
      return no(401, 'invalid_client', { error_description: 'Client authentication failed' });
    const proof = createHash('sha256').update(text(json['code_verifier'])).digest('base64url');
    const fits =
      code?.app === json['client_id'] &&
      app?.redirect === json['redirect_uri'] &&
      (code?.challenge === '' || code?.challenge === proof);
    if (!fits) return no(400, 'invalid_grant', { error_description: 'The provided authorization grant is invalid' });
    const token = `token-of-${text(json['client_id'])}`;
    state.tokens.add(token);
    return ok({ access_token: token, token_type: 'Bearer', scope: json['scope'], created_at: Math.floor(state.now() / 1000) });
  },
  'POST /oauth/revoke': ({ state, asked: { json } }) => {
    if (state.apps.get(text(json['client_id']))?.secret !== json['client_secret']) return no(403, 'unauthorized_client');
    state.tokens.delete(text(json['token']));
    return ok({});
  },
};

function post(context: Context): Served {
  const { state, asked } = context;
  const key = asked.headers['idempotency-key'] ?? '';
  const known = state.keys.get(key);
  if (known !== undefined && known.until > state.now()) {
    const first = state.find(known.id);
    if (first !== undefined) return ok(view(context, first));
  }
  const refused = refusal(asked);
  if (refused !== null) return refused;
  const { status, in_reply_to_id: under = null, visibility = 'public', language = null, spoiler_text: warning = '' } = asked.json;
  if (under !== null && state.find(under) === undefined) return no(404, 'Record not found');
  const made = state.add({
    by: SHOP.id,
    text: text(status),
    at: state.now(),
    visibility: visibility as Visibility,
    language: language as string | null,
    under: under as string | null,
    warning: text(warning),
    byUs: true,
  });
  if (key !== '') state.keys.set(key, { id: made.id, until: state.now() + KEY_MS });
  return ok(view(context, made));
}

/** Of `@name@host` only `@name` counts, an address counts 23. */
function refusal({ json }: Asked): Served | null {
  const words = text(json['status']);
  if (words.trim() === '') return no(422, "Validation failed: Text can't be blank");
  const counted = words.replace(/@(\w+)@[\w.-]+/g, '@$1') + text(json['spoiler_text']);
  const tooLong = answerLength(counted, { unit: 'graphemes', perUrl: 23 }) > MOST_CHARACTERS;
  return tooLong ? no(422, `Validation failed: Text character limit of ${MOST_CHARACTERS} exceeded`) : null;
}

function stream({ state }: Context): Served {
  return {
    stream: (write, gone) => {
      write(':)\n\n');
      const listener = (event: string, data: string) => write(`event: ${event}\ndata: ${data}\n\n:thump\n`);
      state.listeners.add(listener);
      gone.addEventListener('abort', () => state.listeners.delete(listener));
    },
  };
}

const ROUTES: readonly (readonly [string, RegExp, (context: Context) => Served])[] = [
  ['GET', /^\/api\/v1\/accounts\/verify_credentials$/, ({ origin }) => ok(accountView(SHOP, origin))],
  [
    'GET',
    /^\/api\/v2\/instance$/,
    ({ origin }) =>
      ok({
        domain: new URL(origin).host,
        version: '4.5.0',
        configuration: {
          urls: { streaming: origin.replace(/^http/, 'ws') },
          statuses: { max_characters: MOST_CHARACTERS, characters_reserved_per_url: 23 },
        },
      }),
  ],
  ['GET', /^\/api\/v1\/streaming\/user\/notification$/, stream],
  [
    'GET',
    /^\/api\/v1\/notifications$/,
    (context) => {
      const { rows, headers } = page(context, context.state.notifications, 80);
      const told = rows.map(({ id, at, status }) => ({
        id,
        type: 'mention',
        created_at: new Date(at).toISOString(),
        account: accountView(context.state.person(status.by), context.origin),
        status: view(context, status),
      }));
      return ok(told, headers);
    },
  ],
  ['POST', /^\/api\/v1\/statuses$/, post],
  [
    'GET',
    /^\/api\/v1\/statuses$/,
    (context) =>
      context.old
        ? no(404, 'Not Found')
        : ok(
            context.asked.query
              .getAll('id[]')
              .slice(0, 20)
              .flatMap((id) => context.state.find(id) ?? [])
              .map((one) => view(context, one)),
          ),
  ],
  [
    'GET',
    /^\/api\/v1\/statuses\/([^/]+)$/,
    (context) => {
      const status = context.state.find(context.id);
      return status === undefined ? GONE : ok(view(context, status));
    },
  ],
  [
    'PUT',
    /^\/api\/v1\/statuses\/([^/]+)$/,
    (context) => {
      const status = context.state.find(context.id);
      if (status === undefined || status.by !== SHOP.id) return GONE;
      const refused = refusal(context.asked);
      if (refused !== null) return refused;
      Object.assign(status, { text: text(context.asked.json['status']), editedAt: context.state.now() });
      return ok(view(context, status));
    },
  ],
  [
    'DELETE',
    /^\/api\/v1\/statuses\/([^/]+)$/,
    (context) => {
      const status = context.state.find(context.id);
      if (status === undefined || status.by !== SHOP.id) return GONE;
      context.state.drop(status.id);
      return ok(view(context, status));
    },
  ],
  [
    'GET',
    /^\/api\/v1\/statuses\/([^/]+)\/context$/,
    (context) => {
      if (context.state.find(context.id) === undefined) return GONE;
      const below = context.state.statuses.filter(({ under }) => under === context.id);
      return ok({ ancestors: [], descendants: below.map((one) => view(context, one)) });
    },
  ],
  [
    'GET',
    /^\/api\/v1\/accounts\/([^/]+)\/statuses$/,
    (context) => {
      const { rows, headers } = page(
        context,
        context.state.statuses.filter((one) => one.by === context.id),
        40,
      );
      return ok(
        rows.map((one) => view(context, one)),
        headers,
      );
    },
  ],
  [
    'GET',
    /^\/api\/v2\/search$/,
    (context) => {
      const words = (context.asked.query.get('q') ?? '').replaceAll('"', '').toLowerCase();
      const found = context.state.statuses.filter((one) => one.visibility === 'public' && one.text.toLowerCase().includes(words));
      return ok({ accounts: [], statuses: page(context, found, 40).rows.map((one) => view(context, one)), hashtags: [] });
    },
  ],
  [
    'GET',
    /^\/api\/v1\/timelines\/tag\/([^/]+)$/,
    (context) => {
      const tagged = context.state.statuses.filter(
        (one) => one.visibility === 'public' && one.text.toLowerCase().includes(`#${context.id.toLowerCase()}`),
      );
      const { rows, headers } = page(context, tagged, 40);
      return ok(
        rows.map((one) => view(context, one)),
        headers,
      );
    },
  ],
];
