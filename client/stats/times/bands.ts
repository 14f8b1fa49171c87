/** Bands of the distribution as bars. */
import type { Units } from '#shared/messages/format.ts';
import type { Band } from '#shared/stats/figures.ts';
import { HOUR_MS, MINUTE_MS } from '#shared/model/time.ts';

/** "5–15", "1–4 h", "> 24 h"; minutes carry no unit but the first band's. */
export function bandLabel({ fromMs, toMs }: Band, units: Units): string {
  if (toMs === null) return `>\u00a0${fromMs / HOUR_MS}\u00a0${units.hour}`;
  if (toMs > HOUR_MS) return `${fromMs / HOUR_MS}–${toMs / HOUR_MS}\u00a0${units.hour}`;
  const minutes = `${fromMs / MINUTE_MS}–${toMs / MINUTE_MS}`;
  return fromMs === 0 ? `${minutes}\u00a0${units.min}` : minutes;
}
