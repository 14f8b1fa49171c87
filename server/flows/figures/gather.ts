/** Reads a span of time page by page: as long as it takes, and never more than a few milliseconds at a time. */
import type { Db } from '#server/db/engine/client.ts';
import { feedbackPage, type ExportRow } from '#server/db/business/export.ts';
import type { StatsCalendar } from '#shared/stats/calendar.ts';
import { measure, type Measured } from '#shared/stats/facts.ts';
import type { Span } from '#shared/stats/weekend/weekends.ts';

const PAGE = 150;

export type Reading = {
  readonly businessId: string;
  readonly calendar: StatsCalendar;
  readonly range: Span;
  readonly now: number;
};
export type Read = { readonly row: ExportRow; readonly measured: Measured | null };

/** In the order guests spoke. What comes in or changes meanwhile is seen as it is when its page is read, each item once. */
export async function* readFeedback(
  db: Pick<Db, 'orm'>,
  { businessId, calendar, range, now }: Reading,
): AsyncGenerator<readonly Read[]> {
  let after: { spokeAt: number; id: string } | null = null;
  for (;;) {
    const rows: readonly ExportRow[] = await feedbackPage(db.orm, { businessId, ...range, after, limit: PAGE });
    if (rows.length > 0) yield rows.map((row) => ({ row, measured: measure(row, { calendar, now }) }));
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = { spokeAt: last.spokeAt, id: last.id };
  }
}
