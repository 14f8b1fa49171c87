import { useLocation } from 'wouter';
import { Button } from '#client/ui/controls/Button.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { useWords } from '#client/words/words.tsx';
import { useAlertWords } from './alert-words.ts';
import { useSignal } from '#client/state/signal.ts';
import { takeUpdate, update } from '#client/pwa/updates.ts';
import { usePhone } from './usePhone.ts';

/** Sentences about this phone for the top of Now, in order of danger: alerts that would not arrive, alerts off, a new version. */
export function PhoneWarnings() {
  const { words } = useWords();
  const [, navigate] = useLocation();
  const { state } = usePhone();
  const said = useAlertWords(state);
  const waiting = useSignal(update);
  const danger = state?.kind === 'broken' || state?.kind === 'blocked';
  const quiet = state?.kind === 'off' || state?.kind === 'needsInstall' || state?.kind === 'unsupported';
  const label = state?.kind === 'broken' ? words.pwa.repair : state?.kind === 'off' ? words.pwa.turnOn : words.pwa.howTo;
  return (
    <>
      {(danger || quiet) && (
        <Notice
          tone={danger ? 'danger' : 'warning'}
          action={
            <Button variant="quiet" onClick={() => navigate('/more/phone')}>
              {label}
            </Button>
          }
        >
          {said.title}
        </Notice>
      )}
      {waiting !== 'none' && (
        <Notice
          action={
            <Button variant="quiet" busy={waiting === 'taking'} onClick={() => void takeUpdate()}>
              {waiting === 'taking' ? words.pwa.updating : words.pwa.updateAction}
            </Button>
          }
        >
          {words.pwa.update}
        </Notice>
      )}
    </>
  );
}
