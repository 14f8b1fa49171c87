/**
 * The one rule for what happens to a feedback: from what it is, the settings and `now` to the columns to write, what we owe the guest
 * from then on, and whether somebody is told. Nothing else computes a deadline or moves a status.
 *
 *  - Words are judged whenever they change. The level rises or falls with them; an item that was answered opens again when it got worse.
 *  - Doubt rings: an edit lowers neither what a person nor what a later message of the guest made more pressing.
 *  - Asking again never buys us time, a deadline that has passed is not moved by gentler words, and a promise made too late undoes no miss.
 *  - Exactly on the deadline is in time.
 */
import type { BusinessSettings } from '#shared/model/business.ts';
import { alerts, LEVEL_RANK, type Level, type Rating, type Status } from '#shared/model/feedback.ts';
import type { ReplyObligation, Verdict } from '#shared/model/obligation.ts';
import { HOUR_MS, WEEK_MS } from '../model/time.ts';
import { firstDeadline, ignoresHours, serviceMs } from './clock.ts';

export type Settings = Pick<BusinessSettings, 'hours' | 'targets'>;

/** What the rule must know of an item. Times are epoch milliseconds. */
export type ItemState = {
  readonly level: Level;
  readonly ruleLevel: Level;
  readonly reasons: readonly string[];
  readonly status: Status;
  readonly spokeAt: number;
  readonly receivedAt: number;
  readonly dueAt: number | null;
  readonly promisedAt: number | null;
  readonly firstResponseAt: number | null;
  /** False before the first answer: its deadline passed before somebody promised one. */
  readonly withinTarget: boolean | null;
};

type Written = ItemState & {
  readonly firstResponseBy: string | null;
  /** Open time to the first answer by the hours of that day. */
  readonly firstServiceMs: number;
  readonly answeredAt: number | null;
  readonly resolvedAt: number | null;
  readonly unreachedAt: null;
};

export type Transition = {
  readonly columns: Partial<Written>;
  /** How the reply owed so far ended. Absent: it is owed on, by the level and the deadline that stand now. */
  readonly ended?: { readonly verdict: Verdict; readonly at: number };
  readonly begun?: { readonly kind: ReplyObligation; readonly at: number };
  /** met: by the deadline the ledger holds, else late. */
  readonly settled?: { readonly verdict: 'met' | 'void'; readonly at: number };
  /** The settlement is owed from here. */
  readonly unsettledAt?: number;
  /** Somebody is told now; `everybody`: the others too when somebody holds it. */
  readonly rings?: { readonly everybody: boolean };
};

export type Verdicted = { readonly level: Level; readonly reasons: readonly string[] };
type Now = { readonly settings: Settings; readonly now: number };

/** News older than this wakes nobody; it still waits in the inbox. */
export const USEFUL_FOR_MS = WEEK_MS;
const NOTHING: Transition = { columns: {} };

/** Deadline of an answer by the level's target, counted from `from`; urgent does not wait for opening time. Null: no target. */
export function deadlineFor({ hours, targets }: Settings, level: Level, from: number): number | null {
  const target = targets[level];
  if (target === null) return null;
  return firstDeadline({ spokeAt: from, hours, targetMinutes: target.firstResponseMinutes, ignoreHours: ignoresHours(level) });
}

/** Deadline of the settlement, on the wall clock. */
export function settlementDeadline({ targets }: Pick<Settings, 'targets'>, level: Level, from: number): number | null {
  const target = targets[level];
  return target === null ? null : from + target.resolutionHours * HOUR_MS;
}

export function onReceived(item: Pick<ItemState, 'level' | 'spokeAt'>, { settings, now }: Now): Transition {
  // A platform whose clock runs ahead must not give itself more time.
  const spokeAt = Math.min(item.spokeAt, now);
  return {
    columns: { spokeAt, receivedAt: now, status: 'open', dueAt: deadlineFor(settings, item.level, spokeAt) },
    begun: { kind: 'first_answer', at: spokeAt },
    unsettledAt: spokeAt,
    ...(alerts(item.level) && now - spokeAt <= USEFUL_FOR_MS ? { rings: { everybody: false } } : {}),
  };
}

/** Brought in with the history of an account: nobody has to do anything about it any more, and nobody had promised a time for it. */
export function onPast(item: Pick<ItemState, 'spokeAt'>, answeredAt: number | null, { now }: Pick<Now, 'now'>): Transition {
  return {
    columns: {
      spokeAt: Math.min(item.spokeAt, now),
      receivedAt: now,
      status: 'resolved',
      dueAt: null,
      firstResponseAt: answeredAt,
      answeredAt,
      resolvedAt: answeredAt ?? now,
    },
  };
}

export type Edit = {
  readonly verdict: Verdicted;
  readonly ratingBefore: Rating | null;
  readonly rating: Rating | null;
  /** A person's correction stands that nobody has taken back. */
  readonly byHand: boolean;
};

/** The guest changed their words or stars, wherever they stand. */
export function onEdited(item: ItemState, edit: Edit, { settings, now }: Now): Transition {
  const { verdict } = edit;
  const level = levelAfterEdit(item, edit);
  const rises = pressing(level, item.level);
  const judged = {
    ruleLevel: verdict.level,
    ...(level === item.level ? {} : { level }),
    ...(level === verdict.level ? { reasons: verdict.reasons } : {}),
  };
  // Of the same weight and about something else: a guest who was answered about a wait now writes of a hair in the soup.
  const another = alerts(level) && level === verdict.level && verdict.reasons.some((reason) => !item.reasons.includes(reason));
  const worse = rises || another || (edit.rating ?? 5) < (edit.ratingBefore ?? 5);
  if (item.status !== 'open') {
    if (!worse || level === 'spam') return { columns: judged };
    const again = onReopened({ ...item, level }, { settings, now });
    return { ...again, columns: { ...again.columns, ...judged }, ...ringing(level, rises) };
  }
  if (level === item.level) return { columns: judged };
  if (rises) return pressed(item, level, judged, { settings, now });
  const passed = item.dueAt !== null && item.dueAt < now;
  if (passed || item.promisedAt !== null) return { columns: judged };
  return { columns: { ...judged, dueAt: deadlineFor(settings, level, clockFrom(item, now)) } };
}

/** What the item became by words that replaced the ones before. */
function levelAfterEdit(item: ItemState, { verdict, byHand }: Edit): Level {
  // An edit that changes nothing for the rules leaves what people and later messages made of it.
  if (verdict.level === item.ruleLevel) return item.level;
  if (pressing(verdict.level, item.level)) return verdict.level;
  return item.level === item.ruleLevel && !byHand ? verdict.level : item.level;
}

/** `verdict` is of the new words alone. Thanks, praise and "it came" ring nobody and change nothing. */
export function onGuestWrote(item: ItemState, verdict: Verdicted, { settings, now }: Now): Transition {
  if (verdict.level === 'low') return NOTHING;
  const worse = pressing(verdict.level, item.level);
  const level = worse ? verdict.level : item.level;
  const judged = { level, reasons: worse ? verdict.reasons : item.reasons };
  const rings = ringing(level, worse);
  if (item.status !== 'open') {
    const again = onReopened({ ...item, level }, { settings, now });
    return { ...again, columns: { ...again.columns, ...judged }, ...rings };
  }
  return worse ? { ...pressed(item, level, judged, { settings, now }), ...rings } : { columns: judged, ...rings };
}

/** It got worse while it was open: the shorter of both clocks, also when somebody promised a later time for something milder. */
function pressed(item: ItemState, level: Level, judged: Partial<Written>, { settings, now }: Now): Transition {
  const dueAt = earlier(item.dueAt, deadlineFor(settings, level, now));
  const promiseStands = item.promisedAt === null || item.promisedAt === dueAt;
  return {
    columns: { ...judged, dueAt, ...(promiseStands ? {} : { promisedAt: null }) },
    ...(promiseStands ? {} : { ended: { verdict: 'void', at: now }, begun: { kind: owed(item), at: now } }),
    ...ringing(level, true),
  };
}

/** A person says how pressing it is. A promise given to the guest stays the deadline whatever the level. */
export function onLevelChanged(item: ItemState, level: Level, { settings, now }: Now): Transition {
  const clockRuns = item.status === 'open' && item.promisedAt === null;
  return {
    columns: { level, ...(clockRuns ? { dueAt: deadlineFor(settings, level, clockFrom(item, now)) } : {}) },
    ...(item.status === 'open' && pressing(level, item.level) ? ringing(level, false) : {}),
  };
}

/** A holding reply left: the answer is owed at the promised time, and the guest still waits for it. */
export function onPromised(item: ItemState, promisedAt: number, { now }: Pick<Now, 'now'>): Transition {
  if (item.status === 'resolved' || promisedAt <= now) return NOTHING;
  const inTime = item.dueAt === null || now <= item.dueAt;
  const missed = !inTime && item.firstResponseAt === null ? { withinTarget: false } : {};
  const ended: Verdict = item.promisedAt === null ? 'promised' : inTime ? 'renewed' : 'late';
  return {
    columns: { status: 'open', answeredAt: null, promisedAt, dueAt: promisedAt, ...missed },
    ended: { verdict: ended, at: now },
    begun: { kind: 'promise', at: now },
  };
}

export type Answered = {
  /** Null: given outside the app. */
  readonly by: string | null;
  /** When the guest had it. */
  readonly at: number;
};

/** The guest has an answer by a person. */
export function onAnswered(item: ItemState, answer: Answered, { settings }: Pick<Now, 'settings'>): Transition {
  const columns = firstAnswer(item, answer, settings);
  if (item.status === 'resolved') return { columns };
  return {
    columns: { ...columns, status: 'answered', answeredAt: answer.at, dueAt: null, promisedAt: null },
    ended: { verdict: judged(item, answer.at), at: answer.at },
  };
}

/** Closed by hand. `answer`: somebody had answered on the platform itself or by phone; else nothing more was said to the guest. */
export function onResolved(item: ItemState, answer: Answered | null, { settings, now }: Now): Transition {
  if (item.status === 'resolved') return NOTHING;
  const first = answer === null ? {} : firstAnswer(item, answer, settings);
  // A promise that ends in silence is broken; anything else nobody is owed any more.
  const silent: Verdict = item.promisedAt === null ? 'void' : 'late';
  const owes = item.status === 'open';
  const ended = answer === null ? { verdict: silent, at: now } : { verdict: judged(item, answer.at), at: answer.at };
  const answered = (first.firstResponseAt ?? item.firstResponseAt) !== null;
  return {
    columns: { ...first, status: 'resolved', resolvedAt: now, dueAt: null, promisedAt: null },
    ...(owes ? { ended } : {}),
    settled: { verdict: answered ? 'met' : 'void', at: now },
  };
}

/** The guest took it down where it stood: as closed in silence, and a promise whose time has not come is owed to nobody. */
export function onWithdrawn(item: ItemState, given: Now): Transition {
  const closed = onResolved(item, null, given);
  const stands = item.promisedAt !== null && given.now <= item.promisedAt;
  return stands && closed.ended !== undefined ? { ...closed, ended: { ...closed.ended, verdict: 'void' } } : closed;
}

/** Back to waiting with a fresh deadline, and somebody is told. */
export function onReopened(item: ItemState, { settings, now }: Now): Transition {
  return {
    columns: {
      status: 'open',
      dueAt: deadlineFor(settings, item.level, now),
      promisedAt: null,
      answeredAt: null,
      resolvedAt: null,
      unreachedAt: null,
    },
    begun: { kind: owed(item), at: now },
    ...(item.status === 'resolved' ? { unsettledAt: now } : {}),
    rings: { everybody: false },
  };
}

/** What is judged at the first answer, by the hours and the deadline of that moment, and never again. */
function firstAnswer(item: ItemState, { by, at }: Answered, { hours }: Settings): Partial<Written> {
  if (item.firstResponseAt !== null) return {};
  const inTime = item.dueAt === null ? null : at <= item.dueAt;
  return {
    firstResponseAt: at,
    firstResponseBy: by,
    firstServiceMs: serviceMs({ hours, level: item.level, askedAt: Math.min(item.spokeAt, item.receivedAt, at), at }),
    withinTarget: item.withinTarget === false ? false : inTime,
  };
}

const judged = ({ dueAt }: ItemState, at: number): Verdict => (dueAt !== null && at > dueAt ? 'late' : 'met');
const pressing = (level: Level, than: Level): boolean => LEVEL_RANK[level] < LEVEL_RANK[than];
const owed = ({ firstResponseAt }: ItemState): ReplyObligation => (firstResponseAt === null ? 'first_answer' : 'next_reply');
/** Unanswered, the clock runs from when the guest spoke; later rounds are judged anew. */
const clockFrom = (item: ItemState, now: number): number => (item.firstResponseAt === null ? item.spokeAt : now);

/** Of what became an emergency the others hear as well as whoever holds it. */
function ringing(level: Level, rises: boolean): Pick<Transition, 'rings'> {
  return alerts(level) ? { rings: { everybody: rises && level === 'urgent' } } : {};
}

function earlier(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}
