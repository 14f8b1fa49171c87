import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { cx } from '#client/ui/cx.ts';
import styles from '../Stats.module.css';

/** A part of a screen with its heading. */
export function Part({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <section className={styles.part} id={id}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}

/** Lines of a name, a number and what it is made of; a line with `href` opens that. */
export function Lines({ children }: { children: ReactNode }) {
  return <ul className={styles.rows}>{children}</ul>;
}

type Props = {
  name: ReactNode;
  number: ReactNode;
  note?: ReactNode;
  href?: string | undefined;
  tone?: 'good' | 'bad' | undefined;
};

export function Line({ name, number, note, href, tone }: Props) {
  const inside = (
    <>
      <span className={styles.name}>{name}</span>
      <span className={cx(styles.number, tone && styles[tone])}>{number}</span>
      {note !== undefined && note !== '' && <span className={styles.note}>{note}</span>}
    </>
  );
  return (
    <li>
      {href === undefined ? (
        <div className={styles.row}>{inside}</div>
      ) : (
        <Link href={href} className={styles.row}>
          {inside}
        </Link>
      )}
    </li>
  );
}
