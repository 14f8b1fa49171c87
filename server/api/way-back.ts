import { z } from 'zod';
import { acceptSignInLink, peekSignInLink } from '#server/flows/way-back.ts';
import { newPassword, token } from './fields.ts';
import { OK, ok } from './schemas.ts';
import { publicProcedure, router } from './trpc.ts';

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

  accept: publicProcedure
    .input(z.object({ token, password: newPassword }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await acceptSignInLink(ctx.parts, ctx.auth, input, ctx);
      return OK;
    }),
});
