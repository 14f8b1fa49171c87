/** The statistics screen. Everything is worked out elsewhere; here are the questions and their bounds. */
import { z } from 'zod';
import { itemsBehind } from '#server/flows/figures/statistics-items.ts';
import { firstFigures, outcomeView, responseTimesView, staffingView, worldView } from '#server/flows/figures/statistics.ts';
import { countMember, weekendsView } from '#server/flows/figures/statistics-weekends.ts';
import { WEEKEND_PARTS } from '#shared/views/stats.ts';
import type { ItemsView, OutcomeView, StaffingView, TimesView, WeekendsView, WorldView } from '#shared/views/stats.ts';
import { OUTCOMES } from '#shared/stats/in-time.ts';
import { OUTCOME_KINDS } from '#shared/stats/outcome/outcome-drill-down.ts';
import { OWED } from '#shared/stats/owed.ts';
import { DIMENSIONS, SIDES } from '#shared/stats/slices.ts';
import { id, OK, ok } from '../schemas.ts';
import { memberProcedure, router } from '../trpc.ts';

const reading = memberProcedure('stats.read');

const date = z.iso.date();
const wanted = { from: date.optional(), to: date.optional() };
const range = z.object(wanted).default({});
const span = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const behind = z.object({
  dimension: z.enum(DIMENSIONS).optional(),
  key: z.string().max(200).optional(),
  side: z.enum(SIDES).optional(),
  outcomes: z.array(z.enum(OUTCOMES)).max(OUTCOMES.length).readonly().optional(),
  took: z.object({ fromMs: span, toMs: span.nullable() }).optional(),
  settled: z.literal(true).optional(),
  owed: z.enum(OWED).optional(),
});
const outcome = z.object({ kind: z.enum(OUTCOME_KINDS), key: z.string().max(200).optional() });
const weekend = z.object({ from: span, part: z.enum(WEEKEND_PARTS) });

export const statsRouter = router({
  times: reading
    .input(range)
    .output(z.custom<TimesView>())
    .query(({ ctx, input }) => responseTimesView(ctx.parts, ctx.permission, input)),

  items: reading
    .input(
      z
        .object({
          ...wanted,
          behind: behind.optional(),
          outcome: outcome.optional(),
          weekend: weekend.optional(),
          cursor: z.string().max(100).optional(),
        })
        .default({}),
    )
    .output(z.custom<ItemsView>())
    .query(({ ctx, input }) => itemsBehind(ctx.parts, ctx.permission, input)),

  countMember: memberProcedure('team.manage')
    .input(z.object({ memberId: id, counted: z.boolean() }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await countMember(ctx.parts, ctx.permission, input);
      return OK;
    }),

  weekends: reading.output(z.custom<WeekendsView>()).query(({ ctx }) => weekendsView(ctx.parts, ctx.permission)),

  world: reading
    .input(range)
    .output(z.custom<WorldView>())
    .query(({ ctx, input }) => worldView(ctx.parts, ctx.permission, input)),

  outcome: reading
    .input(range)
    .output(z.custom<OutcomeView>())
    .query(({ ctx, input }) => outcomeView(ctx.parts, ctx.permission, input)),

  staffing: reading.output(z.custom<StaffingView>()).query(({ ctx }) => staffingView(ctx.parts, ctx.permission)),
});

/** The figures of the first screen. */
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
