/** What the service worker does with a push: every input, however broken, becomes a notification (iOS ends a silent phone). */
import type { Language } from '../model/languages.ts';
import { record, type Loose } from './foreign.ts';
import { pathOn } from './path.ts';
import { PUSH_TEXTS, type PushData } from './push.ts';

/** The part of NotificationOptions we use, written out so that this file needs no DOM types. */
export type ShownOptions = {
  readonly body: string;
  readonly lang: string;
  readonly dir: 'auto' | 'ltr' | 'rtl';
  readonly tag: string;
  /** Ring again although the tag replaces an earlier one; only with a tag, browsers throw otherwise. */
  readonly renotify: boolean;
  readonly silent: boolean;
  readonly requireInteraction: boolean;
  readonly actions: readonly Button[];
  readonly data: ShownData;
};

/** `type: 'text'` is a field for words, where the platform has one (not in any standard yet). */
export type Button = {
  readonly action: string;
  readonly title: string;
  readonly type?: 'text';
  readonly placeholder?: string;
};

/**
 * `path` is where the tap goes, already checked; `push` is null when the payload was not ours. `about`: what the alert said,
 * for the sentences that take its place.
 */
export type ShownData = { readonly path: string; readonly push: PushData | null; readonly about: string };

export type Shown = {
  readonly title: string;
  readonly options: ShownOptions;
  /** Number for the app icon, null when the payload named none. */
  readonly badge: number | null;
};

/**
 * Total: never throws. `text` is the decrypted push body or null, `language` the phone's last known language for the generic
 * text, `origin` the worker's own (`self.location.origin`).
 */
export function toNotification(text: string | null, language: Language, origin: string): Shown {
  const payload = parse(text);
  const notification = record(payload?.['notification']);
  const title = line(notification?.['title'], 400);
  if (payload === null || notification === null || title === '') return generic(language);
  const push = pushData(notification['data']);
  const tag = line(notification['tag'], 200);
  const body = line(notification['body'], 2000);
  return {
    title,
    options: {
      body,
      lang: line(notification['lang'], 20) || language,
      dir: direction(notification['dir']),
      tag,
      renotify: tag !== '',
      silent: false,
      requireInteraction: notification['requireInteraction'] === true,
      actions: actions(notification['actions']),
      data: { path: pathOn(origin, notification['navigate']) ?? '/', push, about: aboutOf(title, body) },
    },
    badge: badge(payload['app_badge'] ?? notification['app_badge']),
  };
}

/**
 * Path to open for a tap on a notification. `action` is the pressed button ('' for the tap itself); `data` is what
 * `notification.data` holds, trusted no more than any stored value.
 */
export function whereTo(action: string, data: unknown, origin: string): string {
  const path = pathOn(origin, record(data)?.['path']) ?? '/';
  if (action !== 'claim' || !path.startsWith('/f/')) return path;
  const url = new URL(path, origin);
  url.searchParams.set('claim', '1');
  return `${url.pathname}${url.search}${url.hash}`;
}

/** What the alert said, however often its notification was replaced since. */
export function aboutIn(data: unknown): string {
  return line(record(data)?.['about'], 2500);
}

/** The push facts inside `notification.data`, or null when they are not complete. */
export function pushOf(data: unknown): PushData | null {
  return pushData(record(data)?.['push']);
}

/**
 * Safari reads the declarative shape itself, hands the worker a ready notification instead of data, and shows it when the worker
 * shows none (w3c/push-api, `mutable`). Then there is nothing to word, only a receipt to send. Null for an ordinary push event.
 */
export function declaredBy(event: object): { readonly push: PushData | null } | null {
  const notification = 'notification' in event ? event.notification : null;
  if (typeof notification !== 'object' || notification === null) return null;
  return { push: 'data' in notification ? pushData(notification.data) : null };
}

function generic(language: Language): Shown {
  const { title, body } = (PUSH_TEXTS[language] ?? PUSH_TEXTS.en).generic;
  return {
    title,
    options: {
      body,
      lang: language,
      dir: 'auto',
      tag: 'generic',
      renotify: true,
      silent: false,
      requireInteraction: false,
      actions: [],
      data: { path: '/', push: null, about: title },
    },
    badge: null,
  };
}

function parse(text: string | null): Loose | null {
  if (text === null) return null;
  try {
    return record(JSON.parse(text));
  } catch {
    return null;
  }
}

function line(value: unknown, max: number): string {
  return typeof value === 'string' ? value.trim().slice(0, max) : '';
}

function direction(value: unknown): ShownOptions['dir'] {
  return value === 'ltr' || value === 'rtl' ? value : 'auto';
}

function badge(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? Math.min(value, 9999) : null;
}

/** More than any phone has; which of them this one can show is decided beside it (act.ts). */
const MOST_BUTTONS = 4;

function actions(value: unknown): readonly Button[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, MOST_BUTTONS)
    .map((one: unknown) => buttonOf(record(one)))
    .filter((one) => one.action !== '' && one.title !== '');
}

function buttonOf(one: Loose | null): Button {
  const made = { action: line(one?.['action'], 40), title: line(one?.['title'], 80) };
  return one?.['type'] === 'text' ? { ...made, type: 'text', placeholder: line(one['placeholder'], 80) } : made;
}

/** Without the invitation to take it: that is over by the time this is said again. */
function aboutOf(title: string, body: string): string {
  const invites = Object.values(PUSH_TEXTS).some(
    ({ tapToTake, tapToAnswer }) => body.endsWith(tapToTake) || body.endsWith(tapToAnswer),
  );
  return invites || body === '' ? title : `${title}\n${body}`;
}

function pushData(value: unknown): PushData | null {
  const data = record(value);
  if (data === null) return null;
  const { feedbackId, businessId, receipt, job, test } = data;
  if (typeof businessId !== 'string' || typeof receipt !== 'string' || typeof job !== 'string') return null;
  if (feedbackId !== null && typeof feedbackId !== 'string') return null;
  return { feedbackId, businessId, receipt, job, test: test === true };
}
