import { z } from 'zod';
import { invite, listInvitations, listTeam, removeMember, revokeInvitation, setRole } from '#server/flows/team/team.ts';
import { mustBeProvedForOwners } from '#server/flows/account/proof.ts';
import { makeSignInLink } from '#server/flows/account/way-back.ts';
import { invitationView, line, memberView, role } from '../fields.ts';
import { id, OK, ok } from '../schemas.ts';
import { memberProcedure, proofFirst, router } from '../trpc.ts';

const managing = memberProcedure('team.manage');

export const teamRouter = router({
  list: memberProcedure('team.read')
    .output(z.array(memberView))
    .query(({ ctx }) => listTeam(ctx.parts, ctx.permission)),

  invite: managing
    .input(z.object({ role, label: line(80) }))
    .output(z.object({ token: z.string(), invitation: invitationView }))
    .mutation(async ({ ctx, input }) => {
      await mustBeProvedForOwners(ctx.parts, ctx.user, ctx.permission, { role: input.role });
      return invite(ctx.parts, ctx.permission, input);
    }),

  invitations: managing.output(z.array(invitationView)).query(({ ctx }) => listInvitations(ctx.parts, ctx.permission)),

  revokeInvitation: managing
    .input(z.object({ id }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await revokeInvitation(ctx.parts, ctx.permission, input.id);
      return OK;
    }),

  setRole: managing
    .input(z.object({ memberId: id, role }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await mustBeProvedForOwners(ctx.parts, ctx.user, ctx.permission, input);
      await setRole(ctx.parts, ctx.permission, input);
      return OK;
    }),

  signInLink: managing
    .use(proofFirst)
    .input(z.object({ memberId: id }))
    .output(z.object({ token: z.string(), expiresAt: z.number() }))
    .mutation(({ ctx, input }) => makeSignInLink(ctx.parts, ctx.permission, input.memberId)),

  remove: managing
    .input(z.object({ memberId: id }))
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await mustBeProvedForOwners(ctx.parts, ctx.user, ctx.permission, input);
      await removeMember(ctx.parts, ctx.permission, input.memberId);
      return OK;
    }),
});
