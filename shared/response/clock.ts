/**
 * How long has this guest been waiting for a first answer?
 *
 *  - The clock starts when the guest spoke, not when we fetched it, and counts service hours only. With `ignoreHours` (urgent: health
 *    and safety do not wait for opening) it counts every minute. So it does when no opening is known ahead: a business that forgot to
 *    fill in its hours must still hear a deadline.
 *  - It stops at the first answer, ours or one given outside the app. An automatic acknowledgement never stops it.
 *  - A holding reply does not stop it; the promised time becomes the deadline, on the wall clock ("by nine" means nine, open or not).
 *    A promise made after the deadline does not undo the miss; one that lies in the past when made is no promise.
 *  - A guest who writes after the answer starts a new round. One who writes while waiting does not: asking again never buys us time.
 *  - An answer dated before the question (two clocks) counts as an answer after no time. Recorded events count even if `now` is behind.
 *
 * Exactly on the deadline is in time. All times are epoch milliseconds, durations milliseconds.
 */
import type { Level } from '#shared/model/feedback.ts';
import type { ServiceHours } from '#shared/model/business.ts';
import { addOpenMs, nextOpening, openMsBetween, openSpell } from './hours.ts';

export type ClockEvent =
  | { readonly kind: 'answered'; readonly at: number }
  | { readonly kind: 'outside'; readonly at: number }
  | { readonly kind: 'auto'; readonly at: number }
  | { readonly kind: 'guestWrote'; readonly at: number }
  | { readonly kind: 'holding'; readonly at: number; readonly promisedAt: number };

export type ClockInput = {
  readonly spokeAt: number;
  /** In any order. */
  readonly events: readonly ClockEvent[];
  readonly hours: ServiceHours;
  /** Null: this level has no target; only a promise gives it a deadline. */
  readonly targetMinutes: number | null;
  readonly now: number;
  readonly ignoreHours?: boolean | undefined;
};

export type ClockState =
  | {
      readonly state: 'running';
      readonly elapsedMs: number;
      /** Service time left; wall time left when a promise is the deadline. */
      readonly remainingMs: number;
      readonly dueAt: number;
      /** When this state will next change if nobody does anything: closing time or the miss. */
      readonly changesAt: number;
    }
  | {
      readonly state: 'paused';
      readonly elapsedMs: number;
      readonly remainingMs: number;
      readonly resumesAt: number;
      readonly dueAt: number;
    }
  /** `tookMs` is service time, like the target. */
  | { readonly state: 'met'; readonly tookMs: number; readonly answeredAt: number; readonly dueAt: number }
  /** `overByMs` is wall time: what the guest lived through. Grows while `answeredAt` is null. */
  | { readonly state: 'missed'; readonly overByMs: number; readonly answeredAt: number | null; readonly dueAt: number }
  | { readonly state: 'none' };

export type DeadlineInput = Pick<ClockInput, 'spokeAt' | 'hours' | 'targetMinutes' | 'ignoreHours'>;

type Round = { spokeAt: number; answeredAt: number | null; promises: { at: number; promisedAt: number }[] };
/** `hours: null` means every minute counts. */
type Deadline = { readonly dueAt: number; readonly hours: ServiceHours | null };

const MINUTE_MS = 60_000;

/** Urgent runs on the wall clock always. */
export function ignoresHours(level: Level): boolean {
  return level === 'urgent';
}

export function responseClock(input: ClockInput): ClockState {
  const round = lastRound(input);
  const counted = countedHours({ ...input, spokeAt: round.spokeAt });
  const deadline = deadlineOf(round, firstDeadline({ ...input, spokeAt: round.spokeAt }), counted);
  if (deadline === null) return { state: 'none' };

  const { dueAt } = deadline;
  if (round.answeredAt !== null) {
    const answeredAt = round.answeredAt;
    if (answeredAt > dueAt) return { state: 'missed', overByMs: answeredAt - dueAt, answeredAt, dueAt };
    return { state: 'met', tookMs: countMs(counted, round.spokeAt, answeredAt), answeredAt, dueAt };
  }
  if (input.now > dueAt) return { state: 'missed', overByMs: input.now - dueAt, answeredAt: null, dueAt };
  return waiting(round, deadline, { counted, now: Math.max(input.now, round.spokeAt) });
}

/** When the first answer is due. Null: no target. */
export function firstDeadline(input: DeadlineInput): number | null {
  if (input.targetMinutes === null) return null;
  const targetMs = input.targetMinutes * MINUTE_MS;
  const hours = countedHours(input);
  return (hours && addOpenMs(hours, input.spokeAt, targetMs)) ?? input.spokeAt + targetMs;
}

/** The next instant the state changes by itself, for the job that looks again and the screen that ticks. Null: only an event changes it. */
export function whenChanges(state: ClockState): number | null {
  if (state.state === 'running') return state.changesAt;
  return state.state === 'paused' ? state.resumesAt : null;
}

function waiting(round: Round, deadline: Deadline, { counted, now }: { counted: ServiceHours | null; now: number }): ClockState {
  const { dueAt, hours } = deadline;
  const elapsedMs = countMs(counted, round.spokeAt, now);
  const remainingMs = countMs(hours, now, dueAt);
  const spell = hours && openSpell(hours, now);
  if (hours && !spell && now !== dueAt) {
    const resumesAt = nextOpening(hours, now);
    if (resumesAt !== null && resumesAt < dueAt) return { state: 'paused', elapsedMs, remainingMs, resumesAt, dueAt };
  }
  return { state: 'running', elapsedMs, remainingMs, dueAt, changesAt: Math.min(dueAt + 1, spell?.to ?? Infinity) };
}

function lastRound({ spokeAt, events }: ClockInput): Round {
  let round: Round = { spokeAt, answeredAt: null, promises: [] };
  for (const event of events.toSorted((a, b) => a.at - b.at)) {
    switch (event.kind) {
      case 'answered':
      case 'outside':
        round.answeredAt ??= Math.max(event.at, round.spokeAt);
        break;
      case 'holding':
        if (round.answeredAt === null && event.promisedAt > event.at) round.promises.push(event);
        break;
      case 'guestWrote':
        if (round.answeredAt !== null) round = { spokeAt: Math.max(event.at, round.spokeAt), answeredAt: null, promises: [] };
        break;
      case 'auto':
        break;
      default:
        assertNever(event);
    }
  }
  return round;
}

function deadlineOf(round: Round, targetDueAt: number | null, hours: ServiceHours | null): Deadline | null {
  let deadline: Deadline | null = targetDueAt === null ? null : { dueAt: targetDueAt, hours };
  for (const { at, promisedAt } of round.promises) {
    if (deadline === null || at <= deadline.dueAt) deadline = { dueAt: promisedAt, hours: null };
  }
  return deadline;
}

/** Null: count every minute. Also when the opening hours known ahead cannot hold the target. */
function countedHours({ spokeAt, hours, targetMinutes, ignoreHours }: DeadlineInput): ServiceHours | null {
  if (ignoreHours) return null;
  return addOpenMs(hours, spokeAt, Math.max(1, (targetMinutes ?? 0) * MINUTE_MS)) === null ? null : hours;
}

function countMs(hours: ServiceHours | null, from: number, to: number): number {
  return hours ? openMsBetween(hours, from, to) : Math.max(0, to - from);
}

function assertNever(event: never): never {
  throw new Error(`No such clock event: ${JSON.stringify(event)}`);
}
