import Undo from 'lucide-react/icons/undo-2';
import { Button } from '../controls/Button.tsx';
import { useWords } from '#client/words/words.tsx';
import styles from './UndoBar.module.css';

type UndoBarProps = { leftMs: number; holdMs: number; busy: boolean; onUndo: () => void; onSendNow: () => void };

/** "Goes out in 12 s" with Undo under the thumb, and beside it the way not to wait. `leftMs` counts down from `holdMs`. */
export function UndoBar({ leftMs, holdMs, busy, onUndo, onSendNow }: UndoBarProps) {
  const { words } = useWords();
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  return (
    <div className={styles.bar}>
      <div className={styles.words} role="timer" aria-live="off">
        {words.common.goesOutIn(seconds)}
        <progress className={styles.left} max={holdMs} value={Math.max(0, leftMs)} aria-hidden="true" />
      </div>
      <div className={styles.buttons}>
        <Button disabled={busy || leftMs <= 0} onClick={onSendNow}>
          {words.common.sendNow}
        </Button>
        <Button variant="primary" icon={<Undo aria-hidden="true" />} busy={busy} disabled={leftMs <= 0} onClick={onUndo}>
          {words.common.undo}
        </Button>
      </div>
    </div>
  );
}
