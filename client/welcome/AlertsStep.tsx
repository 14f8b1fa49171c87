import { AlertsPanel } from '#client/pwa/AlertsPanel.tsx';
import { proved } from '#client/pwa/alerts.ts';
import { useSignal } from '#client/pwa/signal.ts';
import { usePhone } from '#client/pwa/usePhone.ts';
import { Button } from '#client/ui/Button.tsx';
import { useRoomWords } from '#client/ui/room-words.ts';
import { Step } from './Step.tsx';

export function AlertsStep({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const { words } = useRoomWords();
  const { state } = usePhone();
  const said = words.welcome.alerts;
  const on = state?.kind === 'on';
  const done = useSignal(proved);
  return (
    <Step
      number={5}
      title={said.title}
      lead={said.lead}
      onBack={onBack}
      action={
        <Button look={on && done ? 'primary' : 'plain'} wide onClick={onDone}>
          {on ? said.action : words.welcome.later}
        </Button>
      }
    >
      <AlertsPanel />
    </Step>
  );
}
