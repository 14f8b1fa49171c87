import { useState } from 'react';
import BellOff from 'lucide-react/icons/bell-off';
import BellRing from 'lucide-react/icons/bell-ring';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { cx } from '#client/ui/cx.ts';
import { Switch } from '#client/ui/controls/Field.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { refresh, setShowWords, turnAlertsOff, turnAlertsOn } from '#client/pwa/alerts.ts';
import { useAlertWords } from './alert-words.ts';
import { InstallGuide } from './InstallGuide.tsx';
import { TestAlert } from './TestAlert.tsx';
import { usePhone, usePhoneUpkeep } from './usePhone.ts';
import type { PhoneOwner } from '#client/pwa/alerts.ts';
import styles from './AlertsPanel.module.css';

/** What the alerts of this phone are, the one thing to do about it, and the test that proves them. */
export function AlertsPanel() {
  const { words } = useRoomWords();
  usePhoneUpkeep();
  const { state, owner } = usePhone();
  const said = useAlertWords(state);
  const on = state?.kind === 'on';
  return (
    <>
      <Card>
        <div className={styles.head} role="status">
          <span className={cx(styles.bell, on ? styles.good : styles.bad)}>
            {on ? <BellRing aria-hidden="true" /> : <BellOff aria-hidden="true" />}
          </span>
          <div>
            <p className={styles.title}>{said.title}</p>
            {said.hint !== '' && <p className={styles.hint}>{said.hint}</p>}
          </div>
        </div>
        {on && state.device.batteryHint && <Notice tone="warning">{words.reach.ownBattery}</Notice>}
        {owner !== null && state !== null && <WhatToDo key={state.kind} owner={owner} kind={state.kind} />}
        {state?.kind === 'needsInstall' && <InstallGuide />}
      </Card>
      {on && owner !== null && (
        <>
          <TestAlert deviceId={state.device.id} owner={owner} />
          <Card>
            <Switch
              label={words.pwa.showWords}
              hint={words.pwa.showWordsHint}
              checked={state.device.showWords}
              onChange={(show) => void setShowWords(state.device.id, show).catch(() => refresh(owner))}
            />
          </Card>
        </>
      )}
    </>
  );
}

function WhatToDo({ owner, kind }: { owner: PhoneOwner; kind: string }) {
  const { words } = useRoomWords();
  const [busy, setBusy] = useState(false);
  const run = (work: (owner: PhoneOwner) => Promise<void>) => () => {
    setBusy(true);
    void work(owner).finally(() => setBusy(false));
  };
  if (kind === 'off' || kind === 'broken') {
    return (
      <Button variant="primary" wide busy={busy} onClick={run(turnAlertsOn)}>
        {busy ? words.pwa.turningOn : kind === 'off' ? words.pwa.turnOn : words.pwa.repair}
      </Button>
    );
  }
  if (kind === 'blocked') {
    return (
      <Button wide busy={busy} onClick={run(refresh)}>
        {words.pwa.refresh}
      </Button>
    );
  }
  if (kind !== 'on') return null;
  return (
    <div className={styles.off}>
      <Button variant="quiet" busy={busy} onClick={run(turnAlertsOff)}>
        {words.pwa.turnOff}
      </Button>
    </div>
  );
}
