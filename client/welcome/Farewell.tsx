import { useEffect } from 'react';
import { now } from '#client/api/clock.ts';
import { emptyPhone } from '#client/api/session/session.ts';
import { server } from '#client/api/trpc.ts';
import { tellWorker } from '#client/pwa/worker.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import type { Farewell as Said } from '#shared/views/app.ts';
import { AppMark } from './AppMark.tsx';
import styles from './Step.module.css';

/** Why this phone is signed out, when somebody else ended it. What was read here goes at once. */
export function Farewell({ said }: { said: Said }) {
  const { words, format } = useRoomWords();
  const { farewell } = words.account;
  const empties = said.why !== 'password';
  useEffect(() => {
    // The same account comes back after a new password, so what it wrote and has not sent stays.
    if (empties) void Promise.all([tellWorker({ type: 'signed-out' }), emptyPhone('stays')]).catch(() => undefined);
  }, [empties]);
  const go = async () => {
    await server.session.farewellRead.mutate().catch(() => undefined);
    location.assign('/sign-in');
  };
  const title = farewell.title[said.why](said.businessName ?? farewell.someBusiness);
  return (
    <Screen title={title}>
      <div className={styles.narrow}>
        <AppMark />
        <p className={styles.lead}>{farewell.text[said.why](said.by ?? '', format.moment(said.at, now()))}</p>
        {said.why === 'removed' && <p className={styles.lead}>{farewell.mistake}</p>}
        {said.why === 'closed' && <p className={styles.lead}>{farewell.accountStays}</p>}
        {said.why === 'password' && <p className={styles.lead}>{farewell.notYou}</p>}
        <Button variant="primary" wide onClick={() => void go()}>
          {farewell.signIn}
        </Button>
      </div>
    </Screen>
  );
}
