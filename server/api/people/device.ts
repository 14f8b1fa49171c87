import { z } from 'zod';
import { enrolDevice, listDevices, removeDevice, updateDevice } from '#server/flows/team/enrol.ts';
import { reportPhone } from '#server/flows/team/phone-state.ts';
import { testDevice, testMember, testState } from '#server/flows/delivery/test-alert.ts';
import { PERMISSIONS } from '#shared/duty/types.ts';
import { deviceView, language, line, testAlertView } from '../fields.ts';
import { id, OK, ok } from '../schemas.ts';
import { memberProcedure, router } from '../trpc.ts';

/** Everybody manages their own phones and nobody else's; whoever leads the team may make a colleague's phone prove itself. Endpoints and keys come in and never go out. */
const own = memberProcedure('own.manage');
const leading = memberProcedure('team.manage');
const base64url = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9_-]+$/);

export const deviceRouter = router({
  enrol: own
    .input(
      z.object({
        endpoint: z.string().min(1).max(2048),
        p256dh: base64url,
        auth: base64url,
        vapidKey: base64url,
        label: line(80),
        language,
        showWords: z.boolean().optional(),
        permission: z.enum(PERMISSIONS).optional(),
        batteryHint: z.boolean().optional(),
      }),
    )
    .output(deviceView)
    .mutation(({ ctx, input }) => enrolDevice(ctx.parts, ctx.user, input)),

  list: own.output(z.array(deviceView)).query(({ ctx }) => listDevices(ctx.parts, ctx.user)),

  update: own
    .input(z.object({ id, showWords: z.boolean() }))
    .output(deviceView)
    .mutation(({ ctx, input }) => updateDevice(ctx.parts, ctx.user, input)),

  remove: own
    .input(z.object({ id }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await removeDevice(ctx.parts, ctx.user, input.id);
      return OK;
    }),

  /** The person took the permission back: there is nothing to enrol, and this phone stays silent. */
  report: own
    .input(z.object({ permission: z.enum(['denied', 'default']) }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await reportPhone(ctx.parts, ctx.user, input.permission);
      return OK;
    }),

  test: own
    .input(z.object({ id }))
    .output(z.object({ alertId: z.string() }))
    .mutation(({ ctx, input }) => testDevice(ctx.parts, ctx.auth, ctx.actor, input.id)),

  testState: own
    .input(z.object({ alertId: id }))
    .output(z.array(testAlertView))
    .query(({ ctx, input }) => testState(ctx.parts, ctx.actor, input.alertId)),

  testMember: leading
    .input(z.object({ memberId: id }))
    .output(z.object({ alertId: z.string(), phones: z.number() }))
    .mutation(({ ctx, input }) => testMember(ctx.parts, ctx.auth, ctx.permission, input.memberId)),

  testMemberState: leading
    .input(z.object({ memberId: id, alertId: id }))
    .output(z.array(testAlertView))
    .query(({ ctx, input }) =>
      testState(ctx.parts, { businessId: ctx.actor.businessId, memberId: input.memberId }, input.alertId),
    ),
});
