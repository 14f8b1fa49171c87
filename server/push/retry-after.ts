import { MINUTE_MS } from '#shared/model/time.ts';

/** Bounds of our patience: the smallest wait push services ask for, and the longest a person may be kept waiting for a retry. */
export const RETRY_MIN_MS = 10_000;
export const RETRY_MAX_MS = 15 * MINUTE_MS;

/**
 * Milliseconds to wait before trying again, from a Retry-After header (seconds or an HTTP date, RFC 9110 §10.2.3), within
 * 10 s and 15 min. Absent, past, negative or unreadable means the minimum.
 */
export function retryAfterMs(header: string | undefined, now: number): number {
  const text = header?.trim() ?? '';
  const wanted = /^\d+$/.test(text) ? Number(text) * 1000 : isHttpDate(text) ? Date.parse(text) - now : 0;
  return Math.min(Math.max(wanted, RETRY_MIN_MS), RETRY_MAX_MS);
}

/** Date.parse reads far more than HTTP dates ("-5" is a year to it, and a date without a zone is local), so the shape comes first. */
function isHttpDate(text: string): boolean {
  return /^[A-Z][a-z]{2,8}, .+ GMT$/.test(text) && !Number.isNaN(Date.parse(text));
}
