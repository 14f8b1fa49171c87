import { z } from 'zod';
import {
  addPasskey,
  askToAdd,
  askToProve,
  askToSignIn,
  listPasskeys,
  proveByPasskey,
  removePasskey,
  renamePasskey,
  signInByPasskey,
} from '#server/flows/account/passkey.ts';
import type { PasskeysView, PasskeyView } from '#shared/views/app.ts';
import { someLine } from '../fields.ts';
import { id, OK, ok } from '../schemas.ts';
import { proofFirst, publicProcedure, router, userProcedure } from '../trpc.ts';

const PASSKEY_NAME = 60;

const base64url = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[A-Za-z0-9_-]+$/);

/** What a browser says of a passkey, as far as it may; the bytes are judged by server/auth/passkey.ts. */
const head = { id: base64url(1_400), rawId: base64url(1_400), type: z.literal('public-key') };
const added = z.object({
  ...head,
  response: z.object({
    clientDataJSON: base64url(4_000),
    attestationObject: base64url(16_000),
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .default([]),
  }),
});
const used = z.object({
  ...head,
  response: z.object({
    clientDataJSON: base64url(4_000),
    authenticatorData: base64url(4_000),
    signature: base64url(8_000),
    userHandle: base64url(200).nullish(),
  }),
});

/** Options go to the browser as the library wrote them. */
type Options = Awaited<ReturnType<typeof askToProve>>;
const options = z.custom<Options>();

const view = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.number(),
  lastUsedAt: z.number().nullable(),
  backedUp: z.boolean(),
}) satisfies z.ZodType<PasskeyView>;
const views = z.object({ origin: z.string().nullable(), passkeys: z.array(view).readonly() }) satisfies z.ZodType<PasskeysView>;

export const passkeyRouter = router({
  list: userProcedure.output(views).query(({ ctx }) => listPasskeys(ctx.parts, ctx.user)),

  askToAdd: userProcedure
    .use(proofFirst)
    .output(z.custom<Awaited<ReturnType<typeof askToAdd>>>())
    .mutation(({ ctx }) => askToAdd(ctx.parts, ctx.auth, ctx.user, ctx)),

  add: userProcedure
    .use(proofFirst)
    .input(z.object({ response: added }))
    .output(view)
    .mutation(({ ctx, input }) => addPasskey(ctx.parts, ctx.auth, ctx.user, { response: input.response, request: ctx })),

  rename: userProcedure
    .input(z.object({ id, name: someLine(PASSKEY_NAME) }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await renamePasskey(ctx.parts, ctx.user, input);
      return OK;
    }),

  remove: userProcedure
    .use(proofFirst)
    .input(z.object({ id }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await removePasskey(ctx.parts, ctx.user, input.id);
      return OK;
    }),

  askToSignIn: publicProcedure.output(options).mutation(({ ctx }) => askToSignIn(ctx.parts, ctx.auth, ctx)),

  signIn: publicProcedure
    .input(z.object({ response: used }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await signInByPasskey(ctx.parts, ctx.auth, input.response, ctx);
      return OK;
    }),

  askToProve: userProcedure.output(options).mutation(({ ctx }) => askToProve(ctx.parts, ctx.auth, ctx.user, ctx)),

  prove: userProcedure
    .input(z.object({ response: used }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await proveByPasskey(ctx.parts, ctx.auth, ctx.user, { response: input.response, request: ctx });
      return OK;
    }),
});
