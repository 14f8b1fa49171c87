/** What a person may say about a level, what it becomes, and whether the last such word can still be taken back to exactly what was. */
import { LEVEL_RANK, LEVELS, type Level, type Status } from './feedback.ts';
import type { EventView } from '../views/app.ts';

export const CORRECTIONS = ['more', 'less', 'spam', 'not_spam'] as const;
export type Correction = (typeof CORRECTIONS)[number];

/** `rule`: what the rules said when it came. */
export function corrected(level: Level, to: Correction, rule: Level): Level {
  if (to === 'spam') return 'spam';
  // The rules took it for spam as well: somebody who says that it is none should have it before their eyes.
  if (to === 'not_spam') return level !== 'spam' ? level : rule === 'spam' ? 'high' : rule;
  // "less urgent" ends at low: calling something spam is a judgement of its own.
  const rank = Math.min(Math.max(LEVEL_RANK[level] + (to === 'more' ? -1 : 1), 0), LEVEL_RANK.low);
  return LEVELS[rank] ?? level;
}

type Facts = {
  readonly level: Level;
  readonly status: Status;
  readonly dueAt: number | null;
  readonly version: number;
  readonly claimedBy: string | null;
};

/** The rest of its event: what the item was before and how it was left behind. */
export type CorrectionData = Readonly<Record<string, string | number | boolean | null>>;

export function correctionData(input: {
  readonly key: string;
  readonly from: Level;
  readonly to: Level;
  readonly dueBefore: number | null;
  readonly left: Facts;
}): CorrectionData {
  const { key, from, to, dueBefore, left } = input;
  return { key, from, to, dueBefore, dueAt: left.dueAt, status: left.status, claimedBy: left.claimedBy, version: left.version };
}

export type LastCorrection = {
  readonly key: string;
  readonly from: Level;
  readonly to: Level;
  readonly dueBefore: number | null;
};

type Happened = readonly Pick<EventView, 'kind' | 'data'>[];

/** The last correction nobody has taken back, when nothing else has happened to the item since; else null. */
export function correctionToUndo(item: Facts, history: Happened): LastCorrection | null {
  const last = history.findLast(({ kind }) => kind === 'triage.corrected' || kind === 'triage.undone');
  if (last?.kind !== 'triage.corrected') return null;
  const { key, dueBefore, ...left } = last.data;
  const [from, to] = [levelOf(left['from']), levelOf(left['to'])];
  if (typeof key !== 'string' || from === null || to === null) return null;
  const same =
    item.level === to &&
    item.dueAt === left['dueAt'] &&
    item.status === left['status'] &&
    item.claimedBy === left['claimedBy'] &&
    item.version === left['version'];
  return same ? { key, from, to, dueBefore: typeof dueBefore === 'number' ? dueBefore : null } : null;
}

/** Somebody's word about the level stands that nobody has taken back. */
export function correctedByHand(history: Happened): boolean {
  return history.findLast(({ kind }) => kind === 'triage.corrected' || kind === 'triage.undone')?.kind === 'triage.corrected';
}

const levelOf = (value: unknown): Level | null => LEVELS.find((level) => level === value) ?? null;
