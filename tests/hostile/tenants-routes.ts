/** Every route beside the procedures: what somebody asks of it who has no business in B, and what whoever has may ask. */
import { signWebhook } from '#server/system/webhook-signature.ts';
import { issueForm } from '#server/http/guest/form-token.ts';
import { newId } from '#server/system/ids.ts';
import { subscription } from '#tests/server/auth/auth-kit.ts';
import { type Actor, type Business, changed, type Three } from './tenants-kit.ts';
import type { Try } from './tenants-sweep.ts';

type Piece = {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Columns that stand on a page anybody may open who has its address. */
  readonly shows?: readonly string[];
};
type Route = {
  readonly wrong: (three: Three) => readonly Piece[];
  /** The same by whoever may, with B's own key; `cookie` of B's owner goes with it. Null: it says nothing of anybody. */
  readonly right: ((three: Three) => Piece) | null;
};

const JSON_BODY = { 'content-type': 'application/json' } as const;
const FORM = { 'content-type': 'application/x-www-form-urlencoded' } as const;

type Key = 'guest' | 'board' | 'calendar' | 'complaintLink' | 'receipt';
const keyOf = ({ links }: Business, key: Key): string => links[key].slice(links[key].lastIndexOf('/') + 1).replace('.ics', '');

/** B's key cut, longer and with one letter changed, B's keys to other doors, and the key somebody else has to a door like it. */
const wrongKeys = ({ a, b, c }: Three, key: Key): readonly string[] => {
  const right = keyOf(b, key);
  const others = (['guest', 'board', 'calendar', 'receipt'] as const).filter((one) => one !== key);
  return [
    right.slice(0, -1),
    `${right}A`,
    changed(right),
    changed(right, 0),
    ...others.map((one) => keyOf(b, one)),
    keyOf(a, key),
    keyOf(c, key),
  ];
};
const byKey = (key: Key, path: (token: string) => string, rest: Omit<Piece, 'path'> = {}): Route => ({
  wrong: (three) => wrongKeys(three, key).map((token) => ({ path: path(token), ...rest })),
  right: ({ b }) => ({ path: path(keyOf(b, key)), ...rest }),
});

const inB = (path: string, more = ''): Route => {
  const at = (businessId: string) => ({ path: `${path}?business=${businessId}&from=2026-11-01&to=2026-11-30${more}` });
  return {
    wrong: ({ b }) => [at(b.ids.businessId), at(`${b.ids.businessId}&business=x`), at(b.ids.businessId.toLowerCase())],
    right: ({ b }) => at(b.ids.businessId),
  };
};

const webhookRequest = (three: Three, connectionId: string, secret: string, body = '{}'): Piece => ({
  path: `/hooks/in/${connectionId}`,
  headers: { ...JSON_BODY, ...signWebhook({ secret, id: newId(), now: three.app.clock.now(), body: '{}' }) },
  body,
});

const act = (body: object): Piece => ({ path: '/push/act', headers: JSON_BODY, body: JSON.stringify(body) });
const words = new URLSearchParams({ text: 'Cold soup', message: newId(), form: '' }).toString();

const business = (id: string) => ({ 'x-business': id });
const asQuery = (input: unknown) => encodeURIComponent(JSON.stringify(input));

export const ROUTES: Readonly<Record<string, Route>> = {
  // What stands before every other route.
  'ALL /*': { wrong: ({ b }) => [{ path: `/${b.ids.feedbackId}` }, { path: `/feedback/${b.ids.feedbackId}` }], right: null },
  'GET /*': { wrong: ({ b }) => [{ path: `/inbox/${b.ids.feedbackId}.json` }, { path: `/photos` }], right: null },
  'HEAD /*': { wrong: () => [{ path: '/index.html' }], right: null },
  'GET /health': { wrong: () => [{ path: '/health' }, { path: '/health', headers: { accept: 'text/html' } }], right: null },

  'ALL /trpc/*': {
    wrong: ({ a, b }) => {
      const id = asQuery({ id: b.ids.feedbackId });
      const both = asQuery({ 0: { id: b.ids.feedbackId }, 1: {}, 2: { id: b.ids.complaintLinkId } });
      return [
        ...[
          business(b.ids.businessId),
          business(`${b.ids.businessId}, ${a.ids.businessId}`),
          business(a.ids.businessId),
          {},
        ].flatMap((headers) => [
          { path: `/trpc/feedback.get?input=${id}`, headers },
          { path: `/trpc/feedback.get,duty.get,door.qr?batch=1&input=${both}`, headers },
          {
            path: '/trpc/feedback.resolve',
            headers: { ...headers, ...JSON_BODY },
            body: JSON.stringify({ id: b.ids.feedbackId }),
          },
        ]),
        { path: `/trpc/team.list?connectionParams=${asQuery({ businessId: b.ids.businessId })}` },
        {
          path: `/trpc/live.events?input=${asQuery({ lastEventId: '0' })}&connectionParams=${asQuery({ businessId: b.ids.businessId })}`,
          headers: { accept: 'text/event-stream' },
        },
      ];
    },
    right: ({ b }) => ({
      path: `/trpc/feedback.get?input=${asQuery({ id: b.ids.feedbackId })}`,
      headers: business(b.ids.businessId),
    }),
  },

  'POST /hooks/in/:connectionId': {
    wrong: (three) => {
      const { a, b } = three;
      return [
        webhookRequest(three, b.ids.connectionId, a.links.secret),
        webhookRequest(three, a.ids.connectionId, b.links.secret),
        webhookRequest(three, b.ids.connectionId, b.links.secret, '{"type":"another body"}'),
        webhookRequest(three, changed(b.ids.connectionId), b.links.secret),
        webhookRequest(three, b.ids.complaintLinkId, b.links.secret),
        { path: `/hooks/in/${b.ids.connectionId}`, headers: JSON_BODY, body: '{}' },
      ];
    },
    right: null,
  },
  'POST /hooks/in/:connectionId/:secret': {
    wrong: ({ a, b }) =>
      [
        // A webhook that signs is not opened by its secret in the address, and a tool by nobody else's.
        `${b.ids.connectionId}/${b.links.secret}`,
        `${b.ids.toolId}/${b.links.secret}`,
        `${b.ids.toolId}/${a.links.secret}`,
        `${b.ids.accountId}/${b.links.secret}`,
      ].map((path) => ({ path: `/hooks/in/${path}`, headers: JSON_BODY, body: '{"text":"Cold soup"}' })),
    right: null,
  },
  'GET /hooks/app/:channel': {
    wrong: () => [{ path: '/hooks/app/facebook?hub.mode=subscribe&hub.verify_token=guess&hub.challenge=1' }],
    right: null,
  },
  'POST /hooks/app/:channel': {
    wrong: ({ b }) =>
      ['google', 'facebook', 'feed', b.ids.accountId].map((channel) => ({
        path: `/hooks/app/${channel}`,
        headers: JSON_BODY,
        body: JSON.stringify({ object: 'page', entry: [{ id: b.ids.accountId }] }),
      })),
    right: null,
  },
  'POST /push/resubscribe': {
    wrong: (three) => {
      const { endpoint, p256dh, auth } = subscription(three.app.app.parts);
      const fresh = { endpoint, keys: { p256dh, auth } };
      return [three.b.links.endpoint, changed(three.b.links.endpoint), ''].map((oldEndpoint) => ({
        path: '/push/resubscribe',
        headers: JSON_BODY,
        body: JSON.stringify({ oldEndpoint, subscription: fresh }),
      }));
    },
    right: null,
  },
  'POST /push/act': {
    wrong: (three) =>
      wrongKeys(three, 'receipt').flatMap((token) => [
        act({ what: 'claim', token, id: three.b.ids.claimId }),
        act({ what: 'reply', token, id: three.b.ids.replyId, text: 'Sorry' }),
        act({ what: 'snooze', token, minutes: 10 }),
      ]),
    right: ({ b }) => act({ what: 'claim', token: b.links.receipt, id: newId() }),
  },
  'POST /push/receipt': {
    wrong: (three) =>
      wrongKeys(three, 'receipt').map((token) => ({
        path: '/push/receipt',
        headers: JSON_BODY,
        body: JSON.stringify({ token, what: 'opened' }),
      })),
    right: null,
  },
  'POST /csp': { wrong: () => [{ path: '/csp', headers: JSON_BODY, body: '{}' }], right: null },

  'GET /calendar/:file': byKey('calendar', (token) => `/calendar/${token}.ics`),
  'GET /board/:token': byKey('board', (token) => `/board/${token}`),
  'GET /board/:token/events': byKey('board', (token) => `/board/${token}/events`),
  'GET /s/:token': byKey('guest', (token) => `/s/${token}`),
  'POST /s/:token': byKey('guest', (token) => `/s/${token}`, { headers: FORM, body: words }),
  'GET /s/:token/events': byKey('guest', (token) => `/s/${token}/events`),
  'GET /s/:token/photos/:id': {
    wrong: (three) => wrongKeys(three, 'guest').map((token) => ({ path: `/s/${token}/photos/${three.b.links.photoId}` })),
    right: ({ b }) => ({ path: `/s/${b.links.guest}/photos/${b.links.photoId}` }),
  },
  'GET /c/:code': byKey('complaintLink', (code) => `/c/${code}`),
  'POST /c/:code': {
    wrong: (three) => {
      const { parts } = three.app.app;
      const elsewhere = issueForm(parts, three.a.ids.complaintLinkId, three.app.clock.now());
      const body = new URLSearchParams({ text: 'Cold soup', form: elsewhere }).toString();
      return [
        ...wrongKeys(three, 'complaintLink').map((code) => ({ path: `/c/${code}`, headers: FORM, body })),
        // The page of another door in hand: nothing is taken. B's own page comes back, which is for everybody at its table.
        {
          path: `/c/${keyOf(three.b, 'complaintLink')}`,
          headers: FORM,
          body,
          shows: ['business.name', 'door.place_label'],
        },
      ];
    },
    right: ({ app, b }) => {
      const form = issueForm(app.app.parts, b.ids.complaintLinkId, app.clock.now());
      return {
        path: `/c/${keyOf(b, 'complaintLink')}`,
        headers: FORM,
        body: new URLSearchParams({ text: 'Cold soup', form }).toString(),
      };
    },
  },
  // Not switched on.
  'GET /r/:id': {
    wrong: ({ b }) => [{ path: `/r/${b.ids.businessId}` }, { path: `/r/${b.ids.businessId}?lang=cs` }],
    right: null,
  },
  'GET /r/:id/:file': {
    wrong: ({ b }) =>
      ['data.json', 'badge.svg', 'badge.png', 'cover.svg', 'cover.png', 'page'].map((file) => ({
        path: `/r/${b.ids.businessId}/${file}`,
      })),
    right: null,
  },

  'GET /export/print': inB('/export/print'),
  'GET /export/:file{items\\.(?:csv|json)}': inB('/export/items.csv'),
  'GET /export/audit.csv': inB('/export/audit.csv'),
  'POST /import/file': {
    wrong: ({ b }) => [{ path: `/import/file?business=${b.ids.businessId}&name=x.csv`, body: 'date,text\n2026-01-01,Cold\n' }],
    right: null,
  },
  'GET /import/refused.csv': {
    wrong: ({ a, b }) => [
      { path: `/import/refused.csv?business=${b.ids.businessId}&id=${b.ids.importId}` },
      { path: `/import/refused.csv?business=${a.ids.businessId}&id=${b.ids.importId}` },
    ],
    right: null,
  },
  'GET /photos/:id': {
    wrong: ({ b }) => [
      { path: `/photos/${b.links.photoId}` },
      { path: `/photos/${b.links.photoId}?business=${b.ids.businessId}` },
    ],
    right: ({ b }) => ({ path: `/photos/${b.links.photoId}` }),
  },
};

export const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'];
const ASKING = ['owner of A', 'nobody', 'a cookie of B with one letter changed', 'removed from B', 'helper of C'];

/** As the server has them. */
export const routesOf = ({ app }: Three): readonly string[] => [
  ...new Set(app.app.hono.routes.map(({ method, path }) => `${method} ${path}`)),
];

export const toRoute = ({ path, headers = {}, body }: Piece, method: string, { cookie }: Pick<Actor, 'cookie'>) => ({
  method,
  path,
  headers: { ...(cookie === '' ? {} : { cookie }), ...headers },
  ...(body === undefined || method === 'GET' || method === 'HEAD' ? {} : { body }),
});

export function routeTriesOf(three: Three, route: string): Try[] {
  const signedIn = /^\S+ \/(?:trpc|export|import|photos|push\/resubscribe)/.test(route);
  const guarded = /^\S+ \/(?:export|import|photos)/.test(route);
  return (ROUTES[route]?.wrong(three) ?? []).flatMap((piece) =>
    three.foreign
      // Whose cookie it is matters only where one is read.
      .filter(({ name }) => (signedIn ? ASKING : ASKING.slice(0, 1)).includes(name))
      .flatMap((actor) =>
        METHODS.map((method) => ({
          actor,
          asked: toRoute(piece, method, actor),
          // With another method it is another route: the app's own page, which says nothing of anybody.
          refuse: guarded && route.startsWith(`${method} `),
          shows: piece.shows,
        })),
      ),
  );
}
