import { useNow } from '#client/api/clock.ts';
import { sentenceFor } from '#client/words/errors.ts';
import { confirmOld, sendOnTop, withdraw } from '#client/api/offline/outbox.ts';
import type { Conflict, Entry } from '#client/api/offline/queue.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { useWords } from '#client/words/words.tsx';
import type { Messages } from '#shared/messages/index.ts';
import type { FeedbackDetail } from '#shared/views/app.ts';
import styles from './Attention.module.css';

type AttentionProps = { entry: Entry; item: FeedbackDetail; onEdit: (text: string) => void; onDrop: () => void };

/** Something queued did not go out as meant. Both texts are shown, nothing is thrown away, and the person decides. */
export function Attention({ entry, item, onEdit, onDrop }: AttentionProps) {
  const { words, format } = useWords();
  const now = useNow(10_000);
  const { state, intent } = entry;
  const mine = 'text' in intent ? intent.text : null;
  const drop = () => {
    if (intent.kind === 'reply') onDrop();
    void withdraw(entry.id);
  };
  const edit = () => {
    if (mine !== null) onEdit(mine);
    void withdraw(entry.id);
  };
  const conflict = state.is === 'conflict' ? state.conflict : null;
  const theirs =
    conflict &&
    (conflict.theirs ||
      (item.replies.findLast(({ by, state: theirState }) => by.id === conflict.by?.id && theirState !== 'cancelled')?.text ??
        null));
  // Somebody else holds it or it is closed: the server would refuse a second try until that changes.
  const maySendOnTop =
    conflict !== null && (conflict.reason === 'answered' || conflict.reason === 'guest_wrote') && item.status !== 'resolved';
  return (
    <section className={styles.attention} aria-label={words.feedback.conflictTitle}>
      <h2 className={styles.title}>{state.is === 'ask' ? words.feedback.oldTitle : words.feedback.conflictTitle}</h2>
      <p>
        {state.is === 'ask' && words.feedback.oldText(format.ago(entry.createdAt, now))}
        {state.is === 'refused' && sentenceFor(state.reason, words)}
        {conflict && why(conflict, words)}
      </p>
      <div className={styles.texts}>
        {theirs !== null && (
          <figure className={styles.theirs}>
            <figcaption>
              {conflict?.reason === 'guest_wrote' ? words.feedback.theirsGuest : (conflict?.by?.name ?? words.feedback.theirs)}
            </figcaption>
            <p>{theirs}</p>
          </figure>
        )}
        {mine !== null && (
          <figure className={styles.mine}>
            <figcaption>{words.feedback.mine}</figcaption>
            <p>{mine}</p>
          </figure>
        )}
      </div>
      <div className={styles.choices}>
        <Button variant="quiet" onClick={drop}>
          {mine === null ? words.common.close : words.feedback.dropMine}
        </Button>
        {mine !== null && <Button onClick={edit}>{words.feedback.editMine}</Button>}
        {state.is === 'ask' && (
          <Button variant="primary" onClick={() => void confirmOld(entry.id)}>
            {words.feedback.sendNow}
          </Button>
        )}
        {maySendOnTop && (
          <Button variant="primary" onClick={() => void sendOnTop(entry)}>
            {words.feedback.sendMine}
          </Button>
        )}
      </div>
    </section>
  );
}

function why({ reason, by }: Conflict, words: Messages): string {
  switch (reason) {
    case 'answered':
      return by ? words.feedback.conflictAnswered(by.name) : words.feedback.conflictAnsweredUnknown;
    case 'guest_wrote':
      return words.feedback.conflictGuest;
    case 'resolved':
      return words.feedback.conflictResolved;
    case 'claimed':
      return words.feedback.conflictTaken(by?.name ?? '');
  }
}
