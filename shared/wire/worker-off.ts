/**
 * The kill switch: a worker by hand, without our build, for the evening when a released worker is broken. It takes over at
 * once, answers no request (every page comes from the network again), forgets what was kept, and still shows every push, so
 * the subscription lives on. The next good worker replaces it like any other.
 */
export const WORKER_OFF = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(
  caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(() => clients.claim())));
addEventListener('push', (event) => {
  let shown = {};
  try { shown = event.data.json().notification || {}; } catch { shown = {}; }
  event.waitUntil(registration.showNotification(String(shown.title || 'Golden Hour'), { body: String(shown.body || ''), tag: String(shown.tag || 'off') }));
});
addEventListener('notificationclick', (event) => { event.notification.close(); event.waitUntil(clients.openWindow('/')); });
`;
