import type { ReactNode } from 'react';
import styles from './Card.module.css';

/** A surface with a hairline. `title` is a heading of level 2. */
export function Card({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.card}>
      {title !== undefined && <h2 className={styles.title}>{title}</h2>}
      {children}
    </section>
  );
}

/** Rows inside a card, hairlines between them. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className={styles.rows}>{children}</ul>;
}

/** One row: what it is, one line about it, and what can be done with it. */
export function Row({ title, detail, aside }: { title: ReactNode; detail?: ReactNode; aside?: ReactNode }) {
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <div className={styles.name}>{title}</div>
        {detail !== undefined && detail !== null && <div className={styles.detail}>{detail}</div>}
      </div>
      {aside}
    </li>
  );
}
