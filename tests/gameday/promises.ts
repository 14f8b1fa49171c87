/** What must be true after every round, whatever happened in it. Each broken promise is told in words with the item it is about. */
import { loadDutyFacts } from '#server/flows/duty/duty-facts.ts';
import { rings } from '#shared/escalation/ladder.ts';
import { dutyBegan } from '#shared/escalation/telling/moments.ts';
import { keptEqualsFacts } from '#tests/support/coverage-again.ts';
import type { Arrival, Deed, Diary } from './diary.ts';
import type { House } from './people.ts';
import type { Scene } from './story.ts';
import { alertsOf, deadJobs, type ItemRow, itemsOf, toldOf } from './look.ts';

export const PROMISES = [
  'nothing acknowledged is lost',
  'every urgent or high item was told to somebody',
  'every open one has its next step or a live claim',
  'whoever is on duty has heard of everything nobody holds',
  'no push leaves after a claim was confirmed',
  'no step rings the same phone twice',
  'after an outage each phone hears the current step only',
  'nothing stale wakes anybody',
  'coverage kept is coverage worked out again from the facts',
  'no job is given up, the database is whole',
  'the log tells of no fault',
] as const;
export type Promised = (typeof PROMISES)[number];

type Given = Pick<Scene, 'house' | 'look' | 'diary' | 'phones'>;

export type Broken = { readonly promise: Promised; readonly how: string };

const MINUTE_MS = 60_000;
/** Somebody hears at nine at the latest, and of what was heard after three in the morning the day after. */
const FURTHEST_MS = 31 * 60 * MINUTE_MS;
/** A duty that began, or an item that came, this lately may still be on its way. */
const ON_DUTY_MS = 5 * MINUTE_MS;
/** A push that was on its way when the claim came in may still arrive. */
const ON_ITS_WAY_MS = 1_000;
const USEFUL_MS = 4 * 60 * MINUTE_MS;

export async function checkPromises({ house, look, diary, phones }: Given, now: number): Promise<readonly Broken[]> {
  const broken: Broken[] = [];
  const say = (promise: Promised, how: string) => void broken.push({ promise, how });
  const ids = [...diary.acknowledged, ...diary.carried];
  const items = await itemsOf(look.db, ids);
  const alerts = await alertsOf(look.db, ids);
  const known = new Set(items.map((item) => item.feedback.id));
  for (const id of ids) if (!known.has(id)) say('nothing acknowledged is lost', id);

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

  for (const how of await unheardOnDuty({ house, look, phones }, items, now))
    say('whoever is on duty has heard of everything nobody holds', how);

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

  for (const how of await keptEqualsFacts(look.db, house.businessId))
    say('coverage kept is coverage worked out again from the facts', how);
  const dead = await deadJobs(look.db);
  if (dead > 0) say('no job is given up, the database is whole', `${dead} jobs given up`);
  const check = await look.db.run('PRAGMA quick_check');
  if (check.rows[0]?.['quick_check'] !== 'ok') say('no job is given up, the database is whole', 'the database is damaged');
  for (const line of house.complaints()) {
    // A push service that turned our alerts away is somebody else's fault, and it is right that the log says so.
    if (!diary.turnedAway || !line.includes('"alerts do not leave"')) say('the log tells of no fault', line.slice(0, 300));
  }
  return broken;
}

/** However often the duty has changed since: whoever has it now, with a phone that rings, was told since it is theirs. */
async function unheardOnDuty(
  { house, look, phones }: Pick<Given, 'house' | 'look' | 'phones'>,
  items: readonly ItemRow[],
  now: number,
): Promise<readonly string[]> {
  const { roster, duty } = await loadDutyFacts(look.db, house.businessId, now);
  const began = dutyBegan(roster, now);
  const { onDuty } = duty;
  if (onDuty === null || began === null || now - began < ON_DUTY_MS || !phones.has(onDuty)) return [];
  const waiting = items.filter(
    ({ feedback }) =>
      feedback.status === 'open' &&
      feedback.claimedBy === null &&
      rings(feedback.level) &&
      feedback.receivedAt < now - ON_DUTY_MS,
  );
  const told = await toldOf(
    look.db,
    waiting.map(({ feedback }) => feedback.id),
    now,
  );
  return waiting
    .filter(
      ({ feedback }) =>
        !told.some((one) => one.feedbackId === feedback.id && one.memberId === onDuty && (one.at ?? 0) >= began - ON_DUTY_MS),
    )
    .map(({ feedback, ladder }) => {
      const said = told
        .filter((one) => one.feedbackId === feedback.id)
        .map(({ memberId, at }) => `${nameOf(house, memberId)} ${clock(at ?? 0)}`);
      const looks = `${ladder?.state}, next look ${clock(ladder?.nextCheckAt ?? 0)}`;
      return `${feedback.id} ${feedback.level} of ${clock(feedback.receivedAt)}: ${nameOf(house, onDuty)} since ${clock(began)}, now ${clock(now)}, ${looks}; told: ${said.join(', ')}`;
    });
}

const clock = (at: number): string => new Date(at).toISOString().slice(11, 19);
const nameOf = ({ ana, ben, cleo }: House, memberId: string): string =>
  [ana, ben, cleo].find((one) => one.memberId === memberId)?.name ?? 'a helper';

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
