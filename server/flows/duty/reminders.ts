/** What is said before it is needed: your shift begins soon, the weekend has a hole, somebody left you a note. */
import { doneOnce, firstTime, namesOf, notesSince, plannedBusinesses, reachOf } from '#server/db/duty/duty.ts';
import { peopleToTell } from '#server/db/escalation/alert.ts';
import { daysSinceShown } from '#shared/duty/reach.ts';
import { remindersDue } from '#shared/duty/reminders.ts';
import { thursdayCheckAt, thursdayFindings } from '#shared/duty/weekend.ts';
import type { DutyFinding } from '#shared/duty/types.ts';
import { may } from '#shared/model/roles.ts';
import { dateOfDay, localDay } from '#shared/response/zone.ts';
import type { Notice } from '#shared/wire/notice.ts';
import { DAY_MS, HOUR_MS } from '#shared/model/time.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { clockText, spanText } from './duty.ts';
import { tell } from '../delivery/notice.ts';
import type { Parts } from '../parts.ts';
import { loadDutyFacts, type DutyFacts } from './duty-facts.ts';

type Needs = Pick<Parts, 'db' | 'clock' | 'keys'>;

const REMIND_MINUTES = 30;
const REMEMBER_MS = 15 * DAY_MS;
const NOTE_USEFUL_MS = 12 * HOUR_MS;

/** Each minute; what is due is said once. */
export async function remind(parts: Needs): Promise<void> {
  const now = parts.clock.now();
  for (const businessId of await plannedBusinesses(parts.db.orm)) {
    await parts.db.tx(async (tx) => {
      const dutyFacts = await loadDutyFacts(tx, businessId, now);
      await shiftReminders(parts, tx, dutyFacts, now);
      await handOverNotes(parts, tx, dutyFacts, now);
      await weekendWarning(parts, tx, dutyFacts, now);
    });
  }
}

async function shiftReminders(parts: Needs, tx: Queryable, { business, roster }: DutyFacts, now: number): Promise<void> {
  const prefix = `shift:${business.id}:`;
  const done = await doneOnce(tx, { businessId: business.id, since: now - REMEMBER_MS });
  const sent = new Set([...done].flatMap((id) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : [])));
  for (const { key, memberId, position, from, to } of remindersDue({ roster, minutesBefore: REMIND_MINUTES, sent, now }).due) {
    if (!(await firstTime(tx, { id: `${prefix}${key}`, businessId: business.id, at: now }))) continue;
    const notice: Notice = {
      kind: 'shift_soon',
      from: clockText(from, roster.timeZone),
      to: clockText(to, roster.timeZone),
      backup: position === 'backup',
    };
    await tell(parts, tx, { businessId: business.id, memberId, notice, reason: { kind: 'shift', id: from }, now });
  }
}

/** A note nobody has read rings for whoever is on duty now. */
async function handOverNotes(parts: Needs, tx: Queryable, { business, duty }: DutyFacts, now: number): Promise<void> {
  if (duty.onDuty === null) return;
  for (const note of await notesSince(tx, { businessId: business.id, since: now - NOTE_USEFUL_MS })) {
    if (note.seenAt !== null || note.memberId === duty.onDuty) continue;
    if (!(await firstTime(tx, { id: `note:${note.id}:${duty.onDuty}`, businessId: business.id, at: now }))) continue;
    await tell(parts, tx, {
      businessId: business.id,
      memberId: duty.onDuty,
      notice: { kind: 'handover', name: note.name },
      reason: { kind: 'handover', id: note.id },
      now,
    });
  }
}

/** On Thursday, while there is time to do something about it: to those who can change the rota. */
async function weekendWarning(parts: Needs, tx: Queryable, dutyFacts: DutyFacts, now: number): Promise<void> {
  const { business, roster } = dutyFacts;
  const at = thursdayCheckAt({ timeZone: roster.timeZone, lastRunAt: null, now });
  if (at > now) return;
  if (
    !(await firstTime(tx, {
      id: `weekend:${business.id}:${dateOfDay(localDay(roster.timeZone, at))}`,
      businessId: business.id,
      at: now,
    }))
  )
    return;
  const findings = thursdayFindings({
    roster,
    hours: business.hours,
    reach: await reachOf(tx, business.id),
    weekendDays: business.weekendDays,
    now,
  });
  const serious = findings.filter((finding) => finding.kind !== 'no_backup');
  const notice = await weekendNotice(tx, dutyFacts, serious, now);
  if (notice === null) return;
  for (const { memberId, role } of dutyFacts.people) {
    if (may(role, 'team.manage'))
      await tell(parts, tx, { businessId: business.id, memberId, notice, reason: { kind: 'weekend', id: at }, now });
  }
}

async function weekendNotice(
  tx: Queryable,
  { business, roster }: DutyFacts,
  findings: readonly DutyFinding[],
  now: number,
): Promise<Notice | null> {
  const [first] = findings;
  const span = first?.spans[0];
  if (first === undefined || span === undefined) return null;
  const more = findings.reduce((sum, finding) => sum + (finding.kind === 'gap' ? finding.spans.length : 1), 0) - 1;
  if (first.kind === 'gap') return { kind: 'weekend_gap', ...spanText(span, roster.timeZone), more };
  const name = (await namesIn(tx, business.id)).get(first.memberId) ?? '';
  const days = first.kind === 'doubtful' ? first.days : first.kind === 'unreachable' ? daysSinceShown(first.proof, now) : null;
  return { kind: 'weekend_phone', name, days, more };
}

async function namesIn(tx: Queryable, businessId: string): Promise<Map<string, string>> {
  const people = await peopleToTell(tx, businessId);
  return namesOf(
    tx,
    businessId,
    people.map((person) => person.memberId),
  );
}
