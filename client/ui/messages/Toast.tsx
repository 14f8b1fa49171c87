import { signal, useSignal } from '#client/state/signal.ts';
import { announce } from './Announcer.tsx';
import { Button } from '../controls/Button.tsx';
import { heightAs } from '../layout/edge.ts';
import styles from './Toast.module.css';

type Shown = {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
};

const shown = signal<Shown | null>(null);
let count = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** How long a toast without a button stays; one with a button stays longer, for slow hands. */
const STAY_MS = 5_000;
const STAY_WITH_BUTTON_MS = 12_000;

/** A short sentence about something that just happened; a second one replaces the first. Never the only place of an error. */
export function toast(text: string, action?: { label: string; run: () => void }): void {
  clearTimeout(timer);
  shown.set({ id: (count += 1), text, action });
  announce(text);
  timer = setTimeout(() => shown.set(null), action ? STAY_WITH_BUTTON_MS : STAY_MS);
}

const height = heightAs('--toast');
const tellHeight = (element: HTMLDivElement | null) => (element ? height(element) : undefined);

/** Rendered once, in the shell. */
export function Toasts() {
  const now = useSignal(shown);
  if (!now) return null;
  const { action } = now;
  return (
    <div ref={tellHeight} className={styles.toast} key={now.id}>
      <span>{now.text}</span>
      {action && (
        <Button
          variant="quiet"
          onClick={() => {
            shown.set(null);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
    </div>
  );
}
