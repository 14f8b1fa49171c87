/** The frame of every guest page. Drawn on the server from escaped parts; the script only adds comfort. */
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { ReviewLink } from '#shared/model/business.ts';
import { LANGUAGES, type Language } from '#shared/model/languages.ts';
import type { PublicTexts } from '#shared/messages/en/guests/public.ts';
import type { ClientFiles } from '../app/client-files.ts';
import { LANGUAGE_NAMES } from './language.ts';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

export type Frame = {
  readonly texts: PublicTexts;
  readonly title: string;
  /** Empty on pages that must not say whose they are. */
  readonly business: string;
  readonly guest: ClientFiles['guest'];
  readonly body: Markup;
  /** Reload by itself after so many seconds where there is no script. */
  readonly refreshSeconds?: number;
};

export function frame({ texts, title, business, guest, body, refreshSeconds }: Frame): Markup {
  return html`<!doctype html>
    <html lang="${texts.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#faf8f3" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#0c121c" media="(prefers-color-scheme: dark)" />
        <title>${title}</title>
        <link rel="icon" href="/icons/ring.svg" type="image/svg+xml" />
        ${guest.styles.map((href) => html`<link rel="stylesheet" href="${href}" />`)}
        ${guest.script === null ? '' : html`<script type="module" src="${guest.script}"></script>`}
        ${refreshSeconds === undefined ? '' : html`<noscript><meta http-equiv="refresh" content="${refreshSeconds}" /></noscript>`}
      </head>
      <body>
        <header class="top">
          <p class="shop"><bdi>${business}</bdi></p>
          <nav class="languages" aria-label="${texts.languageLabel}">
            ${LANGUAGES.map(
              (language) =>
                html`<a
                  href="?lang=${language}"
                  hreflang="${language}"
                  lang="${language}"
                  ${language === texts.language ? html` aria-current="true"` : ''}
                  >${language.toUpperCase()}<span class="hidden"> ${LANGUAGE_NAMES[language]}</span></a
                >`,
            )}
          </nav>
        </header>
        <main>${body}</main>
      </body>
    </html>`;
}

export function notice(given: {
  readonly texts: PublicTexts;
  readonly guest: ClientFiles['guest'];
  readonly title: string;
  readonly text: string;
}): Markup {
  const { texts, guest, title, text } = given;
  return frame({
    texts,
    guest,
    title,
    business: '',
    body: html`<h1>${title}</h1>
      <p class="lead">${text}</p>`,
  });
}

const later = new WeakMap<ClientFiles['guest'], Map<Language, Promise<string>>>();

/** Too much from one address: said as what it is, and never as "there is nothing here". Drawn once, because it is said to floods. */
export async function comeLater(context: Context, texts: PublicTexts, guest: ClientFiles['guest']): Promise<Response> {
  const pages = later.get(guest) ?? new Map<Language, Promise<string>>();
  later.set(guest, pages);
  const page = pages.get(texts.language) ?? Promise.resolve(notice({ texts, guest, ...texts.later })).then(String);
  pages.set(texts.language, page);
  return context.html(await page, 429, { 'retry-after': '60' });
}

/** The same places for everybody, whatever the stars say. */
export function reviewLinks(texts: PublicTexts, links: readonly ReviewLink[]): Markup | '' {
  const safe = links.filter(({ url }) => /^https?:\/\//.test(url));
  if (safe.length === 0) return '';
  return html`<aside class="reviews">
    <p>${texts.form.publicReviews}</p>
    <ul>
      ${safe.map(({ label, url }) => html`<li><a href="${url}" rel="noopener noreferrer nofollow">${label}</a></li>`)}
    </ul>
  </aside>`;
}
