/** The figures of the first screen. */
import { z } from 'zod';
import { firstFigures } from '#server/flows/figures/figures.ts';
import { memberProcedure, router } from '../trpc.ts';

export const figuresRouter = router({
  first: memberProcedure('stats.read')
    .output(
      z.object({
        withinTarget: z.object({ met: z.number(), count: z.number() }),
        medianFirstResponseMs: z.number().nullable(),
      }),
    )
    .query(({ ctx }) => firstFigures(ctx.parts, ctx.permission)),
});
