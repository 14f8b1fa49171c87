/** Bands of the distribution as bars. */
import type { BarLook } from '#client/ui/charts/Bars.tsx';
import type { Units } from '#shared/messages/format.ts';
import type { Band } from '#shared/stats/figures.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** "5–15", "1–4 h", "> 24 h"; minutes carry no unit but the first band's. */
export function bandLabel({ fromMs, toMs }: Band, units: Units): string {
  if (toMs === null) return `>\u00a0${fromMs / HOUR_MS}\u00a0${units.hour}`;
  if (toMs > HOUR_MS) return `${fromMs / HOUR_MS}–${toMs / HOUR_MS}\u00a0${units.hour}`;
  const minutes = `${fromMs / MINUTE_MS}–${toMs / MINUTE_MS}`;
  return fromMs === 0 ? `${minutes}\u00a0${units.min}` : minutes;
}

/** A band the target cuts belongs to neither. */
export function barLook({ fromMs, toMs }: Band, targetMs: number): BarLook {
  if (toMs !== null && toMs <= targetMs) return 'met';
  return fromMs >= targetMs ? 'late' : 'plain';
}

/** So many bars stand before the target, with the part of the one it cuts. */
export function barAfter(bands: readonly Band[], targetMs: number): number {
  const whole = bands.filter(({ toMs }) => toMs !== null && toMs <= targetMs).length;
  const cut = bands[whole];
  if (cut === undefined || cut.fromMs >= targetMs) return whole;
  return whole + (cut.toMs === null ? 0.5 : (targetMs - cut.fromMs) / (cut.toMs - cut.fromMs));
}
