import { lazy, Suspense, useState } from 'react';
import { useMember } from '#client/api/session/session.ts';
import { Skeleton } from '#client/ui/layout/Skeleton.tsx';
import { useWords } from '#client/words/words.tsx';
import type { FeedbackDetail } from '#shared/views/app.ts';
import styles from '../told/History.module.css';

const Journey = lazy(() => import('./Journey.tsx').then((room) => ({ default: room.Journey })));
const GuestData = lazy(() => import('./GuestData.tsx').then((room) => ({ default: room.GuestData })));

/** Not needed to answer, so neither is part of the first load. */
export function AboutGuest({ item }: { item: FeedbackDetail }) {
  // Kept from before there was a journey, an item read offline has none.
  const journey = item.journey ?? null;
  return (
    journey !== null && (
      <Suspense fallback={<Skeleton shape="line" count={2} />}>
        <Journey key={item.id} item={item} journey={journey} />
      </Suspense>
    )
  );
}

export function DataOfGuest({ item }: { item: FeedbackDetail }) {
  const { words } = useWords();
  const { may } = useMember();
  const [open, setOpen] = useState(false);
  if (!may('business.manage') || item.guestItems === undefined) return null;
  return (
    <details className={styles.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.feedback.guestData}</summary>
      {open && (
        <Suspense fallback={<Skeleton shape="line" count={2} />}>
          <GuestData item={item} />
        </Suspense>
      )}
    </details>
  );
}
