/**
 * The open app's live feed. It listens before it replays, so nothing falls between; ids are the event rows' numbers, so a
 * phone that lost the line resumes where it was.
 */
import { tracked } from '@trpc/server';
import { z } from 'zod';
import { actorFor } from '#server/auth/index.ts';
import { eventsAfter, lastSeq } from '#server/db/event.ts';
import { memberProcedure, router } from './trpc.ts';

const PAGE = 200;
/** A stream looks again at least this often, so that a removed member or an ended session loses it. */
const RECHECK_MS = 30_000;

export const liveRouter = router({
  events: memberProcedure('feedback.read')
    .input(z.object({ lastEventId: z.string().max(20).nullish() }))
    .subscription(async function* ({ ctx, input, signal }) {
      const { live, db } = ctx.parts;
      let due = true;
      let ring: (() => void) | null = null;
      const notice = () => {
        due = true;
        ring?.();
      };
      const silence = [live.listen(`business:${ctx.actor.businessId}`, notice), live.listen(`user:${ctx.actor.userId}`, notice)];
      signal?.addEventListener('abort', notice);
      try {
        const resume = Number(input.lastEventId ?? Number.NaN);
        let seq = Number.isSafeInteger(resume) && resume >= 0 ? resume : await lastSeq(db.orm, ctx.actor.businessId);
        while (signal?.aborted !== true) {
          due = false;
          const stillHere =
            (await ctx.auth.resolve(ctx.headers))?.userId === ctx.actor.userId &&
            (await actorFor(db.orm, ctx.user, ctx.actor.businessId)) !== null;
          if (!stillHere) return;
          const events = await eventsAfter(db.orm, { businessId: ctx.actor.businessId, seq, limit: PAGE });
          for (const event of events) {
            seq = event.seq;
            yield tracked(String(event.seq), event);
          }
          if (events.length === PAGE || due) continue;
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, RECHECK_MS);
            ring = () => {
              clearTimeout(timer);
              resolve();
            };
          });
          ring = null;
        }
      } finally {
        for (const stop of silence) stop();
        signal?.removeEventListener('abort', notice);
      }
    }),
});
