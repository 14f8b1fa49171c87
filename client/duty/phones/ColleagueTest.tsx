import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import CircleCheck from 'lucide-react/icons/circle-check';
import Send from 'lucide-react/icons/send';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { now } from '#client/api/clock.ts';
import { sentenceOf } from '#client/words/errors.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { testPhase } from '#client/phone/test-phase.ts';
import type { TestPhase } from '#client/phone/test-phase.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { cx } from '#client/ui/cx.ts';
import { useRoomWords } from '#client/words/room-words.ts';
import type { TestAlertView } from '#shared/views/app.ts';
import styles from './Phones.module.css';

const ASK_EVERY_MS = 1_000;

/** One tap rings a colleague's phones and follows the alert until one of them has shown it, or says truthfully that none has. */
export function ColleagueTest({ memberId, name, quiet }: { memberId: string; name: string; quiet: boolean }) {
  const { words } = useRoomWords();
  const [test, setTest] = useState<{ alertId: string; startedAt: number } | null>(null);
  const [refused, setRefused] = useState('');
  const [sending, setSending] = useState(false);
  const { data } = useQuery({
    ...api.device.testMemberState.queryOptions({ memberId, alertId: test?.alertId ?? '' }),
    enabled: test !== null,
    staleTime: 0,
    gcTime: 0,
    refetchInterval: ({ state }) => (test !== null && !bestPhase(state.data, test.startedAt).over ? ASK_EVERY_MS : false),
  });
  const phase = test === null ? null : bestPhase(data, test.startedAt);
  const over = phase?.over === true;
  useEffect(() => {
    // The proof is in: whoever looks at the weekend sees it.
    if (over) void queryClient.invalidateQueries(api.duty.pathFilter());
  }, [over]);
  const send = async () => {
    setSending(true);
    setRefused('');
    try {
      const { alertId } = await server.device.testMember.mutate({ memberId });
      setTest({ alertId, startedAt: now() });
    } catch (error) {
      setTest(null);
      setRefused(sentenceOf(error, words));
    } finally {
      setSending(false);
    }
  };
  return (
    <div className={styles.test}>
      <div role="status">{phase !== null && <Phase phase={phase} />}</div>
      {refused !== '' && (
        <p className={styles.failed} role="alert">
          {refused}
        </p>
      )}
      <Button
        variant={quiet || phase?.good === true ? 'quiet' : 'plain'}
        icon={<Send aria-hidden="true" />}
        aria-label={words.reach.testName(name)}
        busy={sending || phase?.over === false}
        onClick={() => void send()}
      >
        {words.reach.test}
      </Button>
    </div>
  );
}

/** One phone that has shown it is proof; only when none can any more is it over without. */
function bestPhase(phones: readonly TestAlertView[] | undefined, startedAt: number): TestPhase {
  const phases = (phones ?? []).map((phone) => testPhase(phone, now() - startedAt));
  return phases.find(({ good }) => good) ?? phases.find(({ over }) => !over) ?? phases[0] ?? testPhase(null, now() - startedAt);
}

function Phase({ phase }: { phase: TestPhase }) {
  const { words, format } = useRoomWords();
  const text = words.reach.phases[phase.is === 'opened' ? 'shown' : phase.is];
  const look = phase.good ? styles.shown : phase.over ? styles.failed : '';
  return (
    <p className={cx(styles.phase, look)}>
      {phase.good && <CircleCheck aria-hidden="true" />}
      {phase.over && !phase.good && <TriangleAlert aria-hidden="true" />}
      <span>{typeof text === 'string' ? text : text(format.timeExact(phase.at))}</span>
    </p>
  );
}
