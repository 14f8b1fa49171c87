import { useState } from 'react';
import { now } from '#client/api/clock.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { useWords } from '#client/words/words.tsx';
import type { ImportView } from '#shared/import/view.ts';
import { importWords } from '#shared/messages/by-language/import.ts';
import { Progress } from './Progress.tsx';
import { ImportRefusal } from './ImportRefusal.tsx';
import styles from './Import.module.css';

/** An import that was begun: how far it is, what came of it, and the way back. */
export function ImportCard({ one }: { one: ImportView }) {
  const { language, format } = useWords();
  const words = importWords[language];
  const [leaving, setLeaving] = useState(false);
  const { busy, refusal, run } = useAction();
  const { id, state, fault, done, added, known } = one;
  const total = one.summary?.rows ?? done;
  const act = (work: () => Promise<unknown>) =>
    void run(async () => {
      await work();
      setLeaving(false);
      await queryClient.invalidateQueries(api.import.list.queryFilter());
    });
  return (
    <Card title={one.name}>
      <div className={styles.form}>
        <p className={styles.small}>{words.broughtBy(one.by, format.moment(one.createdAt, now()))}</p>
        {state === 'running' && (
          <>
            <Progress label={words.progress(format.number(done), format.number(total))} done={done} total={total} />
            <p className={styles.small}>{words.background}</p>
            <Button wide busy={busy} onClick={() => act(() => server.import.stop.mutate({ id }))}>
              {words.stop}
            </Button>
          </>
        )}
        {state === 'undoing' && (
          <Progress label={words.undoing(format.number(done), format.number(added))} done={done} total={added} />
        )}
        {(state === 'done' || state === 'stopped') && (
          <>
            <div className={styles.facts}>
              <strong>{words.done(added)}</strong>
              {known > 0 && <span>{words.known(known)}</span>}
            </div>
            {state === 'stopped' && <Notice tone="warning">{fault === null ? words.stopped : words.faults[fault]}</Notice>}
            {state === 'stopped' && fault === null && (
              <Button variant="primary" wide busy={busy} onClick={() => act(() => server.import.start.mutate({ id }))}>
                {words.goOn}
              </Button>
            )}
            <Button wide onClick={() => setLeaving(true)}>
              {words.undo}
            </Button>
          </>
        )}
        {!leaving && <ImportRefusal reason={refusal} />}
      </div>
      <Sheet title={words.undoTitle} open={leaving} onClose={() => setLeaving(false)}>
        <div className={styles.form}>
          <p>{words.undoText(added)}</p>
          <ImportRefusal reason={refusal} />
          <Button variant="danger" wide busy={busy} onClick={() => act(() => server.import.undo.mutate({ id }))}>
            {words.undo}
          </Button>
        </div>
      </Sheet>
    </Card>
  );
}
