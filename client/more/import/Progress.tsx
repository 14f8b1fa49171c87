import styles from './Import.module.css';

/** How far it is, in words and as a bar. */
export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  return (
    <div className={styles.progress}>
      <span role="status">{label}</span>
      <progress aria-label={label} max={Math.max(1, total)} value={Math.min(done, total)} />
    </div>
  );
}
