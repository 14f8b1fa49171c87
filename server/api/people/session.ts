import { z } from 'zod';
import {
  listSessions,
  makePhoneLink,
  openOnPhone,
  revokeSession,
  setLanguage,
  signIn,
  signOut,
  whoAmI,
} from '#server/flows/account/session.ts';
import { proveByPassword } from '#server/flows/account/proof.ts';
import { forgetFarewell, readFarewell } from '#server/flows/account/farewell.ts';
import { version } from '#server/version.ts';
import { email, farewellView, language, me, sessionView, token, typedPassword } from '../fields.ts';
import { id, OK, ok } from '../schemas.ts';
import { proofFirst, publicProcedure, router, userProcedure } from '../trpc.ts';

export const sessionRouter = router({
  me: userProcedure
    .output(me)
    .query(({ ctx }) => whoAmI(ctx.parts, ctx.user, { businessId: ctx.headers.get('x-business') || null, version })),

  signIn: publicProcedure
    .input(z.object({ email, password: typedPassword }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await signIn(ctx.parts, ctx.auth, input, ctx);
      return OK;
    }),

  /** Shows once more that it is the same person; holds for ten minutes (`proofFirst` in trpc.ts). */
  prove: userProcedure
    .input(z.object({ password: typedPassword }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await proveByPassword(ctx.parts, ctx.auth, ctx.user, input.password);
      return OK;
    }),

  /** Asked before a file is taken away by a link, which could not ask for a password itself. */
  proved: userProcedure
    .use(proofFirst)
    .output(ok)
    .mutation(() => OK),

  signOut: userProcedure.output(ok).mutation(async ({ ctx }) => {
    await signOut(ctx.parts, ctx.user);
    ctx.auth.clearCookie(ctx.resHeaders);
    return OK;
  }),

  list: userProcedure.output(z.array(sessionView)).query(({ ctx }) => listSessions(ctx.parts, ctx.user)),

  revoke: userProcedure
    .input(z.object({ sessionId: id }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await revokeSession(ctx.parts, ctx.user, input.sessionId);
      if (input.sessionId === ctx.user.sessionId) ctx.auth.clearCookie(ctx.resHeaders);
      return OK;
    }),

  phoneLink: userProcedure
    .output(z.object({ token: z.string(), expiresAt: z.number() }))
    .mutation(({ ctx }) => makePhoneLink(ctx.parts, ctx.user)),

  openPhone: publicProcedure
    .input(z.object({ token }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await openOnPhone(ctx.parts, ctx.auth, input.token, ctx);
      return OK;
    }),

  /** Why the session of this browser is over; null while it lives, or when nothing is known. */
  farewell: publicProcedure.output(farewellView.nullable()).query(({ ctx }) => readFarewell(ctx.parts, ctx.auth, ctx)),

  /** It was read: the browser forgets the session it had. */
  farewellRead: publicProcedure.output(ok).mutation(async ({ ctx }) => {
    await forgetFarewell(ctx.parts, ctx.auth, ctx);
    return OK;
  }),

  setLanguage: userProcedure
    .input(z.object({ language }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await setLanguage(ctx.parts, ctx.user, input.language);
      return OK;
    }),
});
