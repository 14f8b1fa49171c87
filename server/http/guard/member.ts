/** Whoever is signed in, for routes a browser opens by itself: files that come and go. */
import type { Context } from 'hono';
import { actorFor, type Auth, originOf } from '#server/auth/index.ts';
import { authorizeBusiness, type Authorized } from '#server/auth/permission.ts';
import { DomainError } from '#server/system/errors.ts';
import type { Parts } from '#server/flows/parts.ts';
import { mustBeProved } from '#server/flows/account/proof.ts';
import type { Action } from '#shared/model/roles.ts';

type Members = {
  readonly db: Parts['db'];
  readonly auth: Pick<Auth, 'resolve'>;
  /** Where it is written down who took a file away. */
  readonly addressOf?: ((request: Request) => string) | undefined;
};

type Asked<A extends Action> = {
  readonly business: string;
  readonly action: A;
  /** Who took it must have shown within ten minutes that it is them; by this clock. */
  readonly proof?: Pick<Parts, 'clock'>;
};

/** Throws `signed_out`, `not_a_member`, that the role may not, or `prove_first`. */
export async function permissionOf<A extends Action>(
  { db, auth, addressOf }: Members,
  context: Context,
  { business, action, proof }: Asked<A>,
): Promise<Authorized<{ readonly businessId: string }, A>> {
  const session = await auth.resolve(context.req.raw.headers);
  if (session === null) throw new DomainError('unauthorized', 'signed_out');
  const { raw } = context.req;
  const from = addressOf === undefined ? undefined : originOf({ address: addressOf(raw), headers: raw.headers });
  const actor = await actorFor(db.orm, { ...session, from }, business);
  if (actor === null) throw new DomainError('forbidden', 'not_a_member');
  const permission = authorizeBusiness(actor, action);
  if (proof !== undefined) mustBeProved(proof, session);
  return permission;
}

const STATUS = { invalid: 400, unauthorized: 401, forbidden: 403, not_found: 404, conflict: 409 } as const;

/** What was refused, as JSON with its reason; anything else is a fault and is thrown on. */
export function refused(error: Error, context: Context): Response {
  if (!(error instanceof DomainError)) throw error;
  const status = error.code in STATUS ? STATUS[error.code as keyof typeof STATUS] : 400;
  return context.json({ error: error.reason }, status);
}
