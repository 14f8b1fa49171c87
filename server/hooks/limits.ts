/** How much a stranger may ask of each door. Counts per bucket and refill per second; a table, so that it can be argued about. */
import { createBuckets, type Buckets, type BucketPolicy } from './buckets.ts';

export const LIMITS = {
  /** Complaints. A whole restaurant may share one address behind its Wi-Fi. */
  formAddress: { capacity: 20, perSecond: 1 / 15 },
  formDoor: { capacity: 60, perSecond: 1 / 3 },
  formBusiness: { capacity: 200, perSecond: 1 },
  formGlobal: { capacity: 1_000, perSecond: 20 },
  /** Beyond these it is a flood: a browser proves some work first. */
  calmAddress: { capacity: 5, perSecond: 1 / 60 },
  calmDoor: { capacity: 15, perSecond: 1 / 10 },
  /** In a flood, for browsers that cannot prove anything (JavaScript off). */
  plainAddress: { capacity: 2, perSecond: 1 / 120 },
  plainDoor: { capacity: 6, perSecond: 1 / 30 },
  /** Pages drawn, and links tried that do not exist. */
  pageAddress: { capacity: 240, perSecond: 4 },
  missAddress: { capacity: 60, perSecond: 1 / 2 },
  writeBackAddress: { capacity: 20, perSecond: 1 / 10 },
  writeBackItem: { capacity: 10, perSecond: 1 / 30 },
  /** Webhooks: only what is not proved counts against the address. */
  unprovedAddress: { capacity: 300, perSecond: 5 },
  webhookConnection: { capacity: 3_000, perSecond: 300 },
  /** Refusals written to the log of one connection; the rest are counted and told with the next one. */
  knockLog: { capacity: 120, perSecond: 2 },
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
