import { useQuery } from '@tanstack/react-query';
import type { InfiniteData } from '@tanstack/react-query';
import { currentBusiness } from '#client/api/business.ts';
import { useOutbox } from '#client/api/offline/outbox.ts';
import { useMember } from '#client/api/session/session.ts';
import { api, queryClient } from '#client/api/trpc.ts';
import { useToldAction } from '#client/ui/messages/useAction.ts';
import type { FeedbackCard, InboxPage } from '#shared/views/app.ts';

export function useItem(id: string) {
  return useQuery(api.feedback.get.queryOptions({ id }));
}

/** What a list already knows of an item that was never opened; undefined when no list has it. */
export function cardOf(id: string): FeedbackCard | undefined {
  return queryClient
    .getQueriesData<InfiniteData<InboxPage>>(api.feedback.list.pathFilter())
    .flatMap(([, list]) => list?.pages ?? [])
    .flatMap(({ items }) => items)
    .find((card) => card.id === id);
}

/** What this account has queued for one item, oldest first. */
export function useQueued(feedbackId: string) {
  const { entries, sending, stuck } = useOutbox();
  const { userId } = useMember();
  const mine = entries.filter((entry) => entry.feedbackId === feedbackId && entry.userId === userId);
  return {
    claim: mine.find(({ intent }) => intent.kind === 'claim') ?? null,
    reply: mine.find(({ intent }) => intent.kind === 'reply') ?? null,
    notes: mine.filter(({ intent }) => intent.kind === 'note'),
    sending,
    stuck,
  };
}

/** Where queued work and drafts of this item belong; null until we know who we are. */
export function useScope(feedbackId: string) {
  const { userId } = useMember();
  const businessId = currentBusiness();
  return userId === null || businessId === null ? null : { userId, businessId, feedbackId };
}

/** Something done with an item: a refusal is a toast, and everything about feedback is read again. */
export const useItemAction = () => useToldAction(() => queryClient.invalidateQueries(api.feedback.pathFilter()));
