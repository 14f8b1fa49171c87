import { useState } from 'react';
import LogOut from 'lucide-react/icons/log-out';
import { signOutHere } from '#client/pwa/alerts.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import styles from './More.module.css';

/** Asks first: drafts that were not sent go too, and that cannot be undone. */
export function SignOut() {
  const { words } = useRoomWords();
  const [open, setOpen] = useState(false);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const leave = async () => {
    setState('busy');
    await signOutHere().catch(() => setState('failed'));
  };
  return (
    <>
      <Button variant="quiet" icon={<LogOut aria-hidden="true" />} onClick={() => setOpen(true)}>
        {words.more.signOut}
      </Button>
      <Sheet title={words.more.signOut} open={open} onClose={() => setOpen(false)}>
        <p>{words.more.signOutHint}</p>
        <p>{words.more.signOutUnsent}</p>
        {state === 'failed' && (
          <p className={styles.danger} role="alert">
            {words.more.signOutFailed}
          </p>
        )}
        <Button variant="danger" wide busy={state === 'busy'} onClick={() => void leave()}>
          {state === 'busy' ? words.more.signingOut : words.more.signOut}
        </Button>
      </Sheet>
    </>
  );
}
