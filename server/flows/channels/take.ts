/** What an account brought: each item its own commit, oldest first, so that a crash in between loses nothing and repeats harmlessly. */
import type { Picture, Translation } from '#server/connectors/item.ts';
import { countRejects } from '#server/db/business/connected.ts';
import { findByExternalId, findConversation } from '#server/db/feedback/feedback.ts';
import { insertPhoto } from '#server/db/feedback/photo.ts';
import { inTurnOf } from '#server/db/engine/turns.ts';
import { ingest, type StoredPhoto } from '../intake/ingest.ts';
import { takeAnswerThere } from '../intake/answered-there.ts';
import { discardPhotos, PHOTO_LIMITS, preparePhotos } from '../intake/photo.ts';
import { withdraw } from '../intake/withdraw.ts';
import type { Parts } from '../parts.ts';
import { withAccount, type Opened } from './account.ts';

export type TakeNeeds = Pick<Parts, 'db' | 'clock' | 'box' | 'egress' | 'config' | 'keys' | 'log' | 'live' | 'unpack'>;

export type Taken = {
  /** Items nobody here had seen. */
  readonly fresh: number;
  readonly items: number;
  readonly rejects: number;
};

/** Hints that lead to hints end somewhere. */
const HINTS_DEEP = 2;
const HINTS_MOST = 50;

export async function takeTranslation(
  parts: TakeNeeds,
  opened: Opened,
  translation: Translation,
  given: { readonly history: boolean; readonly depth?: number },
): Promise<Taken> {
  const { businessId, connectionId } = opened.row;
  const sum = { fresh: 0, items: 0, rejects: 0 };
  for (const item of translation.items.toSorted((one, other) => one.spokeAt - other.spokeAt)) {
    const stored = await inTurnOf(businessId, () =>
      ingest(parts, { businessId, connectionId, complaintLinkId: null, item, history: given.history }),
    );
    sum.items += 1;
    if (stored.duplicate) continue;
    sum.fresh += 1;
    if (item.pictures !== undefined) await attach(parts, opened, { feedbackId: stored.feedbackId, pictures: item.pictures });
  }
  for (const gone of translation.withdrawn ?? []) {
    const eventId = `gone ${gone.channel} ${gone.externalId} ${gone.at}`;
    await withdraw(parts, { businessId, connectionId, withdrawal: gone, eventId });
  }
  for (const { channel, under, answer } of translation.answered ?? []) {
    await parts.db.tx(async (tx) => {
      const row =
        'externalId' in under
          ? await findByExternalId(tx, { businessId, channel, connectionId, externalId: under.externalId })
          : await findConversation(tx, { businessId, connectionId, conversation: under.conversation, since: 0 });
      if (row !== null) await takeAnswerThere(tx, row, answer, parts.clock.now());
    });
  }
  sum.rejects += translation.rejects.length;
  const last = translation.rejects.at(-1);
  if (last !== undefined)
    await countRejects(parts.db.orm, connectionId, {
      count: translation.rejects.length,
      last: `${last.reason} ${last.detail}`.slice(0, 300),
    });
  const { depth = 0 } = given;
  const { fetch } = opened.connector.verbs;
  if (fetch !== undefined && depth < HINTS_DEEP)
    for (const hint of (translation.hints ?? []).slice(0, HINTS_MOST)) {
      const found = await withAccount(parts, opened, (io, account) => fetch(io, account, hint));
      if (!found.ok) {
        // The next look at the list finds it all the same.
        parts.log.warn('what a platform hinted at was not fetched', { connectionId, fault: found.fault.class });
        continue;
      }
      const more = await takeTranslation(parts, opened, found.value, { ...given, depth: depth + 1 });
      sum.fresh += more.fresh;
      sum.items += more.items;
      sum.rejects += more.rejects;
    }
  return sum;
}

/** Pictures come after the words, which are safe and have rung already. One that cannot be had stays on the platform, where its link leads. */
async function attach(
  parts: TakeNeeds,
  opened: Opened,
  { feedbackId, pictures }: { readonly feedbackId: string; readonly pictures: readonly Picture[] },
): Promise<void> {
  const { businessId, connectionId } = opened.row;
  const files: Blob[] = [];
  for (const picture of pictures.slice(0, PHOTO_LIMITS.count)) {
    const bytes = await bytesOf(parts, opened, picture);
    if (bytes !== null) files.push(new Blob([new Uint8Array(bytes)]));
  }
  const photos: StoredPhoto[] = [];
  for (const file of files) {
    // One that is none does not take the others along.
    const prepared = await preparePhotos(parts, [file]);
    if (prepared.ok) photos.push(...prepared.photos);
    else parts.log.info('a picture from a platform was not taken', { connectionId, reason: prepared.reason });
  }
  if (photos.length === 0) return;
  try {
    await parts.db.tx(async (tx) => {
      for (const photo of photos) await insertPhoto(tx, { ...photo, businessId, feedbackId, at: parts.clock.now() });
    });
  } catch (error) {
    await discardPhotos(parts, photos);
    throw error;
  }
}

async function bytesOf(parts: TakeNeeds, opened: Opened, picture: Picture): Promise<Uint8Array | null> {
  if ('bytes' in picture) return picture.bytes;
  if ('ref' in picture) {
    const fetchPicture = opened.connector.verbs.picture;
    if (fetchPicture === undefined) return null;
    const found = await withAccount(parts, opened, (io, account) => fetchPicture(io, account, picture.ref));
    return found.ok ? found.value.bytes : null;
  }
  const answer = await opened.io.http({ url: picture.url, maxBytes: 4 * 1024 * 1024 });
  return answer.ok && answer.value.status === 200 && !answer.value.truncated ? answer.value.body : null;
}
