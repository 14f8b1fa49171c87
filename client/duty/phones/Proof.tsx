import BellOff from 'lucide-react/icons/bell-off';
import BellRing from 'lucide-react/icons/bell-ring';
import Bell from 'lucide-react/icons/bell';
import type { ProofState } from '#shared/duty/types.ts';
import styles from './Proof.module.css';

/** Proved, not proved lately, cannot ring. The words are in the row; this is the mark beside them. */
export function Proof({ state }: { state: ProofState }) {
  if (state === 'proved') return <BellRing className={styles.proved} aria-hidden="true" />;
  if (state === 'stale' || state === 'unproved') return <Bell className={styles.open} aria-hidden="true" />;
  return <BellOff className={styles.off} aria-hidden="true" />;
}
