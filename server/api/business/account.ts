/** Accounts of the business on platforms: connect, look at, disconnect. */
import { z } from 'zod';
import { beginConnecting, chooseAccount, finishConnecting } from '#server/flows/channels/connect.ts';
import { listConnectable, listConnected } from '#server/flows/channels/connected-view.ts';
import { disconnect, lookNow } from '#server/flows/channels/disconnect.ts';
import { ACCOUNT_STATES, FAULTS } from '#shared/model/connected.ts';
import { CHANNELS } from '#shared/model/feedback.ts';
import { memberProcedure, proofFirst, router } from '../trpc.ts';

const id = z.string().min(1).max(64);
const channel = z.enum(CHANNELS);

const field = z.object({
  name: z.string(),
  type: z.enum(['text', 'secret', 'url', 'host', 'email', 'port', 'choice']),
  optional: z.boolean(),
  choices: z.array(z.string()).readonly(),
});

const connectable = z.object({
  channel,
  way: z.enum(['form', 'oauth']),
  fields: z.array(field).readonly(),
  presets: z.array(z.object({ domains: z.array(z.string()).readonly(), values: z.record(z.string(), z.string()) })).readonly(),
  registered: z.boolean(),
  answers: z.boolean(),
});

const connected = z.object({
  id: z.string(),
  channel,
  name: z.string(),
  state: z.enum(ACCOUNT_STATES),
  createdAt: z.number(),
  imported: z.number(),
  importing: z.boolean(),
  lastOkAt: z.number().nullable(),
  lastItemAt: z.number().nullable(),
  nextPollAt: z.number().nullable(),
  fault: z.object({ class: z.enum(FAULTS), words: z.string(), at: z.number() }).nullable(),
  rejects: z.number(),
  lastReject: z.string().nullable(),
  hours: z.array(z.number()).readonly(),
  silentSince: z.number().nullable(),
});

const result = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('connected'), connection: connected }),
  z.object({
    kind: z.literal('choose'),
    attempt: z.string(),
    choices: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
  }),
  z.object({ kind: z.literal('leave'), url: z.string() }),
  z.object({ kind: z.literal('refused'), fault: z.enum(FAULTS), words: z.string() }),
]);

const managing = memberProcedure('channels.manage');

export const accountRouter = router({
  connectable: managing.output(z.array(connectable).readonly()).query(({ ctx }) => listConnectable(ctx.parts)),

  list: managing.output(z.array(connected)).query(({ ctx }) => listConnected(ctx.parts, ctx.permission)),

  /** Tries out what was typed, or says where to sign in. */
  begin: managing
    .use(proofFirst)
    .input(
      z.object({
        channel,
        fields: z.record(z.string().max(64), z.string().max(2_048)).refine((fields) => Object.keys(fields).length <= 20),
        connectionId: id.nullable(),
      }),
    )
    .output(result)
    .mutation(({ ctx, input }) => beginConnecting(ctx.parts, ctx.permission, input)),

  /** Back from the platform's sign-in. */
  finish: managing
    .input(z.object({ state: z.string().min(1).max(500), code: z.string().min(1).max(2_048) }))
    .output(result)
    .mutation(({ ctx, input }) => finishConnecting(ctx.parts, ctx.permission, input)),

  choose: managing
    .input(z.object({ attempt: id, choice: z.string().min(1).max(500) }))
    .output(result)
    .mutation(({ ctx, input }) => chooseAccount(ctx.parts, ctx.permission, input)),

  lookNow: managing
    .input(z.object({ id }))
    .output(z.void())
    .mutation(({ ctx, input }) => lookNow(ctx.parts, ctx.permission, input.id)),

  disconnect: managing
    .input(z.object({ id }))
    .output(z.void())
    .mutation(({ ctx, input }) => disconnect(ctx.parts, ctx.permission, input.id)),
});
