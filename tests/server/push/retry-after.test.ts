import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RETRY_MAX_MS, RETRY_MIN_MS, retryAfterMs } from '#server/push/retry-after.ts';
import { SATURDAY_EVENING as now } from './push-kit.ts';

describe('Retry-After', () => {
  it.each([
    ['30', 30_000],
    ['0', RETRY_MIN_MS],
    ['9', RETRY_MIN_MS],
    ['899', 899_000],
    ['3600', RETRY_MAX_MS],
    ['1000000000', RETRY_MAX_MS],
    ['9'.repeat(400), RETRY_MAX_MS],
    ['-5', RETRY_MIN_MS],
    ['1.5', RETRY_MIN_MS],
    ['+30', RETRY_MIN_MS],
    ['1e3', RETRY_MIN_MS],
    ['0x10', RETRY_MIN_MS],
    ['soon', RETRY_MIN_MS],
    ['', RETRY_MIN_MS],
    [undefined, RETRY_MIN_MS],
    [' 45 ', 45_000],
    [new Date(now + 120_000).toUTCString(), 120_000],
    [new Date(now - 120_000).toUTCString(), RETRY_MIN_MS],
    [new Date(now + 86_400_000).toUTCString(), RETRY_MAX_MS],
    ['Saturday, 21-Nov-26 19:42:00 GMT', 120_000],
    ['Sat Nov 21 19:42:00 2026', RETRY_MIN_MS],
    ['Sat, 99 Foo 2026 99:99:99 GMT', RETRY_MIN_MS],
  ])('%j means %d ms', (header, ms) => expect(retryAfterMs(header, now)).toBe(ms));

  it('is never below ten seconds, never above fifteen minutes, for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.integer().map(String),
          fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
        ),
        (header) => {
          const ms = retryAfterMs(header, now);
          expect(ms).toBeGreaterThanOrEqual(RETRY_MIN_MS);
          expect(ms).toBeLessThanOrEqual(RETRY_MAX_MS);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
