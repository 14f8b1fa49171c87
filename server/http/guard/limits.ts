/** How much a stranger may ask of each route. Counts per bucket and refill per second; a table, so that it can be argued about. */
import { createBuckets, type Buckets, type BucketPolicy } from './buckets.ts';

export const LIMITS = {
  /**
   * Complaints. A place is one complaint link and one address: a full restaurant behind its Wi-Fi, every table with its own complaint. Beyond it,
   * and beyond what a door gets in a bad evening, a browser proves work instead of being refused, and the harder the fuller it is.
   */
  formPlace: { capacity: 120, perSecond: 1 / 3 },
  formLink: { capacity: 120, perSecond: 1 / 2 },
  formLinkHard: { capacity: 120, perSecond: 1 / 2 },
  /** What the server can hold at all. */
  formBusiness: { capacity: 1_000, perSecond: 4 },
  formGlobal: { capacity: 4_000, perSecond: 40 },
  /** Beyond these it is a flood: a browser proves some work first. */
  calmPlace: { capacity: 10, perSecond: 1 / 30 },
  calmLink: { capacity: 30, perSecond: 1 / 10 },
  /** In a flood, for browsers that cannot prove anything (JavaScript off). */
  plainPlace: { capacity: 40, perSecond: 1 / 60 },
  plainLink: { capacity: 60, perSecond: 1 / 15 },
  /** Pages drawn at one place. */
  pagePlace: { capacity: 600, perSecond: 20 },
  /** Links tried that do not exist; one that does exist is never asked about these. */
  missAddress: { capacity: 60, perSecond: 1 / 2 },
  /** One item and one address. */
  writeBackPlace: { capacity: 20, perSecond: 1 / 10 },
  writeBackItem: { capacity: 10, perSecond: 1 / 30 },
  /** Webhooks: only what is not proved counts against the address. */
  unprovedAddress: { capacity: 300, perSecond: 5 },
  /** What a platform sends after an outage of its own; two cores commit some sixty a second, for all tenants together. */
  webhookConnection: { capacity: 2_000, perSecond: 10 },
  /** Refusals written to the log of one connection; the rest are counted and told with the next one. */
  webhookLog: { capacity: 120, perSecond: 2 },
  /** Live lines one session opens: a bad signal comes back every second or two, ten tabs at once. Looked at before the session is. */
  lineSession: { capacity: 60, perSecond: 1 },
  receiptAddress: { capacity: 600, perSecond: 30 },
  reportAddress: { capacity: 30, perSecond: 1 / 2 },
} as const satisfies Readonly<Record<string, BucketPolicy>>;

export type LimitName = keyof typeof LIMITS;
export type Limits = Readonly<Record<LimitName, Buckets>>;

export function createLimits(changes: Partial<Record<LimitName, BucketPolicy>> = {}): Limits {
  const all: Record<LimitName, BucketPolicy> = { ...LIMITS, ...changes };
  return Object.fromEntries(Object.entries(all).map(([name, policy]) => [name, createBuckets(policy)])) as Record<
    LimitName,
    Buckets
  >;
}
