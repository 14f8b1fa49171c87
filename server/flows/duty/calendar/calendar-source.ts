/** Which of the calendars read before this one is: by its address, by the entries it shares with one, by its name. Else it is new. */
import type { CalendarRow } from '#server/db/duty/duty-calendar.ts';
import type { OverrideRow } from '#server/db/duty/duty.ts';
import { hashToken, newId } from '#server/system/ids.ts';
import type { ReadCalendar } from '#shared/ical/calendar-read.ts';
import type { ImportPurpose, ReadBefore } from '#shared/views/calendar.ts';
import { cleanLine } from '#shared/model/clean.ts';
import { DomainError } from '#server/system/errors.ts';

export type Origin = { readonly url: string | null; readonly fileName: string };

/** `row`: null when it is new. */
export type Source = { readonly row: CalendarRow | null; readonly name: string; readonly addressHash: string | null };

export type Asked = {
  readonly known: readonly CalendarRow[];
  readonly imported: readonly OverrideRow[];
  readonly read: ReadCalendar;
  readonly origin: Origin;
  /** What somebody said: an id, `new`, or nothing. */
  readonly wanted: string | undefined;
};

/** What programs call any file they hand out. */
const ANY_NAME =
  /^(?:basic|calendar|calendars|kalendar|kalendář|kalendarz|export|invite|event|events|ical|icalendar|download)?$/i;

export function sourceOf({ known, imported, read, origin, wanted }: Asked): Source {
  const name = read.name || nameOf(origin);
  const addressHash = origin.url === null ? null : hashToken(origin.url);
  const chosen = known.find(({ id }) => id === wanted);
  if (wanted !== undefined && wanted !== 'new' && chosen === undefined) throw new DomainError('conflict', 'changed_meanwhile');
  const row =
    wanted === undefined
      ? (known.find((one) => addressHash !== null && one.addressHash === addressHash) ??
        sharing(known, imported, read) ??
        known.find((one) => !ANY_NAME.test(name) && one.name === name && (one.addressHash === null) === (addressHash === null)) ??
        alike(known, imported, read))
      : (chosen ?? null);
  return { row, name: name || (row?.name ?? ''), addressHash };
}

function nameOf({ url, fileName }: Origin): string {
  if (url !== null) return new URL(url).hostname;
  // A second download of the same name has a number.
  const name = cleanLine(fileName.replace(/\.ics$/i, '').replace(/ ?\(\d{1,3}\)$/, ''), 80);
  return ANY_NAME.test(name) ? '' : name;
}

/** The one most of whose entries stand in this one too. */
function sharing(known: readonly CalendarRow[], imported: readonly OverrideRow[], read: ReadCalendar): CalendarRow | null {
  const uids = new Set([...read.events, ...read.cancelled].map(({ uid }) => uid));
  const shared = new Map<string, number>();
  for (const { calendarId, uid } of imported)
    if (calendarId !== null && uid !== null && uids.has(uid)) shared.set(calendarId, (shared.get(calendarId) ?? 0) + 1);
  const [best] = [...shared].sort(([, a], [, b]) => b - a);
  return known.find(({ id }) => id === best?.[0]) ?? null;
}

/** Half of what one has left to say stands in this one at the same times: an export under new identities and no name. */
function alike(known: readonly CalendarRow[], imported: readonly OverrideRow[], read: ReadCalendar): CalendarRow | null {
  const times = new Set(read.whole ? read.events.map(({ from, to }) => `${from} ${to}`) : []);
  const shares = known.map((row) => {
    const own = imported.filter(({ calendarId, cancelledAt }) => calendarId === row.id && cancelledAt === null);
    const same = own.filter(({ fromAt, toAt }) => times.has(`${fromAt} ${toAt}`));
    return { row, share: same.length < 2 ? 0 : same.length / own.length };
  });
  const [best] = shares.sort((a, b) => b.share - a.share);
  return best !== undefined && best.share >= 0.5 ? best.row : null;
}

export const readBefore = ({ id, name, readAt }: CalendarRow): ReadBefore => ({ id, name, readAt });

export type Kept = Pick<CalendarRow, 'names' | 'dates'>;

export function rowOf(
  { row, name, addressHash }: Source,
  kept: Kept & { readonly businessId: string; readonly purpose: ImportPurpose; readonly memberId: string; readonly now: number },
): CalendarRow {
  const { memberId, now, ...rest } = kept;
  return {
    id: row?.id ?? newId(),
    name,
    addressHash: addressHash ?? row?.addressHash ?? null,
    ...rest,
    readAt: now,
    readBy: memberId,
  };
}
