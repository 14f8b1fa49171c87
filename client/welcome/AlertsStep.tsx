import { AlertsPanel } from '#client/pwa/AlertsPanel.tsx';
import { usePhone } from '#client/pwa/usePhone.ts';
import { Button } from '#client/ui/Button.tsx';
import { useWords } from '#client/ui/words.tsx';
import { Step } from './Step.tsx';

export function AlertsStep({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const { words } = useWords();
  const { state } = usePhone();
  const said = words.welcome.alerts;
  const on = state?.kind === 'on';
  return (
    <Step
      number={5}
      title={said.title}
      lead={said.lead}
      onBack={onBack}
      action={
        <Button look="plain" wide onClick={onDone}>
          {on ? said.action : words.welcome.later}
        </Button>
      }
    >
      <AlertsPanel />
    </Step>
  );
}
