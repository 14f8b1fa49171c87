import { useState } from 'react';
import { useNow } from '#client/api/clock.ts';
import { useMember } from '#client/api/session/session.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { useWords } from '#client/words/words.tsx';
import type { SurgeView } from '#shared/views/duty.ts';
import { EndSheet } from './EndSheet.tsx';
import { SurgeSheet } from './SurgeSheet.tsx';
import { useStart } from './useStart.ts';
import type { Running } from './useSurge.ts';

/** At the top of Now: while it runs for everybody, before that as a suggestion for whoever may start it. */
export function SurgeLine({ surge }: { surge: SurgeView }) {
  const { words } = useWords();
  const { busy, begin, open, close } = useStart();
  const { running, suggested } = surge;
  return (
    <>
      {running && <On running={running} />}
      {running && open && <SurgeSheet running={running} open onClose={close} />}
      {!running && suggested && (
        <Notice
          tone="warning"
          action={
            <Button variant="quiet" busy={busy} onClick={() => begin(null)}>
              {words.surge.start}
            </Button>
          }
        >
          <Suggested wave={suggested} />
        </Notice>
      )}
    </>
  );
}

export function Suggested({ wave }: { wave: NonNullable<SurgeView['suggested']> }) {
  const { words, format } = useWords();
  return <p>{words.surge.suggested(wave.lastHour, format.number(Math.round(wave.usual)))}</p>;
}

function On({ running }: { running: Running }) {
  const { words, format } = useWords();
  const { may, helper } = useMember();
  const now = useNow(10_000);
  const [ending, setEnding] = useState(false);
  const said = words.surge;
  const leads = may('team.manage');
  const until = format.time(running.endsAt);
  const left = format.span(running.endsAt - now);
  return (
    <>
      <Notice
        tone="info"
        action={
          leads && (
            <Button variant="quiet" onClick={() => setEnding(true)}>
              {said.end}
            </Button>
          )
        }
      >
        {helper ? said.helpingLine(until, left) : `${said.line(until, left)} ${said.lineHelping(running.helping)}`}
      </Notice>
      <EndSheet running={running} open={ending} onClose={() => setEnding(false)} />
    </>
  );
}
