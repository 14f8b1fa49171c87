/** Platforms put the same thing into one payload twice, and an edit beside what it edits. */
import type { IncomingItem, Withdrawal } from '../item.ts';

type Named = Pick<IncomingItem | Withdrawal, 'channel' | 'externalId'>;
const nameOf = ({ channel, externalId }: Named) => `${channel} ${externalId}`;

/** One of each id, in the order in which they first came: the newest version, and of two alike the later one. */
export function newestOnce(items: readonly IncomingItem[]): readonly IncomingItem[] {
  const found = new Map<string, IncomingItem>();
  for (const item of items) {
    const known = found.get(nameOf(item));
    const older = known?.versionAt !== undefined && item.versionAt !== undefined && item.versionAt < known.versionAt;
    if (!older) found.set(nameOf(item), item);
  }
  return [...found.values()];
}

export const once = <T extends Named>(named: readonly T[]): readonly T[] => [
  ...new Map(named.map((one) => [nameOf(one), one])).values(),
];
