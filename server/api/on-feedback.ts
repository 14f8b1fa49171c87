import { z } from 'zod';
import { authorize } from '#server/auth/permission.ts';
import { findFeedback } from '#server/db/feedback/feedback.ts';
import type { Action } from '#shared/model/roles.ts';
import { id } from './schemas.ts';
import { memberProcedure } from './trpc.ts';

/** A procedure about one item of the caller's business, with the permission to do this with it. */
export function onFeedback<A extends Action>(action: A) {
  return memberProcedure(action)
    .input(z.object({ id }))
    .use(async ({ ctx, input, next }) => {
      const row = await findFeedback(ctx.parts.db.orm, ctx.actor.businessId, input.id);
      return next({ ctx: { feedback: authorize(ctx.actor, action, row, 'item') } });
    });
}
