/** Which location of the signed-in person's it is, and where Google tells of its reviews. */
import type { Account, Choice, Checked, Io, Outcome } from '../account.ts';
import { done, fault } from '../kit/faults.ts';
import { fieldsOf, listOf, nameOf, stringOf, type Fields } from '../kit/read.ts';
import { call } from './api.ts';
import { endSignIn } from './sign-in.ts';

/** Nobody chooses from more on a phone. */
const MAX_PAGES = 5;
const MAX_ACCOUNTS = 20;

/** Every page of a list. */
async function all(
  io: Io,
  account: Account,
  given: { readonly url: string; readonly query: Record<string, string>; readonly name: string },
) {
  const found: Fields[] = [];
  let pageToken: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const body = await call(io, account, { url: given.url, query: { ...given.query, pageToken } });
    if (!body.ok) return body;
    found.push(...listOf(body.value[given.name]).map(fieldsOf));
    pageToken = stringOf(body.value['nextPageToken']) || undefined;
    if (pageToken === undefined) break;
  }
  return done(found);
}

async function locationsOf(io: Io, account: Account): Promise<Outcome<readonly Choice[]>> {
  const accounts = await all(io, account, {
    url: `${io.base('accounts')}/accounts`,
    query: { pageSize: '20' },
    name: 'accounts',
  });
  if (!accounts.ok) return accounts;
  const choices = new Map<string, Choice>();
  for (const name of accounts.value.slice(0, MAX_ACCOUNTS).map((one) => stringOf(one['name']))) {
    if (!/^accounts\/[\w-]+$/.test(name)) continue;
    const query = { readMask: 'name,title', pageSize: '100' };
    const locations = await all(io, account, { url: `${io.base('locations')}/${name}/locations`, query, name: 'locations' });
    if (!locations.ok) return locations;
    for (const one of locations.value) {
      const location = stringOf(one['name']);
      // One location can be reached through several accounts (its owner's, a group's): the first counts.
      if (/^locations\/[\w-]+$/.test(location) && !choices.has(location))
        choices.set(location, { id: `${name}/${location}`, name: nameOf(one['title']) || location });
    }
  }
  return done([...choices.values()]);
}

export async function check(io: Io, account: Account): Promise<Outcome<Checked>> {
  const found = await locationsOf(io, account);
  if (!found.ok) return found;
  const wanted = account.settings['choice'] ?? account.id;
  const [first] = found.value;
  const chosen = found.value.length === 1 ? first : found.value.find(({ id }) => id === wanted);
  if (first === undefined) return fault('permission', 'no_location');
  if (chosen === undefined) return done({ account, choices: found.value });
  // Only a verified location has reviews one may read: better known now than at the first look.
  const proved = await call(io, account, { url: `${io.base('reviews')}/${chosen.id}/reviews`, query: { pageSize: '1' } });
  if (!proved.ok) return proved;
  return done({ account: { ...account, ...chosen, settings: { ...account.settings, choice: chosen.id } } });
}

const WANTED = ['NEW_REVIEW', 'UPDATED_REVIEW'] as const;

const settingOf = ({ id }: Account) => `${id.split('/').slice(0, 2).join('/')}/notificationSetting`;

/** One setting and one topic an account: where another tool has its own, it is left in peace, and we look instead. */
export async function subscribe(io: Io, account: Account): Promise<Outcome<null>> {
  const topic = io.app('pubsubTopic');
  if (topic === '') return done(null);
  const name = settingOf(account);
  const url = `${io.base('notifications')}/${name}`;
  const before = await call(io, account, { url });
  if (!before.ok) return before;
  const other = stringOf(before.value['pubsubTopic']);
  if (other !== '' && other !== topic && listOf(before.value['notificationTypes']).length > 0)
    return fault('permission', `another system is told already: ${other}`);
  const set = await call(io, account, {
    method: 'PATCH',
    url,
    query: { updateMask: 'pubsubTopic,notificationTypes' },
    json: { name, pubsubTopic: topic, notificationTypes: WANTED },
  });
  return set.ok ? done(null) : set;
}

export async function revoke(io: Io, account: Account, given?: { readonly shared: boolean }): Promise<Outcome<null>> {
  if (given?.shared === true) return done(null);
  const topic = io.app('pubsubTopic');
  if (topic !== '') {
    const name = settingOf(account);
    const url = `${io.base('notifications')}/${name}`;
    const before = await call(io, account, { url });
    // Whether or not it can be switched off, the sign-in ends.
    if (before.ok && stringOf(before.value['pubsubTopic']) === topic)
      await call(io, account, {
        method: 'PATCH',
        url,
        query: { updateMask: 'notificationTypes' },
        json: { name, notificationTypes: [] },
      });
  }
  return endSignIn(io, account);
}
