import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './Button.module.css';

type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger';

export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'> & {
  variant?: ButtonVariant;
  /** Fills the width of its place: the one thing to do here. */
  wide?: boolean;
  icon?: ReactNode;
  /** Something is on its way; the button stays where it is and says so. */
  busy?: boolean;
};

/** At least 48 px high. `busy` keeps focus (aria-disabled, not disabled), so a keyboard user is not thrown to the top. */
export function Button({ variant = 'plain', wide = false, icon, busy = false, children, onClick, type, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      className={cx(styles.button, styles[variant], wide && styles.wide, busy && styles.busy)}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon}
      <span>{children}</span>
    </button>
  );
}

/** A button that is only a picture: `label` is its name. 48 × 48. */
export function IconButton({
  label,
  children,
  ...rest
}: Omit<ButtonProps, 'look' | 'wide' | 'icon' | 'busy'> & { label: string }) {
  return (
    <button type="button" {...rest} className={styles.icon} aria-label={label} title={label}>
      {children}
    </button>
  );
}
