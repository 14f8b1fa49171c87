import { useMember } from '#client/api/session/session.ts';
import { useWords } from '#client/words/words.tsx';
import type { FeedbackCard } from '#shared/views/app.ts';

/** Who has it, or what became of it, in one phrase. */
export function useOwner(card: FeedbackCard, gone: boolean): { text: string; tone: 'danger' | 'open' | null } {
  const { words, format } = useWords();
  const { memberId } = useMember();
  if (gone) return { text: words.inbox.moved, tone: null };
  if (card.status !== 'open') {
    if (card.firstResponseAt === null) return { text: words.inbox.resolvedMark, tone: null };
    return { text: words.inbox.answeredIn(format.span(card.firstResponseAt - card.spokeAt)), tone: null };
  }
  if (card.claimedBy?.id === memberId && memberId !== null) return { text: words.inbox.youHaveIt, tone: null };
  if (card.claimedBy) return { text: words.inbox.hasIt(card.claimedBy.name), tone: null };
  return card.unreached ? { text: words.inbox.nobodyTold, tone: 'danger' } : { text: words.inbox.nobody, tone: 'open' };
}
