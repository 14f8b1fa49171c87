/** Labels that never lie on each other. Pure; `at` is the middle a label wants, `size` its extent along the axis, in pixels. */

export type Wanted = { readonly at: number; readonly size: number };

/**
 * Middles for all labels, in the order given, none overlapping, each as near to its wish as the others allow (least squares: crowded
 * neighbours are joined into blocks that share their displacement). Inside [from, to] as long as they fit there at all; when they do
 * not, they start at `from` and run over.
 */
export function spread(labels: readonly Wanted[], [from, to]: readonly [number, number], gap: number): number[] {
  const order = labels.map((_, index) => index).sort((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0) || a - b);
  type Block = { start: number; size: number; sum: number; members: number[] };
  const blocks: Block[] = [];
  for (const index of order) {
    const label = labels[index];
    if (!label) continue;
    blocks.push({ start: label.at - label.size / 2, size: label.size, sum: label.at - label.size / 2, members: [index] });
    for (;;) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      if (!last || !before || before.start + before.size + gap <= last.start) break;
      blocks.pop();
      // `sum` holds where each member would have its block start.
      before.sum += last.sum - (before.size + gap) * last.members.length;
      before.members.push(...last.members);
      before.size += gap + last.size;
      before.start = before.sum / before.members.length;
    }
  }
  pushIn(blocks, from, to, gap);
  const middles = labels.map(({ at }) => at);
  for (const { start, members } of blocks) {
    let edge = start;
    for (const index of members) {
      const size = labels[index]?.size ?? 0;
      middles[index] = edge + size / 2;
      edge += size + gap;
    }
  }
  return middles;
}

/** From the end back, then from the start on: the start wins when there is not room enough. */
function pushIn(blocks: readonly { start: number; readonly size: number }[], from: number, to: number, gap: number): void {
  let end = to;
  for (const block of blocks.toReversed()) {
    block.start = Math.min(block.start, end - block.size);
    end = block.start - gap;
  }
  let start = from;
  for (const block of blocks) {
    block.start = Math.max(block.start, start);
    start = block.start + block.size + gap;
  }
}

/** Every how many labels one can be written (1: all) so that no two come nearer than `gap`. Labels in ascending order. */
export function everyNth(labels: readonly Wanted[], gap: number): number {
  for (let step = 1; step < labels.length; step += 1) {
    const kept = labels.filter((_, index) => index % step === 0);
    const free = kept.every((label, index) => {
      const next = kept[index + 1];
      return next === undefined || label.at + label.size / 2 + gap <= next.at - next.size / 2;
    });
    if (free) return step;
  }
  return Math.max(1, labels.length);
}
