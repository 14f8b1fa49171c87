import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { withProof } from '#client/api/session/proof.ts';
import { useMe } from '#client/api/session/session.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { RecoveryCode } from '#client/ui/controls/RecoveryCode.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import { Step } from '../Step.tsx';

/** Part of the account: the one way back in of an owner who is alone. Made by a tap, because it is shown only once. */
export function RecoveryStep({ onDone }: { onDone: () => void }) {
  const { words } = useRoomWords();
  const { data: me } = useMe();
  const { data: own } = useQuery(api.you.get.queryOptions());
  const [code, setCode] = useState<string | null>(null);
  const { busy, refusal, run } = useAction();
  const said = words.account.code;
  const make = () => void run(async () => setCode((await withProof(() => server.you.newRecovery.mutate())).code));
  const kept = () =>
    void run(async () => {
      await server.you.recoveryKept.mutate();
      await queryClient.invalidateQueries(api.you.get.queryFilter());
      onDone();
    });
  return (
    <Step
      name="account"
      title={said.title}
      lead={said.why}
      action={
        <>
          <Refusal reason={refusal} />
          <Button variant="primary" wide busy={busy} onClick={code === null ? make : kept}>
            {code === null ? said.make : said.kept}
          </Button>
          {code === null && (
            <Button variant="quiet" wide onClick={onDone}>
              {words.welcome.later}
            </Button>
          )}
        </>
      }
    >
      {code === null && own?.recovery.state === 'unseen' && <Notice tone="warning">{words.account.you.recoveryUnseen}</Notice>}
      {code !== null && <RecoveryCode code={code} email={me?.email ?? ''} />}
    </Step>
  );
}
