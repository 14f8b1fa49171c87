import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './Chip.module.css';

/** A small round choice. With `pressed` it is a toggle and says so to a screen reader. */
export function Chip({
  pressed,
  icon,
  disabled,
  onClick,
  children,
}: {
  pressed?: boolean;
  icon?: ReactNode;
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={cx(styles.chip, pressed && styles.on)}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      {icon}
      {children}
    </button>
  );
}

/** What is chosen may stand beyond the edge when the chips come. */
function showPressed(chips: HTMLElement | null): void {
  const pressed = chips?.querySelector<HTMLElement>('[aria-pressed=true]');
  if (chips && pressed) chips.scrollLeft = pressed.offsetLeft - (chips.clientWidth - pressed.offsetWidth) / 2;
}

/** Chips in a line that scrolls sideways rather than growing tall. `label` names the group. */
export function Chips({ label, wrap = false, children }: { label: string; wrap?: boolean; children: ReactNode }) {
  return (
    <div ref={showPressed} role="group" aria-label={label} className={cx(styles.chips, wrap && styles.wrap)}>
      {children}
    </div>
  );
}

type Tone = 'urgent' | 'high' | 'calm' | 'good' | 'faint';

/** A word with a mark, not to be pressed. */
export function Tag({ tone = 'calm', icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={cx(styles.tag, styles[tone])}>
      {icon}
      {children}
    </span>
  );
}
