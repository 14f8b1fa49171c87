import { sentenceFor } from '#client/words/errors.ts';
import { useWords } from '#client/words/words.tsx';
import { importWords } from '#shared/messages/import.ts';
import styles from './Import.module.css';

/** A refusal beside the button; '' says nothing. */
export function Refusal({ reason }: { reason: string }) {
  const { words, language } = useWords();
  if (reason === '') return null;
  const said = importWords[language];
  const own: Readonly<Record<string, string>> = {
    too_large: said.faults.too_large,
    import_running: said.running,
    import_file_gone: said.fileGone,
    offline: said.notSent,
  };
  return (
    <p className={styles.refusal} role="alert">
      {own[reason] ?? sentenceFor(reason, words)}
    </p>
  );
}
