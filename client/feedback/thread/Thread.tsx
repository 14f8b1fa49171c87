import { useNow } from '#client/api/clock.ts';
import { sentenceFor } from '#client/words/errors.ts';
import { cx } from '#client/ui/cx.ts';
import { useWords } from '#client/words/words.tsx';
import type { FeedbackDetail, ReplyView } from '#shared/views/app.ts';
import { turnsOf } from './thread.ts';
import type { Turn } from './thread.ts';
import { useQueued } from '../useItem.ts';
import styles from './Thread.module.css';

/** What was said since. Ours stand to the right, each with what became of it: never "sent" when it is not. */
export function Thread({ item }: { item: FeedbackDetail }) {
  const { words } = useWords();
  const { reply: queued, sending } = useQueued(item.id);
  const turns = turnsOf(item);
  if (turns.length === 0 && queued?.state.is !== 'waiting') return null;
  return (
    <section aria-label={words.feedback.thread}>
      <ol className={styles.thread}>
        {turns.map((turn) => (
          <TurnRow key={turn.id} turn={turn} guest={item.author || words.feedback.unnamed} />
        ))}
        {queued?.intent.kind === 'reply' && queued.state.is === 'waiting' && (
          <li className={cx(styles.turn, styles.ours, styles.pending)}>
            <p className={styles.text} dir="auto">
              {queued.intent.text}
            </p>
            <p className={styles.outcome}>{sending === queued.id ? words.feedback.stateSending : words.feedback.stateWaiting}</p>
          </li>
        )}
      </ol>
    </section>
  );
}

function TurnRow({ turn, guest }: { turn: Turn; guest: string }) {
  const { format } = useWords();
  const now = useNow(10_000);
  const text = turn.is === 'message' ? turn.message.text : turn.reply.text;
  const ours = turn.is === 'reply' || turn.message.from !== 'guest';
  const name = turn.is === 'reply' ? turn.reply.by.name : ours ? (turn.message.by?.name ?? '') : guest;
  const { reply } = turn;
  return (
    <li className={cx(styles.turn, ours && styles.ours, reply && reply.state !== 'live' && styles.pending)}>
      <p className={styles.meta}>{[name, format.moment(turn.at, now)].filter(Boolean).join(' · ')}</p>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      {reply && <Outcome reply={reply} />}
    </li>
  );
}

function Outcome({ reply }: { reply: ReplyView }) {
  const { words } = useWords();
  const text =
    reply.state === 'failed' && reply.error !== null
      ? words.feedback.failedWhy(sentenceFor(reply.error, words))
      : words.feedback.states[reply.state];
  return <p className={cx(styles.outcome, styles[reply.state])}>{text}</p>;
}
