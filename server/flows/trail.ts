/** The audit trail, written in the transaction of what it tells of. Kinds stand in shared/model/trail.ts. */
import { originOf, type AuthRequest, type SignedIn } from '#server/auth/index.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { membershipsOf } from '#server/db/people/member.ts';
import { insertTrail, trailOfNobody } from '#server/db/people/trail.ts';
import type { TrailData, TrailKind } from '#shared/model/trail.ts';

/** A member, an account, or (null) the server itself. The name is copied as it is now. */
export type Doer = Pick<SignedIn, 'userId' | 'name' | 'from'> | { readonly kind: 'system' } | null;

export type Entry = {
  readonly kind: TrailKind;
  /** One business, or what belongs to an account: then it stands in each business the account is a member of, or for itself. */
  readonly of: { readonly businessId: string } | { readonly userId: string };
  readonly by: Doer;
  /** The name of the member, the label of the invitation, the name of the complaint link. Never a guest's. */
  readonly on?: string | undefined;
  /** No secret, no guest's words. */
  readonly data?: TrailData | undefined;
  readonly at: number;
};

export async function writeTrail(tx: Queryable, { kind, of, by, on = '', data = {}, at }: Entry): Promise<void> {
  const person =
    by === null || ('kind' in by && by.kind === 'system') ? null : (by as Pick<SignedIn, 'userId' | 'name' | 'from'>);
  const row = {
    at,
    kind,
    userId: person?.userId ?? null,
    who: person?.name ?? '',
    onWhom: on.slice(0, 200),
    data,
    network: person?.from?.network ?? '',
    device: person?.from?.device ?? '',
  };
  if ('businessId' in of) return insertTrail(tx, [{ ...row, businessId: of.businessId }]);
  const teams = await membershipsOf(tx, of.userId);
  if (teams.length === 0) return insertTrail(tx, [{ ...row, businessId: null }]);
  return insertTrail(
    tx,
    teams.map(({ businessId, name }) => ({
      ...row,
      businessId,
      // In a team people are called as the team calls them.
      who: person !== null && person.userId === of.userId ? name : row.who,
    })),
  );
}

/** Enough for a set-up that took some attempts. */
const HANDED = 50;

/** What was written of an account while it was in no team stands in the business it founds, too: how that business came about. */
export async function handTrail(tx: Queryable, { userId, businessId }: { userId: string; businessId: string }): Promise<void> {
  const rows = await trailOfNobody(tx, { userId, limit: HANDED });
  await insertTrail(
    tx,
    rows.map(({ seq: _seq, ...row }) => ({ ...row, businessId })),
  );
}

/** An account that acts before it is signed in, or while it signs in. */
export function doerOf(
  account: { readonly userId: string; readonly name: string },
  request: Pick<AuthRequest, 'address' | 'headers'>,
) {
  return { userId: account.userId, name: account.name, from: originOf(request) };
}
