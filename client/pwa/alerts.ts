import { signOut } from '#client/api/session/session.ts';
import { server } from '#client/api/trpc.ts';
import type { Language } from '#shared/model/languages.ts';
import type { EnrolState } from './enrol-state.ts';
import { atOnce, resync, turnOff, turnOn } from './enrol.ts';
import type { EnrolServer } from './enrol.ts';
import { signal } from '#client/state/signal.ts';
import { within } from '#client/state/within.ts';
import { startWorker, tellWorker } from './worker.ts';

/** The alerts of this phone; null until somebody looked. */
export const alerts = signal<EnrolState | null>(null);

/** A test alert was seen on this screen since the app was opened. */
export const proved = signal(false);

export type PhoneOwner = { readonly vapidKey: string; readonly language: Language };

/** A dead line must not hold up a sign-out. */
const LET_GO_MS = 3_000;

/** Looks and repairs; at every start, and whenever the browser says that the subscription changed. */
export async function refresh(owner: PhoneOwner): Promise<void> {
  if (atOnce() === null) await startWorker();
  alerts.set(await resync(officeOf(owner)));
}

/** Call it from a tap: the browser asks the person. */
export async function turnAlertsOn(owner: PhoneOwner): Promise<void> {
  await startWorker();
  alerts.set(await turnOn(officeOf(owner)));
}

export async function turnAlertsOff(owner: PhoneOwner): Promise<void> {
  const now = alerts.get();
  alerts.set(await turnOff(officeOf(owner), now?.kind === 'on' ? now.device.id : null));
}

export async function setShowWords(id: string, showWords: boolean): Promise<void> {
  const device = await server.device.update.mutate({ id, showWords });
  alerts.set({ kind: 'on', device });
}

/** Ends alerts, takes every shown notification away, empties the phone, ends the session. All but the last works offline. */
export async function signOutHere(): Promise<void> {
  await within(LET_GO_MS, turnOff(null, null));
  await tellWorker({ type: 'signed-out' });
  await signOut();
}

function officeOf({ vapidKey, language }: PhoneOwner): EnrolServer {
  return {
    vapidKey,
    enrol: (device) => server.device.enrol.mutate({ ...device, language }),
    report: (permission) => server.device.report.mutate({ permission }),
    remove: (id) => server.device.remove.mutate({ id }),
  };
}
