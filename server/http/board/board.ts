/** Screens on the wall. The link is the only key: a wrong one, a revoked one and none at all look the same. */
import { Hono, type Context } from 'hono';
import { createBoards, noteBoardSeen, openBoard, SEEN_EVERY_MS, type OpenBoard } from '#server/flows/figures/board.ts';
import { findBusiness } from '#server/db/business/business.ts';
import type { Parts } from '#server/flows/parts.ts';
import { version } from '#server/version.ts';
import { BOARD_GONE_HEADER } from '#shared/wire/board.ts';
import { bucketKey } from '../guard/address.ts';
import { boardGonePage, boardPage } from './board-page.ts';
import { boardPicture } from './board-picture.ts';
import type { GuestGiven } from '../guest/complaint-routes.ts';
import { readerLanguage } from '../guest/language.ts';
import { seatedStream } from '../guard/seated-stream.ts';

/** Also the sign of life: a screen that hears nothing for much longer says so. */
const EVERY_MS = 15_000;
/** A busy evening must not ask the database for every single event. */
const AT_MOST_EVERY_MS = 400;
const TOKEN = /^[\w-]{43}$/;

export function boardRoutes(parts: Parts, { limits, addressOf, files }: GuestGiven): Hono {
  const app = new Hono();
  const boards = createBoards(parts);
  const languageOf = (context: Context, fallback: 'en' | 'cs' | 'pl') =>
    readerLanguage(context.req.query('lang'), undefined, fallback);

  /** `wait`: too many wrong links from this address. It is never said of a good one. */
  const find = async (context: Context): Promise<OpenBoard | 'wait' | null> => {
    const token = context.req.param('token') ?? '';
    const board = TOKEN.test(token) ? await openBoard(parts, token) : null;
    if (board !== null) return board;
    return limits.missAddress.take(bucketKey(addressOf(context.req.raw)), parts.clock.now()).ok ? null : 'wait';
  };

  app.get('/board/:token', async (context) => {
    const board = await find(context);
    if (board === 'wait') return tooMany(context);
    const business = board === null ? null : await findBusiness(parts.db.orm, board.businessId);
    if (business === null) {
      const language = readerLanguage(context.req.query('lang'), context.req.header('accept-language'), 'en');
      return context.html(boardGonePage({ board: files.board, language }), 404, { [BOARD_GONE_HEADER]: '1' });
    }
    const theme = context.req.query('look');
    const language = languageOf(context, business.language);
    return context.html(
      boardPage({
        board: files.board,
        business: business.name,
        timeZone: business.hours.timeZone,
        now: parts.clock.now(),
        language,
        version,
        theme: theme === 'light' || theme === 'dark' ? theme : null,
        events: `/board/${context.req.param('token')}/events?lang=${language}`,
      }),
    );
  });

  app.get('/board/:token/events', async (context) => {
    const token = context.req.param('token');
    const board = await find(context);
    if (board === 'wait') return tooMany(context);
    if (board === null) return context.text('Not found\n', 404);
    const sitter = { who: board.id, businessId: board.businessId, address: bucketKey(addressOf(context.req.raw)) };
    const language = languageOf(context, 'en');
    return seatedStream(context, { seats: parts.live.seats, kind: 'board', sitter }, async (stream) => {
      const bell = createBell();
      let inDoubt = true;
      let seenAt = -Infinity;
      const doubt = (when: 'soon' | 'now') => {
        inDoubt = true;
        bell.ring(when);
      };
      const silence = [
        parts.live.listen(`business:${board.businessId}`, () => bell.ring('soon')),
        parts.live.listen(`board:${board.id}`, () => doubt('now')),
      ];
      const beat = setInterval(() => doubt('soon'), EVERY_MS);
      stream.onAbort(() => bell.ring('now'));
      try {
        while (!stream.aborted) {
          bell.quiet();
          // Whoever switches the link off says so; the beat is for what nobody says.
          const doubted = inDoubt;
          inDoubt = false;
          if (doubted && (await openBoard(parts, token)) === null) {
            await stream.writeSSE({ event: 'gone', data: '' });
            break;
          }
          const picture = boardPicture(await boards.now(board.businessId), { language, version });
          await stream.writeSSE({ event: 'board', data: JSON.stringify(picture) });
          const now = parts.clock.now();
          if (now - seenAt >= SEEN_EVERY_MS || now < seenAt) {
            seenAt = now;
            await noteBoardSeen(parts, board);
          }
          await bell.atLeast(AT_MOST_EVERY_MS);
          await bell.rung();
        }
      } finally {
        clearInterval(beat);
        for (const stop of silence) stop();
      }
    });
  });

  return app;
}

const tooMany = (context: Context) =>
  context.text('Too many requests. Please try again in half a minute.\n', 429, { 'retry-after': '30' });

/** `soon` wakes who waits for news; `now` also who only keeps a distance between two pictures. */
function createBell() {
  let soon = false;
  let now = false;
  let wake: () => void = () => undefined;
  return {
    ring(kind: 'soon' | 'now') {
      soon = true;
      if (kind === 'now') now = true;
      wake();
    },
    quiet() {
      soon = false;
      now = false;
    },
    async rung() {
      while (!soon) await new Promise<void>((resolve) => (wake = resolve));
    },
    async atLeast(ms: number) {
      let over = now;
      const timer = setTimeout(() => {
        over = true;
        wake();
      }, ms);
      while (!over && !now) await new Promise<void>((resolve) => (wake = resolve));
      clearTimeout(timer);
    },
  };
}
