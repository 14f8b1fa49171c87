import type { ReactNode } from 'react';
import type { RingState } from '#shared/response/ring.ts';
import { Ring } from './Ring.tsx';
import styles from './EmptyState.module.css';

/** Nothing here, and why that is so. The ring stays: calm green when everything is answered. */
export function EmptyState({
  ring = { kind: 'met' },
  title,
  children,
}: {
  ring?: RingState;
  title: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <Ring state={ring} size="large" quiet />
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.more}>{children}</div>}
    </div>
  );
}
