import type { ReactNode } from 'react';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CloudOff from 'lucide-react/icons/cloud-off';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { cx } from '../cx.ts';
import styles from './Notice.module.css';

type Tone = 'danger' | 'warning' | 'offline' | 'info';

const MARKS = { danger: TriangleAlert, warning: CircleAlert, offline: CloudOff, info: Info };

/** A sentence about the state of the world with at most one thing to do about it. Never an icon alone. */
export function Notice({ tone = 'info', action, children }: { tone?: Tone; action?: ReactNode; children: ReactNode }) {
  const Mark = MARKS[tone];
  return (
    <div className={cx(styles.notice, styles[tone])} role={tone === 'danger' ? 'alert' : 'status'}>
      <Mark aria-hidden="true" />
      <div className={styles.words}>{children}</div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
