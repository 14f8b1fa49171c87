import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import X from 'lucide-react/icons/x';
import { IconButton } from '../controls/Button.tsx';
import { Holding, whenSaved } from '../messages/unsaved.ts';
import { useWords } from '#client/words/words.tsx';
import styles from './Sheet.module.css';

/**
 * Rises from the bottom on a phone, stands in the middle on a desk. The platform's dialog: Escape closes, focus stays in and goes back.
 * A form inside that is `Unsaved` is asked about before the cross, the veil or Escape closes it; `onClose` itself is never asked.
 */
export function Sheet({
  title,
  open,
  onClose,
  children,
}: {
  title: ReactNode;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const { words } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  /** What is unsaved inside. */
  const [held] = useState(() => new Set<symbol>());
  useEffect(() => {
    const element = dialog.current;
    if (open && element && !element.open) element.showModal();
    if (!open && element?.open) element.close();
  }, [open]);
  // A sheet taken away while it is open: closed first, so that the focus goes back to where it came from.
  useLayoutEffect(() => {
    const element = dialog.current;
    return () => element?.close();
  }, []);
  useEffect(() => {
    const element = dialog.current;
    // A tap on the veil lands on the dialog itself. Escape and the cross do the same for a keyboard.
    const beside = (event: MouseEvent) => {
      if (event.target === element) whenSaved(() => element?.close(), held);
    };
    element?.addEventListener('click', beside);
    return () => element?.removeEventListener('click', beside);
  }, [held]);
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-labelledby={id}
      onCancel={(event) => {
        if (held.size === 0) return;
        event.preventDefault();
        whenSaved(onClose, held);
      }}
      onClose={() => {
        // Some browsers close for a second Escape without asking.
        if (held.size > 0) dialog.current?.showModal();
        whenSaved(onClose, held);
      }}
    >
      {open && (
        <div className={styles.inside}>
          <header className={styles.head}>
            <h2 id={id} className={styles.title}>
              {title}
            </h2>
            <IconButton label={words.common.close} onClick={() => whenSaved(onClose, held)}>
              <X aria-hidden="true" />
            </IconButton>
          </header>
          <Holding value={held}>{children}</Holding>
        </div>
      )}
    </dialog>
  );
}

/** What ends a sheet stays in sight, however much stands above it. */
export function SheetFoot({ children }: { children: ReactNode }) {
  return <div className={styles.foot}>{children}</div>;
}
