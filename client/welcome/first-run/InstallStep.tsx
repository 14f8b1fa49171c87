import { InstallGuide } from '#client/phone/InstallGuide.tsx';
import { thisPlatform, useInstall } from '#client/pwa/install.ts';
import { PhoneLink } from '#client/phone/PhoneLink.tsx';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Step } from '../Step.tsx';

/** At a computer the phone is the point: the account goes over by QR. */
export function InstallStep({ onDone, onBack }: { onDone: () => void; onBack: (() => void) | undefined }) {
  const { words } = useRoomWords();
  const install = useInstall();
  const said = words.welcome.install;
  const onComputer = thisPlatform().system === 'desktop';
  return (
    <Step
      name="install"
      title={said.title}
      lead={said.lead}
      onBack={onBack}
      action={
        <Button variant={install.kind === 'installed' ? 'primary' : 'plain'} wide onClick={onDone}>
          {install.kind === 'installed' ? said.action : words.welcome.later}
        </Button>
      }
    >
      {onComputer && (
        <Card>
          <p>{said.computer}</p>
          <PhoneLink />
        </Card>
      )}
      <Card>{install.kind === 'installed' ? <p>{said.done}</p> : <InstallGuide />}</Card>
    </Step>
  );
}
