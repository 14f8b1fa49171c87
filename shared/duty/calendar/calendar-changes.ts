/**
 * A calendar read again: what is new in it, what it says differently now, what it does not hold any more. An entry is known by UID
 * and instance; where a program gives new ones with every export, by what it says. What is over is left as it was.
 */
import type { Cancelled } from '../../ical/calendar-series.ts';
import type { Doubt, Entry } from './calendar-import.ts';
import type { DutyPosition } from '../types.ts';
import { HOUR_MS } from '../../model/time.ts';

/** One place that an earlier reading filled. */
export type KnownPlace = {
  readonly overrideId: string;
  readonly uid: string;
  readonly recurrence: string;
  readonly sequence: number;
  readonly position: DutyPosition;
  readonly from: number;
  readonly to: number;
  readonly memberId: string | null;
  /** Taken back by hand. */
  readonly takenBack: boolean;
};

/** Both places of one entry, as an earlier reading left them. */
export type Known = Pick<KnownPlace, 'uid' | 'recurrence' | 'sequence' | 'from' | 'to'> & {
  readonly first: string | null;
  readonly backup: string | null;
  readonly places: readonly KnownPlace[];
};

export type Change = { readonly entry: Entry | null; readonly was: Known | null };

export type Changes = {
  readonly changes: readonly Change[];
  /** Said by the calendar and known as it is. */
  readonly same: readonly { readonly entry: Entry; readonly was: Known }[];
  /** Older than what was read before. */
  readonly older: readonly Entry[];
  /** Taken back by hand, and the calendar says nothing new of it. */
  readonly takenBack: readonly Entry[];
};

export type Reading = {
  readonly entries: readonly Entry[];
  readonly doubts: readonly Doubt[];
  readonly cancelled: readonly Cancelled[];
  /** What could not be read: nothing is concluded from its absence. */
  readonly unread: ReadonlySet<string>;
  readonly whole: boolean;
  /** The end of what was read; what is known beyond it stays. */
  readonly to: number;
};

/** Two readings of one entry that lie further apart are two entries. */
const NEAR_MS = 20 * HOUR_MS;

export function changesOf(reading: Reading, places: readonly KnownPlace[], now: number): Changes {
  const known = grouped(places);
  const entries = reading.entries.filter(({ to }) => to > now);
  const pairs = matched(entries, known);
  const newest = newestOf(known);
  const found = {
    changes: [] as Change[],
    same: [] as { entry: Entry; was: Known }[],
    older: [] as Entry[],
    takenBack: [] as Entry[],
  };
  for (const entry of entries) {
    const was = pairs.get(entry);
    const living = was?.places.filter(({ takenBack }) => !takenBack) ?? [];
    if (was !== undefined && saysTheSame(entry, was, now)) {
      if (living.length > 0) found.same.push({ entry, was });
      else found.takenBack.push(entry);
    } else if (entry.sequence < (newest.get(entry.uid) ?? 0)) found.older.push(entry);
    else found.changes.push({ entry, was: was === undefined || living.length === 0 ? null : was });
  }
  const claimed = new Set(pairs.values());
  const stale = new Set(found.older.map(({ uid }) => uid));
  for (const was of known) {
    const running = was.to > now && was.from < reading.to && was.places.some(({ takenBack }) => !takenBack);
    if (running && !claimed.has(was) && !stale.has(was.uid) && isGone(was, reading)) found.changes.push({ entry: null, was });
  }
  return { ...found, changes: found.changes.sort((a, b) => startOf(a) - startOf(b)) };
}

const startOf = ({ entry, was }: Change) => entry?.from ?? was?.from ?? 0;

function isGone(was: Known, { cancelled, doubts, unread, whole }: Reading): boolean {
  const off = cancelled.some((one) => {
    if (one.uid !== was.uid || one.sequence < was.sequence) return false;
    const at = plannedAt(was);
    return one.from === null || (at !== null && (one.later ? at >= one.from : at === one.from));
  });
  if (off) return true;
  if (unread.has(was.uid)) return false;
  return whole || doubts.some((one) => one.uid === was.uid && one.recurrence === was.recurrence);
}

/** The first planned start of an instance; of what does not repeat, its start. */
function plannedAt({ recurrence, from }: Known): number | null {
  if (recurrence === '' || recurrence.startsWith('#')) return from;
  return /^\d+$/.test(recurrence) ? Number(recurrence) : null;
}

/** What has begun is compared by what is left of it. */
function saysTheSame(entry: Entry, was: Known, now: number): boolean {
  const starts = Math.max(entry.from, now) === Math.max(was.from, now);
  return starts && entry.to === was.to && entry.first === was.first && entry.backup === was.backup;
}

function grouped(places: readonly KnownPlace[]): readonly Known[] {
  const groups = new Map<string, KnownPlace[]>();
  for (const one of places) {
    const key = JSON.stringify([one.uid, one.recurrence]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].map((group) => {
    const living = group.filter(({ takenBack }) => !takenBack);
    const shown = living.length > 0 ? living : group;
    const of = (position: DutyPosition) => shown.findLast((one) => one.position === position)?.memberId ?? null;
    const [{ uid, recurrence } = { uid: '', recurrence: '' }] = group;
    return {
      uid,
      recurrence,
      sequence: Math.max(...group.map(({ sequence }) => sequence)),
      from: Math.min(...shown.map(({ from }) => from)),
      to: Math.max(...shown.map(({ to }) => to)),
      first: of('first'),
      backup: of('backup'),
      places: group,
    };
  });
}

function newestOf(known: readonly Known[]): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  for (const { uid, sequence } of known) newest.set(uid, Math.max(sequence, newest.get(uid) ?? 0));
  return newest;
}

/** Which entry is which: by instance, then by the nearest start under the same UID, then by saying the same under another. */
function matched(entries: readonly Entry[], known: readonly Known[]): ReadonlyMap<Entry, Known> {
  const pairs = new Map<Entry, Known>();
  const free = new Set(known);
  const pass = (keyOf: (one: Entry | Known) => string, fits: (entry: Entry, was: Known) => boolean) => {
    const byKey = new Map<string, Known[]>();
    for (const was of free) byKey.set(keyOf(was), [...(byKey.get(keyOf(was)) ?? []), was]);
    for (const entry of entries) {
      if (pairs.has(entry)) continue;
      const near = (byKey.get(keyOf(entry)) ?? []).filter((was) => free.has(was) && fits(entry, was));
      const [was] = near.sort((a, b) => Math.abs(a.from - entry.from) - Math.abs(b.from - entry.from));
      if (was === undefined) continue;
      pairs.set(entry, was);
      free.delete(was);
    }
  };
  pass(
    ({ uid, recurrence }) => JSON.stringify([uid, recurrence]),
    () => true,
  );
  pass(
    ({ uid, from }) => JSON.stringify([uid, from]),
    () => true,
  );
  pass(
    ({ uid }) => uid,
    (entry, was) => Math.abs(entry.from - was.from) < NEAR_MS,
  );
  pass(
    ({ to, first, backup }) => JSON.stringify([to, first, backup]),
    (entry, was) => entry.from === was.from,
  );
  return pairs;
}
