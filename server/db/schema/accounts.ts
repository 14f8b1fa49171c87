/**
 * Accounts, sessions and sign-in budgets: the tables better-auth works on (server/auth is the only room that touches them).
 * Property names are the library's field names; times are epoch-ms integers mapped by the kit's `authTime`.
 */
import { sql } from 'drizzle-orm';
import { integer } from 'drizzle-orm/sqlite-core';
import { at, bool, index, int, json, table, text, unique } from '../engine/kit.ts';

/** better-auth hands Dates in and out; the column still holds epoch milliseconds. */
const authTime = (name: string) => integer(name, { mode: 'timestamp_ms' });

export const user = table('user', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: bool('email_verified').notNull().default(false),
  image: text('image'),
  createdAt: authTime('created_at').notNull(),
  updatedAt: authTime('updated_at').notNull(),
});

export const session = table(
  'session',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    /** SHA-256 of the token in the cookie: a stolen database opens no session. */
    token: text('token').notNull().unique(),
    expiresAt: authTime('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: authTime('created_at').notNull(),
    updatedAt: authTime('updated_at').notNull(),
    /** When whoever holds it last showed by password or passkey that it is them; null: came by a link. Epoch ms. */
    provedAt: at('proved_at'),
  },
  (t) => [index('session_user').on(t.userId)],
);

export const account = table(
  'account',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    password: text('password'),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: authTime('access_token_expires_at'),
    refreshTokenExpiresAt: authTime('refresh_token_expires_at'),
    scope: text('scope'),
    createdAt: authTime('created_at').notNull(),
    updatedAt: authTime('updated_at').notNull(),
  },
  (t) => [index('account_user').on(t.userId)],
);

/** A second way in beside the password. Of an account, not of a business. */
export const passkey = table(
  'passkey',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    /** The authenticator's own id of it, base64url. */
    credentialId: text('credential_id').notNull(),
    /** COSE, base64url. */
    publicKey: text('public_key').notNull(),
    /** Signatures so far; stays 0 where keys are kept on several devices. */
    counter: int('counter').notNull(),
    transports: json<string[]>('transports').notNull(),
    backedUp: bool('backed_up').notNull(),
    name: text('name').notNull(),
    createdAt: at('created_at').notNull(),
    lastUsedAt: at('last_used_at'),
  },
  (t) => [unique('passkey_credential').on(t.credentialId), index('passkey_user').on(t.userId)],
);

export const verification = table(
  'verification',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: authTime('expires_at').notNull(),
    createdAt: authTime('created_at')
      .notNull()
      .default(sql`0`),
    updatedAt: authTime('updated_at')
      .notNull()
      .default(sql`0`),
  },
  (t) => [index('verification_identifier').on(t.identifier)],
);

export const rateLimit = table(
  'rate_limit',
  {
    id: text('id').primaryKey(),
    key: text('key').notNull(),
    count: int('count').notNull(),
    lastRequest: int('last_request').notNull(),
  },
  (t) => [unique('rate_limit_key').on(t.key)],
);
