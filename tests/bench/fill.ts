/** Feedback by the ten thousand, written past the product. */
import { withDatabase } from '#server/db/backup/copy.ts';

export type Fill = {
  readonly businessId: string;
  readonly rows: number;
  /** Evenly over this time, milliseconds of the epoch. */
  readonly from: number;
  readonly to: number;
};

const CHUNK = 50_000;

/** Most are answered after a minute to a day, many soon and few late; one of fifty that can wait still does, and keeps no auditor busy. */
export async function fillFeedback(file: string, fills: readonly Fill[]): Promise<void> {
  await withDatabase(file, async (run) => {
    await run('PRAGMA synchronous=OFF');
    for (const { businessId, rows, from, to } of fills) {
      for (let first = 0; first < rows; first += CHUNK) {
        await run(
          `INSERT INTO feedback (id, business_id, connection_id, channel, kind, visibility, external_id, author, rating, text, place_label, contact, reply_mode,
             spoke_at, received_at, level, reasons, rule_level, status, due_at, sort_due, level_rank, first_response_at, within_target, first_service_ms, resolved_at, version)
           WITH RECURSIVE n(i) AS (SELECT ${first} UNION ALL SELECT i + 1 FROM n WHERE i < ${Math.min(first + CHUNK, rows) - 1}),
           row AS (SELECT i, CASE WHEN (i / 7) % 4 > 1 THEN (i * 7919) % 50 ELSE 1 END AS p, (i / 7) % 4 AS rank, ${from} + i * ${(to - from) / rows} AS at,
             60000 + (abs(random()) % 1000) * (abs(random()) % 1000) * 86 AS took FROM n)
           SELECT 'f' || printf('%09d', i) || hex(randomblob(8)), ?, '',
             CASE i % 4 WHEN 0 THEN 'google' WHEN 1 THEN 'form' WHEN 2 THEN 'facebook' ELSE 'email' END, CASE i % 3 WHEN 0 THEN 'review' ELSE 'message' END,
             'public', 'x' || i, 'Jana ' || i, 1 + i % 5, 'We waited fifty minutes for a cold soup, and nobody said a word. Table ' || i,
             CASE i % 6 WHEN 0 THEN 'garden' WHEN 1 THEN 'bar' ELSE '' END, '', 'link', cast(at AS INTEGER), cast(at AS INTEGER),
             CASE rank WHEN 0 THEN 'urgent' WHEN 1 THEN 'high' WHEN 2 THEN 'normal' ELSE 'low' END, '[]', 'high',
             CASE WHEN p = 0 THEN 'open' ELSE 'resolved' END, CASE WHEN p = 0 THEN cast(at AS INTEGER) + 3600000 END, cast(at AS INTEGER), rank,
             CASE WHEN p > 0 THEN cast(at AS INTEGER) + took END, CASE WHEN p > 0 THEN took < 3600000 END, CASE WHEN p > 0 THEN took / 2 END,
             CASE WHEN p > 0 THEN cast(at AS INTEGER) + took + 600000 END, 1
           FROM row`,
          businessId,
        );
      }
    }
    await run('ANALYZE');
  });
}
