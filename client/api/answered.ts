/** What the server has just said about an item, put on the screen at once: until it is read again nothing may jump back. */
import type { FeedbackDetail, Person } from '#shared/model/views.ts';
import { now } from './clock.ts';
import type { Answer } from './queue.ts';
import { api, queryClient } from './trpc.ts';

/** `me` is whom a won claim belongs to; null while unknown. */
export function withAnswer(item: FeedbackDetail, answer: Answer, { me, at }: { me: Person | null; at: number }): FeedbackDetail {
  if (answer.kind === 'claim') {
    const { result } = answer;
    if (result.outcome === 'taken') return { ...item, claimedBy: result.by, claimedAt: result.at };
    return me === null ? item : { ...item, claimedBy: me, claimedAt: at, version: result.version };
  }
  if (answer.kind === 'reply' && answer.result.outcome === 'held') {
    const { reply } = answer.result;
    return { ...item, replies: [...item.replies.filter(({ id }) => id !== reply.id), reply] };
  }
  return item;
}

export async function showAnswer(feedbackId: string, answer: Answer, me: Person | null): Promise<void> {
  // An answer to a question asked earlier would bring the old state back.
  await queryClient.cancelQueries(api.feedback.get.queryFilter({ id: feedbackId }));
  queryClient.setQueryData(
    api.feedback.get.queryKey({ id: feedbackId }),
    (item) => item && withAnswer(item, answer, { me, at: now() }),
  );
}
