/** The rota: writing it whole under its version, exceptions, and what follows from every change of who is on. */
import type { Authorized, MemberActor } from '#server/auth/permission.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { cancelOverride, findOverride, insertOverride, namesOf, saveRoster } from '#server/db/duty/duty.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { newId } from '#server/system/ids.ts';
import type { DutySpan, Override, DutyPosition, Roster } from '#shared/duty/types.ts';
import { may } from '#shared/model/roles.ts';
import { localDay, localMinute, throughMidnight, weekdayOf } from '#shared/response/zone.ts';
import { MINUTE_MS } from '#shared/model/time.ts';
import { judgePast } from './coverage.ts';
import { checkAll } from '../escalation/checks.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import { memberOf } from '../answering/item.ts';
import { tell } from '../delivery/notice.ts';
import type { Parts } from '../parts.ts';
import { loadDutyFacts, type DutyFacts } from './duty-facts.ts';
import { checkSpan } from './span.ts';

type Business = { readonly businessId: string };
type Needs = Pick<Parts, 'db' | 'clock' | 'live' | 'keys'>;

export type PlanInput = { readonly version: number } & Pick<Roster, 'shifts' | 'rotations' | 'closedDates'>;

export async function updateRoster(
  parts: Needs,
  permission: Authorized<Business, 'team.manage'>,
  input: PlanInput,
): Promise<{ readonly version: number }> {
  const actor = memberOf(permission);
  const { version, ...roster } = input;
  await changing(parts, actor, async (tx, dutyFacts) => {
    const known = new Set(dutyFacts.roster.memberIds);
    const named = [
      ...roster.shifts
        .flatMap((shift) => [shift.first, shift.backup])
        .flatMap((one) => (one?.kind === 'member' ? [one.memberId] : [])),
      ...roster.rotations.flatMap((rotation) => rotation.memberIds),
    ];
    if (named.some((id) => !known.has(id))) throw notFound('member');
    if (
      !(await saveRoster(tx, { businessId: actor.businessId, roster, version, memberId: actor.memberId, now: parts.clock.now() }))
    )
      throw new DomainError('conflict', 'duty_changed');
  });
  return { version: version + 1 };
}

export type OverrideInput = {
  readonly from: number;
  readonly to: number;
  readonly position: DutyPosition;
  readonly memberId: string | null;
};

export async function planOverride(
  parts: Needs,
  permission: Authorized<Business, 'team.manage'>,
  input: OverrideInput,
): Promise<{ readonly id: string }> {
  const actor = memberOf(permission);
  const now = parts.clock.now();
  checkSpan(input, { now });
  const id = newId();
  await changing(parts, actor, async (tx, dutyFacts) => {
    if (input.memberId !== null && !dutyFacts.roster.memberIds.includes(input.memberId)) throw notFound('member');
    await insertOverride(tx, actor.businessId, {
      ...input,
      to: toMidnight(input.to, dutyFacts.roster.timeZone),
      id,
      insteadOf: null,
      reason: 'planned',
      createdAt: now,
      createdBy: actor.memberId,
      swapId: null,
    });
  });
  return { id };
}

/**
 * Whoever leads may take back any exception; a member what they took or asked for themselves. What somebody has promised a
 * colleague is not taken back in silence: it is offered again.
 */
export async function dropOverride(parts: Needs, permission: Authorized<Business, 'duty.serve'>, id: string): Promise<void> {
  const actor = memberOf(permission);
  await changing(parts, actor, async (tx) => {
    const row = await findOverride(tx, { businessId: actor.businessId, id });
    if (row === null) throw notFound('override');
    const own = row.createdBy === actor.memberId && row.reason !== 'swap';
    if (!own && !may(actor.role, 'team.manage')) throw new DomainError('forbidden', 'role_may_not');
    await cancelOverride(tx, { businessId: actor.businessId, id, now: parts.clock.now() });
  });
}

/**
 * Every change of who is on duty goes through here: written, noted in the history, and every open climb looks again at once, so
 * that the new one on duty hears of what is waiting.
 */
export async function changing<T>(
  parts: Needs,
  actor: Change['actor'],
  work: (tx: Queryable, dutyFacts: DutyFacts) => Promise<T>,
): Promise<T> {
  const { businessId } = actor;
  const now = parts.clock.now();
  const result = await parts.db.tx(async (tx) => {
    await judgePast(tx, businessId, now);
    const before = await loadDutyFacts(tx, businessId, now);
    const done = await work(tx, before);
    const after = await loadDutyFacts(tx, businessId, now);
    const names = await namesOf(tx, businessId, after.duty.onDuty === null ? [] : [after.duty.onDuty]);
    await addEvent(tx, {
      businessId,
      memberId: actor.memberId,
      kind: 'duty.changed',
      data: { onDuty: after.duty.onDuty === null ? null : (names.get(after.duty.onDuty) ?? '') },
      at: now,
    });
    await tellTheNewOne(parts, tx, { actor, before, after, now });
    // Also for a change of next week: it may be the next moment at which somebody hears.
    if (JSON.stringify(before.roster) !== JSON.stringify(after.roster)) await checkAll(tx, businessId, now);
    return done;
  });
  return result;
}

type Change = {
  readonly actor: Pick<MemberActor, 'businessId' | 'memberId' | 'name'>;
  readonly before: DutyFacts;
  readonly after: DutyFacts;
  readonly now: number;
};

/** Whoever somebody else has put on duty this very moment hears it on their phone. */
async function tellTheNewOne(parts: Needs, tx: Queryable, { actor, before, after, now }: Change): Promise<void> {
  const { onDuty, until } = after.duty;
  if (onDuty === null || onDuty === actor.memberId || onDuty === before.duty.onDuty) return;
  await tell(parts, tx, {
    businessId: actor.businessId,
    memberId: onDuty,
    notice: { kind: 'on_duty', name: actor.name, until: clockText(until, after.roster.timeZone) },
    reason: { kind: 'on_duty', id: newId() },
    now,
  });
}

/** An override found by a rule, or a refusal with its reason. */
export function found(override: Override | null, reason: string): Override {
  if (override === null) throw new DomainError('conflict', reason);
  return override;
}

export function spanText(
  span: Pick<DutySpan, 'from' | 'to'>,
  timeZone: string,
): { readonly weekday: number; readonly from: string; readonly to: string } {
  return { weekday: weekdayIn(span.from, timeZone), from: clockText(span.from, timeZone), to: clockText(span.to, timeZone) };
}

export function clockText(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** No clock of a form shows 24:00. */
function toMidnight(at: number, timeZone: string): number {
  const minute = Math.floor(localMinute(timeZone, at));
  return at + (throughMidnight(minute) - minute) * MINUTE_MS;
}

function weekdayIn(at: number, timeZone: string): number {
  return weekdayOf(localDay(timeZone, at));
}
