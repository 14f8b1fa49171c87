/** What is done with an account on a Mastodon server. */
import type { Account, AccountVerbs, Io } from '../account.ts';
import { fault } from '../kit/faults.ts';

async function check(_io: Io, _account: Account) {
  return fault('temporary', '');
}

export const verbs: AccountVerbs = { setUp: { way: 'form', fields: [] }, check, pollEveryMs: 60_000 };
