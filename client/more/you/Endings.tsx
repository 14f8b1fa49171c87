import type { ReactNode } from 'react';
import { withProof } from '#client/api/session/proof.ts';
import { server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { signOutHere } from '#client/pwa/alerts.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import styles from '../More.module.css';

type Props = { onKeep: () => void };

export function Everywhere({ onKeep }: Props) {
  const { words } = useRoomWords();
  const { you } = words.account;
  const work = async () => {
    await server.you.signOutOthers.mutate();
    await signOutHere();
  };
  return <Ending text={you.everywhereText} yes={you.everywhere} work={work} onKeep={onKeep} />;
}

export function Leave({ onKeep }: Props) {
  const { words } = useRoomWords();
  const { you } = words.account;
  // The start page says what became of it, or opens another team.
  const work = async () => {
    await server.you.leave.mutate();
    location.assign('/');
  };
  return <Ending text={you.leaveText} yes={you.leave} work={work} onKeep={onKeep} />;
}

export function DeleteAccount({ onKeep }: Props) {
  const { words } = useRoomWords();
  const { you } = words.account;
  const work = async () => {
    await withProof(() => server.you.deleteAccount.mutate());
    await signOutHere().catch(() => location.assign('/sign-in'));
  };
  return <Ending text={you.removeText} yes={you.removeYes} work={work} onKeep={onKeep} />;
}

function Ending({ text, yes, work, onKeep }: { text: ReactNode; yes: string; work: () => Promise<void>; onKeep: () => void }) {
  const { words } = useRoomWords();
  const { busy, refusal, run } = useAction();
  return (
    <div className={styles.form}>
      <p>{text}</p>
      <Refusal reason={refusal} />
      <Button wide onClick={onKeep}>
        {words.account.you.keep}
      </Button>
      <Button variant="danger" wide busy={busy} onClick={() => void run(work)}>
        {yes}
      </Button>
    </div>
  );
}
