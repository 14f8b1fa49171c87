/** What others may see: screens on the wall, and the reply time for guests. */
import { z } from 'zod';
import { createBoard, listBoards, revokeBoard } from '#server/flows/figures/board.ts';
import { openReplyTime, replyTimeView } from '#server/flows/figures/reply-time.ts';
import type { BoardLinkView, ReplyTimeView } from '#shared/views/app.ts';
import { language, line } from '../fields.ts';
import { id, OK, ok } from '../schemas.ts';
import { memberProcedure, router } from '../trpc.ts';

const managing = memberProcedure('business.manage');

const boardLink = z.object({
  id: z.string(),
  label: z.string(),
  createdAt: z.number(),
  lastSeenAt: z.number().nullable(),
}) satisfies z.ZodType<BoardLinkView>;

export const boardRouter = router({
  list: managing.output(z.array(boardLink)).query(({ ctx }) => listBoards(ctx.parts, ctx.permission)),

  /** The address comes this once. */
  create: managing
    .input(z.object({ label: line(80) }))
    .output(z.object({ id: z.string(), url: z.string() }))
    .mutation(({ ctx, input }) => createBoard(ctx.parts, ctx.permission, input.label)),

  revoke: managing
    .input(z.object({ id }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await revokeBoard(ctx.parts, ctx.permission, input.id);
      return OK;
    }),
});

const replyTime = z.object({
  open: z.boolean(),
  url: z.string(),
  business: z.string(),
  headline: z.string(),
  lines: z.array(z.string()).readonly(),
  reply: z.object({
    samples: z.number(),
    counted: z.number(),
    fresh: z.number(),
    medianMs: z.number().nullable(),
    openNow: z.boolean(),
    openUntil: z.number().nullable(),
    opensAt: z.number().nullable(),
    nextAnswerBy: z.number().nullable(),
  }),
  canWrite: z.boolean(),
  at: z.number(),
}) satisfies z.ZodType<ReplyTimeView>;

export const replyTimeRouter = router({
  get: memberProcedure('stats.read')
    .input(z.object({ language }))
    .output(replyTime)
    .query(({ ctx, input }) => replyTimeView(ctx.parts, ctx.permission, input.language)),

  setOpen: managing
    .input(z.object({ open: z.boolean() }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await openReplyTime(ctx.parts, ctx.permission, input.open);
      return OK;
    }),
});
