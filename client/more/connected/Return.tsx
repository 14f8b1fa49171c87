import { useEffect, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { Skeleton } from '#client/ui/layout/Skeleton.tsx';
import { useConnecting } from '#client/words/connecting-words.ts';
import { useWords } from '#client/words/words.tsx';
import { CameBack } from './CameBack.tsx';
import { Choices } from './Choices.tsx';
import { NotConnected } from './NotConnected.tsx';
import { useConnect } from './useConnect.ts';
import styles from './Connected.module.css';

const doNothing = () => undefined;

/** /more/channels/return: back from the platform's own sign-in, with a yes (`code`, `state`) or a no (`error`). */
export function Return() {
  const said = useConnecting();
  const [, navigate] = useLocation();
  const query = new URLSearchParams(useSearch());
  const error = query.get('error');
  const toChannels = () => navigate('/more/channels', { replace: true });
  return (
    <Screen title={said.back.title} onBack={toChannels}>
      <div className={styles.form}>
        {error === null ? (
          <Finish state={query.get('state') ?? ''} code={query.get('code') ?? ''} />
        ) : (
          <Notice tone="warning">
            <p>{/denied|cancel/.test(error) ? said.back.saidNo : said.back.refused}</p>
            <CameBack answer={query.get('error_description') ?? ''} />
          </Notice>
        )}
        <Button wide onClick={toChannels}>
          {said.back.channels}
        </Button>
      </div>
    </Screen>
  );
}

function Finish({ state, code }: { state: string; code: string }) {
  const { words } = useWords();
  const said = useConnecting();
  const { busy, refusal, standing, take } = useConnect(doNothing);
  const begun = useRef(false);
  const finish = () => void take(() => server.account.finish.mutate({ state, code }));
  const whole = state !== '' && code !== '';
  useEffect(() => {
    // A code is good for one exchange.
    if (begun.current || !whole) return;
    begun.current = true;
    finish();
  });
  if (!whole) return <Notice tone="warning">{said.back.nothing}</Notice>;
  if (standing?.kind === 'choose') {
    const { attempt, choices } = standing;
    return (
      <>
        <h2>{said.whichOne}</h2>
        <Choices
          choices={choices}
          busy={busy}
          onChoose={(choice) => void take(() => server.account.choose.mutate({ attempt, choice }))}
        />
        <NotConnected refused={null} reason={refusal} />
      </>
    );
  }
  if (refusal !== '')
    return (
      <>
        <NotConnected refused={null} reason={refusal} />
        {refusal === 'offline' && (
          <Button variant="primary" wide busy={busy} onClick={finish}>
            {words.common.tryAgain}
          </Button>
        )}
      </>
    );
  if (standing?.kind === 'refused') return <NotConnected refused={standing} reason="" />;
  return (
    <div role="status">
      <p>{said.back.wait}</p>
      <Skeleton shape="card" count={1} />
    </div>
  );
}
