import type { ReactNode } from 'react';
import { Link } from 'wouter';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { cx } from '#client/ui/cx.ts';
import styles from './Channels.module.css';

/** A row that leads somewhere. */
export function ListLink({
  to,
  title,
  faint = false,
  children,
}: {
  to: string;
  title: string;
  faint?: boolean;
  children: ReactNode;
}) {
  return (
    <li>
      <Link href={to} className={cx(styles.entry, faint && styles.faint)}>
        <span className={styles.words}>
          <span className={styles.name}>{title}</span>
          <span className={styles.detail}>{children}</span>
        </span>
        <ChevronRight className={styles.arrow} aria-hidden="true" />
      </Link>
    </li>
  );
}
