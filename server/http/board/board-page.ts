/** The page of a screen on the wall. Drawn with nothing in it; its script fills the places. */
import { html } from 'hono/html';
import { boardWords } from '#shared/messages/by-language/board.ts';
import type { Language } from '#shared/model/languages.ts';
import type { ClientFiles } from '../app/client-files.ts';
import type { Markup } from '../guest/layout.ts';

type Theme = 'light' | 'dark' | null;

export type BoardPage = {
  readonly board: ClientFiles['board'];
  readonly business: string;
  readonly timeZone: string;
  readonly now: number;
  readonly language: Language;
  readonly version: string;
  /** Null: as the device likes it. */
  readonly theme: Theme;
  readonly events: string;
};

export function boardPage({ board, business, timeZone, now, language, version, theme, events }: BoardPage): Markup {
  const words = boardWords[language];
  return page({
    board,
    language,
    theme,
    title: words.title(business),
    body: html`<main
        class="board"
        data-state="connecting"
        data-events="${events}"
        data-version="${version}"
        data-zone="${timeZone}"
        data-now="${now}"
        data-lost="${words.lostSince}"
      >
        <header>
          <h1><bdi>${business}</bdi></h1>
          <time class="clock"></time>
        </header>
        <section class="hour" data-ring="none" aria-label="${words.oldest}">
          <svg viewBox="0 0 48 48" aria-hidden="true">
            <circle class="track" cx="24" cy="24" r="21" />
            <circle class="left" cx="24" cy="24" r="21" />
            <path class="check" d="M15 25l6.5 6.5L34 18" />
          </svg>
          <p class="middle"><b data-place="digits"></b><span data-place="unit"></span></p>
          <p class="sentence" data-place="sentence">${words.connecting}</p>
        </section>
        <dl>
          ${tile('waiting', words.waiting)} ${tile('oldest', words.oldest)}
          <div class="tile" data-tile="duty">
            <dt>${words.duty}</dt>
            <dd class="figure"><bdi data-place="duty-figure">–</bdi></dd>
            <dd class="note"><i class="dot" aria-hidden="true"></i><span data-place="duty-proof"></span></dd>
            <dd class="note" data-place="duty-backup"></dd>
          </div>
          ${tile('today', words.today)}
          <div class="tile" data-tile="mood" data-mood="none">
            <dt>${words.mood}</dt>
            <dd class="figure">
              <svg class="face" viewBox="0 0 24 24" aria-hidden="true">
                <circle cx="12" cy="12" r="10" />
                <path class="eyes" d="M8.5 9v1M15.5 9v1" />
                <path class="kind" d="M7.5 14a5 5 0 0 0 9 0" />
                <path class="mixed" d="M8 15.5h8" />
                <path class="rough" d="M7.5 17a5 5 0 0 1 9 0" />
              </svg>
              <span data-place="mood-figure">–</span>
            </dd>
            <dd class="note" data-place="mood-note"></dd>
            <dd class="parts" aria-hidden="true"><i class="kind"></i><i class="between"></i><i class="rough"></i></dd>
          </div>
        </dl>
        <footer>
          <p class="lost" role="alert" hidden><strong></strong> <span>${words.lostText}</span></p>
          <p class="sleeps" hidden>${words.sleeps}</p>
          <noscript><p>${words.needsScript}</p></noscript>
        </footer>
      </main>
      ${gone(language, true)}`,
  });
}

/** Also of a link that never was: nobody learns which. */
export function boardGonePage(given: Pick<BoardPage, 'board' | 'language'>): Markup {
  return page({
    ...given,
    // Nothing here needs a script, and a screen that is switched off asks for nothing.
    board: { ...given.board, script: null },
    theme: 'dark',
    title: boardWords[given.language].gone,
    body: gone(given.language, false),
  });
}

const tile = (name: string, label: string): Markup =>
  html`<div class="tile" data-tile="${name}">
    <dt>${label}</dt>
    <dd class="figure" data-place="${name}-figure">–</dd>
    <dd class="note" data-place="${name}-note"></dd>
  </div>`;

const gone = (language: Language, hidden: boolean): Markup =>
  html`<main class="gone" ${hidden ? html` hidden` : ''}>
    <h1>${boardWords[language].gone}</h1>
    <p>${boardWords[language].goneText}</p>
  </main>`;

function page(given: {
  readonly board: ClientFiles['board'];
  readonly language: Language;
  readonly theme: Theme;
  readonly title: string;
  readonly body: Markup;
}): Markup {
  const { board, language, theme, title, body } = given;
  return html`<!doctype html>
    <html lang="${language}" ${theme === null ? '' : html` data-look="${theme}"`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="${theme ?? 'light dark'}" />
        <title>${title}</title>
        <link rel="icon" href="/icons/ring.svg" type="image/svg+xml" />
        ${board.styles.map((href) => html`<link rel="stylesheet" href="${href}" />`)}
        ${board.script === null ? '' : html`<script type="module" src="${board.script}"></script>`}
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}
