/** How long and how far ahead somebody may plan. Whatever walks over a span walks day by day, so every span has an end. */
import { DomainError } from '#server/system/errors.ts';
import { DAY_MS } from '#shared/model/time.ts';

/** A rota is planned for some months; two summers ahead is more than anybody has done. */
const AHEAD_MS = 2 * 366 * DAY_MS;
/** Of one exception or offer. */
export const SPAN_MAX_MS = 62 * DAY_MS;

/** @throws DomainError `bad_span`: it ends before it begins or before now, is longer than `atMost`, or lies too far ahead. */
export function checkSpan(
  { from, to }: { readonly from: number; readonly to: number },
  { now, atMost = SPAN_MAX_MS }: { readonly now: number; readonly atMost?: number },
): void {
  if (to <= from || to <= now || to - from > atMost || to > now + AHEAD_MS) throw new DomainError('invalid', 'bad_span');
}

/** @throws DomainError `bad_span`: it is more than a year from now, in either direction. */
export function checkNear(at: number, now: number): void {
  if (Math.abs(at - now) > 366 * DAY_MS) throw new DomainError('invalid', 'bad_span');
}
