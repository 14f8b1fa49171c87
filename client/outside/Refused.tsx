import { sentenceFor } from '#client/api/errors.ts';
import { useWords } from '#client/ui/words.tsx';
import styles from './Outside.module.css';

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
