import { z } from 'zod';
import { acceptInvitation, peekInvitation } from '#server/flows/team/invite.ts';
import { email, language, newPassword, role, someLine, token } from '../fields.ts';
import { publicProcedure, router } from '../trpc.ts';

export const inviteRouter = router({
  /** A mutation, because a token does not belong into an address line or a log. */
  peek: publicProcedure
    .input(z.object({ token }))
    .output(z.object({ businessName: z.string(), role, inviter: z.string(), expiresAt: z.number() }))
    .mutation(({ ctx, input }) => peekInvitation(ctx.parts, ctx.auth, input.token, ctx)),

  accept: publicProcedure
    .input(z.object({ token, name: someLine(80), email: email.optional(), password: newPassword.optional(), language }))
    .output(z.object({ businessId: z.string() }))
    .mutation(({ ctx, input }) => acceptInvitation(ctx.parts, ctx.auth, input, ctx)),
});
