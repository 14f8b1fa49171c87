import { sentenceFor } from '#client/words/errors.ts';
import { server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useWords } from '#client/words/words.tsx';
import { readAgain, type Running } from './useSurge.ts';
import styles from './Surge.module.css';

/** Asked, because helpers are out at once and no undo brings them back. */
export function EndSheet({ running, open, onClose }: { running: Running; open: boolean; onClose: () => void }) {
  const { words } = useWords();
  const { busy, refusal, run } = useAction();
  const said = words.surge;
  const end = () =>
    void run(async () => {
      await server.surge.stop.mutate();
      onClose();
      toast(said.ended);
      await readAgain();
    });
  return (
    <Sheet title={said.endTitle} open={open} onClose={onClose}>
      <div className={styles.form}>
        <p>{said.endText(running.helping)}</p>
        {refusal !== '' && (
          <p className={styles.refusal} role="alert">
            {sentenceFor(refusal, words)}
          </p>
        )}
        <Button variant="danger" wide busy={busy} onClick={end}>
          {said.end}
        </Button>
      </div>
    </Sheet>
  );
}
