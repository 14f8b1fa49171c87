import { useSyncExternalStore } from 'react';
import styles from './Announcer.module.css';

type Announcements = { readonly polite: string; readonly assertive: string };

let said: Announcements = { polite: '', assertive: '' };
const listeners = new Set<() => void>();

/** Says a sentence to screen readers without moving focus; `assertive` only for what is urgent. */
export function announce(sentence: string, how: 'polite' | 'assertive' = 'polite'): void {
  // The same sentence twice would stay silent: a no-break space makes it a change.
  const text = said[how] === sentence ? `${sentence}\u00a0` : sentence;
  said = { ...said, [how]: text };
  for (const listener of listeners) listener();
}

/** Rendered once, in the shell. */
export function Announcer() {
  const { polite, assertive } = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => said,
  );
  return (
    <div className={styles.unseen}>
      <div aria-live="polite">{polite}</div>
      <div aria-live="assertive">{assertive}</div>
    </div>
  );
}
