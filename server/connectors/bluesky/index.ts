import type { AccountConnector } from '../contract.ts';
import { translateBluesky } from './translate.ts';
import { HOSTS, verbs } from './verbs.ts';

/** An account of the business on Bluesky, or on any server of the AT Protocol. */
export const bluesky: AccountConnector = {
  description: { id: 'bluesky', receives: 'account', edits: true, replyModes: ['api', 'link'], needsConnection: true },
  aliases: [],
  translate: translateBluesky,
  // The network keeps no newer words of a post that everybody would see (REFERENCE of the lexicons: no edit), but it can be taken down.
  answers: () => ({ max: 300, unit: 'graphemes', slot: 'many', change: false, remove: true }),
  hosts: HOSTS,
  verbs,
};
