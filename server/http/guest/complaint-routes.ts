/** The page behind a QR code: draw it, take what was written, and never lose a word of it on the way. */
import { createHash } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { findComplaintLinkByCode, type OpenComplaintLink } from '#server/db/business/complaint-link.ts';
import { asStorageError, StorageError } from '#server/db/engine/errors.ts';
import { goneAddressLanguage } from '#server/db/business/gone.ts';
import { inTurnOf } from '#server/db/engine/turns.ts';
import { FORM_LIMITS, takeComplaint, type ComplaintOutcome } from '#server/flows/intake/take-complaint.ts';
import type { Parts } from '#server/flows/parts.ts';
import type { ReplyTimes } from '#server/flows/figures/reply-time.ts';
import { PHOTO_LIMITS } from '#server/flows/intake/photo.ts';
import { hashToken } from '#server/system/ids.ts';
import { bucketKey } from '../guard/address.ts';
import type { Bodies } from '../guard/body.ts';
import { createBuckets, type Take } from '../guard/buckets.ts';
import type { ClientFiles } from '../app/client-files.ts';
import { complaintPage, type Problem, type Typed } from './complaint-page.ts';
import { createRoom, placeOf, type At } from './complaint-room.ts';
import { issueChallenge, type Effort } from './flood.ts';
import { MAX_FORM, readForm, type Form, type FormFault } from './form-post.ts';
import { guestToken, issueForm, readFormToken } from './form-token.ts';
import { readerLanguage, textsOf } from './language.ts';
import { comeLater, notice } from './layout.ts';
import type { Limits } from '../guard/limits.ts';
import { usualMinutes } from './promise.ts';
import { answerByOf } from '../reply-time/reply-time-page.ts';
import { MINUTE_MS } from '#shared/model/time.ts';

export type GuestGiven = {
  readonly limits: Limits;
  readonly addressOf: (request: Request) => string;
  readonly files: ClientFiles;
  readonly bodies: Bodies;
};

/** In a flood, and without proved work, a form that comes back sooner than a person writes is a machine's. */
const FASTEST_MS = 2_000;
/** The same words from several forms within minutes are a machine's. */
const SAME_WORDS = { capacity: 3, perSecond: 1 / 600 };
const NOTHING: Typed = { text: '', stars: '', place: '', contact: '' };

const minutesOf = (waitMs: number) => Math.max(1, Math.ceil(waitMs / MINUTE_MS));

export function complaintRoutes(
  parts: Parts,
  { limits, addressOf, files, bodies, replyTimes }: GuestGiven & { readonly replyTimes: ReplyTimes },
): Hono {
  const app = new Hono();
  const sameWords = createBuckets(SAME_WORDS);
  const room = createRoom(parts, limits);
  const textsFor = (context: Context, fallback: OpenComplaintLink['businessLanguage']) =>
    textsOf(readerLanguage(context.req.query('lang'), context.req.header('accept-language'), fallback));
  const { guest } = files;

  const visitorOf = (context: Context) => bucketKey(addressOf(context.req.raw));

  /** A complaint link that works, or the page that says there is none. */
  const enter = async (context: Context): Promise<OpenComplaintLink | Response> => {
    const code = context.req.param('code') ?? '';
    const texts = textsFor(context, 'en');
    const complaintLink = /^[\w-]{16,64}$/.test(code) ? await findComplaintLinkByCode(parts.db.orm, code) : null;
    const ended = complaintLink === null ? await goneAddressLanguage(parts.db.orm, hashToken(code)) : null;
    if (ended !== null) {
      const last = textsFor(context, ended);
      return context.html(notice({ texts: last, guest, ...last.ended }), 410);
    }
    if (complaintLink === null && !limits.missAddress.take(visitorOf(context), parts.clock.now()).ok)
      return comeLater(context, texts, guest);
    if (complaintLink === null) return context.html(notice({ texts, guest, ...texts.linkUnknown }), 404);
    if (complaintLink.revokedAt !== null) return context.html(notice({ texts, guest, ...texts.linkClosed }), 410);
    return complaintLink;
  };

  type Draw = { readonly typed: Typed; readonly token?: string; readonly problem?: Problem; readonly work?: Effort | null };
  const draw = async (context: Context, complaintLink: OpenComplaintLink, { typed, token, problem, work = null }: Draw) => {
    const texts = textsFor(context, complaintLink.businessLanguage);
    const snapshot = await replyTimes.read(complaintLink.businessId);
    return complaintPage({
      texts,
      guest,
      complaintLink,
      typed,
      token: token ?? issueForm(parts, complaintLink.id, parts.clock.now()),
      challenge: work === null ? null : await issueChallenge(parts, complaintLink.id, work),
      problem: problem ?? null,
      usualMinutes: usualMinutes(snapshot?.reply.medianMs ?? null),
      answerBy: snapshot === null ? '' : answerByOf(snapshot, texts.language),
    });
  };

  app.get('/c/:code', async (context) => {
    const complaintLink = await enter(context);
    if (complaintLink instanceof Response) return complaintLink;
    const at = { complaintLink, visitor: visitorOf(context), now: parts.clock.now() };
    if (!limits.pagePlace.take(placeOf(at), at.now).ok)
      return comeLater(context, textsFor(context, complaintLink.businessLanguage), guest);
    return context.html(
      draw(context, complaintLink, { typed: { ...NOTHING, place: complaintLink.placeLabel }, work: room.foreseen(at) }),
      200,
      {
        vary: 'accept-language',
      },
    );
  });

  app.post('/c/:code', async (context) => {
    const complaintLink = await enter(context);
    if (complaintLink instanceof Response) return complaintLink;
    const at = { complaintLink, visitor: visitorOf(context), now: parts.clock.now() };
    // Counted before anything is read; whoever is over it has photos kept only with work to show for it.
    const place = limits.formPlace.take(placeOf(at), at.now);
    const form = await readForm(bodies, context, {
      maxBytes: MAX_FORM,
      keepPhotos: (text) => place.ok || text('work') !== '',
    });
    try {
      return await inTurnOf(complaintLink.businessId, () => take(context, { ...at, place, form }));
    } finally {
      form.release();
    }
  });

  type Sent = At & { readonly complaintLink: OpenComplaintLink; readonly place: Take; readonly form: Form };
  const take = async (context: Context, { complaintLink, visitor, now, place, form }: Sent): Promise<Response> => {
    const texts = textsFor(context, complaintLink.businessLanguage);
    const typed: Typed = {
      text: form.text('text'),
      stars: form.text('stars'),
      place: form.text('place'),
      contact: form.text('contact'),
    };
    const sealed = readFormToken(parts, form.text('form'), { complaintLinkId: complaintLink.id, now });
    const again = { typed, ...(sealed === null ? {} : { token: form.text('form') }) };
    if (form.fault !== null) {
      const { status, message } = unread(texts, form.fault);
      const problem: Problem = { field: 'form', message, photosAgain: true };
      return context.html(
        draw(context, complaintLink, { ...again, problem }),
        status,
        status === 503 ? { 'retry-after': '30' } : {},
      );
    }
    // The sealed id could not be read: the words go back into a fresh page rather than into a second complaint.
    if (sealed === null)
      return context.html(draw(context, complaintLink, { typed, problem: { field: 'form', message: texts.problem.stale } }), 422);
    const photosAgain = form.photos.length > 0;

    const admitted = await room.admit({ complaintLink, visitor, now }, { place, work: form.text('work') });
    if (!admitted.ok) {
      const minutes = minutesOf(admitted.waitMs);
      const problem: Problem =
        admitted.work === null
          ? { field: 'form', message: texts.problem.slowDown(minutes), photosAgain }
          : { field: 'form', message: texts.problem.busyWork, withoutScript: texts.problem.busy(minutes), photosAgain };
      const page = draw(context, complaintLink, { ...again, problem, work: admitted.work });
      return context.html(page, 429, { 'retry-after': String(Math.ceil(admitted.waitMs / 1000)) });
    }
    if (form.photoFault !== null)
      return context.html(draw(context, complaintLink, { ...again, problem: problemOf(texts, form.photoFault) }), 422);

    const link = guestToken(parts, sealed.formId);
    const words = createHash('sha256').update(`${complaintLink.id}:${typed.text.trim().toLowerCase()}`).digest('base64url');
    // Speed alone is no proof of a machine: a guest may dictate or paste, and whoever is wrongly suspected rings nobody.
    const hasty = admitted.unproved && now - sealed.drawnAt < FASTEST_MS;
    const suspect = form.text('website') !== '' || hasty || !sameWords.take(words, now).ok;
    let outcome: ComplaintOutcome;
    try {
      outcome = await takeComplaint(parts, {
        complaintLink,
        fields: { formId: sealed.formId, ...typed },
        photos: form.photos,
        guestToken: link,
        suspect,
      });
    } catch (error) {
      parts.log.error('a complaint could not be stored; the guest was shown their words again', {
        error,
        complaintLinkId: complaintLink.id,
      });
      const unavailable = asStorageError(error) instanceof StorageError;
      return context.html(
        draw(context, complaintLink, { ...again, problem: { field: 'form', message: texts.problem.notSaved, photosAgain } }),
        unavailable ? 503 : 500,
      );
    }
    if (outcome.kind === 'refused')
      return context.html(
        draw(context, complaintLink, {
          ...again,
          problem: {
            ...problemOf(texts, outcome.reason),
            photosAgain: photosAgain && (outcome.reason.startsWith('text') || outcome.reason === 'photos_busy'),
          },
        }),
        outcome.reason === 'photos_busy' ? 503 : 422,
        outcome.reason === 'photos_busy' ? { 'retry-after': '10' } : {},
      );
    return context.redirect(`/s/${link}?lang=${texts.language}`, 303);
  };

  return app;
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
    case 'photos_busy':
      return { field: 'form', message: problem.photosBusy };
  }
}

/** What could be read comes back; nothing was taken. */
export function unread({ problem }: ReturnType<typeof textsOf>, fault: FormFault) {
  switch (fault) {
    case 'too_large':
      return { status: 413, message: problem.tooLarge } as const;
    case 'too_slow':
    case 'hung_up':
      return { status: 408, message: problem.tooSlow } as const;
    case 'no_room':
      return { status: 503, message: problem.noRoom } as const;
    case 'no_form':
    case 'broken':
      return { status: 400, message: problem.stale } as const;
  }
}
