import { buttonsFor } from '#shared/wire/act.ts';
import type { Shown } from '#shared/wire/notification.ts';
import icon from './alert-icon.png?inline';
import mark from './alert-mark.png?inline';

declare const self: ServiceWorkerGlobalScope;

/** Buttons are missing from the compiler's types, as they are from Safari. */
type WithButtons = NotificationOptions & { readonly actions: Shown['options']['actions'] };

/** The pictures are inside the worker: fetched ones hold a notification back for as long as a dead line hangs (90 s in Chromium). */
export async function show({ title, options }: Shown): Promise<void> {
  try {
    const whole: WithButtons = { ...options, actions: buttons(options.actions), icon, badge: mark };
    await self.registration.showNotification(title, whole);
  } catch {
    // a browser that dislikes one of the options still likes a title
    await self.registration.showNotification(title, { body: options.body, data: options.data });
  }
}

function buttons(wanted: Shown['options']['actions']): Shown['options']['actions'] {
  const most: unknown = 'maxActions' in Notification ? Notification.maxActions : 0;
  return buttonsFor(wanted, { most: typeof most === 'number' ? most : 0, fields: knowsFields() });
}

let fields: boolean | null = null;

/**
 * Nothing announces fields for words, but a browser that knows them reads a button's `type`. In a worker the constructor always
 * refuses, after reading.
 */
function knowsFields(): boolean {
  if (fields !== null) return fields;
  let read = false;
  const probe = {
    action: 'probe',
    title: 'probe',
    get type(): 'text' {
      read = true;
      return 'text';
    },
  };
  try {
    const options: WithButtons = { actions: [probe] };
    void new Notification('', options);
  } catch {
    // as it should
  }
  fields = read;
  return read;
}

export async function setBadge(count: number | null): Promise<void> {
  if (count === null || !('setAppBadge' in navigator)) return;
  await navigator.setAppBadge(count);
}
