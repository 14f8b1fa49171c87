/** What the server has just said about an item, put on the screen at once: until it is read again nothing may jump back. */
import { notifyManager } from '@tanstack/react-query';
import type { Person } from '#shared/views/app.ts';
import { now } from '../clock.ts';
import { withAnswer } from './queue.ts';
import type { ServerAnswer } from './queue.ts';
import { api, queryClient } from '../trpc.ts';

export async function showAnswer(feedbackId: string, answer: ServerAnswer, me: Person | null): Promise<void> {
  // An answer to a question asked earlier would bring the old state back.
  await queryClient.cancelQueries(api.feedback.get.queryFilter({ id: feedbackId }));
  queryClient.setQueryData(
    api.feedback.get.queryKey({ id: feedbackId }),
    (item) => item && withAnswer(item, answer, { me, at: now() }),
  );
  // The screen is told a moment later. Whoever goes on before that would show the old item without the tap that changed it,
  // and a field being typed in would be taken away between two letters.
  await new Promise<void>((drawn) => notifyManager.schedule(drawn));
}
