import { z } from 'zod';
import { readTrail, readTrailPeople } from '#server/flows/trail-read.ts';
import { TRAIL_GROUPS, TRAIL_KINDS } from '#shared/model/trail.ts';
import { id } from '../schemas.ts';
import { memberProcedure, router } from '../trpc.ts';

const reading = memberProcedure('trail.read');

const row = z.object({
  seq: z.number(),
  at: z.number(),
  kind: z.enum(TRAIL_KINDS),
  who: z.string().nullable(),
  on: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  network: z.string(),
  device: z.string(),
});

export const trailRouter = router({
  page: reading
    .input(
      z.object({
        group: z.enum(TRAIL_GROUPS).optional(),
        userId: id.optional(),
        cursor: z.number().int().min(1).nullish(),
      }),
    )
    .output(z.object({ items: z.array(row).readonly(), nextCursor: z.number().nullable() }))
    .query(({ ctx, input }) => readTrail(ctx.parts, ctx.permission, { ...input, cursor: input.cursor ?? null })),

  people: reading
    .output(z.array(z.object({ userId: z.string(), name: z.string() })))
    .query(({ ctx }) => readTrailPeople(ctx.parts, ctx.permission)),
});
