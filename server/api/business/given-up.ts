import { z } from 'zod';
import { GIVEN_UP_SHOWN, listGivenUp, tryAgain } from '#server/flows/delivery/given-up.ts';
import { GIVEN_UP_KINDS } from '#shared/model/given-up.ts';
import { memberProcedure, router } from '../trpc.ts';

const leading = memberProcedure('business.manage');
const seen = z.object({ id: z.string().min(1).max(200), givenUpAt: z.number().int() });

export const givenUpRouter = router({
  list: leading
    .output(
      z
        .array(
          seen.extend({
            kind: z.enum(GIVEN_UP_KINDS),
            to: z.string().nullable(),
            feedbackId: z.string().nullable(),
            tries: z.number(),
            error: z.string(),
          }),
        )
        .readonly(),
    )
    .query(({ ctx }) => listGivenUp(ctx.parts, ctx.permission)),

  tryAgain: leading
    .input(z.object({ jobs: z.array(seen).min(1).max(GIVEN_UP_SHOWN) }))
    .output(z.object({ count: z.number() }))
    .mutation(({ ctx, input }) => tryAgain(ctx.parts, ctx.permission, input)),
});
