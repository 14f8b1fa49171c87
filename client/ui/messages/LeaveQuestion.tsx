import { Button } from '../controls/Button.tsx';
import { Sheet } from '../layout/Sheet.tsx';
import { useLeaveQuestion } from './unsaved.ts';
import { useWords } from '#client/words/words.tsx';
import styles from '../layout/Sheet.module.css';

/** "Discard changes?" Rendered once, over whatever is open. */
export function LeaveQuestion() {
  const { words } = useWords();
  const { open, discard, keep } = useLeaveQuestion();
  const said = words.common.leaving;
  return (
    <Sheet title={said.title} open={open} onClose={keep}>
      <p>{said.text}</p>
      <div className={styles.choices}>
        <Button variant="primary" wide onClick={keep}>
          {said.keep}
        </Button>
        <Button variant="danger" wide onClick={discard}>
          {said.discard}
        </Button>
      </div>
    </Sheet>
  );
}
