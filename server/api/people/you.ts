import { z } from 'zod';
import { keepRecovery, newRecovery } from '#server/flows/account/recovery.ts';
import {
  changeOwnEmail,
  changeOwnName,
  changeOwnPassword,
  confirmEmail,
  deleteOwnAccount,
  leaveTeam,
  ownAccount,
  signOutOthers,
} from '#server/flows/account/you.ts';
import { email, newPassword, ownAccountView, someLine, token } from '../fields.ts';
import { OK, ok } from '../schemas.ts';
import { memberProcedure, proofFirst, publicProcedure, router, userProcedure } from '../trpc.ts';

export const youRouter = router({
  get: userProcedure.output(ownAccountView).query(({ ctx }) => ownAccount(ctx.parts, ctx.user)),

  rename: userProcedure
    .input(z.object({ name: someLine(80) }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await changeOwnName(ctx.parts, ctx.user, input.name);
      return OK;
    }),

  changePassword: userProcedure
    .use(proofFirst)
    .input(z.object({ password: newPassword }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await changeOwnPassword(ctx.parts, ctx.auth, ctx.user, input.password);
      return OK;
    }),

  changeEmail: userProcedure
    .use(proofFirst)
    .input(z.object({ email }))
    .output(z.object({ mailed: z.boolean() }))
    .mutation(({ ctx, input }) => changeOwnEmail(ctx.parts, ctx.auth, ctx.user, input.email)),

  confirmEmail: publicProcedure
    .input(z.object({ token }))
    .output(z.object({ email: z.string() }))
    .mutation(({ ctx, input }) => confirmEmail(ctx.parts, ctx.auth, input.token, ctx)),

  signOutOthers: userProcedure.output(ok).mutation(async ({ ctx }) => {
    await signOutOthers(ctx.parts, ctx.user);
    return OK;
  }),

  newRecovery: userProcedure
    .use(proofFirst)
    .output(z.object({ code: z.string() }))
    .mutation(({ ctx }) => newRecovery(ctx.parts, ctx.auth, ctx.user)),

  recoveryKept: userProcedure.output(ok).mutation(async ({ ctx }) => {
    await keepRecovery(ctx.parts, ctx.user);
    return OK;
  }),

  leave: memberProcedure('own.manage')
    .output(ok)
    .mutation(async ({ ctx }) => {
      await leaveTeam(ctx.parts, ctx.permission);
      return OK;
    }),

  deleteAccount: userProcedure
    .use(proofFirst)
    .output(ok)
    .mutation(async ({ ctx }) => {
      await deleteOwnAccount(ctx.parts, ctx.user);
      return OK;
    }),
});
