/** The guest's private page: the link is the only key. A wrong one, an old one and none at all look the same. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono, type Context } from 'hono';
import { FORM_LIMITS } from '#server/flows/intake/take-complaint.ts';
import { findBusiness } from '#server/db/business/business.ts';
import { asStorageError, StorageError } from '#server/db/engine/errors.ts';
import { findByGuestToken, photosOf, threadOf, type FeedbackRow } from '#server/db/feedback/feedback.ts';
import { findPhotoOf } from '#server/db/feedback/photo.ts';
import { inTurnOf } from '#server/db/engine/turns.ts';
import { guestWrites } from '#server/flows/intake/guest.ts';
import type { Parts } from '#server/flows/parts.ts';
import { photoFolder } from '#server/flows/intake/photo.ts';
import { hashToken, newId } from '#server/system/ids.ts';
import { cleanText } from '#shared/model/clean.ts';
import type { Language } from '#shared/model/languages.ts';
import { DAY_MS, MINUTE_MS } from '#shared/model/time.ts';
import { bucketKey } from '../guard/address.ts';
import { unread, type GuestGiven } from './complaint-routes.ts';
import { readForm } from './form-post.ts';
import { readerLanguage, textsOf } from './language.ts';
import { comeLater, notice } from './layout.ts';
import { seatedStream } from '../guard/seated-stream.ts';
import { statusPage } from './status-page.ts';
import { timelineOf, type Timeline } from './timeline.ts';

/** How long a link opens after the last thing that happened. */
const LINK_KEPT_MS = 90 * DAY_MS;
const KEEP_ALIVE_MS = 25_000;
/** Largest body of a guest who writes back. */
const MAX_BYTES = 64 * 1024;
const TOKEN = /^[\w-]{43}$/;

type Found = { readonly row: FeedbackRow; readonly token: string };

export function statusRoutes(parts: Parts, { limits, addressOf, files, bodies }: GuestGiven): Hono {
  const app = new Hono();
  const { guest } = files;
  const visitorOf = (context: Context) => bucketKey(addressOf(context.req.raw));
  const textsFor = (context: Context, fallback: Language) =>
    textsOf(readerLanguage(context.req.query('lang'), context.req.header('accept-language'), fallback));

  /** No such link, or an old one; after many of those the same address is told to come later, and good links still open. */
  const nothingHere = (context: Context) => {
    const texts = textsFor(context, 'en');
    if (!limits.missAddress.take(visitorOf(context), parts.clock.now()).ok) return comeLater(context, texts, guest);
    return context.html(notice({ texts, guest, ...texts.gone }), 404);
  };

  const find = async (context: Context): Promise<Found | null> => {
    const token = context.req.param('token') ?? '';
    const row = TOKEN.test(token) ? await findByGuestToken(parts.db.orm, hashToken(token)) : null;
    if (row === null) return null;
    const lastAt = Math.max(row.receivedAt, row.answeredAt ?? 0, row.resolvedAt ?? 0);
    return parts.clock.now() - lastAt > LINK_KEPT_MS ? null : { row, token };
  };

  const timeline = async (row: FeedbackRow, language: Language): Promise<Timeline> => {
    const [business, thread] = await Promise.all([
      findBusiness(parts.db.orm, row.businessId),
      threadOf(parts.db.orm, { businessId: row.businessId, feedbackId: row.id }),
    ]);
    return timelineOf({
      row,
      thread,
      business: business?.name ?? '',
      timeZone: business?.hours.timeZone ?? 'UTC',
      texts: textsOf(language),
      now: parts.clock.now(),
    });
  };

  type Draw = { readonly messageId?: string; readonly typed?: string; readonly problem?: string };
  const draw = async (context: Context, { row, token }: Found, { messageId, typed, problem }: Draw = {}) => {
    const business = await findBusiness(parts.db.orm, row.businessId);
    const texts = textsFor(context, business?.language ?? 'en');
    return statusPage({
      texts,
      guest,
      business: { name: business?.name ?? '', reviewLinks: business?.reviewLinks ?? [] },
      row,
      photos: await photosOf(parts.db.orm, { businessId: row.businessId, feedbackId: row.id }),
      timeline: await timeline(row, texts.language),
      token,
      messageId: messageId ?? newId(),
      writing: context.req.query('write') !== undefined || problem !== undefined,
      typed: typed ?? '',
      problem: problem ?? null,
      written: context.req.query('sent') !== undefined,
    });
  };

  app.get('/s/:token', async (context) => {
    const found = await find(context);
    return found === null ? nothingHere(context) : context.html(draw(context, found), 200, { vary: 'accept-language' });
  });

  app.post('/s/:token', async (context) => {
    const found = await find(context);
    if (found === null) return nothingHere(context);
    const { row, token } = found;
    const texts = textsFor(context, (await findBusiness(parts.db.orm, row.businessId))?.language ?? 'en');
    const now = parts.clock.now();
    const place = `${row.id} ${visitorOf(context)}`;
    const room = [limits.writeBackPlace.take(place, now), limits.writeBackItem.take(row.id, now)].find((one) => !one.ok);
    const form = await readForm(bodies, context, { maxBytes: MAX_BYTES, keepPhotos: () => false });
    form.release();
    const messageId = /^[\w-]{20}$/.test(form.text('message')) ? form.text('message') : newId();
    const again = { messageId, typed: form.text('text') };
    if (form.fault !== null) {
      const { status, message } = unread(texts, form.fault);
      return context.html(draw(context, found, { ...again, problem: message }), status);
    }
    if (room !== undefined && !room.ok) {
      const message = texts.problem.slowDown(Math.max(1, Math.ceil(room.waitMs / MINUTE_MS)));
      return context.html(draw(context, found, { ...again, problem: message }), 429, {
        'retry-after': String(Math.ceil(room.waitMs / 1000)),
      });
    }
    const text = cleanText(again.typed);
    if (text === '') return context.html(draw(context, found, { ...again, problem: texts.problem.textMissing }), 422);
    if (text.length > FORM_LIMITS.text)
      return context.html(draw(context, found, { ...again, problem: texts.problem.textTooLong(FORM_LIMITS.text) }), 422);
    try {
      // The item is part of the id, so that one guest's form cannot name another guest's message.
      const message = { businessId: row.businessId, feedbackId: row.id, messageId: `guest-${row.id}-${messageId}`, text };
      await inTurnOf(row.businessId, () => guestWrites(parts, message));
    } catch (error) {
      parts.log.error('a guest wrote back and it could not be stored; they were shown their words again', {
        error,
        feedbackId: row.id,
      });
      return context.html(
        draw(context, found, { ...again, problem: texts.problem.notSaved }),
        asStorageError(error) instanceof StorageError ? 503 : 500,
      );
    }
    return context.redirect(`/s/${token}?lang=${texts.language}&sent=1`, 303);
  });

  app.get('/s/:token/events', async (context) => {
    const found = await find(context);
    if (found === null) return nothingHere(context);
    const { row } = found;
    const sitter = { who: row.id, businessId: row.businessId, address: visitorOf(context) };
    const language = textsFor(context, 'en').language;
    return seatedStream(context, { seats: parts.live.seats, kind: 'guest', sitter }, async (stream) => {
      let changed = true;
      let wake: () => void = () => undefined;
      const nudge = () => {
        changed = true;
        wake();
      };
      const stop = parts.live.listen(`guest:${row.id}`, nudge);
      const alive = setInterval(() => void stream.write(': \n\n'), KEEP_ALIVE_MS);
      stream.onAbort(() => wake());
      try {
        while (!stream.aborted) {
          if (changed) {
            changed = false;
            const fresh = await findByGuestToken(parts.db.orm, row.guestTokenHash ?? '');
            if (fresh === null) break;
            await stream.writeSSE({ event: 'timeline', data: JSON.stringify(await timeline(fresh, language)), retry: 3_000 });
          } else {
            await new Promise<void>((resolve) => (wake = resolve));
          }
        }
      } finally {
        clearInterval(alive);
        stop();
      }
    });
  });

  app.get('/s/:token/photos/:id', async (context) => {
    const found = await find(context);
    const photo =
      found === null
        ? null
        : await findPhotoOf(parts.db.orm, {
            businessId: found.row.businessId,
            feedbackId: found.row.id,
            id: context.req.param('id'),
          });
    return photo === null ? nothingHere(context) : sendPhoto(context, parts, photo.file);
  });

  return app;
}

/** A picture we drew ourselves. `attachment` matters only to somebody who opens its address; an <img> shows it all the same. */
export async function sendPhoto(context: Context, parts: Pick<Parts, 'config'>, file: string): Promise<Response> {
  const bytes = await readFile(join(photoFolder(parts), file)).catch(() => null);
  if (bytes === null) return context.text('Not found\n', 404);
  return context.body(new Uint8Array(bytes), 200, {
    'content-type': 'image/webp',
    'content-disposition': 'attachment; filename="photo.webp"',
    // Whoever signs out or is erased leaves no picture behind in a browser's cache. What the app keeps it deletes itself.
    'cache-control': 'private, no-store',
  });
}
