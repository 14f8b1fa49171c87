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
          <TurnRow
            key={turn.id}
            turn={turn}
            guest={item.author || words.feedback.unnamed}
            channel={words.common.channels[item.channel]}
          />
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

function TurnRow({ turn, guest, channel }: { turn: Turn; guest: string; channel: string }) {
  const { words, format } = useWords();
  const now = useNow(10_000);
  const text = turn.is === 'message' ? turn.message.text : turn.reply.text;
  const ours = turn.is === 'reply' || turn.message.from !== 'guest';
  const name = turn.is === 'reply' ? turn.reply.by.name : ours ? (turn.message.by?.name ?? '') : guest;
  // Written on the platform itself, by whoever of us was signed in there.
  const there = turn.is === 'message' && turn.message.from === 'us' && turn.message.by === null;
  const { reply } = turn;
  return (
    <li className={cx(styles.turn, ours && styles.ours, reply && reply.state !== 'live' && styles.pending)}>
      <p className={styles.meta}>
        {[there ? channel : name, format.moment(turn.at, now), there && words.feedback.answeredThere].filter(Boolean).join(' · ')}
      </p>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      {reply && <Outcome reply={reply} />}
    </li>
  );
}

function Outcome({ reply }: { reply: ReplyView }) {
  const { words } = useWords();
  const { states, statesThere, failedWhy, unsure } = words.feedback;
  const { state, error, mode } = reply;
  const text =
    state === 'failed' && error !== null
      ? failedWhy(sentenceFor(error, words))
      : state === 'to_post' && error === 'unsure'
        ? unsure
        : ((mode === 'api' ? statesThere[state] : undefined) ?? states[state]);
  return <p className={cx(styles.outcome, styles[reply.state])}>{text}</p>;
}
