/** What the bottom bar is about right now: one thing, decided in one place. */
import type { FeedbackDetail, ReplyView } from '#shared/views/app.ts';
import type { Entry } from '#client/api/offline/queue.ts';

export type Stage =
  | { readonly is: 'readOnly' }
  /** Somebody must look at a queued reply before anything else happens. */
  | { readonly is: 'attention'; readonly entry: Entry }
  /** A queued reply is on its way to the server, or waits for a signal. */
  | { readonly is: 'waiting'; readonly entry: Entry }
  | { readonly is: 'undo'; readonly reply: ReplyView }
  | { readonly is: 'post'; readonly reply: ReplyView }
  | { readonly is: 'onItsWay'; readonly reply: ReplyView }
  | { readonly is: 'closed' }
  | { readonly is: 'answered' }
  | { readonly is: 'write' }
  | { readonly is: 'taken' }
  | { readonly is: 'free' };

export type StageFacts = {
  readonly item: Pick<FeedbackDetail, 'status' | 'claimedBy' | 'replies'>;
  readonly memberId: string | null;
  readonly mayReply: boolean;
  readonly claim: Entry | null;
  readonly reply: Entry | null;
  /** The writer chose to add something to an answered item. */
  readonly writingMore: boolean;
};

export function stageOf({ item, memberId, mayReply, claim, reply, writingMore }: StageFacts): Stage {
  if (!mayReply) return { is: 'readOnly' };
  if (reply !== null) return { is: reply.state.is === 'waiting' ? 'waiting' : 'attention', entry: reply };
  if (claim !== null && claim.state.is !== 'waiting') return { is: 'attention', entry: claim };
  const mine = item.replies.filter(({ by }) => by.id === memberId);
  const held = mine.find(({ state }) => state === 'held');
  if (held) return { is: 'undo', reply: held };
  // Whoever is here may paste it: the one who wrote it may have gone home.
  const toPost = mine.find(({ state }) => state === 'to_post') ?? item.replies.find(({ state }) => state === 'to_post');
  if (toPost) return { is: 'post', reply: toPost };
  const moving = item.replies.find(
    ({ kind, state }) => kind === 'answer' && (state === 'held' || state === 'queued' || state === 'checking'),
  );
  if (moving) return { is: 'onItsWay', reply: moving };
  if (item.status === 'resolved') return { is: 'closed' };
  if (item.status === 'answered' && !writingMore) return { is: 'answered' };
  if (item.claimedBy?.id === memberId || claim !== null) return { is: 'write' };
  if (item.claimedBy !== null) return { is: 'taken' };
  return writingMore ? { is: 'write' } : { is: 'free' };
}
