/** The page behind a QR code: draw it, take what was written, and never lose a word of it on the way. */
import { createHash } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { findDoorByCode, type OpenDoor } from '#server/db/door.ts';
import { asStorageError, StorageError } from '#server/db/errors.ts';
import { FORM_LIMITS, takeComplaint, type ComplaintOutcome } from '#server/flows/complaint.ts';
import type { Parts } from '#server/flows/parts.ts';
import type { ReplyTimes } from '#server/flows/reply-time.ts';
import { PHOTO_LIMITS } from '#server/flows/photo.ts';
import { bucketKey } from './address.ts';
import { createBuckets, type Take } from './buckets.ts';
import type { ClientFiles } from './client-files.ts';
import { complaintPage, type Problem, type Typed } from './complaint-page.ts';
import { issueChallenge, provedWork } from './flood.ts';
import { readPost, type Posted } from './form-post.ts';
import { guestToken, issueForm, readForm } from './form-token.ts';
import { readerLanguage, textsOf } from './language.ts';
import { notice } from './layout.ts';
import type { Limits } from './limits.ts';
import { usualMinutes } from './promise.ts';
import { answerByOf } from './reply-time-page.ts';

export type GuestGiven = {
  readonly limits: Limits;
  readonly addressOf: (request: Request) => string;
  readonly files: ClientFiles;
};

/** In a flood, and without proved work, a form that comes back sooner than a person writes is a machine's. */
const FASTEST_MS = 2_000;
/** The same words from several forms within minutes are a machine's. */
const SAME_WORDS = { capacity: 3, perSecond: 1 / 600 };
const NOTHING: Typed = { text: '', stars: '', place: '', contact: '' };

const minutesOf = (waitMs: number) => Math.max(1, Math.ceil(waitMs / 60_000));

export function complaintRoutes(
  parts: Parts,
  { limits, addressOf, files, replyTimes }: GuestGiven & { readonly replyTimes: ReplyTimes },
): Hono {
  const app = new Hono();
  const sameWords = createBuckets(SAME_WORDS);
  const textsFor = (context: Context, fallback: OpenDoor['businessLanguage']) =>
    textsOf(readerLanguage(context.req.query('lang'), context.req.header('accept-language'), fallback));
  const { guest } = files;

  /** An open door, or the page that says there is none. */
  const enter = async (context: Context): Promise<OpenDoor | Response> => {
    const code = context.req.param('code') ?? '';
    const texts = textsFor(context, 'en');
    const visitor = bucketKey(addressOf(context.req.raw));
    if (!limits.pageAddress.take(visitor, parts.clock.now()).ok)
      return context.html(notice({ texts, guest, title: texts.problem.summary, text: texts.problem.slowDown(1) }), 429, {
        'retry-after': '60',
      });
    const door = /^[\w-]{16,64}$/.test(code) ? await findDoorByCode(parts.db.orm, code) : null;
    if (door === null) return context.html(notice({ texts, guest, ...texts.doorUnknown }), 404);
    if (door.revokedAt !== null) return context.html(notice({ texts, guest, ...texts.doorClosed }), 410);
    return door;
  };

  type Draw = { readonly typed: Typed; readonly token?: string; readonly problem?: Problem; readonly work?: boolean };
  const draw = async (context: Context, door: OpenDoor, { typed, token, problem, work = false }: Draw) => {
    const texts = textsFor(context, door.businessLanguage);
    const snapshot = await replyTimes.read(door.businessId);
    return complaintPage({
      texts,
      guest,
      door,
      typed,
      token: token ?? issueForm(parts, door.id, parts.clock.now()),
      challenge: work ? await issueChallenge(parts, door.id) : null,
      problem: problem ?? null,
      usualMinutes: usualMinutes(snapshot?.reply.medianMs ?? null),
      answerBy: snapshot === null || !snapshot.open ? '' : answerByOf(snapshot, texts.language),
    });
  };

  app.get('/c/:code', async (context) => {
    const door = await enter(context);
    if (door instanceof Response) return door;
    const now = parts.clock.now();
    const flood = limits.calmDoor.empty(door.id, now) || limits.calmAddress.empty(bucketKey(addressOf(context.req.raw)), now);
    return context.html(draw(context, door, { typed: { ...NOTHING, place: door.placeLabel }, work: flood }), 200, {
      vary: 'accept-language',
    });
  });

  app.post('/c/:code', async (context) => {
    const door = await enter(context);
    if (door instanceof Response) return door;
    const texts = textsFor(context, door.businessLanguage);
    const posted = await readPost(context.req.raw);
    if (posted === null)
      return context.html(draw(context, door, { typed: NOTHING, problem: { field: 'form', message: texts.problem.stale } }), 400);

    const now = parts.clock.now();
    const typed: Typed = posted.fields;
    const form = readForm(parts, posted.token, { doorId: door.id, now });
    // The sealed id could not be read: the words go back into a fresh page rather than into a second complaint.
    if (form === null)
      return context.html(draw(context, door, { typed, problem: { field: 'form', message: texts.problem.stale } }), 422);
    const again = { typed, token: posted.token };
    const photosAgain = posted.photos.length > 0;

    const room = await admit(door, bucketKey(addressOf(context.req.raw)), posted, now);
    if (!room.ok) {
      const minutes = minutesOf(room.waitMs);
      const problem: Problem = room.work
        ? { field: 'form', message: texts.problem.busyWork, withoutScript: texts.problem.busy(minutes), photosAgain }
        : { field: 'form', message: texts.problem.slowDown(minutes), photosAgain };
      const page = draw(context, door, { ...again, problem, work: room.work });
      return context.html(page, 429, { 'retry-after': String(Math.ceil(room.waitMs / 1000)) });
    }

    const link = guestToken(parts, form.formId);
    const words = createHash('sha256').update(`${door.id}:${typed.text.trim().toLowerCase()}`).digest('base64url');
    // Speed alone is no proof of a machine: a guest may dictate or paste, and whoever is wrongly suspected rings nobody.
    const hasty = room.unproved && now - form.drawnAt < FASTEST_MS;
    const suspect = posted.trapped || hasty || !sameWords.take(words, now).ok;
    let outcome: ComplaintOutcome;
    try {
      outcome = await takeComplaint(parts, {
        door,
        fields: { formId: form.formId, ...typed },
        photos: posted.photos,
        guestToken: link,
        suspect,
      });
    } catch (error) {
      parts.log.error('a complaint could not be stored; the guest was shown their words again', { error, doorId: door.id });
      const unavailable = asStorageError(error) instanceof StorageError;
      return context.html(
        draw(context, door, { ...again, problem: { field: 'form', message: texts.problem.notSaved, photosAgain } }),
        unavailable ? 503 : 500,
      );
    }
    if (outcome.kind === 'refused')
      return context.html(
        draw(context, door, {
          ...again,
          problem: { ...problemOf(texts, outcome.reason), photosAgain: photosAgain && outcome.reason.startsWith('text') },
        }),
        422,
      );
    return context.redirect(`/s/${link}?lang=${texts.language}`, 303);
  });

  /** `unproved`: let in during a flood by the small allowance. `work`: proved work would open the door. */
  type Room =
    | { readonly ok: true; readonly unproved: boolean }
    | { readonly ok: false; readonly waitMs: number; readonly work: boolean };

  /**
   * Room for one more? Calm, or proved work, or the small allowance without it; then the limits of the house. In this order,
   * because what is turned away must not use up the room of those who are let in.
   */
  const admit = async (door: OpenDoor, visitor: string, posted: Posted, now: number): Promise<Room> => {
    const address = limits.formAddress.take(visitor, now);
    if (!address.ok) return { ...address, work: false };
    const calm = [limits.calmAddress.take(visitor, now), limits.calmDoor.take(door.id, now)].every((one) => one.ok);
    const unproved = !calm && !(await provedWork(parts, door.id, posted.work));
    if (unproved) {
      const full = refusal([limits.plainAddress.take(visitor, now), limits.plainDoor.take(door.id, now)]);
      if (full !== null) return { ...full, work: true };
    }
    const house = [limits.formDoor.take(door.id, now), limits.formBusiness.take(door.businessId, now)];
    const full = refusal([...house, limits.formGlobal.take('all', now)]);
    return full === null ? { ok: true, unproved } : { ...full, work: false };
  };

  return app;
}

type Refused = Extract<Take, { ok: false }>;
const refusal = (takes: readonly Take[]): Refused | null => takes.find((one): one is Refused => !one.ok) ?? null;

/** More bytes than three photos can have: the words are lost to us, but the browser still has them. */
export function complaintTooLarge(context: Context, guest: ClientFiles['guest']): Response | Promise<Response> {
  const texts = textsOf(readerLanguage(context.req.query('lang'), context.req.header('accept-language'), 'en'));
  return context.html(notice({ texts, guest, title: texts.problem.summary, text: texts.problem.tooLarge }), 413);
}

function problemOf(texts: ReturnType<typeof textsOf>, reason: Extract<ComplaintOutcome, { kind: 'refused' }>['reason']): Problem {
  const { problem } = texts;
  switch (reason) {
    case 'text_missing':
      return { field: 'text', message: problem.textMissing };
    case 'text_too_long':
      return { field: 'text', message: problem.textTooLong(FORM_LIMITS.text) };
    case 'too_many':
      return { field: 'photos', message: problem.photoTooMany(PHOTO_LIMITS.count) };
    case 'too_big':
      return { field: 'photos', message: problem.photoTooBig(PHOTO_LIMITS.bytes / 1024 / 1024) };
    case 'not_a_photo':
      return { field: 'photos', message: problem.photoUnreadable };
  }
}
