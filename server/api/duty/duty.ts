import { z } from 'zod';
import { dropCalendarLink, listCalendarLinks, makeCalendarLink } from '#server/flows/duty/calendar/calendar-out.ts';
import { importCalendar, importCalendarLink } from '#server/flows/duty/calendar/calendar-import.ts';
import { dropOverride, planOverride, updateRoster } from '#server/flows/duty/duty.ts';
import {
  acceptOffer,
  coverMe,
  fillGap,
  leaveNote,
  makeHandOver,
  markNoteSeen,
  offerSwap,
  takeDuty,
  takeHandOver,
  withdrawOffer,
} from '#server/flows/duty/duty-moves.ts';
import { dutyView, weekendView } from '#server/flows/duty/duty-view.ts';
import type { ImportView } from '#shared/views/calendar.ts';
import type { DutyView, WeekendView } from '#shared/views/duty.ts';
import { importing, position, plan } from './duty-fields.ts';
import { token } from '../fields.ts';
import { id, instant, OK, ok, someWords, words } from '../schemas.ts';
import { memberProcedure, router } from '../trpc.ts';

const reading = memberProcedure('team.read');
const planning = memberProcedure('team.manage');
const serving = memberProcedure('duty.serve');

const until = z.object({ id: z.string(), until: z.number(), alone: z.boolean() });

export const dutyRouter = router({
  get: reading
    .input(z.object({ from: instant.optional(), to: instant.optional() }).default({}))
    .output(z.custom<DutyView>())
    .query(({ ctx, input }) => dutyView(ctx.parts, ctx.permission, input)),

  weekend: reading.output(z.custom<WeekendView>()).query(({ ctx }) => weekendView(ctx.parts, ctx.permission)),

  update: planning
    .input(plan)
    .output(z.object({ version: z.number() }))
    .mutation(({ ctx, input }) => updateRoster(ctx.parts, ctx.permission, input)),

  override: planning
    .input(z.object({ from: instant, to: instant, position, memberId: id.nullable() }))
    .output(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => planOverride(ctx.parts, ctx.permission, input)),

  cancelOverride: serving
    .input(z.object({ id }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await dropOverride(ctx.parts, ctx.permission, input.id);
      return OK;
    }),

  takeNow: serving
    .input(z.object({ until: instant.optional() }).default({}))
    .output(until)
    .mutation(({ ctx, input }) => takeDuty(ctx.parts, ctx.permission, input.until)),

  fillGap: serving
    .input(z.object({ from: instant, to: instant }))
    .output(until)
    .mutation(({ ctx, input }) => fillGap(ctx.parts, ctx.permission, input)),

  coverUntil: serving
    .input(z.object({ byMemberId: id, until: instant }))
    .output(until)
    .mutation(({ ctx, input }) => coverMe(ctx.parts, ctx.permission, input)),

  offer: serving
    .input(
      z.object({
        position: position.default('first'),
        from: instant,
        to: instant,
        toMemberId: id.nullable().default(null),
        note: words(300).default(''),
      }),
    )
    .output(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => offerSwap(ctx.parts, ctx.permission, input)),

  acceptOffer: serving
    .input(z.object({ id, forMemberId: id.optional() }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await acceptOffer(ctx.parts, ctx.permission, input);
      return OK;
    }),

  withdrawOffer: serving
    .input(z.object({ id }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await withdrawOffer(ctx.parts, ctx.permission, input.id);
      return OK;
    }),

  handOver: serving
    .output(z.object({ token: z.string(), url: z.string(), expiresAt: z.number() }))
    .mutation(({ ctx }) => makeHandOver(ctx.parts, ctx.permission)),

  takeHandOver: serving
    .input(z.object({ token }))
    .output(until)
    .mutation(({ ctx, input }) => takeHandOver(ctx.parts, ctx.permission, input.token)),

  note: serving
    .input(z.object({ noteId: id, text: someWords(1_000) }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await leaveNote(ctx.parts, ctx.permission, input);
      return OK;
    }),

  noteSeen: serving
    .input(z.object({ id }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await markNoteSeen(ctx.parts, ctx.permission, input.id);
      return OK;
    }),

  importCalendar: planning
    .input(z.object({ text: z.string().max(400_000), fileName: z.string().max(255).optional(), ...importing }))
    .output(z.custom<ImportView>())
    .mutation(({ ctx, input }) => importCalendar(ctx.parts, ctx.permission, input)),

  importCalendarLink: planning
    .input(z.object({ url: z.string().max(2_048), ...importing }))
    .output(z.custom<ImportView>())
    .mutation(({ ctx, input }) => importCalendarLink(ctx.parts, ctx.permission, input)),

  calendarLinks: reading
    .output(z.array(z.object({ id: z.string(), mine: z.boolean(), createdAt: z.number() })))
    .query(({ ctx }) => listCalendarLinks(ctx.parts, ctx.permission)),

  makeCalendarLink: reading
    .input(z.object({ mine: z.boolean() }))
    .output(z.object({ id: z.string(), url: z.string() }))
    .mutation(({ ctx, input }) => makeCalendarLink(ctx.parts, ctx.permission, input.mine)),

  dropCalendarLink: reading
    .input(z.object({ id }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await dropCalendarLink(ctx.parts, ctx.permission, input.id);
      return OK;
    }),
});
