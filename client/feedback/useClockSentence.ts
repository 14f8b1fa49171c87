import { useNow } from '#client/api/clock.ts';
import { useMember } from '#client/api/session/session.ts';
import { useWords } from '#client/words/words.tsx';
import type { FeedbackDetail } from '#shared/views/app.ts';
import type { RingState } from '#shared/response/ring.ts';

/** The ring in words, and who has the item. */
export function useClockSentence(item: FeedbackDetail, ring: RingState): { deadline: string; owner: string } {
  const { words, format } = useWords();
  const { memberId } = useMember();
  const now = useNow(10_000);
  return { deadline: deadline(), owner: owner() };

  function deadline(): string {
    const due = item.dueAt === null ? '' : format.moment(item.dueAt, now);
    switch (ring.kind) {
      case 'running':
        return item.promisedAt === null
          ? words.feedback.clockRunning(format.span(ring.leftMs), due)
          : words.feedback.clockPromised(due);
      case 'late':
        return words.feedback.clockLate(format.span(ring.lateMs), due);
      case 'paused':
        return words.feedback.clockPaused(due);
      case 'met':
      case 'over': {
        const span = format.span((item.firstResponseAt ?? item.spokeAt) - item.spokeAt);
        return ring.kind === 'met' ? words.feedback.clockMet(span) : words.feedback.clockMissed(span);
      }
      case 'none':
        return words.feedback.clockNone;
    }
  }

  function owner(): string {
    if (item.claimedBy === null) {
      if (item.status !== 'open') return '';
      return item.unreached ? words.inbox.nobodyTold : words.inbox.nobody;
    }
    if (item.claimedBy.id !== memberId) return words.inbox.hasIt(item.claimedBy.name);
    return words.feedback.yours;
  }
}
