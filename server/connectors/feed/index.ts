import type { AccountConnector } from '../contract.ts';
import { feedVerbs } from './account.ts';
import { translateFeed } from './translate.ts';

/** Forums, blogs, Google Alerts, searches: read where they publish a feed, answered on their own pages. */
export const feed: AccountConnector = {
  description: {
    id: 'feed',
    receives: 'account',
    edits: true,
    replyModes: ['link'],
    needsConnection: true,
  },
  aliases: ['rss'],
  translate: translateFeed,
  answers: () => null,
  hosts: {},
  verbs: feedVerbs,
};
