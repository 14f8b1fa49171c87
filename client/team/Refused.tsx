import { sentenceFor } from '#client/api/errors.ts';
import { useRoomWords } from '#client/ui/room-words.ts';
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
