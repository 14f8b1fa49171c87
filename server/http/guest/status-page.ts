/** The guest's own page as markup: where it stands, what was said, and a way to write back. */
import { html } from 'hono/html';
import type { FeedbackRow } from '#server/db/feedback/feedback.ts';
import type { BusinessRow } from '#server/db/business/business.ts';
import { FORM_LIMITS } from '#server/flows/intake/take-complaint.ts';
import type { PublicTexts } from '#shared/messages/en/guests/public.ts';
import type { ClientFiles } from '../app/client-files.ts';
import { frame, reviewLinks, type Markup } from './layout.ts';
import type { Entry, Timeline } from './timeline.ts';

export type StatusPage = {
  readonly texts: PublicTexts;
  readonly guest: ClientFiles['guest'];
  readonly business: Pick<BusinessRow, 'name' | 'reviewLinks'>;
  readonly row: FeedbackRow;
  readonly photos: readonly { readonly id: string; readonly width: number; readonly height: number }[];
  readonly timeline: Timeline;
  readonly token: string;
  readonly messageId: string;
  /** Asked to write: the page then does not reload by itself, which would take the words away. */
  readonly writing: boolean;
  readonly typed: string;
  readonly problem: string | null;
  readonly written: boolean;
};

/** Without a script; with one the page listens. */
const REFRESH_SECONDS = 30;

const entry = ({ kind, who, text, time }: Entry) =>
  html`<li class="${kind}">
    <p class="who">
      <b><bdi>${who}</bdi></b> <time>${time}</time>
    </p>
    ${text === '' ? '' : html`<p class="words" dir="auto">${text}</p>`}
  </li>`;

export function statusPage(page: StatusPage): Markup {
  const { texts, row, timeline, token } = page;
  const words = texts.status;
  const address = `/s/${token}?lang=${texts.language}`;
  return frame({
    texts,
    guest: page.guest,
    title: words.title(page.business.name),
    business: page.business.name,
    ...(page.writing ? {} : { refreshSeconds: REFRESH_SECONDS }),
    body: html` <section
        class="state ${timeline.state}"
        data-live="/s/${token}/events?lang=${texts.language}"
        data-state="${timeline.state}"
      >
        <svg class="ring" viewBox="0 0 48 48" aria-hidden="true">
          <circle class="track" cx="24" cy="24" r="21" />
          <circle class="left" cx="24" cy="24" r="21" />
          <path class="check" d="M15 25l6.5 6.5L34 18" />
        </svg>
        <h1 aria-live="polite">${timeline.heading}</h1>
      </section>
      <p class="lead">${words.keepLink}</p>
      <p class="copy" hidden><button type="button" class="quiet" data-copied="${words.copied}">${words.copyLink}</button></p>
      <blockquote dir="auto">${row.text}</blockquote>
      ${
        page.photos.length === 0
          ? ''
          : html`<ul class="photos" aria-label="${words.yourPhotos}">
              ${page.photos.map(
                ({ id, width, height }, index) =>
                  html`<li>
                    <img
                      src="/s/${token}/photos/${id}"
                      width="${width}"
                      height="${height}"
                      alt="${words.photo(index + 1)}"
                      loading="lazy"
                    />
                  </li>`,
              )}
            </ul>`
      }
      <h2>${words.timeline}</h2>
      <ol class="timeline">
        ${timeline.entries.map(entry)}
      </ol>
      ${page.written ? html`<p class="sent" role="status">${words.written}</p>` : ''}
      <p class="open-write" ${page.writing ? html` hidden` : ''}>
        <a class="button" href="${address}&amp;write=1#write">${words.write}</a>
      </p>
      <form
        class="write${page.writing ? ' open' : ''}"
        id="write"
        method="post"
        action="${address}"
        data-draft="${row.id}"
        data-sending="${texts.form.sending}"
      >
        ${page.problem === null ? '' : html`<div class="problem" role="alert"><p id="problem">${page.problem}</p></div>`}
        <label for="text">${words.writeLabel}</label>
        <textarea
          id="text"
          name="text"
          rows="3"
          required
          maxlength="${FORM_LIMITS.text}"
          ${page.problem === null ? '' : html` aria-describedby="problem" aria-invalid="true"`}
        >
${page.typed}</textarea>
        <input type="hidden" name="message" value="${page.messageId}" />
        <div class="act"><button type="submit">${words.writeSend}</button></div>
      </form>
      <noscript><p class="hint">${page.writing ? words.reload : words.live}</p></noscript>
      ${reviewLinks(texts, page.business.reviewLinks)}`,
  });
}
