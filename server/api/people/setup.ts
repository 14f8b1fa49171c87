import { z } from 'zod';
import { createBusiness, createFirstOwner, isSetupNeeded } from '#server/flows/team/setup.ts';
import { country, email, hours, kind, language, newPassword, someLine, timeZone } from '../fields.ts';
import { OK, ok } from '../schemas.ts';
import { publicProcedure, router, userProcedure } from '../trpc.ts';

export const setupRouter = router({
  state: publicProcedure
    .output(z.object({ needed: z.boolean() }))
    .query(async ({ ctx }) => ({ needed: await isSetupNeeded(ctx.parts) })),

  create: publicProcedure
    .input(z.object({ code: z.string().min(1).max(40), name: someLine(80), email, password: newPassword, language }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await createFirstOwner(ctx.parts, ctx.auth, input, ctx);
      return OK;
    }),

  business: userProcedure
    .input(z.object({ name: someLine(80), kind, language, timeZone, country, hours: hours.optional() }))
    .output(z.object({ businessId: z.string() }))
    .mutation(({ ctx, input }) => createBusiness(ctx.parts, ctx.user, input)),
});
