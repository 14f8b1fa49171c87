/** What is done with a bot: who it is, what guests wrote to it, answers. */
import type { Account, AccountVerbs, Checked, Io, Outcome } from '../account.ts';
import { done, fault } from '../kit/faults.ts';
import { fieldsOf, nameOf, stringOf } from '../kit/read.ts';
import { change, remove, send } from './answer.ts';
import { call, tokenOf } from './api.ts';
import { idOf } from './payload.ts';
import { picture } from './picture.ts';
import { poll } from './poll.ts';
import { push, unsubscribe } from './push.ts';

export const HOSTS = { api: 'https://api.telegram.org' } as const;

async function check(io: Io, account: Account): Promise<Outcome<Checked>> {
  const told = await call(io, account, { method: 'getMe' });
  if (!told.ok) return told;
  const me = fieldsOf(told.value);
  const id = idOf(me['id']);
  if (id === '') return fault('temporary', 'Telegram’s answer cannot be read.');
  const username = stringOf(me['username']);
  const name = username === '' ? nameOf(me['first_name']) : `@${username}`;
  const settings = { ...account.settings, username };
  return done({ account: { id, name, settings, secrets: { ...account.secrets, token: tokenOf(account) } } });
}

/**
 * A bot cannot read what it wrote, so there is no `standing`: after a cut a person looks. Tokens do not end by themselves, so there
 * is no `refresh`.
 */
export const verbs: AccountVerbs = {
  setUp: { way: 'form', fields: [{ name: 'token', type: 'secret' }] },
  check,
  poll,
  pollEveryMs: 30_000,
  picture,
  send,
  change,
  remove,
  revoke: unsubscribe,
  push,
};
