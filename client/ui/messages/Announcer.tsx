import { signal, useSignal } from '#client/state/signal.ts';
import styles from './Announcer.module.css';

type Announcements = { readonly polite: string; readonly assertive: string };

const said = signal<Announcements>({ polite: '', assertive: '' });

/** Says a sentence to screen readers without moving focus; `assertive` only for what is urgent. */
export function announce(sentence: string, how: 'polite' | 'assertive' = 'polite'): void {
  // The same sentence twice would stay silent: a no-break space makes it a change.
  const before = said.get();
  const text = before[how] === sentence ? `${sentence}\u00a0` : sentence;
  said.set({ ...before, [how]: text });
}

/** Rendered once, in the shell. */
export function Announcer() {
  const { polite, assertive } = useSignal(said);
  return (
    <div className={styles.unseen}>
      <div aria-live="polite">{polite}</div>
      <div aria-live="assertive">{assertive}</div>
    </div>
  );
}
