/**
 * What a guest writes after the first message does to the item. Thanks change nothing and ring nobody. Anything else makes it more
 * pressing or leaves it as it is, never less: the first complaint still stands. What was settled opens again with a fresh clock; what
 * gets worse while it is open gets the shorter of both clocks, also when somebody promised the guest a later time for something milder.
 */
import { LEVEL_RANK, type Level, type Status } from '#shared/model/feedback.ts';

export type GuestWrote = {
  readonly item: {
    readonly level: Level;
    readonly status: Status;
    readonly reasons: readonly string[];
    readonly dueAt: number | null;
    readonly promisedAt: number | null;
  };
  /** Of the new words alone; low: plainly thanks, praise or "it came". */
  readonly verdict: { readonly level: Level; readonly reasons: readonly string[] };
  /** Deadline of a level that starts now. */
  readonly dueOf: (level: Level) => number | null;
};

export type AfterGuestWrote =
  | { readonly quiet: true }
  | {
      readonly quiet: false;
      readonly level: Level;
      readonly reasons: readonly string[];
      readonly dueAt: number | null;
      readonly promisedAt: number | null;
      /** It was not urgent before. */
      readonly nowUrgent: boolean;
    };

export function afterGuestWrote({ item, verdict, dueOf }: GuestWrote): AfterGuestWrote {
  if (verdict.level === 'low') return { quiet: true };
  const worse = LEVEL_RANK[verdict.level] < LEVEL_RANK[item.level];
  const level = worse ? verdict.level : item.level;
  const told = { quiet: false, level, reasons: worse ? verdict.reasons : item.reasons } as const;
  const nowUrgent = worse && level === 'urgent';
  if (item.status !== 'open') return { ...told, dueAt: dueOf(level), promisedAt: null, nowUrgent };
  if (!worse) return { ...told, dueAt: item.dueAt, promisedAt: item.promisedAt, nowUrgent };
  const dueAt = earlier(item.dueAt, dueOf(level));
  return { ...told, dueAt, promisedAt: item.promisedAt === dueAt ? dueAt : null, nowUrgent };
}

function earlier(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}
