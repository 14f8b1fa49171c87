import { useState } from 'react';
import { useNow } from '#client/api/clock.ts';
import { useMember } from '#client/api/session/session.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { useWords } from '#client/words/words.tsx';
import { EndSheet } from './EndSheet.tsx';
import { Load } from './Load.tsx';
import { Suggested } from './SurgeLine.tsx';
import { SurgeSheet } from './SurgeSheet.tsx';
import { useStart } from './useStart.ts';
import { useSurge, type Running } from './useSurge.ts';
import styles from './Surge.module.css';

/** In the Duty room: the switch, and while it runs how long, with whom, and the way out. */
export function SurgeCard() {
  const { words } = useWords();
  const { may } = useMember();
  const surge = useSurge(true);
  const { busy, begin, open, close } = useStart();
  const said = words.surge;
  if (!surge) return null;
  const leads = may('team.manage');
  if (surge.running) return <On running={surge.running} leads={leads} open={open} onOpen={begin} onClose={close} />;
  if (!leads) return null;
  return (
    <Card title={said.title}>
      {surge.suggested ? <Suggested wave={surge.suggested} /> : <p className={styles.small}>{said.off}</p>}
      <Button variant={surge.suggested ? 'primary' : 'plain'} busy={busy} onClick={() => begin(null)}>
        {said.start}
      </Button>
    </Card>
  );
}

type OnGiven = { running: Running; leads: boolean; open: boolean; onOpen: (running: Running) => void; onClose: () => void };

function On({ running, leads, open, onOpen, onClose }: OnGiven) {
  const { words, format } = useWords();
  const now = useNow(10_000);
  const [ending, setEnding] = useState(false);
  const said = words.surge;
  return (
    <Card title={said.title}>
      <p>{said.line(format.time(running.endsAt), format.span(running.endsAt - now))}</p>
      {running.statement !== '' && <blockquote className={styles.statement}>{running.statement}</blockquote>}
      {leads ? (
        <>
          <Load running={running} />
          <div className={styles.actions}>
            <Button onClick={() => onOpen(running)}>{said.link}</Button>
            <Button variant="danger" onClick={() => setEnding(true)}>
              {said.end}
            </Button>
          </div>
          <SurgeSheet running={running} open={open} onClose={onClose} />
          <EndSheet running={running} open={ending} onClose={() => setEnding(false)} />
        </>
      ) : (
        <p className={styles.small}>{said.lineHelping(running.helping)}</p>
      )}
    </Card>
  );
}
