/**
 * How many pushes one person gets. What is urgent leaves alone and at once, however much came before it. Of the rest five leave
 * alone in a quarter of an hour, eleven in an hour, the others in one "n more" that is renewed at most once a minute; never more
 * than six of those pushes a minute on a device, and nothing stays unannounced. In surge mode only urgent items come one by one.
 */
import { LEVEL_RANK } from '../../model/feedback.ts';
import type { PagePlan, PagePlanInput, PendingPage } from '../types.ts';
import { MINUTE_MS } from '../../model/time.ts';

const PAGE_CAPS: readonly { readonly max: number; readonly windowMs: number }[] = [
  { max: 5, windowMs: 15 * MINUTE_MS },
  { max: 11, windowMs: 60 * MINUTE_MS },
];
const PUSHES_PER_MINUTE = 6;
const FOLD_EVERY_MS = MINUTE_MS;
const SURGE_WINDOW_MS = 15 * MINUTE_MS;

export function planPages(input: PagePlanInput): PagePlan {
  const pending = input.pending.toSorted(byPressure);
  const urgent = pending.filter(isUrgent);
  const rest = planOrdinary({ ...input, pending: pending.filter((page) => !isUrgent(page)) });
  return { ...rest, pages: [...idsOf(urgent), ...rest.pages] };
}

/** `pending`: none of them urgent, most pressing first. */
function planOrdinary(input: PagePlanInput): PagePlan {
  const { now, pending } = input;
  if (pending.length === 0) return { pages: [], fold: null, nextAt: null };
  const pageSlots = Math.max(
    0,
    Math.min(...PAGE_CAPS.map(({ max, windowMs }) => max - within(input.pagesAt, windowMs, now).length)),
  );
  const recent = within(input.pushesAt, MINUTE_MS, now);
  const pushSlots = Math.max(0, PUSHES_PER_MINUTE - recent.length);
  const singles = input.surge === true ? ringingInSurge(input) : pending.length;
  if (pending.length <= Math.min(pageSlots, pushSlots, singles)) return { pages: idsOf(pending), fold: null, nextAt: null };

  // The last push of the minute is kept for the "n more": whatever else comes, it can be said.
  const single = pending.slice(0, Math.min(pageSlots, singles, Math.max(0, pushSlots - 1)));
  const rest = pending.slice(single.length);
  const lastFold = Math.max(-Infinity, ...within(input.foldsAt, FOLD_EVERY_MS, now));
  const foldAt = Math.max(lastFold + FOLD_EVERY_MS, pushSlots > 0 ? now : slotFreeAt(recent));
  if (foldAt > now || rest.length === 0) return { pages: idsOf(single), fold: null, nextAt: foldAt };
  return { pages: idsOf(single), fold: { ids: idsOf(rest), count: input.foldedWaiting + rest.length }, nextAt: null };
}

const isUrgent = ({ level }: PendingPage): boolean => level === 'urgent';
const idsOf = (pages: readonly PendingPage[]): readonly string[] => pages.map(({ id }) => id);

/** The first in a while says that there is something, the others come as "n more". */
function ringingInSurge({ pagesAt, now }: PagePlanInput): number {
  return within(pagesAt, SURGE_WINDOW_MS, now).length === 0 ? 1 : 0;
}

/** Also after the clock ran back: what lies further than the window, either way, is forgotten. */
function within(instants: readonly number[], windowMs: number, now: number): readonly number[] {
  return instants.filter((at) => Math.abs(now - at) < windowMs);
}

/** When the oldest of the last six leaves the minute. */
function slotFreeAt(recent: readonly number[]): number {
  const newest = recent.toSorted((a, b) => b - a).slice(0, PUSHES_PER_MINUTE);
  return (newest.at(-1) ?? -Infinity) + MINUTE_MS;
}

function byPressure(a: PendingPage, b: PendingPage): number {
  return LEVEL_RANK[a.level] - LEVEL_RANK[b.level] || a.at - b.at || (a.id < b.id ? -1 : 1);
}
