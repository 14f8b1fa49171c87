/**
 * Coverage worked out a second time, slowly and without the rules: a minute after the other, from what phones did and when. What the
 * ledger keeps must say the same.
 */
import { asc, eq, inArray } from 'drizzle-orm';
import type { Queryable } from '#server/db/engine/client.ts';
import { coverageMark, coverageSpan, deviceFact, member } from '#server/db/schema/index.ts';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;

export type Told = { readonly deviceId: string; readonly kind: string; readonly at: number };

/** How well somebody could be reached at an instant, from all that their phones had done by then. */
export function reachedAt(told: readonly Told[], at: number): string {
  const best = ['proved', 'stale', 'unproved', 'failing', 'blocked', 'none'];
  const phones = [...new Set(told.map(({ deviceId }) => deviceId))];
  const states = phones.map((phone) => {
    let there = false;
    let mute = false;
    let shown: number | null = null;
    let waiting: number | null = null;
    for (const fact of told) {
      if (fact.deviceId !== phone || fact.at > at) continue;
      if (fact.kind === 'enrolled' || fact.kind === 'back') there = true;
      if (fact.kind === 'gone' || fact.kind === 'removed') there = false;
      if (fact.kind === 'blocked') mute = true;
      if (fact.kind === 'allowed') mute = false;
      if (fact.kind === 'shown') [shown, waiting] = [fact.at, null];
      if (fact.kind === 'sent' || fact.kind === 'failed') waiting ??= fact.at;
    }
    if (!there) return 'none';
    if (mute) return 'blocked';
    if (waiting !== null && at - waiting > MINUTE) return 'failing';
    if (shown === null) return 'unproved';
    return at - shown >= WEEK ? 'stale' : 'proved';
  });
  return best.find((one) => states.some((state) => state === one)) ?? 'none';
}

/** The same of two people, in the words of the ledger. */
export function coveredBy(onDuty: string | null, backup: string | null): string {
  const hopeful = (state: string | null) => state === 'unproved' || state === 'stale';
  if (onDuty === null && backup === null) return 'gap';
  if (onDuty === 'proved') return 'covered';
  if (backup === 'proved') return 'backup';
  return hopeful(onDuty) || hopeful(backup) ? 'doubtful' : 'unreachable';
}

/** What is wrong with the ledger of a business, in sentences; empty: every judged minute is what its facts say. */
export async function keptEqualsFacts(db: Queryable, businessId: string): Promise<readonly string[]> {
  const spans = await db
    .select()
    .from(coverageSpan)
    .where(eq(coverageSpan.businessId, businessId))
    .orderBy(asc(coverageSpan.from));
  const [mark] = await db.select().from(coverageMark).where(eq(coverageMark.businessId, businessId));
  const people = await db.select({ id: member.id, userId: member.userId }).from(member).where(eq(member.businessId, businessId));
  const facts = await db
    .select()
    .from(deviceFact)
    .where(
      inArray(
        deviceFact.userId,
        people.map(({ userId }) => userId),
      ),
    )
    .orderBy(asc(deviceFact.at), asc(deviceFact.seq));
  const toldBy = new Map(people.map(({ id, userId }) => [id, facts.filter((fact) => fact.userId === userId)]));
  const wrong: string[] = [];
  const say = (at: number, what: string) => void wrong.push(`${new Date(at).toISOString()}: ${what}`);
  for (const [index, span] of spans.entries()) {
    if (span.from >= span.to) say(span.from, 'a piece without time');
    if (span.from < (spans[index - 1]?.to ?? span.from)) say(span.from, 'two pieces at once');
    if (span.to > (mark?.until ?? 0)) say(span.to, 'judged before it was over');
    if (span.basis !== 'judged') continue;
    for (const at of minutesOf(span)) {
      const reached = (memberId: string | null) => (memberId === null ? null : reachedAt(toldBy.get(memberId) ?? [], at));
      const onDuty = reached(span.onDutyId);
      const backup = reached(span.backupId);
      const told = [onDuty, backup, coveredBy(onDuty, backup)].join(' ');
      const kept = [span.onDutyProof, span.backupProof, span.state].join(' ');
      if (told !== kept) say(at, `kept ${kept}, the phones say ${told}`);
    }
  }
  return wrong;
}

/** The first and the last instant, and every full minute between. */
function minutesOf({ from, to }: { readonly from: number; readonly to: number }): readonly number[] {
  const minutes = [from, to - 1];
  for (let at = Math.ceil(from / MINUTE) * MINUTE; at < to; at += MINUTE) minutes.push(at);
  return minutes;
}
