import { useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { withProof } from '#client/api/session/proof.ts';
import { useMember } from '#client/api/session/session.ts';
import { server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { goBack } from '#client/ui/layout/back.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { onSubmit } from '#client/ui/controls/form.ts';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { Skeleton } from '#client/ui/layout/Skeleton.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import more from '../More.module.css';
import { Files } from './Files.tsx';
import styles from './DeleteBusiness.module.css';

/** /more/business/end: what ends, the data to take along, and then the name typed by hand. For owners. */
export function DeleteBusiness() {
  const { words } = useRoomWords();
  const { settings, may } = useMember();
  const [, navigate] = useLocation();
  const { ending } = words;
  const back = () => goBack(() => navigate('/more/business'));
  if (settings !== null && !may('business.delete')) return <Redirect to="/more/business" replace />;
  return (
    <Screen title={ending.title} onBack={back}>
      {settings === null ? (
        <Skeleton shape="card" count={2} />
      ) : (
        <>
          <Notice tone="warning">{ending.lead(settings.name)}</Notice>
          <Card>
            <ul className={styles.ends}>
              {ending.ends.map(({ what, text }) => (
                <li key={what}>
                  <strong className={styles.what}>{what}</strong>
                  <p>{text}</p>
                </li>
              ))}
            </ul>
          </Card>
          <Files timeZone={settings.hours.timeZone} />
          <Confirm name={settings.name} onKeep={back} />
        </>
      )}
    </Screen>
  );
}

function Confirm({ name, onKeep }: { name: string; onKeep: () => void }) {
  const { words } = useRoomWords();
  const { ending } = words;
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useAction();
  const same = typed.trim() === name.trim();
  const submit = () =>
    void run(async () => {
      await withProof(() => server.business.delete.mutate({ name: typed }));
      // The start page says what became of it, or opens another team.
      location.assign('/');
    });
  return (
    <Card title={ending.confirm(name)}>
      <form className={more.form} noValidate onSubmit={onSubmit(same, { submit, refuse: () => setTried(true) })}>
        <Field
          label={ending.name}
          error={tried && !same ? ending.nameError : undefined}
          value={typed}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Refusal reason={refusal} />
        <Button wide onClick={onKeep}>
          {ending.keep}
        </Button>
        <Button type="submit" variant="danger" wide busy={busy}>
          {ending.yes}
        </Button>
      </form>
    </Card>
  );
}
