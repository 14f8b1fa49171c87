/**
 * Who carried how much, and how evenly. The load of a member is the open time they were first on duty and a quarter of that in which they
 * stood by as backup: a backup may not leave either, but rings only when the first does not react.
 *
 *  - Weighed are the members of today, with 0 if they carried nothing. An owner who carried nothing is not, as they do not serve; who
 *    leads may count anybody in or leave anybody out. Those who left are listed and not weighed: nothing can be given to them.
 *  - `evenMs`, `share`, `mostOverMean` and `gini` are all of the same people: those weighed.
 *  - `gini`: the mean absolute difference of all pairs over twice the mean (Gini 1912; Sen, On Economic Inequality, 1973):
 *    Σᵢ Σⱼ |xᵢ − xⱼ| / (2 n² x̄). 0: all carry the same; 1 − 1/n: one carries everything.
 *  - `mostOverMean`: the largest load over the mean load. 1 is even, n is everything on one.
 */
import type { WeekendSummary } from './weekends.ts';

/** Three months. */
export const FAIRNESS_WEEKENDS = 13;
export const BACKUP_WEIGHT = 0.25;

/** Who may be put on duty today. `counted`: as somebody who leads decided; null: nobody did. */
export type Carrier = { readonly memberId: string; readonly owner: boolean; readonly counted: boolean | null };

export type MemberLoad = {
  readonly memberId: string;
  readonly firstMs: number;
  readonly backupMs: number;
  readonly loadMs: number;
  /** Weekends with any time first on duty. */
  readonly weekends: number;
  /** Part of everything carried by those weighed. Null: nothing was carried, or not weighed. */
  readonly share: number | null;
  readonly weighed: boolean;
  readonly left: boolean;
};

export type Fairness = {
  /** Heaviest load first. */
  readonly members: readonly MemberLoad[];
  /** In which anybody carried anything. */
  readonly weekends: number;
  /** The mean load of those weighed. Null: there is nobody. */
  readonly evenMs: number | null;
  /** Null: fewer than two weighed, or nothing carried. */
  readonly gini: number | null;
  readonly mostOverMean: number | null;
};

/** `all` newest first, of which three months count. */
export function fairness(all: readonly Pick<WeekendSummary, 'carried'>[], carriers: readonly Carrier[]): Fairness {
  const summaries = all.slice(0, FAIRNESS_WEEKENDS).filter(({ carried }) => carried.length > 0);
  const loads = new Map(carriers.map(({ memberId }) => [memberId, { firstMs: 0, backupMs: 0, weekends: 0 }]));
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
  const members = [...loads].map(([memberId, load]) => {
    const carrier = carriers.find((one) => one.memberId === memberId);
    const loadMs = load.firstMs + load.backupMs * BACKUP_WEIGHT;
    const weighed = carrier !== undefined && (carrier.counted ?? !(carrier.owner && loadMs === 0));
    return { memberId, ...load, loadMs, weighed, left: carrier === undefined };
  });
  const weighed = members.filter((member) => member.weighed).map(({ loadMs }) => loadMs);
  const total = weighed.reduce((sum, ms) => sum + ms, 0);
  const judged = weighed.length >= 2 && total > 0;
  return {
    members: members
      .map((member): MemberLoad => ({ ...member, share: member.weighed && total > 0 ? member.loadMs / total : null }))
      .sort((a, b) => b.loadMs - a.loadMs || (a.memberId < b.memberId ? -1 : 1)),
    weekends: summaries.length,
    evenMs: weighed.length === 0 ? null : total / weighed.length,
    gini: judged ? gini(weighed) : null,
    mostOverMean: judged ? Math.max(...weighed) / (total / weighed.length) : null,
  };
}

/** By ranks, which equals the sum over pairs; loads must not all be 0. */
function gini(loads: readonly number[]): number {
  const sorted = loads.toSorted((a, b) => a - b);
  const total = sorted.reduce((sum, load) => sum + load, 0);
  const ranked = sorted.reduce((sum, load, index) => sum + (2 * (index + 1) - sorted.length - 1) * load, 0);
  return ranked / (sorted.length * total);
}
