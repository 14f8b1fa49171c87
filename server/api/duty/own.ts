import { z } from 'zod';
import { authorize } from '#server/auth/permission.ts';
import { findFeedback } from '#server/db/feedback/feedback.ts';
import { hush, ownSettings, setQuiet } from '#server/flows/escalation/policy.ts';
import type { OwnSettings } from '#shared/views/duty.ts';
import { quiet } from './duty-fields.ts';
import { id, instant, OK, ok } from '../schemas.ts';
import { memberProcedure, router } from '../trpc.ts';

/** What one member wants to hear, in one business. */
const own = memberProcedure('own.manage');

function onItem() {
  return memberProcedure('feedback.claim')
    .input(z.object({ id }))
    .use(async ({ ctx, input, next }) => {
      const row = await findFeedback(ctx.parts.db.orm, ctx.actor.businessId, input.id);
      return next({ ctx: { feedback: authorize(ctx.actor, 'feedback.claim', row, 'item') } });
    });
}

export const ownRouter = router({
  get: own.output(z.custom<OwnSettings>()).query(({ ctx }) => ownSettings(ctx.parts, ctx.permission)),

  setQuiet: own
    .input(z.object({ quiet: quiet.nullable() }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await setQuiet(ctx.parts, ctx.permission, input.quiet);
      return OK;
    }),

  snooze: onItem()
    .input(z.object({ until: instant }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await hush(ctx.parts, ctx.feedback, input.until);
      return OK;
    }),

  mute: onItem()
    .input(z.object({ muted: z.boolean() }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await hush(ctx.parts, ctx.feedback, input.muted ? null : undefined);
      return OK;
    }),
});
