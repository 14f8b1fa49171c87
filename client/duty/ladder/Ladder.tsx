import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useMember } from '#client/api/session/session.ts';
import { api, server } from '#client/api/trpc.ts';
import { goBack } from '#client/ui/layout/back.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Unsaved } from '#client/ui/messages/unsaved.ts';
import { ladderProblems } from '#shared/escalation/ladder.ts';
import type { Ladder as Plan } from '#shared/escalation/types.ts';
import type { PolicyView } from '#shared/views/duty.ts';
import { QueryFallback } from '#client/ui/layout/QueryFallback.tsx';
import { DryRun } from './DryRun.tsx';
import { Webhooks, useWebhooks } from '../webhooks/Webhooks.tsx';
import { Preview } from './Preview.tsx';
import { Steps } from './Steps.tsx';
import { Timing } from './Timing.tsx';
import { useMove } from '../useDuty.ts';
import styles from '../Duty.module.css';

/** /duty/ladder: the steps as a table, what they mean in words, and a rehearsal of them. */
export function Ladder() {
  const { words } = useRoomWords();
  const [, navigate] = useLocation();
  const query = useQuery(api.escalation.get.queryOptions());
  const back = () => goBack(() => navigate('/duty'));
  if (query.data) return <Editor policy={query.data} onBack={back} />;
  return (
    <Screen title={words.duty.ladder.title} onBack={back}>
      <QueryFallback query={query} />
    </Screen>
  );
}

type Edited = { readonly ladder: Plan; readonly digestMinutes: number; readonly version: number; readonly changed: boolean };
const untouched = ({ ladder, digestMinutes, version }: PolicyView): Edited => ({
  ladder,
  digestMinutes,
  version,
  changed: false,
});

function Editor({ policy, onBack }: { policy: PolicyView; onBack: () => void }) {
  const { words } = useRoomWords();
  const { may } = useMember();
  const move = useMove();
  const [kept, setEdited] = useState(() => untouched(policy));
  /** Somebody else has saved since this was read. */
  const overtaken = policy.version > kept.version;
  const edited = overtaken && !kept.changed ? untouched(policy) : kept;
  const { ladder, digestMinutes, version, changed } = edited;
  const editable = may('business.manage');
  const hooks = useWebhooks(editable);
  const said = words.duty.ladder;
  const problems = ladderProblems(ladder);
  const change = (next: Partial<Plan>) => setEdited({ ...edited, ladder: { ...ladder, ...next }, changed: true });
  const save = () =>
    void move(async () => {
      const stored = await server.escalation.update.mutate({ ladder, digestMinutes, version });
      setEdited({ ladder, digestMinutes, version: stored.version, changed: false });
    }, said.saved);
  return (
    <Screen
      title={said.title}
      onBack={onBack}
      bar={
        editable ? (
          <Button variant="primary" wide disabled={!changed || problems.length > 0} onClick={save}>
            {said.save}
          </Button>
        ) : undefined
      }
    >
      <p className={styles.small}>{said.text}</p>
      <Unsaved when={changed} />
      {overtaken && changed && (
        <Notice
          tone="warning"
          action={
            <Button variant="quiet" onClick={() => setEdited(untouched(policy))}>
              {words.timing.theirs}
            </Button>
          }
        >
          {words.timing.changed}
        </Notice>
      )}
      <Preview ladder={ladder} />
      {problems.map(({ kind, rung }) => (
        <p key={`${kind}${rung ?? ''}`} className={styles.problem} role="alert">
          {rung === null ? said.problems[kind] : `${said.step(rung + 1)}: ${said.problems[kind]}`}
        </p>
      ))}
      <DryRun ladder={problems.length === 0 ? ladder : policy.ladder} />
      {editable && (
        <>
          <Steps ladder={ladder} hooks={hooks} mail={policy.mail} onChange={change} />
          <Timing
            ladder={ladder}
            digestMinutes={digestMinutes}
            onLadder={change}
            onDigest={(minutes) => setEdited({ ...edited, digestMinutes: minutes, changed: true })}
          />
          <Webhooks />
        </>
      )}
    </Screen>
  );
}
