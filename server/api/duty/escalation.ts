import { z } from 'zod';
import { authorize } from '#server/auth/permission.ts';
import { findFeedback } from '#server/db/feedback/feedback.ts';
import { auditView, climbView, policyView, setBusyUntil, tryLadder, updatePolicy } from '#server/flows/escalation/policy.ts';
import {
  addEscalationWebhook,
  listEscalationWebhooks,
  removeEscalationWebhook,
  tryEscalationWebhook,
} from '#server/flows/escalation/escalation-webhook.ts';
import { joinSurge, peekSurge } from '#server/flows/duty/surge-join.ts';
import { startSurge, stopSurge, surgeView, updateSurge } from '#server/flows/duty/surge.ts';
import type { DryRunLine, PreviewLine } from '#shared/escalation/preview.ts';
import type { AuditView, ClimbView, PolicyView, SurgeView } from '#shared/views/duty.ts';
import { DAY_MINUTES } from '#shared/model/time.ts';
import { ladder, version } from './duty-fields.ts';
import { language, someLine, token } from '../fields.ts';
import { id, instant, level, OK, ok, words } from '../schemas.ts';
import { memberProcedure, proofFirst, publicProcedure, router } from '../trpc.ts';

const reading = memberProcedure('team.read');
const managing = memberProcedure('business.manage');
const leading = memberProcedure('team.manage');

const hookView = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  hint: z.string(),
  createdAt: z.number(),
  lastAt: z.number().nullable(),
  lastOk: z.boolean().nullable(),
  lastError: z.string().nullable(),
});

export const escalationRouter = router({
  get: reading.output(z.custom<PolicyView>()).query(({ ctx }) => policyView(ctx.parts, ctx.permission)),

  update: managing
    .input(z.object({ ladder, digestMinutes: z.number().int().min(5).max(DAY_MINUTES), version }))
    .output(z.object({ version: z.number() }))
    .mutation(({ ctx, input }) => updatePolicy(ctx.parts, ctx.permission, input)),

  dryRun: reading
    .input(z.object({ at: instant, level, phones: z.enum(['silent', 'shown']).default('silent'), ladder: ladder.optional() }))
    .output(
      z.custom<{ readonly lines: readonly DryRunLine[]; readonly preview: readonly PreviewLine[]; readonly planned: boolean }>(),
    )
    .query(({ ctx, input }) => tryLadder(ctx.parts, ctx.permission, input)),

  item: memberProcedure('team.manage')
    .input(z.object({ id }))
    .output(z.custom<ClimbView>())
    .query(async ({ ctx, input }) => {
      const row = await findFeedback(ctx.parts.db.orm, ctx.actor.businessId, input.id);
      return climbView(ctx.parts, authorize(ctx.actor, 'team.manage', row, 'item'));
    }),

  busy: memberProcedure('duty.serve')
    .input(z.object({ until: instant.nullable() }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await setBusyUntil(ctx.parts, ctx.permission, input.until);
      return OK;
    }),

  findings: leading.output(z.custom<AuditView[]>()).query(({ ctx }) => auditView(ctx.parts, ctx.permission)),

  hooks: managing.output(z.array(hookView)).query(({ ctx }) => listEscalationWebhooks(ctx.parts, ctx.permission)),

  addHook: managing
    .use(proofFirst)
    .input(z.object({ name: someLine(60), url: z.string().min(1).max(2048) }))
    .output(z.object({ hook: hookView, secret: z.string() }))
    .mutation(({ ctx, input }) => addEscalationWebhook(ctx.parts, ctx.permission, input)),

  tryHook: managing
    .input(z.object({ id }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await tryEscalationWebhook(ctx.parts, ctx.permission, input.id);
      return OK;
    }),

  removeHook: managing
    .input(z.object({ id }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await removeEscalationWebhook(ctx.parts, ctx.permission, input.id);
      return OK;
    }),
});

const hours = z.number().min(0.5).max(24);

export const surgeRouter = router({
  get: memberProcedure('feedback.read')
    .output(z.custom<SurgeView>())
    .query(({ ctx }) => surgeView(ctx.parts, ctx.permission)),

  start: leading
    .input(z.object({ hours, statement: words(1_000).default('') }))
    .output(z.object({ id: z.string(), url: z.string(), token: z.string(), endsAt: z.number() }))
    .mutation(({ ctx, input }) => startSurge(ctx.parts, ctx.permission, input)),

  update: leading
    .input(z.object({ hours: hours.optional(), statement: words(1_000).optional() }))
    .output(z.object({ endsAt: z.number() }))
    .mutation(({ ctx, input }) => updateSurge(ctx.parts, ctx.permission, input)),

  stop: leading.output(ok).mutation(async ({ ctx }) => {
    await stopSurge(ctx.parts, ctx.permission);
    return OK;
  }),

  peek: publicProcedure
    .input(z.object({ token }))
    .output(z.object({ businessName: z.string(), endsAt: z.number(), serverNow: z.number() }))
    .mutation(({ ctx, input }) => peekSurge(ctx.parts, ctx.auth, input.token, ctx)),

  join: publicProcedure
    .input(z.object({ token, name: someLine(80), language }))
    .output(z.object({ businessId: z.string(), endsAt: z.number() }))
    .mutation(({ ctx, input }) => joinSurge(ctx.parts, ctx.auth, input, ctx)),
});
