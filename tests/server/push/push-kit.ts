/** A push sender in front of a fake push service, with a hand-wound clock. */
import webPush from 'web-push';
import { createPushSender, type PushMessage } from '#server/push/sender.ts';
import { makeCertificate, type OwnCertificate } from '#tests/support/push-services/certificate.ts';
import { startPushService } from '#server/demo/push/service.ts';
import { createEgress } from '#server/system/egress/egress.ts';
import type { Routes } from '#server/system/egress/egress-dial.ts';

export const SATURDAY_EVENING = Date.UTC(2026, 10, 21, 19, 40);

/** Where the endpoints of three vendors seem to live; all three are the one fake. */
export const VENDORS = {
  google: 'https://fcm.googleapis.com/fcm/send',
  mozilla: 'https://updates.push.services.mozilla.com/wpush/v2',
  apple: 'https://web.push.apple.com',
} as const;

export const ALERT: PushMessage = {
  payload: '{"title":"Urgent complaint"}',
  urgency: 'high',
  ttlSeconds: 1800,
  topic: 'feedback-1',
};

export const vapidKeys = webPush.generateVAPIDKeys();

export async function openStage({ secure = false }: { readonly secure?: boolean } = {}) {
  const time = { now: SATURDAY_EVENING };
  const clock = { now: () => time.now };
  const certificate: OwnCertificate | undefined = secure
    ? makeCertificate(Object.values(VENDORS).map((base) => new URL(base).hostname))
    : undefined;
  const service = await startPushService(certificate ? { clock, certificate } : { clock });
  const routes: Routes = new Map(
    Object.values(VENDORS).map((base) => [
      new URL(base).host,
      { address: '127.0.0.1', port: service.port, ca: certificate?.cert ?? '' },
    ]),
  );
  // No test here waits for a limit to pass, so a busy machine may take its time.
  const pushLimits = { headersMs: 20_000, bodyMs: 20_000, totalMs: 20_000 };
  const egress = createEgress({ allowLoopback: true, pushHosts: [service.host], routes, pushLimits });
  const sender = createPushSender({ egress, clock, vapid: { ...vapidKeys, subject: 'mailto:owner@shop.example' } });
  const close = async () => {
    await egress.close();
    await service.close();
  };
  return { time, clock, service, egress, sender, [Symbol.asyncDispose]: close };
}
