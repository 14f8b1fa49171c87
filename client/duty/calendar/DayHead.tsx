import type { ReactNode } from 'react';
import ChevronRight from 'lucide-react/icons/chevron-right';
import styles from './DayHead.module.css';

/** A day's name over what it holds; a tap says what can be done with the day. */
export function DayHead({ name, note, onOpen }: { name: string; note?: ReactNode; onOpen: () => void }) {
  return (
    <h3>
      <button type="button" className={styles.head} aria-haspopup="dialog" onClick={onOpen}>
        <span className={styles.name}>{name}</span>
        {note !== undefined && <span className={styles.note}>{note}</span>}
        <ChevronRight aria-hidden="true" className={styles.arrow} />
      </button>
    </h3>
  );
}
