import { useWords } from '#client/words/words.tsx';
import styles from './Skeleton.module.css';

/** Grey shapes, seen only when loading takes longer than 300 ms (the delay is in the style sheet: no timer, no flash). */
export function Skeleton({ shape, count = 1 }: { shape: 'card' | 'item' | 'line'; count?: number }) {
  const { words } = useWords();
  return (
    <div className={styles.skeleton} role="status" data-skeleton aria-label={words.common.loading}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles[shape]} aria-hidden="true" />
      ))}
    </div>
  );
}
