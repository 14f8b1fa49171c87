/** A year of feedback of many businesses, two of five rows of one of them, written into the tables as fast as SQLite takes them. */
import { withDatabase } from '#server/db/backup/copy.ts';
import { hoursPreset } from '#shared/response/presets.ts';

export const NOW = Date.UTC(2026, 10, 21, 19, 40);
/** The one with two of five rows. */
export const BIG = 'business-0';
export const MEMBERS = ['member-0', 'member-1', 'member-2', 'member-3'] as const;
export const calendar = { hours: hoursPreset('restaurant', 'Europe/Prague'), weekendDays: [5, 6, 7] };

const CHUNK = 50_000;
const BUSINESSES = 61;

/**
 * Answered after a minute to a day, many soon and few late; one of fifty not at all; one guest of four is known, comes a few times and
 * may change the stars afterwards. Each was to be settled within a day, and every fifth was promised or owed another answer. `say` hears how far it is.
 */
export async function fillYear(file: string, rows: number, say: (written: number) => void): Promise<void> {
  await withDatabase(file, async (run) => {
    await run('PRAGMA synchronous=OFF');
    await run('PRAGMA foreign_keys=OFF');
    for (let n = 0; n < BUSINESSES; n += 1) {
      await run(
        `INSERT INTO business (id, name, kind, language, country, hours, targets, weekend_days, review_links, created_at)
         VALUES (?, 'Bistro', 'restaurant', 'cs', 'CZ', ?, '{}', '[5,6,7]', '[]', 0)`,
        `business-${n}`,
        JSON.stringify(calendar.hours),
      );
    }
    for (let from = 0; from < rows; from += CHUNK) {
      await run(`
        INSERT INTO feedback (id, business_id, connection_id, channel, kind, visibility, external_id, author, rating, text, place_label, contact, reply_mode,
          spoke_at, received_at, level, reasons, rule_level, status, due_at, sort_due, level_rank, first_response_at, first_response_by, claimed_by, claimed_at,
          within_target, first_service_ms, resolved_at, customer_id, rating_before, rating_changed_at, version)
        WITH RECURSIVE n(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i < ${Math.min(from + CHUNK, rows) - 1}),
        row AS (SELECT i, (i * 7919) % 50 AS p, (i / 7) % 4 AS rank, ${NOW} - (${rows} - i) * 31536000000 / ${rows} AS at,
          60000 + (abs(random()) % 1000) * (abs(random()) % 1000) * 86 AS took,
          'member-' || (i / 5) % ${MEMBERS.length} AS who FROM n)
        SELECT 'f' || printf('%09d', i) || hex(randomblob(5)),
          'business-' || (CASE WHEN i % 5 < 2 THEN 0 ELSE 1 + (i * 31) % ${BUSINESSES - 1} END), '',
          CASE i % 4 WHEN 0 THEN 'google' WHEN 1 THEN 'form' WHEN 2 THEN 'facebook' ELSE 'email' END, CASE i % 3 WHEN 0 THEN 'review' ELSE 'message' END,
          'public', 'x' || i, 'Jana ' || i, 1 + i % 5, 'We waited fifty minutes for a cold soup and the waiter never came back to us. Table ' || i,
          CASE i % 6 WHEN 0 THEN 'garden' WHEN 1 THEN 'bar' ELSE '' END, '', 'link', at, at,
          CASE rank WHEN 0 THEN 'urgent' WHEN 1 THEN 'high' WHEN 2 THEN 'normal' ELSE 'low' END, '[]', 'high',
          CASE WHEN p = 0 THEN 'open' ELSE 'resolved' END, CASE WHEN p = 0 THEN at + 3600000 END, at, rank,
          CASE WHEN p > 0 THEN at + took END, CASE WHEN p > 0 THEN who END, CASE WHEN p > 0 THEN who END, CASE WHEN p > 0 THEN at + took * 3 / 4 END,
          CASE WHEN p > 0 THEN took < 3600000 END, CASE WHEN p > 0 THEN took / 2 END, CASE WHEN p > 0 THEN at + took + 600000 END,
          CASE WHEN i % 4 = 0 THEN 'guest-' || (i / 4) % ${Math.max(1, Math.round(rows / 20))} END,
          CASE WHEN p BETWEEN 1 AND 3 THEN 2 END, CASE WHEN p BETWEEN 1 AND 3 THEN at + took + 86400000 END, 1
        FROM row`);
      await run(`
        INSERT INTO journey (feedback_id, business_id, stage, touchpoints, dishes, suggested)
        SELECT id, business_id, CASE rowid % 3 WHEN 0 THEN 'ask' ELSE 'act' END,
          CASE rowid % 4 WHEN 0 THEN '["food","service"]' WHEN 1 THEN '["service"]' ELSE '[]' END,
          CASE rowid % 5 WHEN 0 THEN '["soup"]' ELSE '[]' END, '{}'
        FROM feedback WHERE rowid > ${from}`);
      await run(`
        INSERT INTO obligation (feedback_id, number, business_id, kind, level, started_at, due_at, ended_at, verdict, member_id)
        SELECT id, 2, business_id, 'settlement', level, spoke_at, spoke_at + 86400000, resolved_at,
          CASE WHEN resolved_at > spoke_at + 86400000 THEN 'late' WHEN resolved_at IS NOT NULL THEN 'met' END, first_response_by
        FROM feedback WHERE rowid > ${from}`);
      await run(`
        INSERT INTO obligation (feedback_id, number, business_id, kind, level, started_at, due_at, ended_at, verdict, member_id)
        SELECT id, 3, business_id, CASE rowid % 2 WHEN 0 THEN 'promise' ELSE 'next_reply' END, level, first_response_at, first_response_at + 3600000,
          first_response_at + (rowid % 80) * 60000, CASE WHEN rowid % 80 > 60 THEN 'late' ELSE 'met' END, first_response_by
        FROM feedback WHERE rowid > ${from} AND rowid % 5 = 0 AND first_response_at IS NOT NULL`);
      say(Math.min(from + CHUNK, rows));
    }
    await run('ANALYZE');
  });
}
