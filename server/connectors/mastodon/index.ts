import type { AccountConnector } from '../contract.ts';
import { limitOf } from './instance.ts';
import { translateMastodon } from './translate.ts';
import { verbs } from './verbs.ts';

/** An account of the business on a Mastodon server, or on one that speaks as Mastodon does. */
export const mastodon: AccountConnector = {
  description: { id: 'mastodon', receives: 'account', edits: true, replyModes: ['api'], needsConnection: true },
  aliases: [],
  translate: translateMastodon,
  answers: (item, account) => ({ ...limitOf(item, account), slot: 'many', change: true, remove: true }),
  // Every account names its own server.
  hosts: {},
  verbs,
};
