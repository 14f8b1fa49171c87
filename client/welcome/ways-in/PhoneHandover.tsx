import { useState } from 'react';
import { useLocation } from 'wouter';
import { sentenceFor } from '#client/words/errors.ts';
import { sessionBegan } from '#client/api/session/session.ts';
import { server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { AppMark } from '../AppMark.tsx';
import { tokenOf } from './token.ts';
import styles from '../Step.module.css';

/** /phone#token: opened from the QR code of a computer. A tap, because a preview of the link must not use it up. */
export function PhoneHandover() {
  const { words } = useRoomWords();
  const [, navigate] = useLocation();
  const [token] = useState(() => tokenOf(location.hash));
  const { busy, refusal, run } = useAction();
  const said = words.welcome.handover;
  const open = (secret: string) =>
    void run(async () => {
      await server.session.openPhone.mutate({ token: secret });
      await sessionBegan();
      navigate('/welcome?step=4', { replace: true });
    });
  return (
    <Screen title={said.title}>
      <div className={styles.narrow}>
        <AppMark />
        {token === null ? (
          <Notice tone="warning">{said.noToken}</Notice>
        ) : (
          <>
            <p className={styles.lead}>{said.lead}</p>
            {refusal !== '' && <Notice tone="warning">{sentenceFor(refusal, words)}</Notice>}
            <Button variant="primary" wide busy={busy} onClick={() => open(token)}>
              {said.action}
            </Button>
          </>
        )}
      </div>
    </Screen>
  );
}
