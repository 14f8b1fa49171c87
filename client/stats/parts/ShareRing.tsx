import styles from './ShareRing.module.css';

const RADIUS = 9;
const AROUND = 2 * Math.PI * RADIUS;

/** The ring as a chart's dot: how much of it was in time. The number stands beside it, so it is only a picture. */
export function ShareRing({ met, count }: { met: number; count: number }) {
  return (
    <svg className={styles.ring} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle className={styles.track} cx="12" cy="12" r={RADIUS} />
      {count > 0 && met > 0 && (
        <circle className={styles.share} cx="12" cy="12" r={RADIUS} strokeDasharray={`${(met / count) * AROUND} ${AROUND}`} />
      )}
    </svg>
  );
}
