import { z } from 'zod';
import {
  createComplaintLink,
  complaintLinkQr,
  listComplaintLinks,
  revokeComplaintLink,
} from '#server/flows/intake/complaint-link.ts';
import { memberProcedure, router } from '../trpc.ts';

const id = z.string().min(1).max(64);
const complaintLinkView = z.object({
  id: z.string(),
  url: z.string(),
  placeLabel: z.string(),
  createdAt: z.number(),
  revoked: z.boolean(),
});

const managing = memberProcedure('channels.manage');
/** Anybody on the team may print a poster again. */
const reading = memberProcedure('business.read');

export const complaintLinkRouter = router({
  list: reading.output(z.array(complaintLinkView)).query(({ ctx }) => listComplaintLinks(ctx.parts, ctx.permission)),

  create: managing
    .input(z.object({ placeLabel: z.string().trim().max(80) }))
    .output(complaintLinkView)
    .mutation(({ ctx, input }) => createComplaintLink(ctx.parts, ctx.permission, input)),

  revoke: managing
    .input(z.object({ id }))
    .output(z.void())
    .mutation(({ ctx, input }) => revokeComplaintLink(ctx.parts, ctx.permission, input.id)),

  qr: reading
    .input(z.object({ id }))
    .output(z.object({ svg: z.string(), url: z.string() }))
    .query(({ ctx, input }) => complaintLinkQr(ctx.parts, ctx.permission, input.id)),
});
