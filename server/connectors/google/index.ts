import type { AccountConnector } from '../contract.ts';
import { check, revoke, subscribe } from './account.ts';
import { accountsOf, verify } from './push.ts';
import { fetchReview, poll, put, remove, send, standing } from './reviews.ts';
import { oauth, refresh, refreshAt } from './sign-in.ts';
import { translateGoogle } from './translate.ts';

/** Reviews of a Google Business Profile: read, pushed and answered. */
export const google: AccountConnector = {
  description: { id: 'google', receives: 'account', edits: true, replyModes: ['api', 'link'], needsConnection: true },
  aliases: ['google-business'],
  translate: translateGoogle,
  answers: () => ({ max: 4_096, unit: 'bytes', slot: 'one', change: true, remove: true }),
  hosts: {
    reviews: 'https://mybusiness.googleapis.com/v4',
    accounts: 'https://mybusinessaccountmanagement.googleapis.com/v1',
    locations: 'https://mybusinessbusinessinformation.googleapis.com/v1',
    notifications: 'https://mybusinessnotifications.googleapis.com/v1',
    sign_in: 'https://accounts.google.com/o/oauth2/v2/auth',
    token: 'https://oauth2.googleapis.com/token',
    revoke: 'https://oauth2.googleapis.com/revoke',
    certs: 'https://www.googleapis.com/oauth2/v3/certs',
  },
  registration: ['clientId', 'clientSecret'],
  verbs: {
    setUp: { way: 'oauth', fields: [] },
    check,
    poll,
    // A push comes within seconds; without one this is how late we are.
    pollEveryMs: 15 * 60_000,
    fetch: fetchReview,
    send,
    standing,
    change: put,
    remove,
    refresh,
    refreshAt,
    revoke,
    oauth,
    push: { address: 'app', accountsOf, subscribe, verify },
  },
};
