import { createContext, useContext } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { cx } from '#client/ui/cx.ts';
import styles from './Step.module.css';

export const STEPS = ['account', 'business', 'hours', 'install', 'alerts', 'finish'] as const;
export type StepName = (typeof STEPS)[number];

/** Those that somebody walks: a role is not led to what it may not do. */
export const Walked = createContext<readonly StepName[]>(STEPS);

type StepProps = {
  name: StepName;
  title: string;
  lead: string;
  /** The one thing to do, at the bottom under the thumb. */
  action: ReactNode;
  onBack?: (() => void) | undefined;
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
  children: ReactNode;
};

/** One of the steps: how far it is, what it is for, the thing itself, and one button. */
export function Step({ name, title, lead, action, onBack, onSubmit, children }: StepProps) {
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit ?? ((event) => event.preventDefault())}>
      <Screen title={title} head={<Progress name={name} />} onBack={onBack} bar={<div className={styles.actions}>{action}</div>}>
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

/** Pieces of the hour; the done ones are gold. */
function Progress({ name }: { name: StepName }) {
  const { words } = useRoomWords();
  const walked = useContext(Walked);
  const number = walked.indexOf(name) + 1;
  return (
    <div className={styles.progress}>
      <span className={styles.count}>{words.welcome.step(number, walked.length)}</span>
      <span className={styles.pieces} aria-hidden="true">
        {walked.map((each, index) => (
          <span key={each} className={cx(styles.piece, index < number && styles.done)} />
        ))}
      </span>
    </div>
  );
}
