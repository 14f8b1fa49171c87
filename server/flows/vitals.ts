/** What the server knows about itself right now; health page and app ask it. Lost with the process, and found again within a minute. */
import type { Clock } from '#server/system/clock.ts';
import type { AlertTrouble } from '#shared/views/app.ts';

/** The audit runs every minute; one that has not run for so long does not watch. */
const UNWATCHED_MS = 300_000;

type Audit = { readonly at: number; readonly ok: boolean };

export type Vitals = {
  /** The last audit that ran to its end. */
  audit: Audit | null;
  /** By business: since when alerts wait that should have left. */
  readonly held: Map<string, number>;
  /** When alerts were last watched; null: not since the start. */
  alertsWatchedAt: number | null;
  /** Address of a proxy that nobody declared: behind it all visitors look like one. Null: none was seen. */
  undeclaredProxy: string | null;
  /** Since when nobody watches whether something is stuck, epoch milliseconds; null while somebody does. */
  unwatchedSince(): number | null;
};

export function createVitals(clock: Clock): Vitals {
  const startedAt = clock.now();
  const vitals: Vitals = {
    audit: null,
    held: new Map(),
    alertsWatchedAt: null,
    undeclaredProxy: null,
    unwatchedSince() {
      const last = vitals.audit?.at ?? startedAt;
      return clock.now() - last > UNWATCHED_MS ? last : null;
    },
  };
  return vitals;
}

export function troubleOf(vitals: Vitals, businessId: string): AlertTrouble {
  return {
    heldSince: vitals.held.get(businessId) ?? null,
    unwatchedSince: vitals.unwatchedSince(),
    undeclaredProxy: vitals.undeclaredProxy,
  };
}
