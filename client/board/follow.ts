/** Listens to the server for ever. A line that is cut or silent is taken up again, each time a little later, half a minute at most. */

import { BOARD_GONE_HEADER } from '#shared/wire/board.ts';

type Told = {
  picture(data: string): void;
  /** May be called again and again while it lasts. */
  lost(): void;
  /** The link is no longer valid; nothing is asked any more. */
  gone(): void;
};

/** The server speaks every 15 seconds. */
const SILENCE_MS = 40_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

export function follow(address: string, told: Told): void {
  let source: EventSource | null = null;
  let waitMs = FIRST_WAIT_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;

  const end = (): void => {
    over = true;
    clearTimeout(timer);
    source?.close();
    told.gone();
  };
  const again = (): void => {
    source?.close();
    source = null;
    if (over) return;
    told.lost();
    clearTimeout(timer);
    // A little apart, so that all screens of a business do not come back in the same moment.
    timer = setTimeout(() => void ask(), waitMs * (0.75 + Math.random() / 2));
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
  };
  const expect = (): void => {
    clearTimeout(timer);
    timer = setTimeout(again, SILENCE_MS);
  };
  const listen = (): void => {
    source?.close();
    source = new EventSource(address);
    source.addEventListener('board', ({ data }: MessageEvent<string>) => {
      waitMs = FIRST_WAIT_MS;
      expect();
      told.picture(data);
    });
    source.addEventListener('gone', end);
    // Its own way of coming back knows no growing wait, and does not say why it was turned away.
    source.addEventListener('error', again);
    expect();
  };
  /** A stream does not tell its status; the page itself does. */
  const ask = async (): Promise<void> => {
    try {
      const answer = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(10_000) });
      if (answer.headers.has(BOARD_GONE_HEADER)) end();
      else if (answer.ok) listen();
      else again();
    } catch {
      again();
    }
  };

  const now = (): void => {
    if (over || source !== null) return;
    waitMs = FIRST_WAIT_MS;
    clearTimeout(timer);
    void ask();
  };
  addEventListener('online', now);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && now());
  listen();
}
