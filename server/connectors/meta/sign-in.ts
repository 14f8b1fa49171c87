/** Facebook's sign-in: one person's permission, from which the tokens of their Pages come. Instagram's professional accounts hang on Pages. */
import type { Account, AccountVerbs, Checked, Io, Outcome } from '../account.ts';
import { done, fault } from '../kit/faults.ts';
import { fieldsOf, nameOf, stringOf, type Fields } from '../kit/read.ts';
import { graph } from './graph.ts';
import { idOf, listed } from './payload.ts';

const PAGE_SCOPES = [
  'pages_show_list',
  'pages_manage_metadata',
  'pages_read_engagement',
  'pages_read_user_content',
  'pages_manage_engagement',
  'pages_messaging',
];
const INSTAGRAM_SCOPES = [
  'pages_show_list',
  'pages_manage_metadata',
  'pages_read_engagement',
  'instagram_basic',
  'instagram_manage_comments',
  'instagram_manage_messages',
];

const MAX_PAGES = 5;

export const pageOauth = oauthFor(PAGE_SCOPES);
export const instagramOauth = oauthFor(INSTAGRAM_SCOPES);

function oauthFor(scopes: readonly string[]): NonNullable<AccountVerbs['oauth']> {
  return {
    async begin(io, { account, redirectUri, state }) {
      if (io.app('appId') === '' || io.app('appSecret') === '') return fault('permission', 'not_registered');
      const url = new URL(io.base('sign_in'));
      const config = io.app('configId');
      url.search = new URLSearchParams({
        client_id: io.app('appId'),
        redirect_uri: redirectUri,
        response_type: 'code',
        state,
        // Facebook Login for Business keeps the list of permissions under a number.
        ...(config === '' ? { scope: scopes.join(',') } : { config_id: config }),
      }).toString();
      return done({ url: url.href, account });
    },
    async finish(io, { account, redirectUri, code }) {
      const first = await exchange(io, { redirect_uri: redirectUri, code });
      if (!first.ok) return first;
      // A Page's token lasts as long as the person's from which it was made: the one that lasts is asked for.
      const lasting = await exchange(io, { grant_type: 'fb_exchange_token', fb_exchange_token: first.value });
      if (!lasting.ok) return lasting;
      const granted = await graph(io, lasting.value, { path: ['me', 'permissions'] });
      if (!granted.ok) return granted;
      const refused = listed(granted.value)
        .filter((one) => stringOf(one['status']) !== 'granted')
        .map((one) => stringOf(one['permission']));
      const missing = scopes.filter((scope) => refused.includes(scope));
      if (missing.length > 0) return fault('permission', missing.join(', '));
      return done({ ...account, secrets: { ...account.secrets, userToken: lasting.value } });
    },
  };
}

/** As a form, not as an address: the secret goes along. */
async function exchange(io: Io, form: Readonly<Record<string, string>>): Promise<Outcome<string>> {
  const app = { client_id: io.app('appId'), client_secret: io.app('appSecret') };
  const body = await graph(io, `${app.client_id}|${app.client_secret}`, {
    method: 'POST',
    path: ['oauth', 'access_token'],
    form: { ...app, ...form },
  });
  if (!body.ok) return body.fault.unsure === true ? fault('temporary', body.fault.words) : body;
  const token = stringOf(body.value['access_token']);
  return token === '' ? fault('temporary', 'no access token') : done(token);
}

/** What may be connected, with its token. */
type Found = {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  readonly settings: Readonly<Record<string, string>>;
};

async function pagesOf(io: Io, userToken: string): Promise<Outcome<readonly Fields[]>> {
  const found: Fields[] = [];
  let after: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const query = { fields: 'id,name,access_token,tasks,instagram_business_account{id,username}', limit: '100', after };
    const body = await graph(io, userToken, { path: ['me', 'accounts'], query });
    if (!body.ok) return body;
    found.push(...listed(body.value));
    const paging = fieldsOf(body.value['paging']);
    after = stringOf(fieldsOf(paging['cursors'])['after']) || undefined;
    if (after === undefined || !('next' in paging)) break;
  }
  return done(found);
}

function asPage(page: Fields): readonly Found[] {
  const id = idOf(page['id']);
  const token = stringOf(page['access_token']);
  return id === '' || token === '' ? [] : [{ id, token, name: nameOf(page['name']) || id, settings: { page: id } }];
}

function asInstagram(page: Fields): readonly Found[] {
  const { id: pageId, token = '' } = asPage(page)[0] ?? {};
  const linked = fieldsOf(page['instagram_business_account']);
  const id = idOf(linked['id']);
  const username = stringOf(linked['username']);
  if (pageId === undefined || id === '') return [];
  return [
    { id, token, name: username === '' ? nameOf(page['name']) : `@${nameOf(username)}`, settings: { page: pageId, username } },
  ];
}

export const checkPage = (io: Io, account: Account) => checkFor(io, account, { of: asPage, none: 'no_page' });
export const checkInstagram = (io: Io, account: Account) =>
  checkFor(io, account, { of: asInstagram, none: 'no_professional_account' });

type Kind = { readonly of: (page: Fields) => readonly Found[]; readonly none: string };

async function checkFor(io: Io, account: Account, { of, none }: Kind): Promise<Outcome<Checked>> {
  const pages = await pagesOf(io, account.secrets['userToken'] ?? '');
  if (!pages.ok) return pages;
  const found = pages.value.flatMap(of);
  const wanted = account.settings['choice'] ?? account.id;
  const [first] = found;
  if (first === undefined) return fault('permission', none);
  const chosen = found.length === 1 ? first : found.find(({ id }) => id === wanted);
  if (chosen === undefined) return done({ account, choices: found.map(({ id, name }) => ({ id, name })) });
  const proved = await graph(io, chosen.token, { path: [chosen.id], query: { fields: 'id' } });
  return proved.ok ? done({ account: withToken(account, chosen) }) : proved;
}

const withToken = (account: Account, { id, name, token, settings }: Found): Account => ({
  id,
  name,
  settings: { ...account.settings, ...settings, choice: id },
  secrets: { ...account.secrets, accessToken: token },
});

export const refreshPage = (io: Io, account: Account) => refreshFor(io, account, asPage);
export const refreshInstagram = (io: Io, account: Account) => refreshFor(io, account, asInstagram);

/** The person's permission outlives the Page's token (a changed password, a changed role): a new one is made from it. */
async function refreshFor(io: Io, account: Account, of: Kind['of']): Promise<Outcome<Account>> {
  const userToken = account.secrets['userToken'] ?? '';
  if (userToken === '') return fault('token', '');
  const pages = await pagesOf(io, userToken);
  if (!pages.ok) return pages;
  const found = pages.value.flatMap(of).find(({ id }) => id === account.id);
  return found === undefined
    ? fault('token', 'not among the pages of whoever signed in')
    : done(withToken(account, { ...found, name: account.name }));
}
