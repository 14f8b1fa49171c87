/** The app at Meta, as the stand-in has it: sign-in, tokens that end, the callback each product is pushed to, and its signature. */
import { createHmac, randomBytes } from 'node:crypto';
import type { Clock } from '#server/system/clock.ts';
import { post, type Asked, type Served } from './desk.ts';
import { GraphError } from './meta-fields.ts';

export const PAGE = '1000000000000001';
export const INSTAGRAM = '17841400000000001';
export const NUMBER = '106540352242922';
export const BUSINESS_ACCOUNT = '102290129340398';

export const META_APP = {
  appId: '123456789012345',
  appSecret: 'example-app-secret',
  verifyToken: 'example-verify-token',
} as const;

export type Who = 'app' | 'user' | 'page' | 'system';
type Callback = { readonly url: string; readonly fields: readonly string[] };
type Event = { readonly object: string; readonly field: string; readonly body: object };

const made = (prefix: string) => `EAA${prefix}${randomBytes(15).toString('hex')}`;
const EXPIRED = 'Error validating access token: Session has expired on Thursday, 15-Jan-26 02:00:00 PST.';

/** Meta writes everything that is not ASCII as an escape, which is why only the bytes themselves can be proved. */
const escaped = (body: object) =>
  JSON.stringify(body).replace(/[\u0080-\uFFFF]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

export type MetaApp = ReturnType<typeof openMetaApp>;

export function openMetaApp(clock: Clock, { refuses }: { readonly refuses: readonly string[] }) {
  const codes = new Map<string, string>();
  const tokens = { user: made('user'), page: made('page'), system: made('system') };
  const callbacks = new Map<string, Callback>();
  /** What is installed on the Page and on the WhatsApp account. */
  const installed = new Map<string, readonly string[]>();
  const waiting: Event[] = [];
  let ended = false;

  /** Whose token it is; refused when it is nobody's, or comes without its proof. */
  function whoIs({ headers, query, form }: Asked): Who {
    const token = (headers['authorization'] ?? '').replace(/^Bearer /, '') || form.get('access_token') || '';
    if (query.has('access_token')) throw new GraphError(1, 'a token in an address ends up in logs: send it as a header');
    if (token === `${META_APP.appId}|${META_APP.appSecret}`) return 'app';
    const [who] = (Object.entries(tokens) as [Exclude<Who, 'app'>, string][]).find(([, own]) => own === token) ?? [];
    if (who === undefined) throw new GraphError(190, EXPIRED, { subcode: 463, status: 401 });
    const proof = query.get('appsecret_proof') ?? '';
    if (proof !== createHmac('sha256', META_APP.appSecret).update(token).digest('hex'))
      throw new GraphError(
        100,
        proof === ''
          ? 'API calls from the server require an appsecret_proof argument'
          : 'Invalid appsecret_proof provided in the API argument',
      );
    return who;
  }

  function authorize({ query }: Asked): Served {
    const redirectUri = query.get('redirect_uri') ?? '';
    if (query.get('client_id') !== META_APP.appId || query.get('response_type') !== 'code')
      return { status: 400, text: 'Invalid App ID' };
    const code = `AQ${randomBytes(12).toString('hex')}`;
    codes.set(code, redirectUri);
    const back = new URL(redirectUri);
    back.search = new URLSearchParams({ code, state: query.get('state') ?? '' }).toString();
    return { status: 302, headers: { location: back.href } };
  }

  function accessToken({ form }: Asked): Served {
    if (form.get('client_id') !== META_APP.appId || form.get('client_secret') !== META_APP.appSecret)
      throw new GraphError(101, 'Error validating application.');
    if (form.get('grant_type') === 'fb_exchange_token') {
      if (form.get('fb_exchange_token') !== tokens.user || ended) throw new GraphError(190, EXPIRED, { subcode: 463 });
      return { json: { access_token: tokens.user, token_type: 'bearer', expires_in: 60 * 86_400 } };
    }
    const code = form.get('code') ?? '';
    const redirectUri = codes.get(code);
    codes.delete(code);
    if (redirectUri === undefined || redirectUri !== form.get('redirect_uri'))
      throw new GraphError(100, 'Invalid verification code format.');
    ended = false;
    return { json: { access_token: tokens.user, token_type: 'bearer', expires_in: 3_600 } };
  }

  function permissions({ method }: Asked): Served {
    if (method === 'DELETE') {
      expire(true);
      return { json: { success: true } };
    }
    const all = [
      'pages_show_list',
      'pages_manage_metadata',
      'pages_read_engagement',
      'pages_read_user_content',
      'pages_manage_engagement',
      'pages_messaging',
    ];
    const instagram = ['instagram_basic', 'instagram_manage_comments', 'instagram_manage_messages'];
    return {
      json: {
        data: [...all, ...instagram].map((permission) => ({
          permission,
          status: refuses.includes(permission) ? 'declined' : 'granted',
        })),
      },
    };
  }

  /** The Page's token is made anew from the person's when it had ended. */
  function accounts(): Served {
    const page = {
      id: PAGE,
      name: 'Bistro Example',
      access_token: tokens.page,
      tasks: ['MODERATE', 'MESSAGING', 'CREATE_CONTENT', 'MANAGE'],
    };
    return { json: { data: [{ ...page, instagram_business_account: { id: INSTAGRAM, username: 'bistroexample' } }] } };
  }

  async function subscribe({ form }: Asked): Promise<Served> {
    const url = form.get('callback_url') ?? '';
    const asked = new URL(url);
    const challenge = '1158201444';
    asked.search = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.challenge': challenge,
      'hub.verify_token': form.get('verify_token') ?? '',
    }).toString();
    const answer = await fetch(asked).then(
      (response) => response.text(),
      () => '',
    );
    if (answer !== challenge)
      throw new GraphError(2200, 'Callback verification failed with the following errors: HTTP Status Code');
    callbacks.set(form.get('object') ?? '', { url, fields: (form.get('fields') ?? '').split(',') });
    return { json: { success: true } };
  }

  function install(on: string, { method, form }: Asked): Served {
    if (method === 'DELETE') installed.delete(on);
    else installed.set(on, (form.get('subscribed_fields') ?? '').split(','));
    return { json: { success: true } };
  }

  function expire(forever: boolean): void {
    tokens.page = made('page');
    if (!forever) return;
    tokens.user = made('user');
    tokens.system = made('system');
    ended = true;
  }

  /** Kept only when somebody asked for it, of the app and on the Page. */
  function tell({ object, field, on, body }: Event & { readonly on: string }): void {
    const wanted = callbacks.get(object)?.fields.includes(field) === true && installed.has(on);
    if (wanted && (object !== 'page' || installed.get(on)?.includes(field) === true)) waiting.push({ object, field, body });
  }

  const deliverFor =
    (object: string) =>
    async (
      options: { readonly twice?: true; readonly shuffled?: true; readonly forged?: true } = {},
    ): Promise<readonly number[]> => {
      const mine = waiting.filter((event) => event.object === object);
      waiting.splice(0, waiting.length, ...waiting.filter((event) => event.object !== object));
      const sent = options.twice === true ? [...mine, ...mine] : mine;
      const statuses: number[] = [];
      for (const { body } of options.shuffled === true ? sent.toReversed() : sent) {
        const raw = escaped(body);
        const hex = createHmac('sha256', options.forged === true ? 'another secret' : META_APP.appSecret)
          .update(raw)
          .digest('hex');
        statuses.push(
          await post(callbacks.get(object)?.url ?? '', { body: raw, headers: { 'x-hub-signature-256': `sha256=${hex}` } }),
        );
      }
      return statuses;
    };

  return {
    tokens,
    whoIs,
    authorize,
    accessToken,
    permissions,
    accounts,
    subscribe,
    install,
    expire,
    tell,
    deliverFor,
    now: () => clock.now(),
  };
}
