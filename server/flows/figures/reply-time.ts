/** What guests may know about our speed, worked out at most every two minutes, and the owner's switch. */
import type { Authorized } from '#server/auth/permission.ts';
import { factPages } from '#server/db/business/board.ts';
import { findBusiness, updateMeasureSettings } from '#server/db/business/business.ts';
import { ownComplaintLinkCode } from '#server/db/business/complaint-link.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { dutySpans } from '#shared/duty/roster.ts';
import type { Language } from '#shared/model/languages.ts';
import type { ReplyTimeView } from '#shared/views/app.ts';
import { badgeText } from '#shared/report/badge-svg.ts';
import { measure, type Measured } from '#shared/stats/facts.ts';
import { REPLY_TIME_DAYS, replyTime, type ReplyTime } from '#shared/stats/reply-time.ts';
import { DAY_MS, MINUTE_MS } from '#shared/model/time.ts';
import { notFound } from '#server/system/errors.ts';
import type { Parts } from '../parts.ts';
import { loadDutyFacts, type DutyFacts } from '../duty/duty-facts.ts';
import { writeTrail } from '../trail.ts';

const DUTY_AHEAD_MS = 14 * DAY_MS;
/** With the two minutes a browser may keep it, nobody sees anything older than five. */
export const KEPT_MS = 2 * MINUTE_MS;
/** From this age on it is made anew beside those who read it, so that none of them waits. */
const RENEWED_MS = 90_000;
/** The newest of the 30 days; more would not move a median and would hold up others. */
const MOST_ITEMS = 2_000;
/** Businesses remembered at once; the longest unasked is forgotten first. */
const MOST_KEPT = 200;

export type Snapshot = {
  readonly businessId: string;
  readonly business: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly reply: ReplyTime;
  /** More wrote than were read: only the newest are counted. */
  readonly capped: boolean;
  /** The complaint page that stands at no table; null: there is none. */
  readonly linkCode: string | null;
  readonly at: number;
};

/** What the owner sees as well: whether guests are shown it. */
type Taken = Snapshot & { readonly open: boolean };

/** For guests: what the owner has not switched on cannot be had here, so nothing that asks can show it. */
export interface ReplyTimes {
  /** Null: no such business, or switched off. Every reader of the same two minutes gets the same object. */
  read(businessId: string): Promise<Snapshot | null>;
  /** The same without waiting and without the database; null: `read` knows. */
  fresh(businessId: string): Snapshot | null;
  /** What is to be done with a new one before it takes the place of the last. */
  beforeShown(work: (last: Snapshot, next: Snapshot) => Promise<void>): void;
}

type Kept = {
  readonly at: number;
  readonly snapshot: Promise<Taken | null>;
  /** Null while it is being taken. */
  found: Taken | null;
  renewing: boolean;
  readonly stop: () => void;
};

export function createReplyTimes(parts: Pick<Parts, 'db' | 'clock' | 'live'>): ReplyTimes {
  const kept = new Map<string, Kept>();
  let prepare: (last: Snapshot, next: Snapshot) => Promise<void> = async () => undefined;
  const forget = (id: string) => {
    kept.get(id)?.stop();
    kept.delete(id);
  };
  const keep = (id: string, at: number, snapshot: Promise<Taken | null>): Kept => {
    forget(id);
    const stop = parts.live.listen(topicOf(id), () => forget(id));
    const here: Kept = { at, snapshot, found: null, renewing: false, stop };
    kept.set(id, here);
    const drop = () => kept.get(id) === here && forget(id);
    // What failed or is nobody's is not worth a place.
    snapshot.then((found) => (found === null ? drop() : (here.found = found)), drop);
    const oldest = kept.keys().next().value;
    if (kept.size > MOST_KEPT && oldest !== undefined) forget(oldest);
    return here;
  };
  /** Switched off or on meanwhile, what was taken before is not shown. A failure is met again by the next `read`. */
  const renew = async (id: string, last: Snapshot, here: Kept): Promise<void> => {
    const now = parts.clock.now();
    const next = await take(parts, id, now);
    if (next !== null) await prepare(last, next);
    if (next !== null && kept.get(id) === here) keep(id, now, Promise.resolve(next)).found = next;
  };
  const young = (id: string): Kept | null => {
    const known = kept.get(id);
    const age = parts.clock.now() - (known?.at ?? 0);
    if (known === undefined || age < 0 || age >= KEPT_MS) return null;
    if (age >= RENEWED_MS && !known.renewing && known.found?.open === true) {
      known.renewing = true;
      renew(id, known.found, known).catch(() => undefined);
    }
    return known;
  };
  return {
    fresh: (businessId) => shown(young(businessId)?.found ?? null),
    async read(businessId) {
      const now = parts.clock.now();
      return shown(await (young(businessId) ?? keep(businessId, now, take(parts, businessId, now))).snapshot);
    },
    beforeShown(work) {
      prepare = work;
    },
  };
}

const shown = (taken: Taken | null): Snapshot | null => (taken?.open === true ? taken : null);

/** Heard by what is kept for guests: make it anew. */
export const topicOf = (businessId: string) => `reply-time:${businessId}`;

async function take(parts: Pick<Parts, 'db'>, businessId: string, now: number): Promise<Taken | null> {
  const db = parts.db.orm;
  if ((await findBusiness(db, businessId)) === null) return null;
  const dutyFacts = await loadDutyFacts(db, businessId, now);
  const { business } = dutyFacts;
  const calendar = { hours: business.hours, weekendDays: business.weekendDays };
  const items: Measured[] = [];
  let read = 0;
  for await (const page of factPages(db, { businessId, since: now - REPLY_TIME_DAYS * DAY_MS, limit: MOST_ITEMS })) {
    read += page.length;
    items.push(...page.flatMap((fact) => measure(fact, { calendar, now }) ?? []));
  }
  return {
    businessId,
    open: business.replyTimePublic,
    business: business.name,
    language: business.language,
    timeZone: business.hours.timeZone,
    reply: replyTime({ items, hours: business.hours, dutyFrom: dutyFrom(dutyFacts, now), now }),
    capped: read >= MOST_ITEMS,
    linkCode: await ownComplaintLinkCode(db, businessId),
    at: now,
  };
}

/** The next instant somebody is on duty; null: nobody is planned. */
function dutyFrom({ planned, duty, roster }: DutyFacts, now: number): number | null {
  if (!planned) return null;
  if (duty.onDuty !== null) return now;
  return dutySpans(roster, now, now + DUTY_AHEAD_MS).find(({ onDuty }) => onDuty !== null)?.from ?? null;
}

export const replyTimeUrl = ({ config }: Pick<Parts, 'config'>, businessId: string) => `${config.publicUrl}/r/${businessId}`;

export async function replyTimeView(
  parts: Pick<Parts, 'db' | 'clock' | 'config'>,
  permission: Authorized<{ readonly businessId: string }, 'stats.read'>,
  language: Language,
): Promise<ReplyTimeView> {
  const { businessId } = permission.subject;
  const now = parts.clock.now();
  const snapshot = await take(parts, businessId, now);
  if (snapshot === null) throw notFound('business');
  const { open, business, reply, timeZone, linkCode } = snapshot;
  const text = badgeText({ reply, language, timeZone, now });
  return { open, url: replyTimeUrl(parts, businessId), business, ...text, reply, canWrite: linkCode !== null, at: now };
}

/** From the next request on, also for those who saw it a moment ago. */
export async function openReplyTime(
  parts: Pick<Parts, 'db' | 'clock' | 'live'>,
  permission: Authorized<{ readonly businessId: string }, 'business.manage'>,
  open: boolean,
): Promise<void> {
  const { subject, actor } = permission;
  const at = parts.clock.now();
  await parts.db.tx(async (tx) => {
    await updateMeasureSettings(tx, subject.businessId, { replyTimePublic: open });
    await writeTrail(tx, { kind: open ? 'reply_time.on' : 'reply_time.off', of: subject, by: actor, at });
    await addEvent(tx, {
      businessId: subject.businessId,
      memberId: actor.kind === 'member' ? actor.memberId : null,
      kind: 'business.changed',
      data: { what: 'replyTimePublic' },
      at,
    });
  });
  parts.live.changed(topicOf(subject.businessId));
}
