/** Sends one encrypted push. Outcomes are values; it never throws for anything a push service or a stored subscription does. */
import { createHash } from 'node:crypto';
import type { Clock } from '#server/system/clock.ts';
import type { Egress } from '#server/system/egress/egress.ts';
import { createBreaker } from './breaker.ts';
import { encryptPush, TEXT_MAX_BYTES, type SubscriptionKeys } from './encrypt.ts';
import { resultOf, type SendResult } from './send-result.ts';
import { RETRY_MIN_MS, retryAfterMs } from './retry-after.ts';
import { createVapid, type VapidIdentity } from './vapid.ts';

export type { SendResult } from './send-result.ts';

export type PushTarget = SubscriptionKeys & { readonly endpoint: string };

export type PushMessage = {
  readonly payload: string;
  readonly urgency: 'very-low' | 'low' | 'normal' | 'high';
  /** How long the push service keeps it for a phone that is off. */
  readonly ttlSeconds: number;
  /** A newer message with the same topic replaces one not fetched yet. Anything longer than 32 URL-safe characters is hashed. */
  readonly topic: string;
};

export interface PushSender {
  send(target: PushTarget, message: PushMessage): Promise<SendResult>;
}

const FOUR_WEEKS_S = 28 * 24 * 3600;

/** Throws at once when the VAPID identity is unusable. */
export function createPushSender(parts: {
  readonly egress: Egress;
  readonly vapid: VapidIdentity;
  readonly clock: Clock;
}): PushSender {
  const { egress, clock } = parts;
  const vapid = createVapid(parts.vapid, clock);
  const breaker = createBreaker(clock);

  return {
    async send(target, message) {
      const place = egress.pushTarget(target.endpoint);
      if (!place.ok) return refused(place.reason);
      const { origin } = place.url;
      const text = Buffer.from(message.payload);
      if (text.length > TEXT_MAX_BYTES) return refused('too_large');
      const body = encryptPush(target, text);
      if (body === null) return refused('bad_keys');
      const waitMs = breaker.waitMs(origin);
      if (waitMs > 0)
        return { kind: 'retry', status: null, retryAfterMs: Math.max(waitMs, RETRY_MIN_MS), reason: 'service_down' };

      const result = await egress.fetch({
        purpose: 'push',
        url: target.endpoint,
        headers: {
          authorization: vapid.authorization(origin),
          'content-encoding': 'aes128gcm',
          'content-type': 'application/octet-stream',
          ttl: String(Math.min(Math.max(Math.trunc(message.ttlSeconds) || 0, 0), FOUR_WEEKS_S)),
          urgency: message.urgency,
          topic: topicOf(message.topic),
        },
        body,
      });
      // Only a living answer or a refusal of ours clears the breaker; silence and 5xx count against the service.
      breaker.record(origin, result.kind === 'failed' || (result.kind === 'answer' && result.status >= 500));
      switch (result.kind) {
        case 'answer':
          return resultOf(result.status, retryAfterMs(result.headers['retry-after'], clock.now()));
        case 'refused':
          return refused(result.reason);
        case 'failed':
          return { kind: 'retry', status: null, retryAfterMs: RETRY_MIN_MS, reason: result.reason };
      }
    },
  };
}

/** RFC 8030 §5.4: at most 32 characters of the URL-safe alphabet. */
export function topicOf(name: string): string {
  return /^[A-Za-z0-9_-]{1,32}$/.test(name) ? name : createHash('sha256').update(name).digest('base64url').slice(0, 32);
}

function refused(reason: string): SendResult {
  return { kind: 'refused', status: null, reason };
}
