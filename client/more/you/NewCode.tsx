import { useState } from 'react';
import { withProof } from '#client/api/session/proof.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { RecoveryCode } from '#client/ui/controls/RecoveryCode.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import styles from '../More.module.css';

/** A new code takes the place of the one before; it counts as kept when the person says so. */
export function NewCode({ email, onDone }: { email: string; onDone: () => void }) {
  const { words } = useRoomWords();
  const [code, setCode] = useState<string | null>(null);
  const { busy, refusal, run } = useAction();
  const said = words.account.code;
  const again = () => queryClient.invalidateQueries(api.you.get.queryFilter());
  const make = () =>
    void run(async () => {
      setCode((await withProof(() => server.you.newRecovery.mutate())).code);
      await again();
    });
  const kept = () =>
    void run(async () => {
      await server.you.recoveryKept.mutate();
      await again();
      onDone();
    });
  return (
    <div className={styles.form}>
      {code === null ? <p>{said.why}</p> : <RecoveryCode code={code} email={email} />}
      <Refusal reason={refusal} />
      <Button variant="primary" wide busy={busy} onClick={code === null ? make : kept}>
        {code === null ? said.make : said.kept}
      </Button>
    </div>
  );
}
