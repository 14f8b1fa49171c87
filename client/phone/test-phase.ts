import type { TestAlertView } from '#shared/views/app.ts';

/** After this long a phone that is on would have shown it. */
export const SILENT_AFTER_MS = 30_000;

/** `is` names the sentence (shared/messages pwa.test), `at` its time; `over`: nothing more is expected; `good`: it was on the screen. */
export type TestPhase = {
  readonly is: 'queued' | 'sent' | 'shown' | 'opened' | 'silent' | 'failed' | 'gone';
  readonly at: number;
  readonly over: boolean;
  readonly good: boolean;
};

/** Where a test alert is, from what the server knows and how long it has been under way. */
export function testPhase(test: TestAlertView | null, sinceMs: number): TestPhase {
  const phase = (is: TestPhase['is'], at: number | null, over: boolean, good = false): TestPhase => ({
    is,
    at: at ?? 0,
    over,
    good,
  });
  switch (test?.state) {
    case 'shown':
      return phase('shown', test.shownAt, true, true);
    case 'opened':
      return phase('opened', test.shownAt, true, true);
    case 'failed':
      return phase('failed', null, true);
    case 'gone':
      return phase('gone', null, true);
    case 'sent':
      return sinceMs >= SILENT_AFTER_MS ? phase('silent', null, true) : phase('sent', test.sentAt, false);
    case 'queued':
    case undefined:
      return sinceMs >= SILENT_AFTER_MS ? phase('silent', null, true) : phase('queued', null, false);
  }
}
