import { useMember } from '#client/api/session.ts';
import { server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/Button.tsx';
import { useWords } from '#client/ui/words.tsx';
import type { FeedbackDetail } from '#shared/model/views.ts';
import { useAction } from './useItem.ts';
import styles from './Bar.module.css';

/** The last thing the guest said was thanks; nobody was rung for it. */
export function isHappy({ messages, history, status }: Pick<FeedbackDetail, 'messages' | 'history' | 'status'>): boolean {
  if (status === 'resolved' || messages.at(-1)?.from !== 'guest') return false;
  return history.findLast(({ kind }) => kind === 'feedback.guest_wrote')?.data['quiet'] === true;
}

/** Nothing is left to do but to close it. */
export function Happy({ item }: { item: FeedbackDetail }) {
  const { words } = useWords();
  const { may } = useMember();
  const { busy, run } = useAction();
  return (
    <div className={styles.row}>
      <p className={styles.line} role="status">
        {words.feedback.guestHappy}
      </p>
      {may('feedback.resolve') && (
        <Button
          look="primary"
          busy={busy}
          onClick={() => void run(() => server.feedback.resolve.mutate({ id: item.id, outside: false }), words.feedback.resolved)}
        >
          {words.feedback.resolve}
        </Button>
      )}
    </div>
  );
}
