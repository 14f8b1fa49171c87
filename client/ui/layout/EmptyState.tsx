import type { ReactNode } from 'react';
import type { RingState } from '#shared/response/ring.ts';
import { cx } from '../cx.ts';
import { Ring } from '../marks/Ring.tsx';
import styles from './EmptyState.module.css';

/** Nothing here, and why that is so. The ring stays: calm green when everything is answered. */
export function EmptyState({
  ring = { kind: 'met' },
  title,
  long = false,
  children,
}: {
  ring?: RingState;
  title: ReactNode;
  /** The title takes two lines, or will when the rest of it has come. */
  long?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <Ring state={ring} size="large" quiet />
      <p className={cx(styles.title, long && styles.long)}>{title}</p>
      {children && <div className={styles.more}>{children}</div>}
    </div>
  );
}
