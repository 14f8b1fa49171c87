import { z } from 'zod';
import { createDoor, doorQr, listDoors, revokeDoor } from '#server/flows/intake/complaint-link.ts';
import { memberProcedure, router } from '../trpc.ts';

const id = z.string().min(1).max(64);
const doorView = z.object({
  id: z.string(),
  url: z.string(),
  placeLabel: z.string(),
  createdAt: z.number(),
  revoked: z.boolean(),
});

const managing = memberProcedure('channels.manage');
/** Anybody on the team may print a poster again. */
const reading = memberProcedure('business.read');

export const doorRouter = router({
  list: reading.output(z.array(doorView)).query(({ ctx }) => listDoors(ctx.parts, ctx.permission)),

  create: managing
    .input(z.object({ placeLabel: z.string().trim().max(80) }))
    .output(doorView)
    .mutation(({ ctx, input }) => createDoor(ctx.parts, ctx.permission, input)),

  revoke: managing
    .input(z.object({ id }))
    .output(z.void())
    .mutation(({ ctx, input }) => revokeDoor(ctx.parts, ctx.permission, input.id)),

  qr: reading
    .input(z.object({ id }))
    .output(z.object({ svg: z.string(), url: z.string() }))
    .query(({ ctx, input }) => doorQr(ctx.parts, ctx.permission, input.id)),
});
