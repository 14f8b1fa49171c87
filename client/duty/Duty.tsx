import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '#client/api/clock.ts';
import { sentenceOf } from '#client/api/errors.ts';
import { useMember } from '#client/api/session.ts';
import { api, server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { Screen } from '#client/ui/Screen.tsx';
import { Skeleton } from '#client/ui/Skeleton.tsx';
import { toast } from '#client/ui/Toast.tsx';
import { useWords } from '#client/ui/words.tsx';
import type { DutyView } from '#shared/model/duty.ts';
import { Busy } from './Busy.tsx';
import { CoverSheet, HandOverSheet, TakeSheet } from './moves.tsx';
import { DutyLinks } from './DutyLinks.tsx';
import { Notes } from './Notes.tsx';
import { SurgeCard } from './surge/SurgeCard.tsx';
import { Offers } from './Offers.tsx';
import { untilText } from './times.ts';
import { myself, useDuty, useMove } from './useDuty.ts';
import { Weekend } from './Weekend.tsx';
import { WhoIsTold } from './WhoIsTold.tsx';
import styles from './Duty.module.css';

/** Who is on duty, whether the weekend is covered, and taking or giving the duty with a thumb. */
export function Duty() {
  const { words } = useWords();
  const query = useDuty();
  useHandOverLink();
  return (
    <Screen title={words.duty.title}>
      {query.data ? (
        query.data.planned ? (
          <Planned view={query.data} />
        ) : (
          <Unplanned />
        )
      ) : query.isError || query.fetchStatus === 'paused' ? (
        <EmptyState
          ring={{ kind: 'none' }}
          title={query.isError ? sentenceOf(query.error, words) : words.common.cannotLoadOffline}
        >
          <Button onClick={() => void query.refetch()}>{words.common.tryAgain}</Button>
        </EmptyState>
      ) : (
        <Skeleton shape="card" count={2} />
      )}
    </Screen>
  );
}

function Unplanned() {
  const { data } = useQuery(api.team.list.queryOptions());
  return (
    <>
      {data ? <WhoIsTold members={data} /> : <Skeleton shape="card" count={2} />}
      <Busy />
      <SurgeCard />
      <DutyLinks planned={false} />
    </>
  );
}

function Planned({ view }: { view: DutyView }) {
  const { words } = useWords();
  const { may } = useMember();
  const { data: weekend } = useQuery(api.duty.weekend.queryOptions());
  const [sheet, setSheet] = useState<'take' | 'cover' | 'hand' | null>(null);
  const close = () => setSheet(null);
  const me = myself(view);
  const mine = view.now.onDuty !== null && view.now.onDuty === me;
  return (
    <>
      <NowSentence view={view} />
      <Notes view={view} />
      <Offers view={view} />
      {weekend ? (
        <Weekend weekend={weekend} members={view.members} timeZone={view.roster.timeZone} />
      ) : (
        <Skeleton shape="card" count={2} />
      )}
      <Busy />
      <SurgeCard />
      <DutyLinks planned />
      {may('duty.serve') && (
        <div className={styles.thumb}>
          {mine ? (
            <>
              <Button look="primary" onClick={() => setSheet('cover')}>
                {words.duty.cover.action}
              </Button>
              <Button onClick={() => setSheet('hand')}>{words.duty.handOver.action}</Button>
            </>
          ) : (
            <Button look="primary" wide onClick={() => setSheet('take')}>
              {words.duty.taking.action}
            </Button>
          )}
        </div>
      )}
      <TakeSheet view={view} open={sheet === 'take'} onClose={close} />
      <CoverSheet view={view} open={sheet === 'cover'} onClose={close} />
      <HandOverSheet open={sheet === 'hand'} onClose={close} />
    </>
  );
}

function NowSentence({ view }: { view: DutyView }) {
  const { words, format } = useWords();
  const now = useNow(10_000);
  const { onDuty, backup, until } = view.now;
  const nameOf = (id: string) => view.members.find((member) => member.id === id)?.name ?? words.duty.somebody;
  const end = untilText(format, until, now);
  const behind = backup === null ? null : backup === myself(view) ? words.common.you : nameOf(backup);
  if (onDuty === null) {
    return (
      <Notice tone="warning">
        <strong>{words.duty.now.nobody(end)}</strong> {words.duty.now.nobodyRule}
      </Notice>
    );
  }
  return (
    <p className={styles.now}>
      {onDuty === myself(view) ? words.duty.now.me(end, behind) : words.duty.now.other(nameOf(onDuty), end, behind)}
    </p>
  );
}

/** A colleague's code was scanned with this phone: the token is in the fragment and leaves the address at once. */
function useHandOverLink(): void {
  const { words, format } = useWords();
  const move = useMove();
  useEffect(() => {
    const token = /^#take=([\w-]+)$/.exec(location.hash)?.[1];
    if (token === undefined) return;
    history.replaceState(history.state, '', location.pathname);
    void move(async () => {
      const { until } = await server.duty.takeHandOver.mutate({ token });
      toast(words.duty.handOver.taken(format.time(until)));
    });
    // once, when the screen opens
  }, []);
}
