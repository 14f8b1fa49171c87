import { useEffect, useEffectEvent, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useMember } from '#client/api/session/session.ts';
import { api, server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { Skeleton } from '#client/ui/layout/Skeleton.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import type { DutyView } from '#shared/views/duty.ts';
import { QueryFallback } from '#client/ui/layout/QueryFallback.tsx';
import { AsOf } from '../AsOf.tsx';
import { Busy } from './Busy.tsx';
import { CoverSheet, HandOverSheet, TakeSheet } from './moves.tsx';
import { DutyLinks } from './DutyLinks.tsx';
import { Notes } from './Notes.tsx';
import { SurgeCard } from '../surge/SurgeCard.tsx';
import { Offers } from './Offers.tsx';
import { untilText } from '../times.ts';
import { myself, useDuty, useDutyNow, useMove } from '../useDuty.ts';
import { Weekend } from './Weekend.tsx';
import { WhoIsTold } from './WhoIsTold.tsx';
import styles from '../Duty.module.css';

/** Who is on duty, whether the weekend is covered, and taking or giving the duty with a thumb. */
export function Duty() {
  const { words } = useRoomWords();
  const query = useDuty();
  useHandOverLink();
  return (
    <Screen title={words.duty.title}>
      <AsOf at={query.dataUpdatedAt} />
      {query.data ? <Room view={query.data} /> : <QueryFallback query={query} />}
    </Screen>
  );
}

type Open = 'take' | 'cover' | 'hand' | null;

function Room({ view }: { view: DutyView }) {
  const { words } = useRoomWords();
  const { may } = useMember();
  const duty = useDutyNow(view);
  const [sheet, setSheet] = useState<Open>(null);
  const close = () => setSheet(null);
  const me = myself(view);
  const mine = duty.onDuty !== null && duty.onDuty === me;
  return (
    <>
      {(view.planned || duty.onDuty !== null) && <NowSentence view={view} duty={duty} />}
      <Notes view={view} />
      <Offers view={view} />
      {view.planned ? <Covered view={view} /> : <WhoIsTold members={view.members} />}
      <Busy />
      <SurgeCard />
      <DutyLinks planned={view.planned} />
      {may('duty.serve') && (
        <div className={styles.thumb}>
          {mine ? (
            <>
              <Button variant="primary" onClick={() => setSheet('cover')}>
                {words.duty.cover.action}
              </Button>
              <Button onClick={() => setSheet('hand')}>{words.duty.handOver.action}</Button>
            </>
          ) : (
            <Button variant={view.planned ? 'primary' : 'plain'} wide onClick={() => setSheet('take')}>
              {words.duty.taking.action}
            </Button>
          )}
        </div>
      )}
      <TakeSheet view={view} duty={duty} open={sheet === 'take'} onClose={close} />
      <CoverSheet view={view} duty={duty} open={sheet === 'cover'} onClose={close} />
      <HandOverSheet open={sheet === 'hand'} onClose={close} />
    </>
  );
}

function Covered({ view }: { view: DutyView }) {
  const { data } = useQuery(api.duty.weekend.queryOptions());
  if (!data) return <Skeleton shape="card" count={2} />;
  return <Weekend weekend={data} view={view} />;
}

/** By this phone's reckoning, so that it stays true without a line. */
function NowSentence({ view, duty }: { view: DutyView; duty: ReturnType<typeof useDutyNow> }) {
  const { words, format } = useRoomWords();
  const { onDuty, backup, until, now } = duty;
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
  const { words, format } = useRoomWords();
  const move = useMove();
  const take = useEffectEvent((token: string) => {
    history.replaceState(history.state, '', location.pathname);
    void move(async () => {
      const { until, alone } = await server.duty.takeHandOver.mutate({ token });
      const taken = words.duty.handOver.taken(format.time(until));
      toast(alone ? `${taken} ${words.duty.alone}` : taken);
    });
  });
  useEffect(() => {
    const token = /^#take=([\w-]+)$/.exec(location.hash)?.[1];
    if (token !== undefined) take(token);
  }, []);
}
