import { z } from 'zod';
import { changeBusiness, changeKeep, getBusiness, getKeep } from '#server/flows/team/business.ts';
import { deleteBusiness } from '#server/flows/team/delete-business.ts';
import { mustBeProved } from '#server/flows/account/proof.ts';
import { settings, settingsView } from '../fields.ts';
import { OK, ok } from '../schemas.ts';
import { memberProcedure, proofFirst, router } from '../trpc.ts';

/** Months; beyond ten years it is "for good". */
const retentionMonths = z.number().int().min(1).max(120).nullable();
const keep = z.object({ retentionMonths: z.number().nullable(), weeklyReport: z.boolean(), weeklyReportMail: z.boolean() });

export const businessRouter = router({
  get: memberProcedure('business.read')
    .output(settingsView)
    .query(({ ctx }) => getBusiness(ctx.parts, ctx.permission)),

  update: memberProcedure('business.manage')
    .input(settings.partial())
    .output(settingsView)
    .mutation(({ ctx, input }) => changeBusiness(ctx.parts, ctx.permission, input)),

  keep: memberProcedure('business.read')
    .output(keep.extend({ mailEnabled: z.boolean() }))
    .query(({ ctx }) => getKeep(ctx.parts, ctx.permission)),

  setKeep: memberProcedure('business.manage')
    .input(keep.extend({ retentionMonths }).partial())
    .output(keep)
    .mutation(({ ctx, input: { retentionMonths: months, weeklyReport, weeklyReportMail } }) => {
      // A shorter time erases what is older, for good.
      if (typeof months === 'number') mustBeProved(ctx.parts, ctx.user);
      return changeKeep(ctx.parts, ctx.permission, {
        ...(months === undefined ? {} : { retentionMonths: months }),
        ...(weeklyReport === undefined ? {} : { weeklyReport }),
        ...(weeklyReportMail === undefined ? {} : { weeklyReportMail }),
      });
    }),

  delete: memberProcedure('business.delete')
    .use(proofFirst)
    .input(z.object({ name: z.string().max(200) }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await deleteBusiness(ctx.parts, ctx.permission, input.name);
      return OK;
    }),
});
