import { reasonOf } from '#client/words/errors.ts';
import type { DeviceView } from '#shared/views/app.ts';
import { batteryHint } from './battery.ts';
import { enrolState, hindrance } from './enrol-state.ts';
import type { BrokenWhy, EnrolState, PhoneFacts } from './enrol-state.ts';
import { isStandalone, thisPlatform } from './install.ts';
import { deviceLabel } from './platform.ts';
import { within } from '#client/state/within.ts';
import type { Late } from '#client/state/within.ts';

/** What the server must be able to do for a phone; the app passes its procedures `device.enrol`, `device.remove` and `device.report`. */
export type EnrolServer = {
  readonly vapidKey: string;
  readonly enrol: (device: {
    endpoint: string;
    p256dh: string;
    auth: string;
    vapidKey: string;
    label: string;
    permission: 'granted';
    batteryHint: boolean;
  }) => Promise<DeviceView>;
  readonly remove: (id: string) => Promise<unknown>;
  /** There is nothing to enrol: the person took the permission back. */
  readonly report: (permission: 'denied' | 'default') => Promise<unknown>;
};

/** Where there is no push service behind the browser, subscribe() neither resolves nor rejects. */
const SUBSCRIBE_MS = 20_000;
const WORKER_MS = 8_000;

/** Remembered on this phone only: alerts were turned on here. Without it a vanished subscription would look like "off". */
const WANTED = 'golden-hour.alerts';

/**
 * Looks at this phone and repairs what it can without asking: a lost subscription, another server key, a record the server
 * lost. Run it at every start. Never rejects, never opens a permission question.
 */
export async function resync(server: EnrolServer): Promise<EnrolState> {
  const clear = atOnce();
  const { permission, wanted } = inspectPhone();
  // Taken back in the settings of the browser: the team must not count on this phone any more.
  if (clear !== null && wanted && permission !== 'granted') await server.report(permission).catch(() => undefined);
  return clear ?? subscribeAndEnrol(server, inspectPhone());
}

/** What is clear without asking the worker or the server; null: it must be looked at. */
export function atOnce(): EnrolState | null {
  const phone = inspectPhone();
  return hindrance(phone) ?? (phone.wanted ? null : { kind: 'off' });
}

/** Asks for permission (call it from a tap), subscribes and enrols. Never rejects. */
export async function turnOn(server: EnrolServer): Promise<EnrolState> {
  const before = inspectPhone();
  if (before.permission === 'default' && hindrance({ ...before, permission: 'granted' }) === null)
    await Notification.requestPermission();
  const phone = inspectPhone();
  const hindered = hindrance(phone);
  if (hindered !== null) return hindered;
  localStorage.setItem(WANTED, 'on');
  return subscribeAndEnrol(server, { ...phone, wanted: true });
}

/** Ends alerts on this phone. Works offline: the push service then tells the server that the address is gone. */
export async function turnOff(server: Pick<EnrolServer, 'remove'> | null, deviceId: string | null): Promise<EnrolState> {
  localStorage.removeItem(WANTED);
  const registration = await navigator.serviceWorker?.getRegistration('/').catch(() => undefined);
  const subscription = await registration?.pushManager?.getSubscription().catch(() => null);
  await subscription?.unsubscribe().catch(() => false);
  if (server !== null && deviceId !== null) await server.remove(deviceId).catch(() => undefined);
  return { kind: 'off' };
}

type Phone = Omit<PhoneFacts, 'workerActive' | 'subscribed' | 'device'>;

function inspectPhone(): Phone {
  const canNotify = 'Notification' in globalThis;
  return {
    secure: isSecureContext,
    system: thisPlatform().system,
    standalone: isStandalone(),
    canWork: 'serviceWorker' in navigator,
    canPush: 'PushManager' in globalThis && canNotify,
    permission: canNotify ? Notification.permission : 'default',
    wanted: localStorage.getItem(WANTED) === 'on',
  };
}

async function subscribeAndEnrol(server: EnrolServer, phone: Phone): Promise<EnrolState> {
  const registration = await within(WORKER_MS, navigator.serviceWorker.ready);
  if (registration.kind !== 'done') return broken('worker');
  const subscription = await within(SUBSCRIBE_MS, subscribe(registration.value.pushManager, server.vapidKey));
  // Without a signal a push service cannot be asked for an address, which says nothing about it.
  if (subscription.kind !== 'done') return navigator.onLine ? broken(whyNot(subscription)) : { kind: 'unasked' };
  const first = await enrol(server, subscription.value);
  // dead at the push service: a new address is the only cure, and it is tried once
  const isDead = first !== null && first !== 'unasked' && first.gone;
  const device = isDead ? await enrolAfresh(server, registration.value.pushManager, subscription.value) : first;
  return enrolState({ ...phone, workerActive: true, subscribed: true, device });
}

async function subscribe(manager: PushManager, vapidKey: string): Promise<PushSubscription> {
  const existing = await manager.getSubscription();
  if (existing !== null) {
    const { applicationServerKey } = existing.options;
    if (applicationServerKey !== null && toBase64Url(applicationServerKey) === vapidKey) return existing;
    await existing.unsubscribe();
  }
  return manager.subscribe({ userVisibleOnly: true, applicationServerKey: vapidKey });
}

async function enrol(server: EnrolServer, subscription: PushSubscription): Promise<PhoneFacts['device']> {
  const { endpoint, keys } = subscription.toJSON();
  const label = deviceLabel({ userAgent: navigator.userAgent, maxTouchPoints: navigator.maxTouchPoints });
  if (endpoint === undefined) return null;
  return server
    .enrol({
      endpoint,
      p256dh: keys?.['p256dh'] ?? '',
      auth: keys?.['auth'] ?? '',
      vapidKey: server.vapidKey,
      label,
      permission: 'granted',
      batteryHint: await batteryHint(),
    })
    .catch((error: unknown) => (reasonOf(error) === 'offline' ? 'unasked' : null));
}

async function enrolAfresh(server: EnrolServer, manager: PushManager, dead: PushSubscription): Promise<PhoneFacts['device']> {
  await dead.unsubscribe().catch(() => false);
  const fresh = await within(SUBSCRIBE_MS, subscribe(manager, server.vapidKey));
  return fresh.kind === 'done' ? enrol(server, fresh.value) : null;
}

function whyNot(outcome: Exclude<Late<unknown>, { kind: 'done' }>): BrokenWhy {
  return outcome.kind === 'late' ? 'silent' : 'refused';
}

function broken(why: BrokenWhy): EnrolState {
  return { kind: 'broken', why };
}

/** base64url without padding, as VAPID keys and subscription keys are written on the wire. */
function toBase64Url(bytes: ArrayBuffer): string {
  const text = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
