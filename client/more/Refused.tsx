import { sentenceFor } from '#client/words/errors.ts';
import { useRoomWords } from '#client/words/room-words.ts';
import styles from './More.module.css';

/** A refusal of the server, where the button is. */
export function Refused({ reason }: { reason: string }) {
  const { words } = useRoomWords();
  if (reason === '') return null;
  return (
    <p className={styles.danger} role="alert">
      {sentenceFor(reason, words)}
    </p>
  );
}
