import { lazy, Suspense, useState } from 'react';
import { useMember } from '#client/api/session/session.ts';
import { Skeleton } from '#client/ui/layout/Skeleton.tsx';
import { useWords } from '#client/words/words.tsx';
import styles from './History.module.css';

const WhoWasTold = lazy(() => import('./WhoWasTold.tsx').then((room) => ({ default: room.WhoWasTold })));

/** For whoever leads the team: folded away, and neither loaded nor asked for until somebody opens it. */
export function Told({ id }: { id: string }) {
  const { words } = useWords();
  const { may } = useMember();
  const [open, setOpen] = useState(false);
  if (!may('team.manage')) return null;
  return (
    <details className={styles.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.told.title}</summary>
      {open && (
        <Suspense fallback={<Skeleton shape="line" count={2} />}>
          <WhoWasTold id={id} />
        </Suspense>
      )}
    </details>
  );
}
