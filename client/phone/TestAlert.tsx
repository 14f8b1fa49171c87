import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import CircleCheck from 'lucide-react/icons/circle-check';
import Send from 'lucide-react/icons/send';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { sentenceOf } from '#client/words/errors.ts';
import { api, server } from '#client/api/trpc.ts';
import { now } from '#client/api/clock.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { useWords } from '#client/words/words.tsx';
import { refresh, proved } from '#client/pwa/alerts.ts';
import type { PhoneOwner } from '#client/pwa/alerts.ts';
import { testPhase } from './test-phase.ts';
import type { TestPhase } from './test-phase.ts';
import styles from './AlertsPanel.module.css';

const ASK_EVERY_MS = 1_000;

/** Sends a real alert to this phone and follows it until it was on the screen, or says truthfully that it was not. */
export function TestAlert({ deviceId, owner }: { deviceId: string; owner: PhoneOwner }) {
  const { words } = useWords();
  const [test, setTest] = useState<{ alertId: string; startedAt: number } | null>(null);
  const [refused, setRefused] = useState('');
  const [sending, setSending] = useState(false);
  const { data } = useQuery({
    ...api.device.testState.queryOptions({ alertId: test?.alertId ?? '' }),
    enabled: test !== null,
    staleTime: 0,
    gcTime: 0,
    refetchInterval: ({ state }) =>
      test !== null && !testPhase(state.data?.[0] ?? null, now() - test.startedAt).over ? ASK_EVERY_MS : false,
  });
  const phase = test === null ? null : testPhase(data?.find((one) => one.deviceId === deviceId) ?? null, now() - test.startedAt);
  const good = phase?.good === true;
  useEffect(() => {
    if (good) proved.set(true);
  }, [good]);
  const send = async () => {
    setSending(true);
    setRefused('');
    try {
      const { alertId } = await server.device.test.mutate({ id: deviceId });
      setTest({ alertId, startedAt: now() });
    } catch (error) {
      setTest(null);
      setRefused(sentenceOf(error, words));
    } finally {
      setSending(false);
    }
  };
  return (
    <Card title={words.pwa.test.title}>
      <div role="status">{phase !== null && <Proof phase={phase} />}</div>
      {refused !== '' && (
        <p className={styles.failed} role="alert">
          {refused}
        </p>
      )}
      {phase?.is === 'gone' ? (
        <Button variant="primary" wide onClick={() => void refresh(owner)}>
          {words.pwa.repair}
        </Button>
      ) : (
        <Button
          variant={good ? 'plain' : 'primary'}
          wide
          icon={<Send aria-hidden="true" />}
          busy={sending || phase?.over === false}
          onClick={() => void send()}
        >
          {test === null ? words.pwa.test.send : words.pwa.test.again}
        </Button>
      )}
    </Card>
  );
}

function Proof({ phase }: { phase: TestPhase }) {
  const { words, format } = useWords();
  const text = words.pwa.test[phase.is];
  const sentence = typeof text === 'string' ? text : text(format.timeExact(phase.at));
  const look = phase.good ? styles.shown : phase.over ? styles.failed : '';
  return (
    <p className={`${styles.proof} ${look}`}>
      {phase.good && <CircleCheck aria-hidden="true" />}
      {phase.over && !phase.good && <TriangleAlert aria-hidden="true" />}
      <span>{sentence}</span>
    </p>
  );
}
