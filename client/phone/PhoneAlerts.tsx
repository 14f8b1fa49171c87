import { useLocation } from 'wouter';
import { goBack } from '#client/ui/layout/back.ts';
import { Card } from '#client/ui/layout/Card.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useWords } from '#client/words/words.tsx';
import { AlertsPanel } from './AlertsPanel.tsx';
import { InstallGuide } from './InstallGuide.tsx';
import { OtherPhones } from './OtherPhones.tsx';
import { usePhone } from './usePhone.ts';

/** /more/phone: whether this phone rings, the test, what it may show, how to install the app, my other phones. */
export function PhoneAlerts() {
  const { words } = useWords();
  const [, navigate] = useLocation();
  const { state } = usePhone();
  return (
    <Screen title={words.pwa.title} onBack={() => goBack(() => navigate('/more'))}>
      <AlertsPanel />
      {state?.kind !== 'needsInstall' && (
        <Card title={words.pwa.install.title}>
          <InstallGuide />
        </Card>
      )}
      <OtherPhones thisId={state?.kind === 'on' ? state.device.id : null} />
    </Screen>
  );
}
