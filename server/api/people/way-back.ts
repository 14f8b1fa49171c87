import { z } from 'zod';
import { recover } from '#server/flows/account/recovery.ts';
import { acceptSignInLink, askByMail, peekSignInLink } from '#server/flows/account/way-back.ts';
import { email, newPassword, token } from '../fields.ts';
import { OK, ok } from '../schemas.ts';
import { publicProcedure, router } from '../trpc.ts';

const peek = z.object({
  name: z.string(),
  email: z.string(),
  by: z.string().nullable(),
  businessName: z.string().nullable(),
  expiresAt: z.number(),
});

/** For people who cannot sign in. Mutations, because a token does not belong into an address line or a log. */
export const wayBackRouter = router({
  peek: publicProcedure
    .input(z.object({ token }))
    .output(peek)
    .mutation(({ ctx, input }) => peekSignInLink(ctx.parts, ctx.auth, input.token, ctx)),

  /** The ways that exist on this installation. */
  ways: publicProcedure.output(z.object({ mail: z.boolean() })).query(({ ctx }) => ({ mail: ctx.parts.mailer.enabled })),

  /** Answers the same whether there is such an account or not. */
  mail: publicProcedure
    .input(z.object({ email }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await askByMail(ctx.parts, ctx.auth, input.email, ctx);
      return OK;
    }),

  recover: publicProcedure
    .input(z.object({ email, code: z.string().max(100), password: newPassword }))
    .output(z.object({ code: z.string() }))
    .mutation(({ ctx, input }) => recover(ctx.parts, ctx.auth, input, ctx)),

  accept: publicProcedure
    .input(z.object({ token, password: newPassword }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await acceptSignInLink(ctx.parts, ctx.auth, input, ctx);
      return OK;
    }),
});
