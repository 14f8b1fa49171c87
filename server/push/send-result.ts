/** What a push service's answer means for the delivery and for the subscription (docs/reliability.md). */

export type SendResult =
  /** The push service took it. It may still not reach the phone: only the worker's receipt says so. */
  | { readonly kind: 'sent'; readonly status: number }
  /** The subscription does not exist any more: forget it. 404 and 410 only. */
  | { readonly kind: 'gone'; readonly status: number }
  /** Not now: try again, not before `retryAfterMs`. */
  | { readonly kind: 'retry'; readonly status: number | null; readonly retryAfterMs: number; readonly reason: string }
  /** It does not want this message from us: keep the subscription, warn the operator, reach the person another way. */
  | { readonly kind: 'refused'; readonly status: number | null; readonly reason: string };

/** Temporary although 4xx. 406 is what the Windows service answers when it limits the rate. */
const TEMPORARY = new Set([406, 408, 425, 429]);

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'bad_request',
  401: 'vapid_refused',
  403: 'vapid_refused',
  413: 'too_large',
};

/** Total over every status a server can send. `waitMs` is what its Retry-After comes to. */
export function resultOf(status: number, waitMs: number): SendResult {
  if (status >= 200 && status < 300) return { kind: 'sent', status };
  if (status === 404 || status === 410) return { kind: 'gone', status };
  if (status >= 300 && status < 400) return { kind: 'refused', status, reason: 'redirect' };
  if (status >= 400 && status < 500 && !TEMPORARY.has(status))
    return { kind: 'refused', status, reason: REFUSALS[status] ?? `status_${status}` };
  return { kind: 'retry', status, retryAfterMs: waitMs, reason: `status_${status}` };
}
