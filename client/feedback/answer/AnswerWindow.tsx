import { cx } from '#client/ui/cx.ts';
import { useNow } from '#client/api/clock.ts';
import { useWords } from '#client/words/words.tsx';
import { HOUR_MS } from '#shared/model/time.ts';
import type { AnswerWay } from '#shared/views/app.ts';
import { useAnswerWay } from './useAnswerWay.ts';
import styles from './Composer.module.css';

/** What is special about the way out: how long it stays open, or why it is closed. Most items have nothing here. */
export function AnswerWindow({ way }: { way: AnswerWay }) {
  const { words, format } = useWords();
  const now = useNow(10_000);
  const { leftMs, copyBecause } = useAnswerWay(way);
  if (copyBecause !== null) return <p className={styles.window}>{words.feedback.copyBecause[copyBecause]}</p>;
  if (leftMs === null) return null;
  return (
    <p className={cx(styles.window, leftMs < HOUR_MS && styles.soon)}>
      {words.feedback.answerUntil(format.moment(now + leftMs, now), format.span(leftMs))}
    </p>
  );
}
