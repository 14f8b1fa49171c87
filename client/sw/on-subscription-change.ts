import { tellPages } from './tell-pages.ts';

declare const self: ServiceWorkerGlobalScope;

/** What browsers hand over: either half may be missing, and only some send the event at all. */
type SubscriptionChange = ExtendableEvent & {
  readonly oldSubscription?: PushSubscription | null;
  readonly newSubscription?: PushSubscription | null;
};

/**
 * The push service gave this phone a new address. Enrol again and tell the server both. A failure is not the end:
 * the page compares and repairs at every start.
 */
export async function onSubscriptionChange(event: Event): Promise<void> {
  const { oldSubscription, newSubscription } = event as SubscriptionChange;
  const subscription = newSubscription ?? (await subscribeAgain(oldSubscription));
  await tellPages({ type: 'subscription-changed' });
  if (subscription === null) return;
  await fetch('/push/resubscribe', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ oldEndpoint: oldSubscription?.endpoint ?? null, subscription: subscription.toJSON() }),
    credentials: 'same-origin',
    signal: AbortSignal.timeout(10_000),
  }).catch(() => undefined);
}

async function subscribeAgain(old: PushSubscription | null | undefined): Promise<PushSubscription | null> {
  const applicationServerKey = old?.options.applicationServerKey;
  if (applicationServerKey == null) return null;
  return self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey }).catch(() => null);
}
