import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import Plus from 'lucide-react/icons/plus';
import { useMember } from '#client/api/session.ts';
import { api, server } from '#client/api/trpc.ts';
import { goBack } from '#client/ui/back.ts';
import { Button } from '#client/ui/Button.tsx';
import { Card } from '#client/ui/Card.tsx';
import { Field } from '#client/ui/Field.tsx';
import { Screen } from '#client/ui/Screen.tsx';
import { Skeleton } from '#client/ui/Skeleton.tsx';
import { useWords } from '#client/ui/words.tsx';
import { DEFAULT_LADDER, ladderProblems, RUNGS_AT_MOST } from '#shared/escalation/ladder.ts';
import type { Ladder as Plan, Rung } from '#shared/escalation/types.ts';
import type { PolicyView } from '#shared/model/duty.ts';
import { DryRun } from './DryRun.tsx';
import { Preview } from './Preview.tsx';
import { RungFields } from './RungFields.tsx';
import { useMove } from './useDuty.ts';
import styles from './Duty.module.css';

/** /duty/ladder: the steps as a table, what they mean in words, and a rehearsal of them. */
export function Ladder() {
  const { words } = useWords();
  const [, navigate] = useLocation();
  const { data } = useQuery(api.escalation.get.queryOptions());
  const back = () => goBack(() => navigate('/duty'));
  if (data) return <Editor policy={data} onBack={back} />;
  return (
    <Screen title={words.duty.ladder.title} onBack={back}>
      <Skeleton shape="card" count={3} />
    </Screen>
  );
}

function Editor({ policy, onBack }: { policy: PolicyView; onBack: () => void }) {
  const { words } = useWords();
  const { may } = useMember();
  const move = useMove();
  const [ladder, setLadder] = useState<Plan>(policy.ladder);
  const [version, setVersion] = useState(policy.version);
  const [changed, setChanged] = useState(false);
  const said = words.duty.ladder;
  const editable = may('business.manage');
  const problems = ladderProblems(ladder);
  const change = (next: Partial<Plan>) => {
    setLadder({ ...ladder, ...next });
    setChanged(true);
  };
  const setRung = (index: number, rung: Rung) => change({ rungs: ladder.rungs.map((old, at) => (at === index ? rung : old)) });
  const add = () => {
    const last = ladder.rungs.at(-1)?.afterMinutes ?? -10;
    change({
      rungs: [...ladder.rungs, { afterMinutes: Math.min(1440, last + 10), tell: 'everyone', when: 'always', ways: ['push'] }],
    });
  };
  const save = () =>
    void move(async () => {
      const rungs = ladder.rungs.map((rung) => ({ ...rung, ways: [...rung.ways] }));
      const stored = await server.escalation.update.mutate({
        ladder: { ...ladder, rungs, nudgeMinutes: [...ladder.nudgeMinutes] },
        digestMinutes: policy.digestMinutes,
        version,
      });
      setVersion(stored.version);
      setChanged(false);
    }, said.saved);
  const number = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : NaN);
  const shown = (value: number) => (Number.isNaN(value) ? '' : value);
  return (
    <Screen
      title={said.title}
      onBack={onBack}
      bar={
        editable ? (
          <Button look="primary" wide disabled={!changed || problems.length > 0} onClick={save}>
            {said.save}
          </Button>
        ) : undefined
      }
    >
      <p className={styles.small}>{said.text}</p>
      <Preview ladder={ladder} />
      {problems.map(({ kind, rung }) => (
        <p key={`${kind}${rung ?? ''}`} className={styles.problem} role="alert">
          {rung === null ? said.problems[kind] : `${said.step(rung + 1)}: ${said.problems[kind]}`}
        </p>
      ))}
      <DryRun ladder={problems.length === 0 ? ladder : policy.ladder} />
      {editable && (
        <Card>
          {ladder.rungs.map((rung, index) => (
            // The place in the table is the identity: two steps may be equal while somebody types.
            <RungFields
              key={`step-${index.toString()}`}
              index={index}
              rung={rung}
              onChange={(next) => setRung(index, next)}
              onRemove={() => change({ rungs: ladder.rungs.filter((_, at) => at !== index) })}
            />
          ))}
          {ladder.rungs.length < RUNGS_AT_MOST && (
            <Button look="quiet" icon={<Plus aria-hidden="true" />} onClick={add}>
              {said.add}
            </Button>
          )}
          <div className={styles.form}>
            <Field
              label={said.repeatEvery}
              inputMode="numeric"
              value={shown(ladder.repeat.everyMinutes)}
              onChange={(event) => change({ repeat: { ...ladder.repeat, everyMinutes: number(event.currentTarget.value) } })}
            />
            <Field
              label={said.repeatTimes}
              inputMode="numeric"
              value={shown(ladder.repeat.times)}
              onChange={(event) => change({ repeat: { ...ladder.repeat, times: number(event.currentTarget.value) } })}
            />
            <Field
              label={said.silent}
              inputMode="numeric"
              value={shown(ladder.claimSilentMinutes)}
              onChange={(event) => change({ claimSilentMinutes: number(event.currentTarget.value) })}
            />
            <Button look="quiet" onClick={() => change(DEFAULT_LADDER)}>
              {said.standard}
            </Button>
          </div>
        </Card>
      )}
    </Screen>
  );
}
