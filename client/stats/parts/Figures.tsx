import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { cx } from '#client/ui/cx.ts';
import styles from './Figures.module.css';

/** Figures side by side; each opens what stands behind it. */
export function Figures({ children }: { children: ReactNode }) {
  return <dl className={styles.figures}>{children}</dl>;
}

/** `note` says what the figure is made of and is always there. No `href`: nothing stands behind it. */
export function Figure({
  name,
  value,
  note,
  href,
  tone,
}: {
  name: string;
  value: ReactNode;
  note: ReactNode;
  href?: string | undefined;
  tone?: 'bad' | 'good' | undefined;
}) {
  return (
    <div className={styles.figure}>
      <dt className={styles.name}>{name}</dt>
      <dd className={cx(styles.value, tone && styles[tone])}>
        {href === undefined ? (
          value
        ) : (
          <Link href={href} className={styles.link}>
            {value}
          </Link>
        )}
      </dd>
      <dd className={styles.note}>{note}</dd>
    </div>
  );
}
