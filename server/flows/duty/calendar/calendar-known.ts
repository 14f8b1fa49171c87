/** What earlier readings of a calendar have left in the rota. */
import type { OverrideRow } from '#server/db/duty/duty.ts';
import { hashToken } from '#server/system/ids.ts';
import type { Entry } from '#shared/duty/calendar/calendar-import.ts';
import type { KnownPlace } from '#shared/duty/calendar/calendar-changes.ts';

/** Tries for one reading: a row made before calendars were known shows its entry only to who guesses UID and start. */
const TRIES = 30_000;

export type KnownRows = { readonly places: readonly KnownPlace[]; readonly rows: ReadonlyMap<string, OverrideRow> };

/** Rows of this calendar, and those from before calendars were known whose entry stands in this one. */
export function knownRows(
  imported: readonly OverrideRow[],
  {
    businessId,
    calendarId,
    entries,
  }: { readonly businessId: string; readonly calendarId: string | null; readonly entries: readonly Entry[] },
): KnownRows {
  const places: KnownPlace[] = [];
  const orphans = imported.filter(({ uid }) => uid === null);
  for (const row of imported)
    if (row.calendarId !== null && row.calendarId === calendarId)
      places.push(placeOf(row, { uid: row.uid ?? '', recurrence: row.recurrence ?? '', sequence: row.sequence ?? 0 }));
  places.push(...orphans.flatMap(adopting(businessId, orphans.length, entries)));
  return { places, rows: new Map(imported.map((row) => [row.id, row])) };
}

function adopting(businessId: string, count: number, entries: readonly Entry[]) {
  const idOf = (uid: string, from: number) => hashToken(`${businessId} ics:${uid}:${from}`).slice(0, 24);
  const byId = new Map(count === 0 ? [] : entries.map((one) => [idOf(one.uid, one.from), one]));
  const uids = [...new Map(entries.map((one) => [one.uid, one])).values()].slice(0, count === 0 ? 0 : Math.floor(TRIES / count));
  return (row: OverrideRow): KnownPlace[] => {
    const same = byId.get(row.id);
    if (same !== undefined) return [placeOf(row, { uid: same.uid, recurrence: same.recurrence, sequence: 0 })];
    // Moved since: the UID is the same, the start was the row's own.
    const moved = uids.find((one) => idOf(one.uid, row.fromAt) === row.id);
    if (moved === undefined) return [];
    return [placeOf(row, { uid: moved.uid, recurrence: moved.recurrence === '' ? '' : String(row.fromAt), sequence: 0 })];
  };
}

function placeOf(row: OverrideRow, name: Pick<KnownPlace, 'uid' | 'recurrence' | 'sequence'>): KnownPlace {
  const { id, position, fromAt, toAt, memberId, cancelledAt } = row;
  return { overrideId: id, ...name, position, from: fromAt, to: toAt, memberId, takenBack: cancelledAt !== null };
}
