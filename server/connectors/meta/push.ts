/** Meta's webhooks: one address an app and product, proved by a signature of the app's secret over the raw bytes. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Verified } from '#server/system/webhook-signature.ts';
import type { Account, AccountVerbs, Io, Outcome } from '../account.ts';
import { done } from '../kit/faults.ts';
import { call, graph, type Call } from './graph.ts';
import { accountsIn } from './translate.ts';

type Push = NonNullable<AccountVerbs['push']>;

const refused = (reason: string, detail: string): Verified => ({ ok: false, reason, detail });

const verify: Push['verify'] = ({ app }, { headers, rawBody }) => {
  // An Instagram app of its own (Instagram Login) signs with its own secret.
  const secrets = [app('appSecret'), app('instagramAppSecret')].filter((secret) => secret !== '');
  if (secrets.length === 0) return refused('not_configured', 'appSecret');
  const [, hex] = /^sha256=([0-9a-f]{64})$/i.exec((headers['x-hub-signature-256'] ?? '').trim()) ?? [];
  if (hex === undefined) return refused('missing_header', 'x-hub-signature-256');
  const offered = Buffer.from(hex, 'hex');
  let matches = false;
  for (const secret of secrets)
    if (timingSafeEqual(createHmac('sha256', secret).update(rawBody).digest(), offered)) matches = true;
  // Deliveries have no id; a delivery that is repeated has the same bytes.
  return matches ? { ok: true, eventId: createHash('sha256').update(rawBody).digest('hex') } : refused('bad_signature', '');
};

/** `hub.challenge` is said back to whoever knows our token. */
const handshake: Push['handshake'] = (query, { verifyToken }) => {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const knows = timingSafeEqual(digest(query['hub.verify_token'] ?? ''), digest(verifyToken)) && verifyToken !== '';
  const challenge = query['hub.challenge'] ?? '';
  return query['hub.mode'] === 'subscribe' && knows && /^[\w.-]{1,256}$/.test(challenge) ? challenge : null;
};

type Subscription = {
  readonly object: string;
  readonly fields: string;
  /** What the app is put on: the Page, or the WhatsApp account. */
  readonly on: (account: Account) => string;
  /** What of the Page is sent; asked for anew each time, so it is the same whoever asks. */
  readonly form: Readonly<Record<string, string>>;
};

const PAGE_FIELDS = 'feed,mention,ratings,messages,message_echoes,message_edits';
const onPage = ({ settings }: Account) => settings['page'] ?? '';
const page: Subscription = { object: 'page', fields: PAGE_FIELDS, on: onPage, form: { subscribed_fields: PAGE_FIELDS } };

export const pagePush = pushFor(page);
export const instagramPush = pushFor({ ...page, object: 'instagram', fields: 'comments,live_comments,mentions,messages' });
export const whatsappPush = pushFor({
  object: 'whatsapp_business_account',
  fields: 'messages',
  on: ({ settings }) => settings['businessAccountId'] ?? '',
  form: {},
});

function pushFor({ object, fields, on, form }: Subscription): Push {
  return {
    address: 'app',
    accountsOf: accountsIn,
    verify,
    handshake,
    async subscribe(io, account, { url }) {
      const told = await tellApp(io, { object, fields, callback_url: url });
      const put: Call = { method: 'POST', path: [on(account), 'subscribed_apps'], form };
      const subscribed = await call(io, account, put);
      if (!subscribed.ok) return subscribed;
      return told;
    },
  };
}

/** The app's own entry. Meta asks the address for `hub.challenge` before it answers. Without a verify token the operator does it by hand. */
async function tellApp(io: Io, form: Readonly<Record<string, string>>): Promise<Outcome<null>> {
  const [appId, appSecret, verifyToken] = ['appId', 'appSecret', 'verifyToken'].map(io.app);
  if (appId === '' || appSecret === '' || verifyToken === '' || verifyToken === undefined) return done(null);
  const set = await graph(io, `${appId}|${appSecret}`, {
    method: 'POST',
    path: [appId ?? '', 'subscriptions'],
    form: { ...form, include_values: 'true', verify_token: verifyToken },
  });
  return set.ok ? done(null) : set;
}

/** The app is taken off the Page (or number); a sign-in, or a Page that another connection reads too, is left. */
export const revokeOn =
  (setting: 'page' | 'businessAccountId') =>
  async (io: Io, account: Account, given?: { readonly shared: boolean }): Promise<Outcome<null>> => {
    if (given?.shared === true) return done(null);
    const gone = await call(io, account, { method: 'DELETE', path: [account.settings[setting] ?? '', 'subscribed_apps'] });
    const { userToken } = account.secrets;
    // Takes back everything the person allowed this app.
    if (userToken !== undefined) {
      const ended = await graph(io, userToken, { method: 'DELETE', path: ['me', 'permissions'] });
      if (!ended.ok) return ended.fault.class === 'token' ? done(null) : ended;
    }
    return gone.ok || gone.fault.class === 'token' || gone.fault.class === 'gone' ? done(null) : gone;
  };
