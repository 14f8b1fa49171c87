/** What the ticker does beside the outbox. */
import { dropExpiredChallenges } from '#server/db/business/complaint-link.ts';
import { forgetOnceBefore } from '#server/db/duty/duty.ts';
import { readOlderWords } from '#server/db/feedback/feedback.ts';
import { dropOldWebhookRequests, REQUESTS_KEPT_MS } from '#server/db/business/webhook-log.ts';
import { dropOldPages } from '#server/db/escalation/page.ts';
import { forgetEventsBefore } from '#server/db/feedback/webhook-seen.ts';
import { judgeCoverage } from '#server/flows/duty/coverage.ts';
import { emptyDeleted } from '#server/flows/team/delete-business.ts';
import { sweepImports } from '#server/flows/import/import-list.ts';
import type { Parts } from '#server/flows/parts.ts';
import { sweepPhotos } from '#server/flows/intake/photo.ts';
import { createRetention } from '#server/flows/privacy.ts';
import { sweepSessions } from '#server/flows/account/session.ts';
import { forgetTrail } from '#server/flows/trail-read.ts';
import type { Steady } from './steady.ts';
import type { Task } from './ticker.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Replays are refused for at least this long; the platforms' own retries end after three days. */
const REMEMBER_EVENTS_MS = 14 * DAY;
/** Long after the last ladder, digest or reminder that could ask for them. */
const KEEP_PAGES_MS = 90 * DAY;
const REMEMBER_ONCE_MS = 90 * DAY;
const JUDGE_COVERAGE_MS = 5 * 60_000;
const PIECE = 200;
const PIECES = 40;

/** In small pieces, so that nobody waits for the lane. After an update the newest 20,000 are read within half a minute. */
async function readAll({ db }: Parts): Promise<void> {
  for (let piece = 0; piece < PIECES; piece += 1) if ((await readOlderWords(db, PIECE)) < PIECE) return;
}

/** What deletes by age waits for a clock that has run evenly (steady.ts). */
export function housekeeping(parts: Parts, steady: Steady): readonly Task[] {
  const deleting: readonly Task[] = [
    {
      name: 'forget webhook ids',
      everyMs: HOUR,
      run: () => forgetEventsBefore(parts.db.orm, parts.clock.now() - REMEMBER_EVENTS_MS),
    },
    {
      name: 'forget old webhook requests',
      everyMs: HOUR,
      run: () => dropOldWebhookRequests(parts.db.orm, parts.clock.now() - REQUESTS_KEPT_MS),
    },
    { name: 'forget old pages', everyMs: HOUR, run: () => dropOldPages(parts.db.orm, parts.clock.now() - KEEP_PAGES_MS) },
    {
      name: 'forget what was done once',
      everyMs: HOUR,
      run: () => forgetOnceBefore(parts.db.orm, parts.clock.now() - REMEMBER_ONCE_MS),
    },
    { name: 'forget spent challenges', everyMs: HOUR, run: () => dropExpiredChallenges(parts.db.orm, parts.clock.now()) },
    { name: 'remove photos of forms that were never stored', everyMs: HOUR, run: () => sweepPhotos(parts) },
    { name: 'remove files of the past nobody began', everyMs: HOUR, run: () => sweepImports(parts) },
    { name: 'erase what is kept long enough', everyMs: 5 * MINUTE, run: createRetention(parts) },
    // Not once a day: a server that is started anew every night would never forget.
    { name: 'forget what the audit trail kept long enough', everyMs: HOUR, run: () => forgetTrail(parts) },
    { name: 'end old sessions', everyMs: HOUR, run: () => sweepSessions(parts) },
  ];
  return [
    { name: 'notice a clock that was set', everyMs: SECOND, run: async () => steady.check() },
    { name: 'read older words for the search', everyMs: 10 * SECOND, run: () => readAll(parts) },
    { name: 'judge how open time was covered', everyMs: JUDGE_COVERAGE_MS, run: () => judgeCoverage(parts) },
    { name: 'take away what is left of deleted businesses', everyMs: 5 * SECOND, run: () => emptyDeleted(parts) },
    { name: 'empty the log of what was erased', everyMs: HOUR, run: () => parts.db.emptyLog() },
    ...deleting.map((task) => ({ ...task, run: async () => (steady.isSteady() ? task.run() : undefined) })),
  ];
}
