import { useContext } from 'react';
import { AlertsPanel } from '#client/phone/AlertsPanel.tsx';
import { proved } from '#client/pwa/alerts.ts';
import { useSignal } from '#client/state/signal.ts';
import { usePhone } from '#client/phone/usePhone.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Step, Walked } from '../Step.tsx';

export function AlertsStep({ onDone, onBack }: { onDone: () => void; onBack: (() => void) | undefined }) {
  const { words } = useRoomWords();
  const { state } = usePhone();
  const said = words.welcome.alerts;
  const last = useContext(Walked).at(-1) === 'alerts';
  const on = state?.kind === 'on';
  const done = useSignal(proved);
  return (
    <Step
      name="alerts"
      title={said.title}
      lead={said.lead}
      onBack={onBack}
      action={
        <Button variant={on && done ? 'primary' : 'plain'} wide onClick={onDone}>
          {on ? (last ? words.welcome.finish.action : said.action) : words.welcome.later}
        </Button>
      }
    >
      <AlertsPanel />
    </Step>
  );
}
