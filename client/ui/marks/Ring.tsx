import Check from 'lucide-react/icons/check';
import { HURRY_MS, type RingState } from '#shared/response/ring.ts';
import { cx } from '../cx.ts';
import { useWords } from '#client/words/words.tsx';
import styles from './Ring.module.css';

const RADIUS = 21;
const AROUND = 2 * Math.PI * RADIUS;

const WORD_OF = { met: 'ringMet', over: 'ringOver', none: 'ringNone' } as const;

type Size = 'small' | 'card' | 'large';

/**
 * The hour you can see: empties clockwise as time runs out, minutes left in the middle. Red in the last 15 minutes, hollow with
 * "+12" when late, a check when met, dashed while the clock is paused. Its text alternative says the same in words; pass `quiet`
 * where the sentence beside it already does.
 */
export function Ring({ state, size = 'card', quiet = false }: { state: RingState; size?: Size; quiet?: boolean }) {
  const { words, format } = useWords();
  const hurry = state.kind === 'running' && state.leftMs <= HURRY_MS;
  const name =
    state.kind === 'running'
      ? words.common.ringLeft(format.span(state.leftMs))
      : state.kind === 'late'
        ? words.common.ringLate(format.span(state.lateMs))
        : state.kind === 'paused'
          ? words.common.ringPaused
          : words.common[WORD_OF[state.kind]];
  const label =
    state.kind === 'running' || state.kind === 'paused'
      ? format.ring(state.leftMs)
      : state.kind === 'late'
        ? { digits: `+${format.ring(state.lateMs).digits}`, unit: format.ring(state.lateMs).unit }
        : null;
  return (
    <span
      className={cx(styles.ring, styles[size], hurry ? styles.hurry : styles[state.kind])}
      {...(quiet ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    >
      <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
        <circle className={styles.track} cx="24" cy="24" r={RADIUS} />
        {(state.kind === 'running' || state.kind === 'paused') && (
          <circle
            className={styles.left}
            cx="24"
            cy="24"
            r={RADIUS}
            strokeDasharray={state.kind === 'paused' ? '4 4.25' : `${Math.max(0.02, state.share) * AROUND} ${AROUND}`}
          />
        )}
      </svg>
      <span className={styles.middle} aria-hidden="true">
        {(state.kind === 'met' || state.kind === 'over') && <Check className={styles.check} strokeWidth={3} />}
        {label && (
          <>
            <span className={cx(styles.digits, label.digits.length > 2 && styles.tight)}>{label.digits}</span>
            <span className={styles.unit}>{label.unit}</span>
          </>
        )}
        {state.kind === 'none' && <span className={styles.dot} />}
      </span>
    </span>
  );
}
