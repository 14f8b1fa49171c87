/** What is done with a bot: who it is, what guests wrote to it, answers. */
import type { Account, AccountVerbs, Io } from '../account.ts';
import { done, fault } from '../kit/faults.ts';
import { fieldsOf, nameOf, stringOf } from '../kit/read.ts';
import { call } from './api.ts';
import { idOf } from './payload.ts';

export const HOSTS = { api: 'https://api.telegram.org' } as const;

async function check(io: Io, account: Account) {
  const told = await call(io, account, { method: 'getMe' });
  if (!told.ok) return told;
  const me = fieldsOf(told.value);
  const id = idOf(me['id']);
  if (id === '') return fault('temporary', 'Telegram’s answer cannot be read.');
  const username = stringOf(me['username']);
  const name = username === '' ? nameOf(me['first_name']) : `@${username}`;
  return done({ account: { ...account, id, name, settings: { ...account.settings, username } } });
}

export const verbs: AccountVerbs = {
  setUp: { way: 'form', fields: [{ name: 'token', type: 'secret' }] },
  check,
  pollEveryMs: 30_000,
};
