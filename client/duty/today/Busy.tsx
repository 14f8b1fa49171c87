import { useQuery } from '@tanstack/react-query';
import { useNow } from '#client/api/clock.ts';
import { useMember } from '#client/api/session/session.ts';
import { api, server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { inHours } from '../times.ts';
import { useMove } from '../useDuty.ts';
import styles from '../Duty.module.css';

/** Busy kitchen: one tap says until when. */
export function Busy() {
  const { words, format } = useRoomWords();
  const { may } = useMember();
  const now = useNow(10_000);
  const move = useMove();
  const { data } = useQuery(api.escalation.get.queryOptions());
  if (!data || !may('duty.serve')) return null;
  const { busyUntil } = data;
  const said = words.duty.busy;
  const set = (until: number | null) => void move(() => server.escalation.busy.mutate({ until }));
  return (
    <Card title={said.title}>
      {busyUntil !== null && busyUntil > now ? (
        <>
          <p>{said.on(format.time(busyUntil))}</p>
          <Button onClick={() => set(null)}>{said.stop}</Button>
        </>
      ) : (
        <>
          <p className={styles.small}>{said.off}</p>
          <Chips label={said.label} wrap>
            {[1, 2, 3].map((hours) => (
              <Chip key={hours} onClick={() => set(inHours(now, hours))}>
                {said.start(format.time(inHours(now, hours)))}
              </Chip>
            ))}
          </Chips>
        </>
      )}
    </Card>
  );
}
