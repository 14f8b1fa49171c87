import BellOff from 'lucide-react/icons/bell-off';
import BellRing from 'lucide-react/icons/bell-ring';
import Bell from 'lucide-react/icons/bell';
import styles from './Proof.module.css';

/** Proved, not proved yet, off. The words are in the row; this is the mark beside them. */
export function Proof({ devices, proved }: { devices: number; proved: boolean }) {
  if (devices === 0) return <BellOff className={styles.off} aria-hidden="true" />;
  return proved ? <BellRing className={styles.proved} aria-hidden="true" /> : <Bell className={styles.open} aria-hidden="true" />;
}
