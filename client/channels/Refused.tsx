import { sentenceFor } from '#client/words/errors.ts';
import { useWords } from '#client/words/words.tsx';
import styles from './Channels.module.css';

/** A refusal of the server, beside the button. */
export function Refused({ reason }: { reason: string }) {
  const { words } = useWords();
  if (reason === '') return null;
  return (
    <p className={styles.refusal} role="alert">
      {sentenceFor(reason, words)}
    </p>
  );
}
