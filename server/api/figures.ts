/** The figures of the first screen. */
import { z } from 'zod';
import { firstFigures } from '#server/flows/figures.ts';
import { memberProcedure, router } from './trpc.ts';

const half = z.object({ met: z.number(), count: z.number(), medianFirstResponseMs: z.number().nullable() });

export const figuresRouter = router({
  first: memberProcedure('stats.read')
    .output(
      z.object({
        waitingNow: z.number(),
        oldestDueAt: z.number().nullable(),
        withinTarget: z.object({ met: z.number(), count: z.number() }),
        medianFirstResponseMs: z.number().nullable(),
        weekend: half,
        weekday: half,
        unanswered: z.number(),
      }),
    )
    .query(({ ctx }) => firstFigures(ctx.parts, ctx.permission)),
});
