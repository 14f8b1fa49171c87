/**
 * Stands in for Google Business Profile: reviews of verified locations with one answer each that is looked at before it is shown, a
 * sign-in whose tokens end, a quota by the minute, and Pub/Sub deliveries that only name a review.
 */
import { randomBytes } from 'node:crypto';
import { openDesk, post, type Asked, type Served } from './desk.ts';
import { openSignIn, publicKeys, tokenFor } from './google-sign-in.ts';
import type { FakeOptions, FakePlatform, Wrote } from './platform.ts';

const ACCOUNT = 'accounts/100000000000000000001';
const SCOPE = 'https://www.googleapis.com/auth/business.manage';
const TOPIC = 'projects/example-project/topics/gbp-reviews';
const PUSHER = 'pubsub-push@example-project.iam.gserviceaccount.com';
const STARS = ['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE'];
const MAX_PAGE = 50;
const REPLY_BYTES = 4_096;
const QUERIES_PER_MINUTE = 300;

/** `judgedAt`: when Google has looked at it. */
type Reply = { readonly comment: string; readonly at: number; readonly judgedAt: number; readonly byUs: boolean };
type Review = {
  readonly name: string;
  readonly author: string;
  readonly createdAt: number;
  rating: number;
  comment: string;
  changedAt: number;
  reply: Reply | null;
};

export type GoogleOptions = FakeOptions & {
  /** Titles; the first one's reviews are what `write` adds to. */
  readonly locations?: readonly string[];
  readonly verified?: boolean;
  /** How long Google looks at an answer before it is shown or refused. */
  readonly moderationMs?: number;
};

export type GoogleFake = FakePlatform & {
  /** Where the operator's push subscription points. */
  pushTo(url: string): void;
  /** The name of the first location. */
  readonly location: string;
  /** What of the location is told to Pub/Sub now. */
  readonly notified: () => readonly string[];
};

const fail = (status: number, name: string, message: string, more: object = {}): Served => ({
  status,
  json: { error: { code: status, message, status: name, ...more } },
});
const NOT_FOUND = fail(404, 'NOT_FOUND', 'Requested entity was not found.');
const INVALID = fail(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.');
const DENIED = fail(403, 'PERMISSION_DENIED', 'The caller does not have permission');
const UNKNOWN = fail(
  401,
  'UNAUTHENTICATED',
  'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
);
const QUOTA = () =>
  fail(
    429,
    'RESOURCE_EXHAUSTED',
    "Quota exceeded for quota metric 'Requests' and limit 'Requests per minute' of service 'mybusiness.googleapis.com'.",
  );

/** What Google's moderators refuse in an answer: addresses and telephone numbers. */
const REFUSED = /https?:\/\/|\bwww\.|\+?\d[\d ]{7,}\d/;
const zulu = (at: number) => new Date(at).toISOString().replace('Z', '000Z');

export async function startGoogle(options: GoogleOptions): Promise<GoogleFake> {
  const { clock, locations = ['Bistro Example'], verified = true, moderationMs = 10 * 60_000 } = options;
  const app = {
    clientId: 'client-1.apps.googleusercontent.com',
    clientSecret: 'GOCSPX-example',
    pubsubTopic: TOPIC,
    pushServiceAccount: PUSHER,
  };
  const signIn = openSignIn(clock, { ...app, scope: SCOPE });
  const names = locations.map((_, index) => `${ACCOUNT}/locations/${2_000_000_000_000_000_001n + BigInt(index)}`);
  const location = names[0] ?? '';
  const reviews: Review[] = [];
  const waiting: { readonly type: string; readonly name: string }[] = [];
  let setting: { pubsubTopic?: string; notificationTypes?: readonly string[] } = {};
  let pushUrl = '';
  let minute = { at: 0, count: 0 };

  const find = (name: string) => reviews.find((one) => one.name === name);
  function told(type: string, name: string): void {
    if (setting.pubsubTopic === TOPIC && setting.notificationTypes?.includes(type) === true) waiting.push({ type, name });
  }

  function replyOf({ comment, at, judgedAt }: Reply): object {
    const looked = clock.now() >= judgedAt;
    const bad = REFUSED.test(comment);
    const state = !looked ? 'PENDING' : bad ? 'REJECTED' : 'APPROVED';
    return {
      comment,
      updateTime: zulu(at),
      reviewReplyState: state,
      ...(state === 'REJECTED' ? { policyViolation: 'CONTACT_INFORMATION' } : {}),
    };
  }
  const shown = (one: Review) => ({
    name: one.name,
    reviewId: one.name.split('/').at(-1),
    reviewer:
      one.author === ''
        ? { isAnonymous: true }
        : { displayName: one.author, profilePhotoUrl: 'https://lh3.googleusercontent.com/a/example=s120' },
    starRating: STARS[one.rating - 1] ?? 'STAR_RATING_UNSPECIFIED',
    ...(one.comment === '' ? {} : { comment: one.comment }),
    createTime: zulu(one.createdAt),
    updateTime: zulu(one.changedAt),
    ...(one.reply === null ? {} : { reviewReply: replyOf(one.reply) }),
    reviewReplyUrl: `https://business.google.com/reviews/reply/${one.name.split('/').at(-1)}`,
  });

  function list(parent: string, { query }: Asked): Served {
    const size = Number(query.get('pageSize') ?? MAX_PAGE);
    const order = query.get('orderBy') ?? 'updateTime desc';
    const token = query.get('pageToken') ?? '';
    const from = token === '' ? 0 : Number(/^CAU(\d+)$/.exec(token)?.[1] ?? Number.NaN);
    if (!(size >= 1 && size <= MAX_PAGE) || order !== 'updateTime desc' || Number.isNaN(from)) return INVALID;
    const all = reviews
      .filter(({ name }) => name.startsWith(`${parent}/reviews/`))
      .sort((one, other) => other.changedAt - one.changedAt);
    const next = from + size < all.length ? { nextPageToken: `CAU${from + size}` } : {};
    if (all.length === 0) return { json: {} };
    return {
      json: { reviews: all.slice(from, from + size).map(shown), averageRating: 3, totalReviewCount: all.length, ...next },
    };
  }

  function reply(review: Review, { method, json }: Asked): Served {
    if (method === 'DELETE') {
      if (review.reply === null) return NOT_FOUND;
      review.reply = null;
      return { json: {} };
    }
    const { comment } = json;
    if (method !== 'PUT' || typeof comment !== 'string' || comment.trim() === '' || Buffer.byteLength(comment) > REPLY_BYTES)
      return INVALID;
    // One place, and the last one to write has it.
    review.reply = { comment, at: clock.now(), judgedAt: clock.now() + moderationMs, byUs: true };
    return { json: replyOf(review.reply) };
  }

  function reviewsApi(path: string, asked: Asked): Served {
    const at = Math.floor(clock.now() / 60_000);
    minute = minute.at === at ? { at, count: minute.count + 1 } : { at, count: 1 };
    if (minute.count > QUERIES_PER_MINUTE) return QUOTA();
    const [, parent = '', rest = ''] = /^(accounts\/\d+\/locations\/\d+)\/reviews(.*)$/.exec(path) ?? [];
    if (!names.includes(parent)) return path.includes('/reviews') ? DENIED : NOT_FOUND;
    if (!verified) return DENIED;
    if (rest === '') return asked.method === 'GET' ? list(parent, asked) : NOT_FOUND;
    const review = find(`${parent}/reviews/${rest.split('/')[1]}`);
    if (review === undefined) return NOT_FOUND;
    if (/^\/[^/]+\/reply$/.test(rest)) return reply(review, asked);
    return /^\/[^/]+$/.test(rest) && asked.method === 'GET' ? { json: shown(review) } : NOT_FOUND;
  }

  function notifications(path: string, { method, query, json }: Asked): Served {
    if (path !== `${ACCOUNT}/notificationSetting`) return NOT_FOUND;
    if (method === 'PATCH') {
      const mask = (query.get('updateMask') ?? '').split(',');
      const { pubsubTopic, notificationTypes } = json;
      if (mask.includes('pubsubTopic') && !/^projects\/[^/]+\/topics\/[^/]+$/.test(String(pubsubTopic))) return INVALID;
      const picked = Object.fromEntries(
        Object.entries({ pubsubTopic, notificationTypes }).filter(([field]) => mask.includes(field)),
      );
      setting = { ...setting, ...picked };
    }
    return { json: { name: path, ...setting } };
  }

  function answer(asked: Asked): Served {
    const { path, method } = asked;
    if (path === '/o/oauth2/v2/auth') return signIn.authorize(asked);
    if (path === '/token' && method === 'POST') return signIn.exchange(asked);
    if (path === '/revoke' && method === 'POST') return signIn.revoke(asked);
    if (path === '/oauth2/v3/certs') return { headers: { 'cache-control': 'public, max-age=21600' }, json: publicKeys() };
    if (!signIn.isIn(asked)) return UNKNOWN;
    const [, api = '', rest = ''] = /^\/(v4|am\/v1|bi\/v1|n\/v1)\/(.*)$/.exec(path) ?? [];
    if (api === 'v4') return reviewsApi(rest, asked);
    if (api === 'n/v1') return notifications(rest, asked);
    if (api === 'am/v1' && rest === 'accounts')
      return { json: { accounts: [{ name: ACCOUNT, accountName: 'Bistro Example', type: 'PERSONAL' }] } };
    if (api === 'bi/v1' && rest === `${ACCOUNT}/locations`)
      return {
        json: {
          locations: names.map((name, index) => ({ name: name.slice(ACCOUNT.length + 1), title: locations[index] })),
          totalSize: names.length,
        },
      };
    return NOT_FOUND;
  }

  const desk = await openDesk({
    answer,
    workOf: ({ path, method }) => (path === '/token' ? 'refresh' : method === 'GET' ? 'read' : 'write'),
    bodies: { rate: QUOTA, server_error: () => fail(503, 'UNAVAILABLE', 'The service is currently unavailable.') },
    expire: (forever) => signIn.expire(forever),
  });

  function write({ text, author = 'Guest', rating = 3, at = clock.now() }: Wrote): string {
    const name = `${location}/reviews/AbFv${randomBytes(6).toString('hex')}`;
    reviews.push({ name, author, rating, comment: text, createdAt: at, changedAt: at, reply: null });
    told('NEW_REVIEW', name);
    return name;
  }

  /** One message as Pub/Sub delivers it, with a token of Google's, or of somebody who would like to be. */
  async function push(
    { type, name }: { readonly type: string; readonly name: string },
    { id, forged }: { readonly id: string; readonly forged: boolean },
  ): Promise<number> {
    const data = Buffer.from(JSON.stringify({ name: location, type, review_name: name, location_name: location })).toString(
      'base64',
    );
    const publishTime = new Date(clock.now()).toISOString();
    const message = { attributes: {}, data, messageId: id, message_id: id, publishTime, publish_time: publishTime };
    const seconds = Math.floor(clock.now() / 1000);
    const claims = {
      aud: pushUrl,
      azp: '1',
      email: PUSHER,
      email_verified: true,
      exp: seconds + 3_600,
      iat: seconds,
      iss: 'https://accounts.google.com',
      sub: '1',
    };
    const body = JSON.stringify({ message, subscription: 'projects/example-project/subscriptions/gbp-reviews-push' });
    return post(pushUrl, { body, headers: { authorization: `Bearer ${tokenFor(claims, { forged })}` } });
  }

  return {
    hosts: {
      reviews: `${desk.origin}/v4`,
      accounts: `${desk.origin}/am/v1`,
      locations: `${desk.origin}/bi/v1`,
      notifications: `${desk.origin}/n/v1`,
      sign_in: `${desk.origin}/o/oauth2/v2/auth`,
      token: `${desk.origin}/token`,
      revoke: `${desk.origin}/revoke`,
      certs: `${desk.origin}/oauth2/v3/certs`,
    },
    app,
    settings: {},
    secrets: { accessToken: signIn.issueAccess(), refreshToken: signIn.issueRefresh() },
    location,
    requests: desk.requests,
    misbehave: desk.misbehave,
    notified: () => waiting.map(({ name }) => name),
    pushTo: (url) => {
      pushUrl = url;
    },
    write,
    // A business cannot write reviews of itself.
    writeOurselves: () => '',
    edit(id, text, rating) {
      const review = find(id);
      if (review === undefined) return;
      Object.assign(review, { comment: text, rating: rating ?? review.rating, changedAt: clock.now() });
      told('UPDATED_REVIEW', id);
    },
    remove: (id) => void reviews.splice(0, reviews.length, ...reviews.filter(({ name }) => name !== id)),
    answerThere(id, text) {
      const review = find(id);
      if (review !== undefined) review.reply = { comment: text, at: clock.now(), judgedAt: clock.now(), byUs: false };
    },
    answers: (id) =>
      reviews.flatMap(({ name, reply }) =>
        reply === null || (id !== undefined && id !== name)
          ? []
          : [{ id: `${name}/reply`, under: name, text: reply.comment, byUs: reply.byUs }],
      ),
    async deliver({ twice, shuffled, forged = false } = {}) {
      const messages = waiting.splice(0).map((event, index) => ({ event, id: `${clock.now()}${index}` }));
      const sent = twice === true ? [...messages, ...messages] : messages;
      const statuses: number[] = [];
      for (const { event, id } of shuffled === true ? sent.toReversed() : sent) statuses.push(await push(event, { id, forged }));
      return statuses;
    },
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  };
}
