/** One guest's data to hand over and to erase, and erasing by itself what is older than the business wants to keep. */
import type { Authorized } from '#server/auth/permission.ts';
import { businessesWith } from '#server/db/business/export.ts';
import type { BusinessRow } from '#server/db/business/business.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import type { FeedbackRow } from '#server/db/feedback/feedback.ts';
import {
  dropCustomers,
  eraseItems,
  keepReturns,
  itemsBefore,
  itemsOfGuest,
  writtenAbout,
  type Cursor,
} from '#server/db/feedback/guest-data.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { instantOf, localDay } from '#shared/response/zone.ts';
import { DAY_MS } from '#shared/model/time.ts';
import { DomainError } from '#server/system/errors.ts';
import { memberOf } from './answering/item.ts';
import { discardPhotos } from './intake/photo.ts';
import type { Parts } from './parts.ts';
import { writeTrail } from './trail.ts';

type OneItem = Authorized<FeedbackRow, 'business.manage'>;

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/** Everything we hold of the guest of this item, in one piece that can be read by people and programs. Notes of the team are in it. */
export async function exportGuest(parts: Pick<Parts, 'db' | 'clock'>, { subject, actor }: OneItem): Promise<GuestData> {
  const db = parts.db.orm;
  const items = await itemsOfGuest(db, subject);
  await parts.db.tx((tx) =>
    writeTrail(tx, {
      kind: 'guest.handed_over',
      of: { businessId: subject.businessId },
      by: actor,
      data: { count: items.length, feedbackId: subject.id },
      at: parts.clock.now(),
    }),
  );
  const written = await writtenAbout(db, { businessId: subject.businessId, ids: items.map(({ id }) => id) });
  const of = <T extends { readonly feedbackId: string }>(rows: readonly T[], id: string) =>
    rows.filter((row) => row.feedbackId === id);
  return {
    exportedAt: new Date(parts.clock.now()).toISOString(),
    items: items.map((item) => ({
      id: item.id,
      channel: item.channel,
      kind: item.kind,
      name: item.author,
      contact: item.contact,
      words: item.text,
      rating: item.rating,
      ratingBefore: item.ratingBefore,
      language: item.language,
      link: item.url,
      place: item.placeLabel,
      spokeAt: new Date(item.spokeAt).toISOString(),
      receivedAt: new Date(item.receivedAt).toISOString(),
      level: item.level,
      reasons: item.reasons,
      firstResponseAt: iso(item.firstResponseAt),
      resolvedAt: iso(item.resolvedAt),
      journey: of(written.journeys, item.id).map(({ stage, touchpoints, dishes }) => ({ stage, touchpoints, dishes }))[0] ?? null,
      messages: of(written.messages, item.id).map(({ from, text, at }) => ({ from, text, at: new Date(at).toISOString() })),
      replies: of(written.replies, item.id).map(({ state, text, createdAt }) => {
        return { state, text, at: new Date(createdAt).toISOString() };
      }),
      notes: of(written.notes, item.id).map(({ text, at }) => ({ text, at: new Date(at).toISOString() })),
      photos: of(written.photos, item.id).map(({ id }) => `/photos/${id}`),
    })),
  };
}

export type GuestData = { readonly exportedAt: string; readonly items: readonly Readonly<Record<string, unknown>>[] };

/**
 * For good: words, name, contact, photos, our answers and notes. Times, level and stars stay as figures. `items` is what the person who
 * confirms was shown; when more came in meanwhile, nothing is erased and they are asked again.
 */
export async function eraseGuest(
  parts: Pick<Parts, 'db' | 'clock' | 'live' | 'config'>,
  permission: OneItem,
  { items }: { readonly items: number },
): Promise<{ readonly erased: number }> {
  const { subject } = permission;
  const { memberId } = memberOf(permission);
  const at = parts.clock.now();
  const { files, ids } = await parts.db.tx(async (tx) => {
    const found = await itemsOfGuest(tx, subject);
    if (found.length !== items) throw new DomainError('conflict', 'changed_meanwhile');
    const ids = found.map(({ id }) => id);
    const files = await erase(tx, { businessId: subject.businessId, rows: found, memberId, at });
    await writeTrail(tx, {
      kind: 'guest.erased',
      of: { businessId: subject.businessId },
      by: permission.actor,
      data: { count: ids.length, feedbackId: subject.id },
      at,
    });
    return { files, ids };
  });
  await discardPhotos(
    parts,
    files.map((file) => ({ file })),
  );
  // The log still holds the words; when somebody reads just now, housekeeping empties it within the hour.
  await parts.db.emptyLog();
  return { erased: ids.length };
}

type Erase = {
  readonly businessId: string;
  readonly rows: readonly Pick<FeedbackRow, 'id' | 'customerId'>[];
  readonly memberId: string | null;
  readonly at: number;
};

async function erase(tx: Queryable, { businessId, rows, memberId, at }: Erase): Promise<readonly string[]> {
  const ids = rows.map(({ id }) => id);
  await keepReturns(tx, { businessId, ids });
  const files = await eraseItems(tx, { businessId, ids });
  const guests = new Set(rows.flatMap(({ customerId }) => customerId ?? []));
  await dropCustomers(tx, { businessId, ids: [...guests] });
  for (const feedbackId of ids) await addEvent(tx, { businessId, feedbackId, memberId, kind: 'guest.erased', at });
  return files;
}

const BATCH = 100;
/** Batches of one business in one turn; the rest waits for the next. */
const BATCHES = 20;

/**
 * A job that runs every few minutes. It walks through the history once a day in small batches, each its own commit, so that
 * alerts never wait for it; where it stands is not kept, a restart begins again and finds nothing to do.
 */
export function createRetention(parts: Pick<Parts, 'db' | 'clock' | 'config' | 'log'>): () => Promise<void> {
  const standing = new Map<string, { after: Cursor | null; nextAt: number }>();
  return async () => {
    const now = parts.clock.now();
    for (const business of await businessesWith(parts.db.orm, 'retentionMonths')) {
      const at = standing.get(business.id) ?? { after: null, nextAt: 0 };
      standing.set(business.id, at);
      if (now < at.nextAt) continue;
      for (let batch = 0; batch < BATCHES; batch += 1) {
        const rows = await sweepOnce(parts, business, { after: at.after, now });
        const last = rows.at(-1);
        at.after = last === undefined ? null : { spokeAt: last.spokeAt, id: last.id };
        if (rows.length === BATCH) continue;
        at.after = null;
        at.nextAt = now + DAY_MS;
        break;
      }
    }
  };
}

async function sweepOnce(
  parts: Pick<Parts, 'db' | 'config'>,
  business: BusinessRow,
  { after, now }: { after: Cursor | null; now: number },
) {
  const before = keptSince({ months: business.retentionMonths, timeZone: business.hours.timeZone, now });
  const rows = await itemsBefore(parts.db.orm, { businessId: business.id, before, after, limit: BATCH });
  const full = rows.filter(
    ({ text, author, contact, ownPlace, customerId }) =>
      text !== '' || author !== '' || contact !== '' || ownPlace !== '' || customerId !== null,
  );
  if (full.length > 0) {
    const files = await parts.db.tx((tx) => erase(tx, { businessId: business.id, rows: full, memberId: null, at: now }));
    await discardPhotos(
      parts,
      files.map((file) => ({ file })),
    );
  }
  return rows;
}

/** What was said before that is erased: the first instant of the day so many calendar months ago, in the zone of the business. */
export function keptSince({ months, timeZone, now }: { months: number | null; timeZone: string; now: number }): number {
  if (months === null) return -Infinity;
  const date = new Date(localDay(timeZone, now) * DAY_MS);
  const wanted = date.getUTCMonth() - months;
  // The 31st of a month that has none is its last day.
  const last = new Date(Date.UTC(date.getUTCFullYear(), wanted + 1, 0)).getUTCDate();
  const day = Date.UTC(date.getUTCFullYear(), wanted, Math.min(date.getUTCDate(), last)) / DAY_MS;
  return instantOf(timeZone, day, 0);
}
