import { useSyncExternalStore } from 'react';
import { listeners } from '#client/state/signal.ts';

const KEY = 'golden-hour.clock';

/** Server time minus phone time, milliseconds. A phone's clock may be hours off; a deadline must not be. Kept for starts without a signal. */
let offsetMs = Number(localStorage.getItem(KEY)) || 0;

/** The server's idea of now, epoch milliseconds. The only place of the client that reads the clock. */
export function now(): number {
  return Date.now() + offsetMs;
}

/** The phone's own clock, for what a library stamps by it. */
export const phoneNow = (): number => Date.now();

/** What the phone's own clock said, in the server's time. */
export function fromPhone(at: number): number {
  return at + offsetMs;
}

/** Told with every answer of `session.me`. Half the way there and back is ignored: the ring shows minutes. */
export function setServerNow(serverNow: number): void {
  offsetMs = serverNow - Date.now();
  localStorage.setItem(KEY, String(offsetMs));
}

type Ticker = { readonly subscribe: (listener: () => void) => () => void; readonly read: () => number };

const tickers = new Map<number, Ticker>();

/** One timer per rhythm however many rings there are; stopped while nobody looks. */
function tickerOf(everyMs: number): Ticker {
  const known = tickers.get(everyMs);
  if (known) return known;
  const { tell, listen, size } = listeners();
  let timer: ReturnType<typeof setInterval> | undefined;
  let value = now();
  const tick = () => {
    value = now();
    tell();
  };
  const ticker: Ticker = {
    subscribe(listener) {
      const leave = listen(listener);
      if (size() === 1) {
        value = now();
        timer = setInterval(tick, everyMs);
        document.addEventListener('visibilitychange', tick);
      }
      return () => {
        leave();
        if (size() > 0) return;
        clearInterval(timer);
        document.removeEventListener('visibilitychange', tick);
      };
    },
    read: () => {
      if (size() === 0) value = Math.floor(now() / everyMs) * everyMs;
      return value;
    },
  };
  tickers.set(everyMs, ticker);
  return ticker;
}

/** Re-renders in a rhythm: 1,000 for a countdown in seconds, 10,000 for minutes. */
export function useNow(everyMs: 1_000 | 10_000): number {
  const ticker = tickerOf(everyMs);
  return useSyncExternalStore(ticker.subscribe, ticker.read);
}
