/** Ordinary items come together: one push for all of them, not during quiet hours and not while the kitchen is busy. */
import { quietUntil } from '../quiet.ts';
import type { QuietHours } from '../types.ts';
import { MINUTE_MS } from '../../model/time.ts';

/** A first ordinary item waits a little for company. */
const DIGEST_AFTER_MINUTES = 30;
export const DIGEST_EVERY_MINUTES = 120;

/** Minutes the first one waits: never longer than the team wants between two digests. */
export const digestWait = (everyMinutes: number): number => Math.min(DIGEST_AFTER_MINUTES, everyMinutes);

export type DigestInput = {
  /** Ordinary items this person has not been told of. */
  readonly waiting: number;
  /** When the oldest of them came. */
  readonly oldestAt: number | null;
  readonly lastDigestAt: number | null;
  readonly busyUntil: number | null;
  readonly quiet: QuietHours | null;
  readonly timeZone: string;
  readonly everyMinutes?: number | undefined;
  readonly now: number;
};

/** `nextAt`: when it will be due as things stand; null: nothing waits. */
export function digestDue(input: DigestInput): { readonly due: boolean; readonly nextAt: number | null } {
  const { waiting, oldestAt, lastDigestAt, busyUntil, now } = input;
  if (waiting <= 0 || oldestAt === null) return { due: false, nextAt: null };
  const everyMinutes = input.everyMinutes ?? DIGEST_EVERY_MINUTES;
  const every = everyMinutes * MINUTE_MS;
  // Instants ahead of `now` come from a clock that ran back.
  const afterLast = lastDigestAt === null ? -Infinity : Math.min(lastDigestAt, now) + every;
  const planned = Math.max(Math.min(oldestAt, now) + digestWait(everyMinutes) * MINUTE_MS, afterLast);
  const free = Math.max(planned, busyUntil ?? -Infinity);
  const asleep = quietUntil(input.quiet, input.timeZone, Math.max(free, now));
  const nextAt = asleep ?? free;
  return { due: nextAt <= now, nextAt };
}
