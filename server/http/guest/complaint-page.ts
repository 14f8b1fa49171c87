/** The complaint page as markup. Works as bare HTML: real labels, real radio buttons, a real file field, one real button. */
import { html } from 'hono/html';
import { FORM_LIMITS } from '#server/flows/intake/take-complaint.ts';
import { PHOTO_LIMITS } from '#server/flows/intake/photo.ts';
import type { OpenComplaintLink } from '#server/db/business/complaint-link.ts';
import type { PublicTexts } from '#shared/messages/en/guests/public.ts';
import type { ClientFiles } from '../app/client-files.ts';
import { frame, reviewLinks, type Markup } from './layout.ts';

export type Typed = { readonly text: string; readonly stars: string; readonly place: string; readonly contact: string };

export type Problem = {
  readonly field: 'text' | 'photos' | 'form';
  readonly message: string;
  /** What a browser without a script is told instead. */
  readonly withoutScript?: string;
  /** A file field cannot be filled again by a page. */
  readonly photosAgain?: boolean;
};

export type ComplaintPage = {
  readonly texts: PublicTexts;
  readonly guest: ClientFiles['guest'];
  readonly complaintLink: OpenComplaintLink;
  readonly typed: Typed;
  readonly token: string;
  /** Work to be proved before sending, as JSON for the script; null in calm times. */
  readonly challenge: string | null;
  readonly problem: Problem | null;
  /** Median of the last weeks in minutes; null when there are too few answers to say. */
  readonly usualMinutes: number | null;
  /** "Open until 23:00, next answer by 21:45."; empty where the owner has not switched it on. */
  readonly answerBy: string;
};

export function complaintPage(page: ComplaintPage): Markup {
  const { texts, complaintLink, guest, typed, problem } = page;
  const form = texts.form;
  const wrong = (field: string) => problem?.field === field;
  return frame({
    texts,
    guest,
    title: form.title(complaintLink.businessName),
    business: complaintLink.businessName,
    body: html` <form
        method="post"
        action="/c/${complaintLink.code}?lang=${texts.language}"
        enctype="multipart/form-data"
        data-draft="${complaintLink.code}"
        data-sending="${form.sending}"
        data-checking="${form.checking}"
        ${page.challenge === null ? '' : html` data-challenge="${page.challenge}"`}
      >
        ${
          problem === null
            ? ''
            : html`<div class="problem" role="alert" tabindex="-1" autofocus>
                <p><strong>${texts.problem.summary}</strong></p>
                <div id="problem">
                  ${
                    problem.withoutScript === undefined
                      ? html`<p>${problem.message}</p>`
                      : html`<p class="with-script">${problem.message}</p>
                          <noscript><p>${problem.withoutScript}</p></noscript>`
                  }${problem.photosAgain === true ? html`<p>${texts.problem.photosAgain}</p>` : ''}
                </div>
              </div>`
        }
        <input type="hidden" name="form" value="${page.token}" />
        <input type="hidden" name="work" value="" />
        <h1><label for="text">${form.question}</label></h1>
        <p class="lead" id="lead">
          ${form.lead}${page.usualMinutes === null ? '' : html` <strong>${usual(texts, page.usualMinutes)}</strong>`}${
            page.answerBy === '' ? '' : html` ${page.answerBy}`
          }
        </p>
        <textarea
          id="text"
          name="text"
          rows="5"
          required
          maxlength="${FORM_LIMITS.text}"
          placeholder="${form.placeholder}"
          aria-describedby="${wrong('text') ? 'problem' : 'lead'}"
          ${wrong('text') ? html` aria-invalid="true"` : ''}
        >
${typed.text}</textarea>
        <fieldset class="stars">
          <legend>${form.stars} <small>${form.optional}</small></legend>
          <div>
            ${[1, 2, 3, 4, 5].map(
              (count) =>
                html`<label
                  ><input
                    type="radio"
                    name="stars"
                    value="${count}"
                    ${typed.stars === String(count) ? html` checked` : ''} /><span class="hidden">${form.star(count)}</span
                  ><svg viewBox="0 0 24 24" aria-hidden="true">
                    <path d="M12 2.6l2.9 5.9 6.5.9-4.7 4.6 1.1 6.5-5.8-3.1-5.8 3.1 1.1-6.5L2.6 9.4l6.5-.9z" /></svg
                ></label>`,
            )}
          </div>
        </fieldset>
        <p class="field">
          <label for="place">${form.place} <small>${form.optional}</small></label>
          <input id="place" name="place" maxlength="${FORM_LIMITS.place}" value="${typed.place}" autocomplete="off" />
        </p>
        <div
          class="field photos"
          data-max="${PHOTO_LIMITS.count}"
          data-edge="${PHOTO_LIMITS.edge}"
          data-remove="${form.photoRemove(0)}"
        >
          <label for="photos" data-add="${form.photoAdd}">${form.photos} <small>${form.optional}</small></label>
          <input
            id="photos"
            name="photos"
            type="file"
            multiple
            accept="image/jpeg,image/png,image/webp,image/avif"
            aria-describedby="photos-hint${wrong('photos') ? ' problem' : ''}"
            ${wrong('photos') ? html` aria-invalid="true"` : ''}
          />
          <ul class="previews" hidden></ul>
          <p class="hint" id="photos-hint">${form.photosHint}</p>
        </div>
        <p class="field">
          <label for="contact">${form.contact} <small>${form.optional}</small></label>
          <input
            id="contact"
            name="contact"
            maxlength="${FORM_LIMITS.contact}"
            value="${typed.contact}"
            autocomplete="email"
            aria-describedby="contact-hint"
          />
          <span class="hint" id="contact-hint">${form.contactHint}</span>
        </p>
        <p class="trap" aria-hidden="true">
          <label for="website">${form.trap}</label><input id="website" name="website" tabindex="-1" autocomplete="off" />
        </p>
        <div class="act"><button type="submit">${form.send}</button></div>
        <p class="hint">${form.privacy(complaintLink.businessName)}</p>
      </form>
      ${reviewLinks(texts, complaintLink.reviewLinks)}`,
  });
}

function usual(texts: PublicTexts, minutes: number): string {
  return minutes < 90 ? texts.form.usuallyMinutes(minutes) : texts.form.usuallyHours(Math.ceil(minutes / 60));
}
