/**
 * The open app's live feed. It listens before it replays, so nothing falls between; ids are the event rows' numbers, so a
 * phone that lost the line resumes where it was. What is read is read once for everybody who listens to a business.
 */
import { tracked } from '@trpc/server';
import { z } from 'zod';
import { networkOf } from '#server/auth/network.ts';
import { lastSeq } from '#server/db/feedback/event.ts';
import { joinFeed } from '#server/flows/feed.ts';
import { DomainError } from '#server/system/errors.ts';
import { eventsFor } from '#server/flows/sight.ts';
import { memberProcedure, router } from './trpc.ts';

/** A stream looks again at least this often, so that a removed member or an ended session loses it. */
const RECHECK_MS = 30_000;

export const liveRouter = router({
  events: memberProcedure('feedback.read')
    .input(z.object({ lastEventId: z.string().max(20).nullish() }))
    .subscription(async function* ({ ctx, input, signal }) {
      const { live, db } = ctx.parts;
      const { businessId, userId, sessionId } = ctx.actor;
      let over = false;
      let due = true;
      let ring: (() => void) | null = null;
      const notice = () => {
        due = true;
        ring?.();
      };
      const end = () => {
        over = true;
        notice();
      };
      const seat = live.seats.take('member', { who: sessionId, businessId, address: networkOf(ctx.address) }, end);
      if (seat === null) throw new DomainError('too_many', 'too_many');
      const feed = joinFeed(ctx.parts, businessId);
      const silence = [
        live.listen(`business:${businessId}`, notice),
        live.listen(`user:${userId}`, () => {
          feed.doubt();
          notice();
        }),
      ];
      signal?.addEventListener('abort', end);
      try {
        const resume = Number(input.lastEventId ?? Number.NaN);
        let seq = Number.isSafeInteger(resume) && resume >= 0 ? resume : await lastSeq(db.orm, businessId);
        while (!over && signal?.aborted !== true) {
          due = false;
          const { events, more, here } = await feed.after(seq);
          const role = here.get(sessionId);
          if (role === undefined) return;
          // By the role of now: whoever became a helper meanwhile hears what a helper hears.
          for (const event of await eventsFor(ctx.parts, { ...ctx.actor, role }, events)) {
            seq = event.seq;
            yield tracked(String(event.seq), event);
          }
          if (events.length > 0 && more) continue;
          if (due || over) continue;
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
        seat.leave();
        feed.close();
        for (const stop of silence) stop();
        signal?.removeEventListener('abort', end);
      }
    }),
});
