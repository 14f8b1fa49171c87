/** What must hold after every minute, and at the end of every duty, whatever happened. Read from the rows, by other code than the product's. */
import { and, eq, gte, inArray, isNotNull, isNull, lte, ne, sql } from 'drizzle-orm';
import { alert, delivery, feedback, ladderState, obligation, outbox, page } from '#server/db/schema/index.ts';
import { loadDutyFacts } from '#server/flows/duty/duty-facts.ts';
import type { Diary } from './diary.ts';
import type { House } from './weeks-kit.ts';
import { rewritten, unlikeTheLedger } from './minutes.ts';

export const PROMISES = [
  'every open obligation has a moment at which somebody will hear of it',
  'no item is silent past a shift',
  'nobody who could hear stays without a word for more than 31 hours',
  'nobody is answered and then forgotten: what is not closed in time is heard of',
  'no obligation that ended is judged again',
  'no coverage once kept is judged again, and it is what was known at each minute',
  'nothing is called stuck that is not, and the log tells of no fault',
] as const;
export type Promised = (typeof PROMISES)[number];
export type Broken = { readonly promise: Promised; readonly at: number; readonly how: string };

const MINUTE_MS = 60_000;
const FURTHEST_MS = 31 * 60 * MINUTE_MS;
/** The next duty, and one more for each of two phones that went dark unnoticed. */
const HEARD_OF_WITHIN_MS = 4 * 1440 * MINUTE_MS;
const HEARD_AGAIN_WITHIN_MS = HEARD_OF_WITHIN_MS + 6.5 * 1440 * MINUTE_MS;
/** Jobs and pushes of the minute in which something begins are carried out within it. */
const SOON_MINUTES = 2;

type Open = typeof feedback.$inferSelect;

export type Watch = {
  /** Who is on duty without a break since when, and whether their phone was well all the time. */
  duty: { readonly memberId: string; readonly from: number; well: boolean } | null;
  /** When an item became one of those that must be heard of: open, held by nobody, due before this duty ends or overdue. */
  readonly owedSince: Map<string, number>;
  checkTogether: number;
  /** From one look to the next. */
  readonly stepMs: number;
  /** When the last phone that is well came back, null while there is none. */
  wellSince: number | null;
  /** The same for the phone of the owner. */
  ownerWellSince: number | null;
};

export const newWatch = (now: number, stepMs: number): Watch => ({
  stepMs,
  duty: null,
  owedSince: new Map(),
  checkTogether: now - 1,
  wellSince: now,
  ownerWellSince: now,
});

const rings = ({ level }: Pick<Open, 'level'>) => level === 'urgent' || level === 'high' || level === 'normal';

export async function afterMinute(house: House, diary: Diary, watch: Watch): Promise<readonly Broken[]> {
  const { app, ana } = house;
  const { orm } = app.app.parts.db;
  const now = app.clock.now();
  const broken: Broken[] = [];
  const soonMs = SOON_MINUTES * MINUTE_MS + watch.stepMs;
  const say = (promise: Promised, how: string) => void broken.push({ promise, at: now, how });

  await readTold(house, diary, watch.checkTogether, now);
  watch.checkTogether = now;

  const open = await orm
    .select({ item: feedback, ladder: ladderState })
    .from(feedback)
    .leftJoin(ladderState, eq(ladderState.feedbackId, feedback.id))
    .where(and(eq(feedback.businessId, ana.businessId), eq(feedback.status, 'open')));
  const jobs = await orm
    .select({ at: outbox.runAt, feedbackId: sql<string | null>`json_extract(${outbox.payload}, '$.feedbackId')` })
    .from(outbox)
    .where(and(isNull(outbox.deadAt), ne(outbox.topic, 'push')));
  const owing = new Set(
    (
      await orm
        .select({ id: obligation.feedbackId })
        .from(obligation)
        .where(and(isNull(obligation.endedAt), ne(obligation.kind, 'settlement')))
    ).map(({ id }) => id),
  );
  for (const { item, ladder } of open) {
    if (item.claimedBy !== null) diary.heldAt.set(item.id, now);
    if (item.level === 'spam') continue;
    if (!owing.has(item.id))
      say('every open obligation has a moment at which somebody will hear of it', `${item.id} is open and nothing is owed`);
    if (!rings(item)) continue;
    const wrong = noMoment(item, ladder, { jobs, now, soonMs });
    if (wrong !== null)
      say('every open obligation has a moment at which somebody will hear of it', `${item.id} ${item.level}: ${wrong}`);
  }
  const statuses = new Set(open.map(({ item }) => item.id));
  for (const id of owing)
    if (!statuses.has(id))
      say('every open obligation has a moment at which somebody will hear of it', `${id} is owed a reply and is not open`);

  await watchShift(house, diary, watch, { open: open.map(({ item }) => item), say, now, soonMs });
  watchSilence(house, diary, watch, { open: open.map(({ item }) => item), say, now, soonMs });

  await watchUnsettled(house, watch, { say, now });

  const ended = await orm.select().from(obligation).where(isNotNull(obligation.endedAt));
  const keys = new Set<string>();
  for (const row of ended) {
    const key = `${row.feedbackId} ${row.number}`;
    keys.add(key);
    const words = JSON.stringify(row);
    const before = diary.frozen.get(key);
    if (before === undefined) diary.frozen.set(key, words);
    else if (before !== words) say('no obligation that ended is judged again', `${before} became ${words}`);
  }
  for (const key of diary.frozen.keys()) if (!keys.has(key)) say('no obligation that ended is judged again', `${key} is gone`);

  for (const how of await rewritten(house, diary.kept))
    say('no coverage once kept is judged again, and it is what was known at each minute', how);
  for (const line of house.faults.splice(0)) say('nothing is called stuck that is not, and the log tells of no fault', line);
  diary.counts.minutes += 1;
  return broken;
}

/** When the weeks are over. */
export async function atTheEnd(house: House, diary: Diary): Promise<readonly Broken[]> {
  const wrong = await unlikeTheLedger(house, diary);
  const at = house.app.clock.now();
  return wrong.map((how) => ({
    promise: 'no coverage once kept is judged again, and it is what was known at each minute',
    at,
    how,
  }));
}

/** What left for somebody's phone since the last look, for each item in it; in the very instant of that look something may have left after it. */
async function readTold({ app }: House, diary: Diary, since: number, now: number): Promise<void> {
  const { orm } = app.app.parts.db;
  const folded = await orm
    .select({ feedbackId: page.feedbackId, memberId: page.memberId, at: page.leftAt })
    .from(page)
    .where(and(gte(page.leftAt, since), lte(page.leftAt, now), inArray(page.leftAs, ['page', 'fold', 'digest'])));
  const sent = await orm
    .select({ feedbackId: alert.feedbackId, memberId: alert.memberId, at: delivery.sentAt })
    .from(delivery)
    .innerJoin(alert, eq(alert.id, delivery.alertId))
    .where(and(gte(delivery.sentAt, since), lte(delivery.sentAt, now), isNotNull(alert.feedbackId)));
  for (const { feedbackId, memberId, at } of [...folded, ...sent])
    if (feedbackId !== null && at !== null) diary.told.push({ feedbackId, memberId, at });
}

function noMoment(
  item: Open,
  ladder: typeof ladderState.$inferSelect | null,
  {
    jobs,
    now,
    soonMs,
  }: {
    readonly jobs: readonly { readonly at: number; readonly feedbackId: string | null }[];
    readonly now: number;
    readonly soonMs: number;
  },
): string | null {
  const mine = jobs.filter((job) => job.feedbackId === item.id);
  if (ladder === null) return mine.some(({ at }) => at <= now + soonMs) ? null : 'no ladder';
  if (ladder.nextCheckAt === null) return `no next look (${ladder.state})`;
  if (ladder.nextCheckAt < now - soonMs) return 'its look is overdue';
  if (ladder.nextCheckAt > Math.max(now, item.dueAt ?? now) + FURTHEST_MS)
    return `its look is ${Math.round((ladder.nextCheckAt - now) / 3_600_000)} h away`;
  return null;
}

type Seen = {
  readonly open: readonly Open[];
  readonly say: (promise: Promised, how: string) => void;
  readonly now: number;
  readonly soonMs: number;
};

/** A duty of somebody whose phone was well throughout: whatever was owed during it and held by nobody, they heard of. */
async function watchShift(
  { app, ana, phones }: House,
  diary: Diary,
  watch: Watch,
  { open, say, now, soonMs }: Seen,
): Promise<void> {
  const { duty } = await loadDutyFacts(app.app.parts.db.orm, ana.businessId, now);
  const on = duty.onDuty;
  const before = watch.duty;
  if (before !== null && before.memberId !== on && before.well) {
    // The step in which it ends belongs to whoever comes.
    const heard = new Set(
      diary.told
        .filter((one) => one.memberId === before.memberId && one.at >= before.from - watch.stepMs)
        .map(({ feedbackId }) => feedbackId),
    );
    for (const [id, since] of watch.owedSince)
      if (now - since > soonMs + watch.stepMs && !heard.has(id))
        say(
          'no item is silent past a shift',
          `${id} was owed since ${new Date(since).toISOString()}, on duty since ${new Date(before.from).toISOString()}`,
        );
  }
  if (before?.memberId !== on) {
    watch.duty = on === null ? null : { memberId: on, from: now, well: true };
    watch.owedSince.clear();
  }
  if (on !== null && watch.duty !== null && phones.get(on)?.condition !== 'well') watch.duty.well = false;
  if (watch.duty === null) return;
  const owed = new Set(open.filter((item) => rings(item) && item.claimedBy === null && isDue(item, now)).map(({ id }) => id));
  for (const id of watch.owedSince.keys()) if (!owed.has(id)) watch.owedSince.delete(id);
  for (const id of owed) if (!watch.owedSince.has(id)) watch.owedSince.set(id, now);
}

const isDue = ({ level, dueAt }: Open, now: number) => level !== 'normal' || (dueAt !== null && dueAt < now);

/** As long as one phone of the house is well, nobody's item goes 31 hours without a word to a phone that is. */
function watchSilence({ phones }: House, diary: Diary, watch: Watch, { open, say, now, soonMs }: Seen): void {
  const well = [...phones.values()].some(({ condition }) => condition === 'well');
  if (!well) watch.wellSince = null;
  else watch.wellSince ??= now;
  const { wellSince } = watch;
  if (wellSince === null) return;
  const last = new Map<string, number>();
  for (const { feedbackId, at } of diary.told) last.set(feedbackId, Math.max(at, last.get(feedbackId) ?? 0));
  for (const item of open) {
    if (!rings(item) || item.claimedBy !== null || !isDue(item, now)) continue;
    const since = Math.max(wellSince, item.dueAt ?? item.receivedAt, last.get(item.id) ?? 0, diary.heldAt.get(item.id) ?? 0);
    if (now - since > FURTHEST_MS + soonMs)
      say(
        'nobody who could hear stays without a word for more than 31 hours',
        `${item.id} ${item.level}: since ${new Date(since).toISOString()}`,
      );
  }
}

/** As long as the owner's phone is well, what was answered and not closed in time is heard of, and again while it is not closed. */
async function watchUnsettled({ app, ana, phones }: House, watch: Watch, { say, now }: Pick<Seen, 'say' | 'now'>): Promise<void> {
  if (phones.get(ana.memberId)?.condition === 'well') watch.ownerWellSince ??= now;
  else watch.ownerWellSince = null;
  const wellSince = watch.ownerWellSince;
  if (wellSince === null) return;
  const { orm } = app.app.parts.db;
  const late = await orm
    .select({ id: feedback.id, dueAt: obligation.dueAt, answeredAt: feedback.answeredAt })
    .from(obligation)
    .innerJoin(feedback, eq(feedback.id, obligation.feedbackId))
    .where(
      and(
        eq(obligation.kind, 'settlement'),
        isNull(obligation.endedAt),
        lte(obligation.dueAt, now),
        eq(feedback.status, 'answered'),
        ne(feedback.level, 'spam'),
      ),
    );
  if (late.length === 0) return;
  const shown = await orm
    .select({ at: delivery.shownAt })
    .from(alert)
    .innerJoin(delivery, eq(delivery.alertId, alert.id))
    .where(and(isNotNull(delivery.shownAt), eq(sql`json_extract(${alert.notice}, '$.kind')`, 'unsettled')));
  const heardAt = Math.max(0, ...shown.map(({ at }) => at ?? 0));
  for (const { id, dueAt, answeredAt } of late) {
    const lateAt = Math.max(dueAt ?? 0, answeredAt ?? 0);
    const since = Math.max(lateAt, heardAt, wellSince);
    if (now - since > (lateAt > heardAt ? HEARD_OF_WITHIN_MS : HEARD_AGAIN_WITHIN_MS))
      say(
        'nobody is answered and then forgotten: what is not closed in time is heard of',
        `${id}: nobody heard since ${new Date(since).toISOString()}`,
      );
  }
}
