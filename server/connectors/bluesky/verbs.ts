/** What is done with an account on a server of the AT Protocol. */
import type { AccountVerbs } from '../account.ts';
import { remove, send, standing } from './answer.ts';
import { poll } from './poll.ts';
import { search } from './search.ts';
import { check, refresh, refreshAt, revoke } from './session.ts';

/** Where an account signs in unless its owner names another server. Where it lives says its own document. */
export const HOSTS = { service: 'https://bsky.social' } as const;

export const verbs: AccountVerbs = {
  setUp: {
    way: 'form',
    fields: [
      { name: 'handle', type: 'text' },
      { name: 'appPassword', type: 'secret' },
      { name: 'service', type: 'host', optional: true },
    ],
  },
  check,
  poll,
  pollEveryMs: 60_000,
  search,
  send,
  standing,
  remove,
  refresh,
  refreshAt,
  revoke,
};
