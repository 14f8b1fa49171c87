import type { FormEvent, ReactNode } from 'react';
import { Screen } from '#client/ui/Screen.tsx';
import { useRoomWords } from '#client/ui/room-words.ts';
import { cx } from '#client/ui/cx.ts';
import styles from './Step.module.css';

export const STEPS = 6;

type StepProps = {
  number: number;
  title: string;
  lead: string;
  /** The one thing to do, at the bottom under the thumb. */
  action: ReactNode;
  onBack?: (() => void) | undefined;
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
  children: ReactNode;
};

/** One of the six steps: how far it is, what it is for, the thing itself, and one button. */
export function Step({ number, title, lead, action, onBack, onSubmit, children }: StepProps) {
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit ?? ((event) => event.preventDefault())}>
      <Screen
        title={title}
        head={<Progress number={number} />}
        onBack={onBack}
        bar={<div className={styles.actions}>{action}</div>}
      >
        <div className={styles.intro}>
          <p className={styles.title} aria-hidden="true">
            {title}
          </p>
          <p className={styles.lead}>{lead}</p>
        </div>
        {children}
      </Screen>
    </form>
  );
}

/** Six pieces of the hour; the done ones are gold. */
function Progress({ number }: { number: number }) {
  const { words } = useRoomWords();
  return (
    <div className={styles.progress}>
      <span className={styles.count}>{words.welcome.step(number, STEPS)}</span>
      <span className={styles.pieces} aria-hidden="true">
        {Array.from({ length: STEPS }, (_, index) => (
          <span key={index} className={cx(styles.piece, index < number && styles.done)} />
        ))}
      </span>
    </div>
  );
}

/** A refusal of the server, where the button is. */
export function Refusal({ children }: { children: string }) {
  if (children === '') return null;
  return (
    <p className={styles.refusal} role="alert">
      {children}
    </p>
  );
}
