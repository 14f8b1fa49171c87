/** What is done with an account on a server of the AT Protocol. */
import type { Account, AccountVerbs, Io } from '../account.ts';
import { fault } from '../kit/faults.ts';

export const HOSTS = { service: 'https://bsky.social' } as const;

async function check(_io: Io, _account: Account) {
  return fault('temporary', '');
}

export const verbs: AccountVerbs = { setUp: { way: 'form', fields: [] }, check, pollEveryMs: 60_000 };
