/** Ways back into an account whose password is lost, and what a browser is told whose session was ended for it. */
import { ROLES } from '#shared/model/roles.ts';
import { at, index, oneOf, table, text, unique } from '../engine/kit.ts';
import { user } from './accounts.ts';
import { business, member } from './business.ts';

export const WAYS_BACK = ['member', 'console', 'mail'] as const;
export const FAREWELLS = ['removed', 'left', 'closed', 'password'] as const;

/** A link that sets a new password, once. Taking it deletes the row. */
export const signInLink = table(
  'sign_in_link',
  {
    id: text('id').primaryKey(),
    tokenHash: text('token_hash').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    /** member: made by somebody of the team. console: by whoever runs the server. mail: asked for at sign-in. */
    way: oneOf('way', WAYS_BACK).notNull(),
    /** Of the way `member`: whose link, in which role then, and who made it. */
    businessId: text('business_id').references(() => business.id),
    memberId: text('member_id').references(() => member.id),
    role: oneOf('role', ROLES),
    createdBy: text('created_by').references(() => member.id),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
  },
  (t) => [
    unique('sign_in_link_token').on(t.tokenHash),
    index('sign_in_link_user').on(t.userId),
    index('sign_in_link_member').on(t.memberId),
    index('sign_in_link_maker').on(t.createdBy),
  ],
);

/** Why a session is over, under the hash of its token: the browser that still has the cookie may ask. */
export const farewell = table(
  'farewell',
  {
    tokenHash: text('token_hash').primaryKey(),
    why: oneOf('why', FAREWELLS).notNull(),
    businessId: text('business_id').references(() => business.id),
    /** Who did it, a member of that business. */
    by: text('by_member').references(() => member.id),
    at: at('at').notNull(),
  },
  (t) => [index('farewell_at').on(t.at), index('farewell_business').on(t.businessId)],
);

/** One code an account; using it puts a new one in its place. */
export const recoveryCode = table('recovery_code', {
  userId: text('user_id')
    .primaryKey()
    .references(() => user.id, { onDelete: 'cascade' }),
  /** As passwords are hashed: it is written on paper for years. */
  hash: text('hash').notNull(),
  createdAt: at('created_at').notNull(),
  /** When the person said that they have kept it. */
  keptAt: at('kept_at'),
});
