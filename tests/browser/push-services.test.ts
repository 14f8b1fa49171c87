/** The fake push services are real enough for real browsers: a page and a worker of this test's own subscribe and are told. */
import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import webPush from 'web-push';
import { startAutopush } from '#tests/support/push-services/autopush.ts';
import { startFakeGcm } from '#tests/support/push-services/gcm.ts';
import { listen } from '#server/demo/push/listener.ts';
import { createPushSender } from '#server/push/sender.ts';
import { createEgress } from '#server/system/egress/egress.ts';
import { realClock } from '#server/system/clock.ts';
import { pushPayload } from '#shared/wire/push.ts';
import { launchChromium, launchFirefox } from '#tests/support/browsers.ts';
import { startNotifyd } from '#tests/support/notifyd.ts';

const LONG = 90_000;
const vapid = { ...webPush.generateVAPIDKeys(), subject: 'mailto:owner@shop.example' };

const PAGE = '<!doctype html><title>phone</title><body></body>';
const WORKER = `
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('push', (event) => {
    const { notification } = event.data.json();
    event.waitUntil(registration.showNotification(notification.title, { body: notification.body, tag: notification.tag, data: notification.data, actions: notification.actions }));
  });
  addEventListener('notificationclick', (event) => event.waitUntil(fetch('/clicked?' + event.action + '=' + event.notification.data.job)));
  addEventListener('pushsubscriptionchange', (event) => event.waitUntil(fetch('/changed')));
`;

/** In the page: registers the worker and subscribes. Written as text because it runs in two kinds of browser. */
const subscribe = (key: string) => `(async () => {
  await navigator.serviceWorker.register('/sw.js');
  const registration = await navigator.serviceWorker.ready;
  const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: '${key}' });
  const { endpoint, keys } = subscription.toJSON();
  return { endpoint, p256dh: keys.p256dh, auth: keys.auth };
})()`;
const unsubscribe = `navigator.serviceWorker.ready.then((one) => one.pushManager.getSubscription()).then((one) => one.unsubscribe())`;

type Subscription = { readonly endpoint: string; readonly p256dh: string; readonly auth: string };

const open: AsyncDisposable[] = [];
const keep = <T extends AsyncDisposable>(one: T): T => {
  open.push(one);
  return one;
};
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one[Symbol.asyncDispose]();
});

async function openSite() {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const listener = await listen(
    createServer((request, response) => {
      const url = request.url ?? '';
      asked.push(url);
      for (const wake of waiting.splice(0)) wake();
      response.setHeader('content-type', url === '/sw.js' ? 'text/javascript' : 'text/html');
      response.end(url === '/sw.js' ? WORKER : url === '/' ? PAGE : '');
    }),
  );
  keep({ [Symbol.asyncDispose]: listener.close });
  const asks = async (url: string) => {
    while (!asked.includes(url)) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  return { origin: `http://127.0.0.1:${listener.port}`, asks };
}

const alert = (job: string) =>
  pushPayload({
    level: 'urgent',
    channel: 'form',
    language: 'en',
    showWords: true,
    rating: 1,
    placeLabel: 'Table 12',
    author: 'Ada',
    excerpt: 'Glass in my soup 🥣',
    feedbackId: 'f1',
    businessId: 'b1',
    receipt: 'r',
    deliveryId: job,
    badge: 1,
    origin: 'https://shop.example',
  });
const message = (job: string) => ({ payload: alert(job), urgency: 'high', ttlSeconds: 600, topic: job }) as const;

describe('the fake of Google’s push service', () => {
  it(
    'Chromium subscribes, shows what was sent encrypted, reports tap and button, and unsubscribing ends it',
    { timeout: LONG },
    async () => {
      const site = await openSite();
      const notifyd = keep(await startNotifyd());
      const gcm = keep(await startFakeGcm({ clock: realClock }));
      const { context } = keep(await launchChromium({ origin: site.origin, gcm, notifyd }));
      const egress = createEgress({ allowLoopback: true, pushHosts: [], routes: gcm.routes });
      keep({ [Symbol.asyncDispose]: egress.close });
      const sender = createPushSender({ egress, vapid, clock: realClock });
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(site.origin);
      const phone = (await page.evaluate(subscribe(vapid.publicKey))) as Subscription;
      expect(phone.endpoint).toMatch(/^https:\/\/(jmt17\.google|fcm\.googleapis)\.com\/fcm\/send\//);

      expect(await sender.send(phone, message('d1'))).toEqual({ kind: 'sent', status: 201 });
      const seen = await notifyd.next();
      expect(seen.title).toBe('Urgent · 1 ★ · Ada · Table 12');
      expect(seen.body).toContain('Glass in my soup 🥣');
      notifyd.click(seen);
      await site.asks('/clicked?=d1');

      await sender.send(phone, message('d2'));
      notifyd.press(await notifyd.next(), 'I’ll take it');
      await site.asks('/clicked?claim=d2');

      await page.evaluate(unsubscribe);
      await expect.poll(() => gcm.subscriptions()).toBe(0);
      expect(await sender.send(phone, message('d3'))).toEqual({ kind: 'gone', status: 410 });
    },
  );
});

describe('the fake of Mozilla’s push service', () => {
  it(
    'Firefox subscribes, shows what was sent encrypted, reports tap and button, and notices when its subscription is lost',
    { timeout: LONG },
    async () => {
      const site = await openSite();
      const notifyd = keep(await startNotifyd());
      const autopush = keep(await startAutopush({ clock: realClock }));
      const { browser } = keep(await launchFirefox({ autopush, notifyd }));
      const egress = createEgress({ allowLoopback: true, pushHosts: [autopush.host] });
      keep({ [Symbol.asyncDispose]: egress.close });
      const sender = createPushSender({ egress, vapid, clock: realClock });
      const page = await browser.newPage();
      await page.goto(site.origin);
      const phone = (await page.evaluate(subscribe(vapid.publicKey))) as Subscription;

      expect(await sender.send(phone, message('d1'))).toEqual({ kind: 'sent', status: 201 });
      const seen = await notifyd.next();
      expect([seen.title, seen.body]).toEqual(['Urgent · 1 ★ · Ada · Table 12', 'Glass in my soup 🥣']);
      notifyd.click(seen);
      await site.asks('/clicked?=d1');

      await sender.send(phone, message('d2'));
      notifyd.press(await notifyd.next(), 'I’ll take it');
      await site.asks('/clicked?claim=d2');
      expect(autopush.acks).toEqual([100, 100]);

      autopush.forgetAll();
      await site.asks('/changed');
      expect(await sender.send(phone, message('d3'))).toEqual({ kind: 'gone', status: 410 });
    },
  );
});
