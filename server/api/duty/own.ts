import { z } from 'zod';
import { hush, ownSettings, setQuiet } from '#server/flows/escalation/policy.ts';
import type { OwnSettings } from '#shared/views/duty.ts';
import { quiet } from './duty-fields.ts';
import { instant, OK, ok } from '../schemas.ts';
import { onFeedback } from '../on-feedback.ts';
import { memberProcedure, router } from '../trpc.ts';

/** What one member wants to hear, in one business. */
const own = memberProcedure('own.manage');

export const ownRouter = router({
  get: own.output(z.custom<OwnSettings>()).query(({ ctx }) => ownSettings(ctx.parts, ctx.permission)),

  setQuiet: own
    .input(z.object({ quiet: quiet.nullable() }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await setQuiet(ctx.parts, ctx.permission, input.quiet);
      return OK;
    }),

  snooze: onFeedback('feedback.claim')
    .input(z.object({ until: instant }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await hush(ctx.parts, ctx.feedback, input.until);
      return OK;
    }),

  mute: onFeedback('feedback.claim')
    .input(z.object({ muted: z.boolean() }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await hush(ctx.parts, ctx.feedback, input.muted ? null : undefined);
      return OK;
    }),
});
