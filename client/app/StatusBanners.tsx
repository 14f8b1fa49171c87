import { Suspense } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { removal as removals } from '#client/api/session/farewell.ts';
import { useLine } from '#client/api/live.ts';
import { useOutbox } from '#client/api/offline/outbox.ts';
import { useMember } from '#client/api/session/session.ts';
import { api } from '#client/api/trpc.ts';
import { PhoneWarnings } from '#client/phone/PhoneWarnings.tsx';
import { useSignal } from '#client/state/signal.ts';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { useWords } from '#client/words/words.tsx';
import { RemovalLine, SurgeLine } from './screens.tsx';
import styles from './StatusBanners.module.css';
import { MINUTE_MS } from '#shared/model/time.ts';

/** The state of the world at the top of Now, in order of danger; each a sentence with one thing to do. Nothing when all is well. */
export function StatusBanners() {
  const { words, format } = useWords();
  const { userId, may } = useMember();
  const { entries } = useOutbox();
  const line = useLine();
  const removal = useSignal(removals);
  // An outage of the push services makes no noise of its own: asked for again and again.
  const { data: counts } = useQuery({ ...api.feedback.counts.queryOptions(), refetchInterval: MINUTE_MS });
  const heldSince = counts?.trouble?.heldSince ?? null;
  const proxy = counts?.trouble?.undeclaredProxy ?? null;
  const unwatchedSince = counts?.trouble?.unwatchedSince ?? null;
  const { data: surge } = useQuery({ ...api.surge.get.queryOptions(), refetchInterval: MINUTE_MS });
  const mine = entries.filter((entry) => entry.userId === userId);
  const stopped = mine.filter(({ state }) => state.is === 'refused' || state.is === 'conflict');
  const old = mine.filter(({ state }) => state.is === 'ask');
  const waiting = mine.filter(({ state }) => state.is === 'waiting');
  return (
    <div className={styles.lines}>
      {heldSince !== null && <Notice tone="danger">{words.inbox.alertsHeld(format.time(heldSince))}</Notice>}
      {heldSince === null && unwatchedSince !== null && (
        <Notice tone="danger">{words.inbox.unwatched(format.time(unwatchedSince))}</Notice>
      )}
      {counts !== undefined && counts.unreached > 0 && <Notice tone="danger">{words.inbox.unreached(counts.unreached)}</Notice>}
      {proxy !== null && may('business.manage') && <Notice tone="warning">{words.inbox.undeclaredProxy(proxy)}</Notice>}
      {removal !== null && (
        <Suspense>
          <RemovalLine {...removal} />
        </Suspense>
      )}
      {(surge?.running || surge?.suggested) && (
        <Suspense>
          <SurgeLine surge={surge} />
        </Suspense>
      )}
      <PhoneWarnings />
      {stopped[0] && (
        <Notice tone="warning" action={<OpenItem id={stopped[0].feedbackId} />}>
          {words.common.refusedQueue(stopped.length)}
        </Notice>
      )}
      {old[0] && (
        <Notice tone="warning" action={<OpenItem id={old[0].feedbackId} />}>
          {words.common.tooOld(old.length)}
        </Notice>
      )}
      {line.since !== null && (
        <Notice tone="offline">
          {words.common.offlineSince(format.time(line.since))}{' '}
          {waiting.length > 0 && words.common.waitingForSignal(waiting.length)}
        </Notice>
      )}
    </div>
  );
}

function OpenItem({ id }: { id: string }) {
  const { words } = useWords();
  return (
    <Link href={`/f/${id}`} className={styles.link}>
      {words.common.tooOldReview}
    </Link>
  );
}
