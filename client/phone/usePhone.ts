import { useEffect } from 'react';
import { onLineOpen } from '#client/api/live.ts';
import { useMe } from '#client/api/session/session.ts';
import { useWords } from '#client/words/words.tsx';
import { alerts, refresh } from '#client/pwa/alerts.ts';
import type { PhoneOwner } from '#client/pwa/alerts.ts';
import type { EnrolState } from '#client/pwa/enrol-state.ts';
import { atOnce } from '#client/pwa/enrol.ts';
import { useSignal } from '#client/state/signal.ts';
import { listenToWorker, tellWorker } from '#client/pwa/worker.ts';

export type Phone = { readonly state: EnrolState | null; readonly owner: PhoneOwner | null };

/** The alerts of this phone and whose phone it is; `owner` is null until the person is a member of a business. */
export function usePhone(): Phone {
  const { data } = useMe();
  const { language } = useWords();
  // A sentence that can be said at once must not push the list down a moment later.
  const state = useSignal(alerts) ?? atOnce();
  const vapidKey = data?.current == null ? null : data.vapidKey;
  return { state, owner: vapidKey === null ? null : { vapidKey, language } };
}

let asked = '';

/**
 * Render where somebody is signed in, whatever the screen: keeps the subscription in step with the server at every start and
 * change of language, and tells it when the permission is gone.
 */
export function usePhoneUpkeep(): void {
  const { data } = useMe();
  const { language } = useWords();
  const vapidKey = data?.current == null ? null : data.vapidKey;
  useEffect(() => void tellWorker({ type: 'language', language }), [language]);
  useEffect(() => {
    if (vapidKey === null) return undefined;
    const owner = { vapidKey, language };
    if (asked !== `${vapidKey} ${language}`) {
      asked = `${vapidKey} ${language}`;
      void refresh(owner);
    }
    const stop = listenToWorker((message) => {
      if (message.type === 'subscription-changed') void refresh(owner);
    });
    // A permission taken or given back in the settings of the phone shows when the person returns.
    const onReturn = () => {
      const kind = alerts.get()?.kind;
      const changed = kind !== 'on' || atOnce() !== null;
      if (document.visibilityState === 'visible' && kind !== undefined && changed) void refresh(owner);
    };
    document.addEventListener('visibilitychange', onReturn);
    const stopLine = onLineOpen(() => {
      if (alerts.get()?.kind === 'unasked') void refresh(owner);
    });
    return () => {
      stop();
      stopLine();
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [vapidKey, language]);
}
