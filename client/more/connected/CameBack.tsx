import { useConnecting } from '#client/words/connecting-words.ts';
import styles from './Connected.module.css';

/** The platform's own words, or why none came. */
export function CameBack({ answer }: { answer: string }) {
  const said = useConnecting();
  if (answer === '') return null;
  return <p className={styles.small}>{said.codes[answer] ?? said.cameBack(answer)}</p>;
}
