import { installGuide, platformOf } from './platform.ts';
import type { InstallGuide, Platform } from './platform.ts';
import { signal, useSignal } from '#client/state/signal.ts';

/** Not in the lib of TypeScript: only some browsers have it. */
type InstallEvent = Event & { readonly prompt: () => Promise<{ readonly outcome: 'accepted' | 'dismissed' }> };

/** installed: opened from the Home Screen. ask: the browser can be asked. guide: the person must do it by hand. */
export type Install =
  | { readonly kind: 'installed' }
  | { readonly kind: 'ask' }
  | { readonly kind: 'guide'; readonly guide: InstallGuide };

const offer = signal<InstallEvent | null>(null);
const justInstalled = signal(false);

/** Call at the very start: the browser makes its offer once, often before the first screen is drawn. */
export function listenForInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer.set(event as InstallEvent);
  });
  addEventListener('appinstalled', () => {
    offer.set(null);
    justInstalled.set(true);
  });
}

export function useInstall(): Install {
  const canAsk = useSignal(offer) !== null;
  const done = useSignal(justInstalled);
  if (done || isStandalone()) return { kind: 'installed' };
  return canAsk ? { kind: 'ask' } : { kind: 'guide', guide: installGuide(thisPlatform()) };
}

/** Shows the browser's own question. The offer is used up either way. */
export async function askToInstall(): Promise<void> {
  const event = offer.get();
  offer.set(null);
  await event?.prompt();
}

export function thisPlatform(): Platform {
  return platformOf({ userAgent: navigator.userAgent, maxTouchPoints: navigator.maxTouchPoints });
}

export function isStandalone(): boolean {
  const onIos = (navigator as { readonly standalone?: boolean }).standalone === true;
  return onIos || matchMedia('(display-mode: standalone), (display-mode: fullscreen), (display-mode: minimal-ui)').matches;
}
