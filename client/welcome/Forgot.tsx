import { useLocation } from 'wouter';
import { goBack } from '#client/ui/back.ts';
import { Card } from '#client/ui/Card.tsx';
import { CopyButton } from '#client/ui/CopyButton.tsx';
import { Screen } from '#client/ui/Screen.tsx';
import { useRoomWords } from '#client/ui/room-words.ts';
import styles from './Step.module.css';

const COMMAND = 'npm run admin -- reset-password';

/** /forgot: the ways back in that exist here, and no other. */
export function Forgot() {
  const { words } = useRoomWords();
  const [, navigate] = useLocation();
  const { forgot } = words.account;
  return (
    <Screen title={forgot.title} onBack={() => goBack(() => navigate('/sign-in'))}>
      <div className={styles.narrow}>
        <p className={styles.lead}>{forgot.lead}</p>
        <Card title={forgot.team}>
          <p>{forgot.teamText}</p>
        </Card>
        <Card title={forgot.server}>
          <p>{forgot.serverText}</p>
          <p className={styles.command}>
            <code>{`${COMMAND} you@example.com`}</code>
          </p>
          <CopyButton text={COMMAND} what={forgot.serverCommand} />
        </Card>
      </div>
    </Screen>
  );
}
