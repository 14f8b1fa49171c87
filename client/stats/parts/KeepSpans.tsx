import { Fragment } from 'react';
import styles from '../Stats.module.css';

const HOURS = /(\d{1,2}:\d{2}–\d{1,2}:\d{2})/u;

/** A sentence in which no span of hours is broken at its dash. */
export function KeepSpans({ children }: { children: string }) {
  return children.split(HOURS).map((part, index) =>
    HOURS.test(part) ? (
      <span key={`${index} ${part}`} className={styles.whole}>
        {part}
      </span>
    ) : (
      <Fragment key={`${index} ${part}`}>{part}</Fragment>
    ),
  );
}
