/**
 * The kill switch: a worker by hand, without our build, for the evening when a released worker is broken. It takes over at
 * once, answers no request (every page comes from the network again, open ones at once), forgets what was kept, and still shows every push, so
 * the subscription lives on. The next good worker replaces it like any other.
 */
export const WORKER_OFF = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(
  caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(() => clients.claim()).then(again)));
async function again() {
  for (const page of await clients.matchAll({ type: 'window' })) {
    if (!/^\\/(?:c|s)\\//.test(new URL(page.url).pathname)) page.navigate(page.url).catch(() => undefined);
  }
}
addEventListener('push', (event) => {
  let shown = {};
  try { shown = event.data.json().notification || {}; } catch { shown = {}; }
  event.waitUntil(registration.showNotification(String(shown.title || 'Golden Hour'), { body: String(shown.body || ''), tag: String(shown.tag || 'off'), data: String(shown.navigate || '/') }));
});
addEventListener('notificationclick', (event) => { 
  event.notification.close();
  const to = new URL(event.notification.data, location.origin);
  event.waitUntil(clients.openWindow(to.origin === location.origin ? to.href : '/'));
});
`;
