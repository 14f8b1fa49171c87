import { changeBusiness, getBusiness } from '#server/flows/business.ts';
import { settings, settingsView } from './fields.ts';
import { memberProcedure, router } from './trpc.ts';

export const businessRouter = router({
  get: memberProcedure('business.read')
    .output(settingsView)
    .query(({ ctx }) => getBusiness(ctx.parts, ctx.permission)),

  update: memberProcedure('business.manage')
    .input(settings.partial())
    .output(settingsView)
    .mutation(({ ctx, input }) => changeBusiness(ctx.parts, ctx.permission, input)),
});
