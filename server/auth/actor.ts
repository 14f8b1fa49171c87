import type { Queryable } from '#server/db/engine/client.ts';
import { findMembership } from '#server/db/people/member.ts';
import type { Origin } from './origin.ts';
import type { MemberActor } from './permission.ts';

/** An account behind a living session; member of a business or not. */
export type SignedIn = {
  readonly userId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  /** When a password or passkey was last shown in this session, epoch ms; null: never. */
  readonly provedAt: number | null;
  /** Of this request, for the audit trail. */
  readonly from?: Origin | undefined;
};

/**
 * The member this account acts as: in the named business, or in its oldest one when none is named. Null when it is no member
 * there (any more); another business is never guessed in place of the named one.
 */
export async function actorFor(
  db: Queryable,
  user: Pick<SignedIn, 'userId' | 'sessionId' | 'from'>,
  businessId: string | null,
): Promise<MemberActor | null> {
  const row = await findMembership(db, { userId: user.userId, businessId });
  if (row === null) return null;
  return {
    kind: 'member',
    userId: user.userId,
    sessionId: user.sessionId,
    memberId: row.id,
    businessId: row.businessId,
    role: row.role,
    name: row.name,
    language: row.language,
    from: user.from,
  };
}
