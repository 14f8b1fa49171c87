/** tRPC set-up: context from plain parts, base procedures that carry meaning, domain errors mapped once. */
import { initTRPC, TRPCError } from '@trpc/server';
import type { Action } from '#shared/model/roles.ts';
import { authorizeBusiness, type MemberActor } from '#server/auth/permission.ts';
import type { Auth, SignedIn } from '#server/auth/index.ts';
import { inTurnOf } from '#server/db/engine/turns.ts';
import { DomainError } from '#server/system/errors.ts';
import type { Parts } from '#server/flows/parts.ts';
import { mustBeProved } from '#server/flows/account/proof.ts';
import { toTrpcError } from './errors.ts';

export type Context = {
  readonly parts: Parts;
  readonly auth: Auth;
  readonly user: SignedIn | null;
  /** The member this request acts as, from the session and the `x-business` header. */
  readonly actor: MemberActor | null;
  readonly headers: Headers;
  /** Address for rate limits; forwarded headers count only from configured proxies. */
  readonly address: string;
  /** Response headers of this request (cookies). */
  readonly resHeaders: Headers;
};

export type Meta = {
  /** Who may call it: the tenant × role matrix test is generated from this. */
  readonly access: 'public' | 'user' | Action;
};

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    // A comment frame each 15 s keeps proxies from cutting an idle stream.
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
    errorFormatter: ({ shape, error }) => ({
      message: shape.message,
      code: shape.code,
      data: { code: shape.data.code, httpStatus: shape.data.httpStatus, reason: reasonOf(error) },
    }),
  });

function reasonOf(error: TRPCError): string {
  const cause: unknown = error.cause;
  if (cause instanceof Error && 'reason' in cause && typeof cause.reason === 'string') return cause.reason;
  if (error.code === 'BAD_REQUEST') return 'bad_input';
  return error.code === 'UNAUTHORIZED' ? 'signed_out' : 'internal';
}

const mapErrors = t.middleware(async ({ next, ctx, path }) => {
  const result = await next();
  if (result.ok) return result;
  const error = toTrpcError(result.error);
  if (error.code === 'INTERNAL_SERVER_ERROR') ctx.parts.log.error('procedure failed', { path, error: error.cause ?? error });
  throw error;
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const base = t.procedure.use(mapErrors);

export const publicProcedure = base.meta({ access: 'public' });

export const userProcedure = base.meta({ access: 'user' }).use(({ ctx, next }) => {
  if (ctx.user === null) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next({ ctx: { ...ctx, user: ctx.user } });
});

/** A member whose role may do `action` in the business of the request. */
export function memberProcedure<A extends Action>(action: A) {
  return base.meta({ access: action }).use(({ ctx, next }) => {
    if (ctx.user === null) throw new TRPCError({ code: 'UNAUTHORIZED' });
    if (ctx.actor === null) throw new DomainError('forbidden', 'not_a_member');
    const permission = authorizeBusiness(ctx.actor, action);
    const { user, actor } = ctx;
    return inTurnOf(actor.businessId, () => next({ ctx: { ...ctx, user, actor, permission } }));
  });
}

/**
 * `.use(proofFirst)` on a procedure that gives something away or cannot be undone: refused with `prove_first` unless a password or
 * passkey was shown in this session within ten minutes. The phone wraps such a call in `withProof` (client/api/session/proof.ts).
 */
export const proofFirst = t.middleware(({ ctx, next }) => {
  if (ctx.user === null) throw new TRPCError({ code: 'UNAUTHORIZED' });
  mustBeProved(ctx.parts, ctx.user);
  return next();
});
