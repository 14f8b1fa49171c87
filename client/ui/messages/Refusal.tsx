import { sentenceFor } from '#client/words/errors.ts';
import { useWords } from '#client/words/words.tsx';
import styles from './Refusal.module.css';

type Props = {
  /** The server's stable reason; '' says nothing. */
  reason: string;
  /** What a screen says better than the common sentence, by reason. */
  own?: Readonly<Record<string, string>>;
};

/** Why it was refused, where the button is. */
export function Refusal({ reason, own }: Props) {
  const { words } = useWords();
  if (reason === '') return null;
  return (
    <p className={styles.refusal} role="alert">
      {own?.[reason] ?? sentenceFor(reason, words)}
    </p>
  );
}
