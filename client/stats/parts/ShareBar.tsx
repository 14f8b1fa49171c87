import styles from './ShareBar.module.css';

/** A part of a whole as a bar, the whole drawn against the largest there is. The words beside it say the same. */
export function ShareBar({ part, of, most }: { part: number; of: number; most: number }) {
  return (
    <svg className={styles.bar} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className={styles.whole} width={(of / most) * 100} height="12" />
      <rect className={styles.part} width={(part / most) * 100} height="12" />
    </svg>
  );
}
