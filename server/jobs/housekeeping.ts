/** What the ticker does beside the outbox. */
import { dropExpiredChallenges } from '#server/db/business/complaint-link.ts';
import { dropTrialsBefore } from '#server/db/business/channel.ts';
import { dropAttemptsBefore } from '#server/db/business/connected.ts';
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
import { reseal } from '#server/flows/reseal.ts';
import { sweepSessions } from '#server/flows/account/session.ts';
import { forgetTrail } from '#server/flows/trail-read.ts';
import type { Steady } from './steady.ts';
import type { Task } from './ticker.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#shared/model/time.ts';

/** Replays are refused for at least this long; the platforms' own retries end after three days. */
const REMEMBER_EVENTS_MS = 14 * DAY_MS;
/** Long after the last ladder, digest or reminder that could ask for them. */
const KEEP_PAGES_MS = 90 * DAY_MS;
const REMEMBER_ONCE_MS = 90 * DAY_MS;
const JUDGE_COVERAGE_MS = 5 * MINUTE_MS;
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
      everyMs: HOUR_MS,
      run: () => forgetEventsBefore(parts.db.orm, parts.clock.now() - REMEMBER_EVENTS_MS),
    },
    {
      name: 'forget old webhook requests',
      everyMs: HOUR_MS,
      run: () => dropOldWebhookRequests(parts.db.orm, parts.clock.now() - REQUESTS_KEPT_MS),
    },
    { name: 'forget old pages', everyMs: HOUR_MS, run: () => dropOldPages(parts.db.orm, parts.clock.now() - KEEP_PAGES_MS) },
    {
      name: 'forget what was done once',
      everyMs: HOUR_MS,
      run: () => forgetOnceBefore(parts.db.orm, parts.clock.now() - REMEMBER_ONCE_MS),
    },
    { name: 'forget spent challenges', everyMs: HOUR_MS, run: () => dropExpiredChallenges(parts.db.orm, parts.clock.now()) },
    { name: 'remove photos of forms that were never stored', everyMs: HOUR_MS, run: () => sweepPhotos(parts) },
    { name: 'remove files of the past nobody began', everyMs: HOUR_MS, run: () => sweepImports(parts) },
    { name: 'erase what is kept long enough', everyMs: 5 * MINUTE_MS, run: createRetention(parts) },
    // Not once a day: a server that is started anew every night would never forget.
    { name: 'forget what the audit trail kept long enough', everyMs: HOUR_MS, run: () => forgetTrail(parts) },
    { name: 'end old sessions', everyMs: HOUR_MS, run: () => sweepSessions(parts) },
  ];
  return [
    { name: 'notice a clock that was set', everyMs: SECOND_MS, run: async () => steady.check() },
    { name: 'read older words for the search', everyMs: 10 * SECOND_MS, run: () => readAll(parts) },
    { name: 'judge how open time was covered', everyMs: JUDGE_COVERAGE_MS, run: () => judgeCoverage(parts) },
    { name: 'take away what is left of deleted businesses', everyMs: 5 * SECOND_MS, run: () => emptyDeleted(parts) },
    { name: 'seal again with the newest key', everyMs: 10 * SECOND_MS, run: () => reseal(parts) },
    {
      name: 'forget who was on the way to connect',
      everyMs: HOUR_MS,
      run: () => dropAttemptsBefore(parts.db.orm, parts.clock.now()),
    },
    {
      name: 'forget trials nobody ended',
      everyMs: HOUR_MS,
      run: () => dropTrialsBefore(parts.db.orm, parts.clock.now() - DAY_MS),
    },
    { name: 'empty the log of what was erased', everyMs: HOUR_MS, run: () => parts.db.emptyLog() },
    ...deleting.map((task) => ({ ...task, run: async () => (steady.isSteady() ? task.run() : undefined) })),
  ];
}
