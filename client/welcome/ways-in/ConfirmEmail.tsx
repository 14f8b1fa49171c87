import { useState } from 'react';
import { useLocation } from 'wouter';
import { sentenceFor } from '#client/words/errors.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { AppMark } from '../AppMark.tsx';
import { tokenOf } from './token.ts';
import styles from '../Step.module.css';

/** /confirm#token, from the mail to a new address. A tap, because a preview of the link must not use it up. */
export function ConfirmEmail() {
  const { words } = useRoomWords();
  const [, navigate] = useLocation();
  const [token] = useState(() => tokenOf(location.hash));
  const [email, setEmail] = useState<string | null>(null);
  const { busy, refusal, run } = useAction();
  const { you, back } = words.account;
  const confirm = () =>
    void run(async () => {
      setEmail((await server.you.confirmEmail.mutate({ token: token ?? '' })).email);
      await queryClient.invalidateQueries(api.session.me.queryFilter());
    });
  return (
    <Screen title={you.confirmTitle}>
      <div className={styles.narrow}>
        <AppMark />
        {token === null && <Notice tone="warning">{back.noToken}</Notice>}
        {refusal !== '' && <Notice tone="warning">{sentenceFor(refusal, words)}</Notice>}
        {email !== null && <p role="status">{you.confirmed(email)}</p>}
        {token !== null && email === null && (
          <Button variant="primary" wide busy={busy} onClick={confirm}>
            {you.confirmAction}
          </Button>
        )}
        {(token === null || email !== null) && (
          <Button wide onClick={() => navigate('/')}>
            {words.common.lostAction}
          </Button>
        )}
      </div>
    </Screen>
  );
}
