import styles from './marks.module.css';

/** Fills told apart without colour. Each picture has its own, under the picture's id. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <Lines id={`${id}-late`} ground={styles.lateGround} line={styles.lateLine} />
      <Lines id={`${id}-gap`} ground={styles.gapGround} line={styles.gapLine} thick />
      <Lines id={`${id}-beyond`} ground={styles.beyondGround} line={styles.beyondLine} />
      <pattern id={`${id}-dots`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className={styles.dotsGround} />
        <circle cx="2" cy="2" r="1.1" className={styles.dot} />
        <circle cx="5" cy="5" r="1.1" className={styles.dot} />
      </pattern>
    </defs>
  );
}

function Lines({
  id,
  ground,
  line,
  thick = false,
}: {
  id: string;
  ground: string | undefined;
  line: string | undefined;
  thick?: boolean;
}) {
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="7" height="7" className={ground} />
      <rect width={thick ? 3 : 2} height="7" className={line} />
    </pattern>
  );
}
