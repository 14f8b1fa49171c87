/** The inbox and what is done to one feedback, in the order a user meets it. */
import { CORRECTIONS } from '#shared/model/correction.ts';
import { z } from 'zod';
import { authorize } from '#server/auth/permission.ts';
import { channelsInUse } from '#server/db/feedback/channels.ts';
import { foundCounts, inboxCounts, inboxPage } from '#server/db/feedback/inbox.ts';
import { findReply } from '#server/db/feedback/reply.ts';
import { addByHand } from '#server/flows/intake/add.ts';
import { claimFeedback, releaseFeedback } from '#server/flows/answering/claim.ts';
import { correctJourney } from '#server/flows/intake/journey.ts';
import { eraseGuest, exportGuest } from '#server/flows/privacy.ts';
import { correctLevel, undoCorrection } from '#server/flows/answering/correct.ts';
import { addNote, keepDraft, reopenFeedback, resolve } from '#server/flows/answering/item.ts';
import { confirmPosted, undoReply, writeReply } from '#server/flows/answering/reply.ts';
import { sendReplyNow } from '#server/flows/answering/send-reply.ts';
import { readItem } from '#server/flows/answering/way-out.ts';
import { troubleOf } from '#server/flows/vitals.ts';
import { REPLY_KINDS } from '#shared/model/feedback.ts';
import { DISH_MAX, DISHES_MAX, STAGES, TOUCHPOINTS } from '#shared/journey/types.ts';
import { someLine } from './fields.ts';
import * as shape from './schemas.ts';
import { onFeedback } from './on-feedback.ts';
import { memberProcedure, proofFirst, router } from './trpc.ts';

const MAX_WORDS = 5000;

const isSet = (list: readonly string[]) => new Set(list).size === list.length;

function onReply() {
  return memberProcedure('feedback.reply')
    .input(z.object({ replyId: shape.id }))
    .use(async ({ ctx, input, next }) => {
      const row = await findReply(ctx.parts.db.orm, input.replyId);
      return next({ ctx: { reply: authorize(ctx.actor, 'feedback.reply', row, 'reply') } });
    });
}

export const feedbackRouter = router({
  list: memberProcedure('feedback.read')
    .input(
      z.object({
        filter: shape.inboxFilter,
        cursor: z.string().max(120).nullish(),
        limit: z.number().int().min(1).max(50).default(30),
      }),
    )
    .output(shape.inboxPage)
    .query(({ ctx, input }) =>
      inboxPage(ctx.parts.db.orm, {
        businessId: ctx.actor.businessId,
        memberId: ctx.actor.memberId,
        role: ctx.actor.role,
        now: ctx.parts.clock.now(),
        filter: input.filter,
        cursor: input.cursor ?? null,
        limit: input.limit,
      }),
    ),

  counts: memberProcedure('feedback.read')
    .output(
      shape.sectionCounts.extend({
        unreached: z.number(),
        unsettled: z.number(),
        trouble: z.object({
          heldSince: z.number().nullable(),
          unwatchedSince: z.number().nullable(),
          undeclaredProxy: z.string().nullable(),
        }),
      }),
    )
    .query(async ({ ctx }) => ({
      ...(await inboxCounts(ctx.parts.db.orm, { ...ctx.actor, now: ctx.parts.clock.now() })),
      trouble: troubleOf(ctx.parts.vitals, ctx.actor.businessId),
    })),

  found: memberProcedure('feedback.read')
    .input(z.object({ filter: shape.inboxFilter.omit({ section: true, unsettled: true }) }))
    .output(shape.sectionCounts)
    .query(({ ctx, input }) => {
      const { businessId, memberId, role } = ctx.actor;
      return foundCounts(ctx.parts.db.orm, { businessId, memberId, role, filter: input.filter });
    }),

  /** Those the inbox can be narrowed to. */
  channels: memberProcedure('feedback.read')
    .output(z.array(shape.channel).readonly())
    .query(({ ctx }) => channelsInUse(ctx.parts.db.orm, ctx.actor.businessId)),

  get: onFeedback('feedback.read')
    .output(shape.detail)
    .query(({ ctx }) => readItem(ctx.parts, ctx.feedback.subject, ctx.actor)),

  claim: onFeedback('feedback.claim')
    .input(z.object({ claimId: shape.id }))
    .output(shape.claimResult)
    .mutation(({ ctx, input }) => claimFeedback(ctx.parts, ctx.feedback, input.claimId)),

  release: onFeedback('feedback.claim')
    .output(shape.ok)
    .mutation(async ({ ctx }) => {
      await releaseFeedback(ctx.parts, ctx.feedback);
      return shape.OK;
    }),

  correct: onFeedback('feedback.triage')
    .input(z.object({ to: z.enum(CORRECTIONS), correctionId: shape.id.optional() }))
    .output(z.object({ level: shape.level }))
    .mutation(({ ctx, input }) => correctLevel(ctx.parts, ctx.feedback, input)),

  undoCorrection: onFeedback('feedback.triage')
    .input(z.object({ correctionId: shape.id }))
    .output(z.object({ level: shape.level }))
    .mutation(({ ctx, input }) => undoCorrection(ctx.parts, ctx.feedback, input)),

  note: onFeedback('feedback.note')
    .input(z.object({ noteId: shape.id, text: shape.someWords(MAX_WORDS) }))
    .output(shape.ok)
    .mutation(async ({ ctx, input }) => {
      await addNote(ctx.parts, ctx.feedback, input);
      return shape.OK;
    }),

  draft: onFeedback('feedback.reply')
    .input(z.object({ text: z.string().max(MAX_WORDS), at: shape.instant.optional() }))
    .output(shape.ok)
    .mutation(async ({ ctx, input }) => {
      await keepDraft(ctx.parts, ctx.feedback, input);
      return shape.OK;
    }),

  reply: onFeedback('feedback.reply')
    .input(
      z.object({
        replyId: shape.id,
        text: shape.someWords(MAX_WORDS),
        kind: z.enum(REPLY_KINDS),
        promisedAt: shape.instant.nullish(),
        version: z.number().int().min(1),
      }),
    )
    .output(shape.replyResult)
    .mutation(({ ctx, input }) => writeReply(ctx.parts, ctx.feedback, { ...input, promisedAt: input.promisedAt ?? null })),

  sendNow: onReply()
    .output(shape.ok)
    .mutation(async ({ ctx }) => {
      await sendReplyNow(ctx.parts, ctx.reply);
      return shape.OK;
    }),

  undo: onReply()
    .output(z.object({ text: z.string() }))
    .mutation(({ ctx }) => undoReply(ctx.parts, ctx.reply)),

  posted: onReply()
    .input(z.object({ posted: z.boolean() }))
    .output(shape.ok)
    .mutation(async ({ ctx, input }) => {
      await confirmPosted(ctx.parts, ctx.reply, input.posted);
      return shape.OK;
    }),

  resolve: onFeedback('feedback.resolve')
    .input(z.object({ outside: z.boolean().default(false), answeredAt: z.int().min(0).optional() }))
    .output(shape.ok)
    .mutation(async ({ ctx, input }) => {
      await resolve(ctx.parts, ctx.feedback, input);
      return shape.OK;
    }),

  reopen: onFeedback('feedback.resolve')
    .output(shape.ok)
    .mutation(async ({ ctx }) => {
      await reopenFeedback(ctx.parts, ctx.feedback);
      return shape.OK;
    }),

  journey: onFeedback('feedback.triage')
    .input(
      z.object({
        stage: z.enum(STAGES).optional(),
        touchpoints: z.array(z.enum(TOUCHPOINTS)).max(TOUCHPOINTS.length).refine(isSet, 'twice').optional(),
        dishes: z.array(someLine(DISH_MAX)).max(DISHES_MAX).refine(isSet, 'twice').optional(),
      }),
    )
    .output(shape.journey)
    .mutation(({ ctx, input: { stage, touchpoints, dishes } }) =>
      correctJourney(ctx.parts, ctx.feedback, {
        ...(stage === undefined ? {} : { stage }),
        ...(touchpoints === undefined ? {} : { touchpoints }),
        ...(dishes === undefined ? {} : { dishes }),
      }),
    ),

  guestData: onFeedback('business.manage')
    .use(proofFirst)
    .output(z.object({ exportedAt: z.string(), items: z.array(z.record(z.string(), z.unknown())).readonly() }))
    .query(({ ctx }) => exportGuest(ctx.parts, ctx.feedback)),

  eraseGuest: onFeedback('business.manage')
    .use(proofFirst)
    .input(z.object({ items: z.number().int().min(1) }))
    .output(z.object({ erased: z.number() }))
    .mutation(({ ctx, input }) => eraseGuest(ctx.parts, ctx.feedback, input)),

  add: memberProcedure('feedback.add')
    .input(
      z.object({
        id: shape.id,
        text: shape.words(10_000).default(''),
        url: z.string().max(2048).nullish(),
        author: shape.words(200).default(''),
        rating: shape.rating.nullish(),
        channel: shape.channel.optional(),
        spokeAt: shape.instant.nullish(),
      }),
    )
    .output(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) =>
      addByHand(ctx.parts, ctx.permission, {
        key: input.id,
        text: input.text,
        url: input.url ?? null,
        author: input.author,
        rating: input.rating ?? null,
        channel: input.channel ?? null,
        spokeAt: input.spokeAt ?? null,
      }),
    ),
});
