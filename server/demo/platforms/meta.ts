/**
 * Stands in for Meta: one Graph API and one app for a Facebook Page with Messenger, the professional Instagram account that hangs on it, and
 * a WhatsApp number. Each is a platform of its own to whoever plays the guests.
 */
import { randomBytes } from 'node:crypto';
import { openDesk, type Asked, type Served } from './desk.ts';
import { BUSINESS_ACCOUNT, INSTAGRAM, META_APP, NUMBER, openMetaApp, PAGE, type Who } from './meta-app.ts';
import { answerWith, GraphError, listWith, notThere, paged, type Args, type Thing } from './meta-fields.ts';
import { openPosts } from './meta-posts.ts';
import { openTalks } from './meta-talks.ts';
import type { FakeOptions, FakePlatform, Wrote } from './platform.ts';

const VERSION = '/v26.0';
const DAY_MS = 24 * 3_600_000;
/** Calls an hour for one Page. */
const CALLS_PER_HOUR = 4_800;

export type MetaOptions = FakeOptions & {
  /** Permissions the owner leaves out when they sign in. */
  readonly refuses?: readonly string[];
  /** The app was approved to write for seven days. */
  readonly humanAgent?: boolean;
};

/** Beside what is said below posts (`write`): what a guest says in a message, or on the Page by themselves. */
type Talking = FakePlatform & { message(wrote: Wrote): string; post(wrote: Wrote): string };

export type MetaFake = AsyncDisposable & {
  readonly facebook: Talking;
  readonly instagram: Talking;
  readonly whatsapp: FakePlatform & { picture(bytes: Uint8Array): string };
  readonly requests: readonly string[];
};

export async function startMeta({ clock, refuses = [], humanAgent = true }: MetaOptions): Promise<MetaFake> {
  const app = openMetaApp(clock, { refuses });
  const page = openPosts(app, 'page');
  const instagram = openPosts(app, 'instagram');
  const talks = {
    page: openTalks(app, 'page', { humanAgent }),
    instagram: openTalks(app, 'instagram', { humanAgent }),
    whatsapp: openTalks(app, 'whatsapp', { humanAgent }),
  };
  const pictures = new Map<string, Uint8Array>();
  const answeredPrivately = new Set<string>();
  let hour = { at: 0, count: 0 };

  function privately(product: 'page' | 'instagram', comment: string): string {
    const one = (product === 'page' ? page : instagram).find(comment);
    if (one === undefined) throw notThere(comment);
    if (answeredPrivately.has(comment)) throw new GraphError(10_900, 'Activity already replied to');
    if (clock.now() - one.at > 7 * DAY_MS) throw new GraphError(10_903, 'This comment is too old to reply to privately');
    answeredPrivately.add(comment);
    return `32${one.by.id.slice(-14)}`;
  }

  function messages(on: string, { json }: Asked): Served {
    if (on === NUMBER) return { json: talks.whatsapp.send(json, () => '') };
    // Both products are reached through the Page: whose guest it is tells which.
    const { id, comment_id: comment } = json['recipient'] as { id?: string; comment_id?: string };
    const isInstagram =
      comment === undefined ? talks.instagram.conversations(id ?? '').length > 0 : instagram.find(comment) !== undefined;
    const product = isInstagram ? 'instagram' : 'page';
    return { json: talks[product].send(json, (one) => privately(product, one)) };
  }

  function mentions({ form }: Asked): Served {
    const [media, comment] = [form.get('media_id') ?? '', form.get('comment_id')];
    return { json: { id: instagram.reply(comment ?? media, form.get('message') ?? '').id } };
  }

  /** `mentioned_comment.comment_id(…)`: fields of the account that are read by an id. */
  const account = (): Thing => ({
    id: INSTAGRAM,
    username: 'bistroexample',
    mentioned_comment: (args: Args) => instagram.thing(args['comment_id'] ?? ''),
    mentioned_media: (args: Args) => instagram.thing(args['media_id'] ?? ''),
  });
  const number: Thing = {
    id: NUMBER,
    display_phone_number: '+420 700 000 000',
    verified_name: 'Bistro Example',
    quality_rating: 'GREEN',
  };

  function thing(id: string): Thing {
    if (id === PAGE) return { id, name: 'Bistro Example' };
    if (id === INSTAGRAM) return account();
    if (id === NUMBER) return number;
    const bytes = pictures.get(id);
    if (bytes !== undefined)
      return {
        id,
        url: `${desk.origin}/files/${id}`,
        mime_type: 'image/png',
        file_size: bytes.length,
        messaging_product: 'whatsapp',
      };
    const message = talks.page.find(id) ?? talks.instagram.find(id);
    if (message !== null) return message;
    return instagram.find(id) === undefined ? page.thing(id) : instagram.thing(id);
  }

  function list(id: string, edge: string, query: URLSearchParams): readonly Thing[] {
    const talk = query.get('platform') === 'instagram' ? talks.instagram : talks.page;
    if (id === PAGE && edge === 'feed') return page.posts();
    if (id === PAGE && edge === 'conversations') return talk.conversations(query.get('user_id'));
    if (id === PAGE && edge === 'ratings') throw new GraphError(12, 'ratings edge is deprecated for versions v22.0 and higher');
    if (id === INSTAGRAM && edge === 'media') return instagram.posts();
    const product = instagram.find(id) === undefined ? page : instagram;
    product.thing(id);
    if (edge === 'comments') return query.get('filter') === 'stream' ? product.stream(id) : product.under(id);
    if (edge === 'replies') return product.under(id);
    throw new GraphError(100, `Tried accessing nonexisting field (${edge})`);
  }

  function write(id: string, edge: string, asked: Asked): Served | Promise<Served> {
    const text = asked.form.get('message') ?? '';
    if (edge === 'subscriptions') return app.subscribe(asked);
    if (edge === 'subscribed_apps') return app.install(id, asked);
    if (edge === 'messages') return messages(id, asked);
    if (edge === 'mentions' && id === INSTAGRAM) return mentions(asked);
    if (edge === 'comments') return { json: { id: page.reply(id, text).id } };
    if (edge === 'replies') return { json: { id: instagram.reply(id, text).id } };
    const product = instagram.find(id) === undefined ? page : instagram;
    if (asked.method === 'DELETE') {
      product.thing(id);
      product.remove(id);
    } else product.change(id, text);
    return { json: { success: true } };
  }

  /** What of it a token may touch. */
  const allowed = (who: Who, id: string, edge: string): boolean =>
    edge === 'subscriptions'
      ? who === 'app'
      : id === NUMBER || id === BUSINESS_ACCOUNT || pictures.has(id)
        ? who === 'system'
        : who === 'page' || who === 'user';

  function api(asked: Asked): Served | Promise<Served> {
    const [first = '', edge = ''] = asked.path
      .slice(VERSION.length + 1)
      .split('/')
      .map(decodeURIComponent);
    if (first === 'oauth' && edge === 'access_token') return app.accessToken(asked);
    const who = app.whoIs(asked);
    const at = Math.floor(clock.now() / 3_600_000);
    hour = hour.at === at ? { at, count: hour.count + 1 } : { at, count: 1 };
    if (hour.count > CALLS_PER_HOUR) throw new GraphError(32, 'Page request limit reached', { status: 403 });
    if (first === 'me' && edge === 'accounts') return app.accounts();
    if (first === 'me' && edge === 'permissions') return app.permissions(asked);
    const id = first === 'me' ? PAGE : first;
    if (!allowed(who, id, edge)) throw new GraphError(200, 'Requires a permission this token does not have', { status: 403 });
    if (asked.method !== 'GET') return write(id, edge, asked);
    const fields = asked.query.get('fields') ?? '';
    return edge === ''
      ? answerWith(thing(id), fields === '' && pictures.has(id) ? 'url,mime_type,file_size' : fields)
      : listWith(paged(list(id, edge, asked.query), Object.fromEntries(asked.query)), fields);
  }

  async function answer(asked: Asked): Promise<Served> {
    try {
      if (asked.path === '/dialog/oauth') return app.authorize(asked);
      if (asked.path.startsWith('/files/')) {
        const bytes = pictures.get(asked.path.slice('/files/'.length));
        const isIn = asked.headers['authorization'] === `Bearer ${app.tokens.system}`;
        return bytes === undefined || !isIn ? { status: 404 } : { bytes, headers: { 'content-type': 'image/png' } };
      }
      return asked.path.startsWith(`${VERSION}/`) ? await api(asked) : { status: 404 };
    } catch (error) {
      if (error instanceof GraphError) return error.served;
      throw error;
    }
  }

  const desk = await openDesk({
    answer,
    // The Page's token is renewed by asking for the list of Pages.
    workOf: ({ path, method }) =>
      /\/(me\/accounts|oauth\/access_token)$/.test(path) ? 'refresh' : method === 'GET' ? 'read' : 'write',
    bodies: {
      rate: () => new GraphError(613, 'Calls to this api have exceeded the rate limit.').served,
      server_error: () =>
        new GraphError(2, 'An unexpected error has occurred. Please retry your request later.', { status: 500 }).served,
    },
    expire: (forever) => app.expire(forever),
  });

  const shared = {
    hosts: { graph: `${desk.origin}${VERSION}`, sign_in: `${desk.origin}/dialog/oauth` },
    app: META_APP,
    requests: desk.requests,
    misbehave: desk.misbehave,
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  };
  const daily = {
    page: page.add({ text: 'Today: tomato soup', by: page.own }).id,
    instagram: instagram.add({ text: 'Winter soup', by: instagram.own }).id,
  };

  function talking(product: 'page' | 'instagram'): Talking {
    const posts = product === 'page' ? page : instagram;
    const talk = talks[product];
    const isTalk = (id: string) => talk.find(id) !== null;
    return {
      ...shared,
      settings: product === 'page' ? { page: PAGE } : { page: PAGE, username: 'bistroexample' },
      get secrets() {
        return { accessToken: app.tokens.page, userToken: app.tokens.user };
      },
      write: (wrote) => posts.add({ under: daily[product], ...wrote }).id,
      post: ({ under: _, ...wrote }) => posts.add(wrote).id,
      message: (wrote) => talk.add(wrote),
      writeOurselves: (text) => posts.add({ text, by: posts.own }).id,
      edit: (id, text) => posts.edit(id, text),
      remove: (id) => (isTalk(id) ? talk.remove(id) : posts.remove(id)),
      answerThere: (id, text) => void (isTalk(id) ? talk.answerThere(id, text) : posts.add({ text, under: id, by: posts.own })),
      answers: (id) =>
        id !== undefined && isTalk(id) ? talk.answers(id) : [...posts.answers(id), ...(id === undefined ? talk.answers() : [])],
      deliver: app.deliverFor(product),
    };
  }

  return {
    facebook: talking('page'),
    instagram: talking('instagram'),
    whatsapp: {
      ...shared,
      settings: { phoneNumberId: NUMBER, businessAccountId: BUSINESS_ACCOUNT },
      get secrets() {
        return { accessToken: app.tokens.system };
      },
      write: (wrote) => talks.whatsapp.add(wrote),
      // Neither is there: WhatsApp shows a guest's words as they were sent, and the business writes only to somebody.
      writeOurselves: () => '',
      edit: () => undefined,
      remove: (id) => talks.whatsapp.remove(id),
      answerThere: (id, text) => talks.whatsapp.answerThere(id, text),
      answers: (id) => talks.whatsapp.answers(id),
      deliver: app.deliverFor('whatsapp_business_account'),
      picture(bytes) {
        const id = `10${BigInt(`0x${randomBytes(6).toString('hex')}`)}`;
        pictures.set(id, bytes);
        return id;
      },
    },
    requests: desk.requests,
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  };
}
