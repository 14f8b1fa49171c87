/** The time on the wall, by the server's clock and in the zone of the business: a device in the corner is often minutes off. */
const TICK_MS = 1_000;

export type WallClock = {
  /** The server's time, heard now. */
  set(at: number): void;
  /** When the server was last heard, "20:41". */
  lastHeard(): string;
  stop(): void;
};

export function startClock(board: HTMLElement, timeZone: string): WallClock {
  const place = board.querySelector('.clock');
  const format = new Intl.DateTimeFormat(document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
  });
  let aheadMs = 0;
  let heardAt = Date.now();
  const show = (): void => {
    const text = format.format(Date.now() + aheadMs);
    if (place !== null && place.textContent !== text) place.textContent = text;
  };
  const timer = setInterval(show, TICK_MS);
  show();
  return {
    set(at) {
      aheadMs = at - Date.now();
      heardAt = at;
      show();
    },
    lastHeard: () => format.format(heardAt),
    stop: () => clearInterval(timer),
  };
}
