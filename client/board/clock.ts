/** The time on the wall: the server's, in the zone of the business. What the clock of the device says does not matter. */
const TICK_MS = 1_000;

export type WallClock = {
  /** The server's time, heard now. */
  set(at: number): void;
  /** When the server was last heard, "20:41". */
  lastHeard(): string;
  stop(): void;
};

/** `at`: the server's time when it drew the page. */
export function startClock(board: HTMLElement, given: { readonly at: number; readonly timeZone: string }): WallClock {
  const place = board.querySelector('.clock');
  const format = new Intl.DateTimeFormat(document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang, {
    timeZone: given.timeZone,
    hour: '2-digit',
    minute: '2-digit',
  });
  let heardAt = given.at;
  let sinceMs = performance.now();
  const show = (): void => {
    const text = format.format(heardAt + performance.now() - sinceMs);
    if (place !== null && place.textContent !== text) place.textContent = text;
  };
  const timer = setInterval(show, TICK_MS);
  show();
  return {
    set(at) {
      heardAt = at;
      sinceMs = performance.now();
      show();
    },
    lastHeard: () => format.format(heardAt),
    stop: () => clearInterval(timer),
  };
}
