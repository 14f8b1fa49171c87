import type { DeviceView } from '#shared/views/app.ts';
import type { System } from './platform.ts';

/** Every real state of the alerts of this phone; each has a sentence and one thing to do (shared/messages pwa.state). */
export type EnrolState =
  | { readonly kind: 'unsupported'; readonly why: 'browser' | 'insecure' }
  /** iPhone and iPad: only an app on the Home Screen may have alerts. */
  | { readonly kind: 'needsInstall' }
  /** Only the person can undo this, in the settings of the browser. */
  | { readonly kind: 'blocked' }
  | { readonly kind: 'off' }
  | { readonly kind: 'on'; readonly device: DeviceView }
  /** Nothing is known to be wrong, and without a signal the server cannot be asked: looked at again when the line stands. */
  | { readonly kind: 'unasked' }
  /** Alerts are wanted here and would not arrive. */
  | { readonly kind: 'broken'; readonly why: BrokenWhy };

/** silent: the push service never answered. refused: it said no. lost: the subscription vanished. gone: it is dead at the push service.
    office: our server did not take it. worker: the background part of the app does not run. */
export type BrokenWhy = 'silent' | 'refused' | 'lost' | 'gone' | 'server' | 'worker';

export type PhoneFacts = {
  readonly secure: boolean;
  readonly system: System;
  /** Opened from the Home Screen. */
  readonly standalone: boolean;
  readonly canWork: boolean;
  readonly canPush: boolean;
  readonly permission: NotificationPermission;
  /** The person turned alerts on here and did not turn them off. */
  readonly wanted: boolean;
  readonly workerActive: boolean;
  readonly subscribed: boolean;
  /** What the server knows about this subscription; null: nothing, or it refused; `unasked`: no answer came. */
  readonly device: DeviceView | null | 'unasked';
};

/** What a phone can do before anybody looks at subscriptions; null: it can have alerts and the person allowed them. */
export function hindrance(
  facts: Pick<PhoneFacts, 'secure' | 'system' | 'standalone' | 'canWork' | 'canPush' | 'permission'>,
): EnrolState | null {
  if (!facts.secure) return { kind: 'unsupported', why: 'insecure' };
  if (facts.system === 'ios' && !facts.standalone && !facts.canPush) return { kind: 'needsInstall' };
  if (!facts.canWork || !facts.canPush) return { kind: 'unsupported', why: 'browser' };
  if (facts.permission === 'denied') return { kind: 'blocked' };
  return facts.permission === 'default' ? { kind: 'off' } : null;
}

export function enrolState(facts: PhoneFacts): EnrolState {
  const hindered = hindrance(facts);
  if (hindered !== null) return hindered;
  if (!facts.wanted) return { kind: 'off' };
  if (!facts.workerActive) return { kind: 'broken', why: 'worker' };
  if (!facts.subscribed) return { kind: 'broken', why: 'lost' };
  if (facts.device === 'unasked') return { kind: 'unasked' };
  if (facts.device === null) return { kind: 'broken', why: 'server' };
  return facts.device.gone ? { kind: 'broken', why: 'gone' } : { kind: 'on', device: facts.device };
}
