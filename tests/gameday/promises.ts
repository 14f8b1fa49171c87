/** What must be true after every round, whatever happened in it. Each broken promise is told in words with the item it is about. */
import { rings } from '#shared/escalation/ladder.ts';
import type { Arrival, Deed, Diary } from './diary.ts';
import type { House } from './people.ts';
import { alertsOf, deadJobs, type ItemRow, itemsOf, type Look } from './look.ts';

export const PROMISES = [
  'nothing acknowledged is lost',
  'every urgent or high item was told to somebody',
  'every open one has its next step or a live claim',
  'no push leaves after a claim was confirmed',
  'no step rings the same phone twice',
  'after an outage each phone hears the current step only',
  'nothing stale wakes anybody',
  'no job is given up, the database is whole',
  'the log tells of no fault',
] as const;
export type Promised = (typeof PROMISES)[number];

type Given = { readonly house: House; readonly look: Look; readonly diary: Diary };

export type Broken = { readonly promise: Promised; readonly how: string };

const MINUTE_MS = 60_000;
/** Somebody hears at nine at the latest, and of what was heard after three in the morning the day after. */
const FURTHEST_MS = 31 * 60 * MINUTE_MS;
/** A push that was on its way when the claim came in may still arrive. */
const ON_ITS_WAY_MS = 1_000;
const USEFUL_MS = 4 * 60 * MINUTE_MS;

export async function checkPromises({ house, look, diary }: Given, now: number): Promise<readonly Broken[]> {
  const broken: Broken[] = [];
  const say = (promise: Promised, how: string) => void broken.push({ promise, how });
  const items = await itemsOf(look.db, diary.acknowledged);
  const alerts = await alertsOf(look.db, diary.acknowledged);
  const known = new Set(items.map((item) => item.feedback.id));
  for (const id of diary.acknowledged) if (!known.has(id)) say('nothing acknowledged is lost', id);

  for (const item of items.filter(({ feedback }) => rings(feedback.level))) {
    const { id } = item.feedback;
    const mine = alerts.filter((one) => one.feedbackId === id);
    const reached = mine.some((one) => ['sent', 'shown', 'opened'].includes(one.state ?? '') || one.leftAs === 'fold');
    const handled = diary.deeds.some((deed) => deed.feedbackId === id && deed.kind !== 'let go');
    if (!reached && !handled)
      say('every urgent or high item was told to somebody', `${id}: ${mine.map((one) => `${one.step} ${one.state}`).join(', ')}`);
    const wrong = standsStill(item, now);
    if (wrong !== null) say('every open one has its next step or a live claim', `${id}: ${wrong}`);
  }

  for (const arrival of diary.arrivals) {
    const deed = lastDeedBefore(diary.deeds, arrival);
    if (deed === null) continue;
    const late = `${arrival.feedbackId} (${arrival.title}) rang ${Math.round(arrival.order - deed.order)} ms after it was ${deed.kind}`;
    if (deed.kind === 'resolved') say('nothing stale wakes anybody', late);
    else if (deed.memberId === arrival.heldBy && deed.memberId !== arrival.memberId)
      say('no push leaves after a claim was confirmed', late);
  }

  const createdAt = new Map(alerts.map((one) => [one.job, one.createdAt ?? 0]));
  for (const { job, at, feedbackId } of diary.arrivals)
    if (at - (createdAt.get(job) ?? at) > USEFUL_MS) say('nothing stale wakes anybody', `${feedbackId} rang hours late`);

  checkDoubles(diary, say);
  const seen = new Set<string>();
  for (const { feedbackId, memberId, step, deviceId } of alerts) {
    if (deviceId === null) continue;
    const key = `${feedbackId} ${memberId} ${step} ${deviceId}`;
    if (seen.has(key)) say('no step rings the same phone twice', key);
    seen.add(key);
  }

  const dead = await deadJobs(look.db);
  if (dead > 0) say('no job is given up, the database is whole', `${dead} jobs given up`);
  const check = await look.db.run('PRAGMA quick_check');
  if (check.rows[0]?.['quick_check'] !== 'ok') say('no job is given up, the database is whole', 'the database is damaged');
  for (const line of house.complaints()) say('the log tells of no fault', line.slice(0, 300));
  return broken;
}

function standsStill({ feedback, ladder, holderRemovedAt }: ItemRow, now: number): string | null {
  if (feedback.status !== 'open') return null;
  if (feedback.claimedBy !== null) {
    if (holderRemovedAt !== null) return 'held by somebody who is gone';
    if (ladder?.nextCheckAt == null) return 'held, and nobody looks whether the claim is alive';
  }
  if (ladder === null) return 'no ladder';
  if (ladder.nextCheckAt === null) return `no next look, ${ladder.state}`;
  if (ladder.nextCheckAt < now - MINUTE_MS) return `the next look is ${now - ladder.nextCheckAt} ms overdue`;
  return ladder.nextCheckAt > Math.max(now, feedback.dueAt ?? now) + FURTHEST_MS ? 'the next look is days away' : null;
}

/** The claim or the answer that was confirmed before this push arrived and still held then. */
function lastDeedBefore(deeds: readonly Deed[], arrival: Arrival): Deed | null {
  const about = deeds.filter((deed) => deed.feedbackId === arrival.feedbackId && deed.order < arrival.order - ON_ITS_WAY_MS);
  const last = about.at(-1);
  return last === undefined || last.kind === 'let go' ? null : last;
}

function checkDoubles(diary: Diary, say: (promise: Promised, how: string) => void): void {
  const sends = new Map<string, Arrival[]>();
  const turns = new Map<string, Set<string>>();
  for (const arrival of diary.arrivals) {
    const job = `${arrival.phone} ${arrival.job}`;
    sends.set(job, [...(sends.get(job) ?? []), arrival]);
    if (arrival.feedbackId === null || !diary.outages.has(arrival.turn)) continue;
    const turn = `${arrival.phone} ${arrival.feedbackId} ${arrival.turn}`;
    turns.set(turn, (turns.get(turn) ?? new Set()).add(arrival.job));
  }
  for (const [job, arrivals] of sends) {
    // Killed between the push service's answer and writing it down, it is sent again under the same tag: the phone shows one.
    const lives = new Set(arrivals.map((one) => one.life)).size;
    const tags = new Set(arrivals.map((one) => one.tag)).size;
    if (arrivals.length > lives || tags > 1)
      say('no step rings the same phone twice', `${job}: ${arrivals.length} times, ${tags} tags`);
  }
  for (const [turn, jobs] of turns)
    if (jobs.size > 1) say('after an outage each phone hears the current step only', `${turn}: ${jobs.size} alerts`);
}
