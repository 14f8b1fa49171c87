/** What is done with an account on a Mastodon server. */
import type { AccountVerbs } from '../account.ts';
import { change, remove, send, standing } from './answer.ts';
import { poll } from './poll.ts';
import { search } from './search.ts';
import { check, oauth, revoke } from './session.ts';
import { watch } from './watch.ts';

/** Tokens do not end by themselves, so there is no `refresh`. */
export const verbs: AccountVerbs = {
  setUp: {
    way: 'oauth',
    fields: [
      { name: 'instance', type: 'host' },
      { name: 'token', type: 'secret', optional: true },
    ],
  },
  oauth,
  check,
  poll,
  // Beside the line that is kept open; a server lets an account ask 300 times in five minutes.
  pollEveryMs: 120_000,
  watch,
  search,
  send,
  standing,
  change,
  remove,
  revoke,
};
