/** Everything the worker does, one line each. It is one file when built: its own CSP allows it no script of its own. */
import { answerFetch, cleanShell, keepShell } from './caching.ts';
import { onMessage } from './on-message.ts';
import { onNotificationClick } from './on-notification-click.ts';
import { onPush } from './on-push.ts';
import { onSubscriptionChange } from './on-subscription-change.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => event.waitUntil(keepShell()));
self.addEventListener('activate', (event) => event.waitUntil(cleanShell()));
self.addEventListener('fetch', answerFetch);
self.addEventListener('push', (event) => event.waitUntil(onPush(event)));
self.addEventListener('notificationclick', (event) => event.waitUntil(onNotificationClick(event)));
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(onSubscriptionChange(event)));
self.addEventListener('message', (event) => event.waitUntil(onMessage(event)));
