/** "It is you": before what gives something away or cannot be undone, whoever holds the session shows a password again. */
import type { Auth, SignedIn } from '#server/auth/index.ts';
import type { Authorized } from '#server/auth/permission.ts';
import { findMember } from '#server/db/people/member.ts';
import { markProved, passwordHashOf } from '#server/db/people/user.ts';
import { isProved } from '#shared/model/proof.ts';
import type { Role } from '#shared/model/roles.ts';
import { DomainError } from '#server/system/errors.ts';
import type { Parts } from '../parts.ts';

type Who = Pick<SignedIn, 'provedAt'>;

/** Throws `prove_first`; the phone asks for a password or passkey and does the same again. */
export function mustBeProved({ clock }: Pick<Parts, 'clock'>, user: Who): void {
  if (!isProved(user.provedAt, clock.now())) throw new DomainError('forbidden', 'prove_first');
}

/** Making somebody an owner, or changing or removing one. For who may not do that anyway the flow has the answer. */
export async function mustBeProvedForOwners(
  parts: Pick<Parts, 'db' | 'clock'>,
  user: Who,
  { actor }: Authorized<{ readonly businessId: string }, 'team.manage'>,
  target: { readonly memberId?: string; readonly role?: Role },
): Promise<void> {
  if (actor.kind !== 'member' || actor.role !== 'owner') return;
  const { memberId, role } = target;
  const row = memberId === undefined ? null : await findMember(parts.db.orm, { businessId: actor.businessId, id: memberId });
  if (role === 'owner' || row?.role === 'owner') mustBeProved(parts, user);
}

/** Throws `wrong_password` or `too_many`. */
export async function proveByPassword(
  parts: Pick<Parts, 'db' | 'clock'>,
  auth: Pick<Auth, 'budgets' | 'verifyPassword'>,
  user: SignedIn,
  password: string,
): Promise<void> {
  const giveBack = await auth.budgets.spendProof(user);
  const hash = await passwordHashOf(parts.db.orm, user.userId);
  if (!(await auth.verifyPassword(hash, password))) throw new DomainError('forbidden', 'wrong_password');
  await giveBack();
  await markProved(parts.db.orm, { sessionId: user.sessionId, at: parts.clock.now() });
}
