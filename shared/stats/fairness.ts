/**
 * Who carried how much, and how evenly. The load of a member is the open time they were first on duty; standing by as backup is shown
 * but not weighed.
 *
 *  - `gini`: the mean absolute difference of all pairs over twice the mean (Gini 1912; Sen, On Economic Inequality, 1973):
 *    Σᵢ Σⱼ |xᵢ − xⱼ| / (2 n² x̄). 0: all carry the same; 1 − 1/n: one carries everything.
 *  - `mostOverMean`: the largest load over the mean load. 1 is even, n is everything on one.
 *  - Members who could carry and did not count with 0. Those who have left are listed but not weighed: nothing can be given to them.
 */
import type { WeekendSummary } from './weekends.ts';

/** Three months. */
export const FAIRNESS_WEEKENDS = 13;

export type MemberLoad = {
  readonly memberId: string;
  readonly firstMs: number;
  readonly backupMs: number;
  /** Weekends with any time first on duty. */
  readonly weekends: number;
  /** Part of everything carried by those who are still here. Null: nothing was carried. */
  readonly share: number | null;
  readonly left: boolean;
};

export type Fairness = {
  /** Heaviest load first. */
  readonly members: readonly MemberLoad[];
  readonly weekends: number;
  /** Null: fewer than two members, or nothing carried. */
  readonly gini: number | null;
  readonly mostOverMean: number | null;
};

/** `all` newest first, of which three months count; `memberIds`: who may be put on duty today. */
export function fairness(all: readonly Pick<WeekendSummary, 'carried'>[], memberIds: readonly string[]): Fairness {
  const summaries = all.slice(0, FAIRNESS_WEEKENDS);
  const loads = new Map(memberIds.map((memberId) => [memberId, { firstMs: 0, backupMs: 0, weekends: 0 }]));
  for (const { carried } of summaries) {
    for (const { memberId, firstMs, backupMs } of carried) {
      const load = loads.get(memberId) ?? { firstMs: 0, backupMs: 0, weekends: 0 };
      loads.set(memberId, {
        firstMs: load.firstMs + firstMs,
        backupMs: load.backupMs + backupMs,
        weekends: load.weekends + (firstMs > 0 ? 1 : 0),
      });
    }
  }
  const here = memberIds.map((memberId) => loads.get(memberId)?.firstMs ?? 0);
  const total = here.reduce((sum, ms) => sum + ms, 0);
  const judged = here.length >= 2 && total > 0;
  const members = [...loads].map(([memberId, load]): MemberLoad => {
    const left = !memberIds.includes(memberId);
    return { memberId, ...load, share: left || total === 0 ? null : load.firstMs / total, left };
  });
  return {
    members: members.sort((a, b) => b.firstMs - a.firstMs || (a.memberId < b.memberId ? -1 : 1)),
    weekends: summaries.length,
    gini: judged ? gini(here) : null,
    mostOverMean: judged ? Math.max(...here) / (total / here.length) : null,
  };
}

/** By ranks, which equals the sum over pairs; loads must not all be 0. */
function gini(loads: readonly number[]): number {
  const sorted = loads.toSorted((a, b) => a - b);
  const total = sorted.reduce((sum, load) => sum + load, 0);
  const ranked = sorted.reduce((sum, load, index) => sum + (2 * (index + 1) - sorted.length - 1) * load, 0);
  return ranked / (sorted.length * total);
}
