/** The conversation after the guest's first words, in order of time, each of ours with what became of it. */
import type { FeedbackDetail, MessageView, ReplyView } from '#shared/views/app.ts';

export type Turn =
  | {
      readonly is: 'message';
      readonly id: string;
      readonly at: number;
      readonly message: MessageView;
      readonly reply: ReplyView | null;
    }
  | { readonly is: 'reply'; readonly id: string; readonly at: number; readonly reply: ReplyView };

export function turnsOf({ messages, replies }: Pick<FeedbackDetail, 'messages' | 'replies'>): Turn[] {
  const said = new Map(replies.map((reply) => [`reply-${reply.id}`, reply]));
  const inThread = new Set(messages.map(({ id }) => id));
  return [
    ...messages.map((message) => ({
      is: 'message' as const,
      id: message.id,
      at: message.at,
      message,
      reply: said.get(message.id) ?? null,
    })),
    // What was taken back is in the history; here it would look as if the guest could read it.
    ...replies
      .filter((reply) => reply.state !== 'cancelled' && !inThread.has(`reply-${reply.id}`))
      .map((reply) => ({ is: 'reply' as const, id: reply.id, at: reply.createdAt, reply })),
  ].toSorted((a, b) => a.at - b.at);
}
