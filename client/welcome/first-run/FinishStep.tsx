import { useLocation } from 'wouter';
import QrCodeIcon from 'lucide-react/icons/qr-code';
import UserPlus from 'lucide-react/icons/user-plus';
import { server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import { Step } from '../Step.tsx';

/** Both open their own screens; the way back leads here again. */
export function FinishStep({ onDone, onBack }: { onDone: () => void; onBack: (() => void) | undefined }) {
  const { words } = useRoomWords();
  const [, navigate] = useLocation();
  const { busy, refusal, run } = useAction();
  const said = words.welcome.finish;
  const poster = () =>
    void run(async () => {
      const complaintLinks = await server.complaintLink.list.query();
      const complaintLink =
        complaintLinks.find(({ revoked }) => !revoked) ?? (await server.complaintLink.create.mutate({ placeLabel: '' }));
      navigate(`/more/poster/${complaintLink.id}`);
    });
  return (
    <Step
      name="finish"
      title={said.title}
      lead={said.lead}
      onBack={onBack}
      action={
        <Button variant="primary" wide onClick={onDone}>
          {said.action}
        </Button>
      }
    >
      <Card title={said.posterTitle}>
        <p>{said.posterText}</p>
        <Refusal reason={refusal} />
        <Button wide busy={busy} icon={<QrCodeIcon aria-hidden="true" />} onClick={poster}>
          {said.poster}
        </Button>
      </Card>
      <Card title={said.inviteTitle}>
        <p>{said.inviteText}</p>
        <Button wide icon={<UserPlus aria-hidden="true" />} onClick={() => navigate('/more/team?invite')}>
          {said.invite}
        </Button>
      </Card>
    </Step>
  );
}
