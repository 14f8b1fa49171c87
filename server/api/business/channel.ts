import { z } from 'zod';
import {
  createConnection,
  lastWebhookRequests,
  listConnections,
  revokeChannel,
  revokeSecret,
  rotateSecret,
} from '#server/flows/intake/channel.ts';
import { beginTrial, matchFields } from '#server/flows/intake/trial.ts';
import { CHANNELS } from '#shared/model/feedback.ts';
import { memberProcedure, proofFirst, router } from '../trpc.ts';

const id = z.string().min(1).max(64);

const connectionView = z.object({
  id: z.string(),
  name: z.string(),
  channel: z.enum(CHANNELS),
  url: z.string(),
  proof: z.enum(['signature', 'secret']),
  mapping: z.record(z.string(), z.string()).nullable(),
  trial: z
    .object({
      until: z.number(),
      fields: z
        .array(z.object({ name: z.string(), sample: z.string(), guess: z.string() }))
        .readonly()
        .nullable(),
    })
    .nullable(),
  createdAt: z.number(),
  revoked: z.boolean(),
  secrets: z.array(z.object({ id: z.string(), hint: z.string(), createdAt: z.number() })).readonly(),
  lastAcceptedAt: z.number().nullable(),
  refusedLastDay: z.number(),
});

const webhookRequestView = z.object({
  id: z.string(),
  at: z.number(),
  outcome: z.enum(['accepted', 'duplicate', 'refused']),
  status: z.number(),
  reason: z.string().nullable(),
  detail: z.string().nullable(),
  feedbackId: z.string().nullable(),
});

const managing = memberProcedure('channels.manage');

export const channelRouter = router({
  list: managing.output(z.array(connectionView)).query(({ ctx }) => listConnections(ctx.parts, ctx.permission)),

  /** The secret is in this answer and nowhere else. */
  create: managing
    .use(proofFirst)
    .input(
      z.object({
        name: z.string().trim().min(1).max(80),
        channel: z.enum(CHANNELS).default('webhook'),
        proof: z.enum(['signature', 'secret']).default('signature'),
      }),
    )
    .output(z.object({ connection: connectionView, secret: z.string() }))
    .mutation(({ ctx, input }) => createConnection(ctx.parts, ctx.permission, input)),

  /** The next request is shown instead of taken in, for ten minutes. */
  trial: managing
    .input(z.object({ id }))
    .output(z.void())
    .mutation(({ ctx, input }) => beginTrial(ctx.parts, ctx.permission, input.id)),

  match: managing
    .input(
      z.object({
        id,
        mapping: z
          .record(z.string().max(200), z.string().max(40))
          .refine((mapping) => Object.keys(mapping).length <= 60)
          .nullable(),
      }),
    )
    .output(z.void())
    .mutation(({ ctx, input }) => matchFields(ctx.parts, ctx.permission, input)),

  rotate: managing
    .use(proofFirst)
    .input(z.object({ id }))
    .output(z.object({ secret: z.string() }))
    .mutation(({ ctx, input }) => rotateSecret(ctx.parts, ctx.permission, input.id)),

  revokeSecret: managing
    .input(z.object({ secretId: id }))
    .output(z.void())
    .mutation(({ ctx, input }) => revokeSecret(ctx.parts, ctx.permission, input.secretId)),

  revoke: managing
    .input(z.object({ id }))
    .output(z.void())
    .mutation(({ ctx, input }) => revokeChannel(ctx.parts, ctx.permission, input.id)),

  webhookRequests: managing
    .input(z.object({ id }))
    .output(z.array(webhookRequestView))
    .query(({ ctx, input }) => lastWebhookRequests(ctx.parts, ctx.permission, input.id)),
});
