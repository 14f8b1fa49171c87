import { useWords } from '#client/words/words.tsx';
import styles from './Dots.module.css';
import { DAY_MINUTES, MINUTE_MS } from '#shared/model/time.ts';

const WIDTH = 96;
/** From a minute to a week, each doubling as wide as the one before: dots of different lines can be compared. */
const DOUBLINGS = Math.log2(7 * DAY_MINUTES);
const EDGE = 5;

/** Too few to say anything of most of them: each wait is a dot, quick ones left. */
export function Dots({ waits }: { waits: readonly number[] }) {
  const { format } = useWords();
  const [shortest, longest] = [waits[0] ?? 0, waits.at(-1) ?? 0];
  const ends = [...new Set([format.span(shortest), format.span(longest)])];
  return (
    <span className={styles.dots} role="img" aria-label={waits.map((ms) => format.span(ms)).join(', ')}>
      <svg width={WIDTH} height="14" viewBox={`0 0 ${WIDTH} 14`} aria-hidden="true">
        <line x1="0" x2={WIDTH} y1="7" y2="7" className={styles.line} />
        {waits.map((ms, index) => (
          // Sorted and equal but for their place.
          <circle key={`${ms}-${index}`} cx={placeOf(ms)} cy="7" r="3.5" className={styles.dot} />
        ))}
      </svg>
      <span aria-hidden="true" className={styles.ends}>
        {ends.join(' – ')}
      </span>
    </span>
  );
}

function placeOf(ms: number): number {
  const share = Math.log2(Math.max(1, ms / MINUTE_MS)) / DOUBLINGS;
  return EDGE + Math.min(1, share) * (WIDTH - 2 * EDGE);
}
