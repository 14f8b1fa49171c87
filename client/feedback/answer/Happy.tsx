import { useWords } from '#client/words/words.tsx';
import type { FeedbackDetail } from '#shared/views/app.ts';
import { CloseButton } from './CloseButton.tsx';
import styles from './Bar.module.css';

/** The last thing the guest said was thanks; nobody was rung for it. */
export function isHappy({ messages, history, status }: Pick<FeedbackDetail, 'messages' | 'history' | 'status'>): boolean {
  if (status === 'resolved' || messages.at(-1)?.from !== 'guest') return false;
  return history.findLast(({ kind }) => kind === 'feedback.guest_wrote')?.data['quiet'] === true;
}

/** Nothing is left to do but to close it. */
export function Happy({ item }: { item: FeedbackDetail }) {
  const { words } = useWords();
  return (
    <div className={styles.row}>
      <p className={styles.line} role="status">
        {words.feedback.guestHappy}
      </p>
      <CloseButton id={item.id} variant="primary" />
    </div>
  );
}
