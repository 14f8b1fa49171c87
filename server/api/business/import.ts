import { z } from 'zod';
import { chooseImport, discardImport, startImport, stopImport, undoImport } from '#server/flows/import/import.ts';
import { listImports } from '#server/flows/import/import-list.ts';
import { CHANNELS } from '#shared/model/feedback.ts';
import { DATE_ORDERS } from '#shared/import/types.ts';
import type { ImportView } from '#shared/import/view.ts';
import { id, OK, ok } from '../schemas.ts';
import { memberProcedure, router } from '../trpc.ts';

/** Years from before us. The file itself comes by its own route (server/http/machines/import.ts). */
const managing = memberProcedure('business.manage');
const one = managing.input(z.object({ id })).output(ok);

export const importRouter = router({
  list: managing.output(z.custom<ImportView[]>()).query(({ ctx }) => listImports(ctx.parts, ctx.permission)),

  choose: managing
    .input(z.object({ id, dates: z.enum(DATE_ORDERS), channel: z.enum(CHANNELS) }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await chooseImport(ctx.parts, ctx.permission, input);
      return OK;
    }),

  start: one.mutation(async ({ ctx, input }) => {
    await startImport(ctx.parts, ctx.permission, input.id);
    return OK;
  }),

  stop: one.mutation(async ({ ctx, input }) => {
    await stopImport(ctx.parts, ctx.permission, input.id);
    return OK;
  }),

  discard: one.mutation(async ({ ctx, input }) => {
    await discardImport(ctx.parts, ctx.permission, input.id);
    return OK;
  }),

  undo: one.mutation(async ({ ctx, input }) => {
    await undoImport(ctx.parts, ctx.permission, input.id);
    return OK;
  }),
});
