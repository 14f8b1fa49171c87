/** Small moves on the day: taking over, being covered, swapping, handing over by a code, the note for the next one. */
import type { Authorized } from '#server/auth/permission.ts';
import {
  closeOffer,
  findOffer,
  firstTime,
  insertNote,
  insertOffer,
  insertOverride,
  namesOf,
  seeNote,
} from '#server/db/duty/duty.ts';
import { insertOneTime, takeOneTime } from '#server/db/people/user.ts';
import { hashToken, newId, newToken } from '#server/system/ids.ts';
import { acceptSwap, coverUntil, handOver, takeNow } from '#shared/duty/overrides.ts';
import { dutySpans } from '#shared/duty/roster.ts';
import { leavesNoBackup } from '#shared/duty/now.ts';
import type { Override, DutyPosition, Roster } from '#shared/duty/types.ts';
import { may } from '#shared/model/roles.ts';
import { DAY_MS, MINUTE_MS, WEEK_MS } from '#shared/model/time.ts';
import { changing, found, spanText } from './duty.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import { memberOf } from '../answering/item.ts';
import { tell } from '../delivery/notice.ts';
import type { Parts } from '../parts.ts';
import { checkSpan, SPAN_MAX_MS } from './span.ts';

type Needs = Pick<Parts, 'db' | 'clock' | 'live' | 'keys'>;
type Mine = Authorized<{ readonly businessId: string }, 'duty.serve'>;

/** The exception that was written, for taking it back, and when it ends. `alone`: nobody is left as backup. */
type Taken = { readonly id: string; readonly until: number; readonly alone: boolean };

const taken = (roster: Roster, override: Override): Taken => ({
  id: override.id,
  until: override.to,
  alone: leavesNoBackup(roster, override),
});

const HAND_OVER_MS = 5 * MINUTE_MS;
/** Who takes it "now" takes it for a shift, or for the days until somebody is back. */
const TAKE_MAX_MS = WEEK_MS;
const COVER_MAX_MS = 14 * DAY_MS;

/** Until the running shift ends, or `until`. Whoever was on becomes nobody's problem; they are told by the live view. */
export async function takeDuty(parts: Needs, permission: Mine, until: number | undefined): Promise<Taken> {
  const actor = memberOf(permission);
  const now = parts.clock.now();
  if (until !== undefined) checkSpan({ from: now, to: until }, { now, atMost: TAKE_MAX_MS });
  return changing(parts, actor, async (tx, { roster }) => {
    const override = found(takeNow(roster, { id: newId(), memberId: actor.memberId, now, until }), 'already_on_duty');
    await insertOverride(tx, actor.businessId, override);
    return taken(roster, override);
  });
}

/** Nobody has it, so I take it: only where nobody is on duty throughout. Of two who tap at once one has it. */
export async function fillGap(
  parts: Needs,
  permission: Mine,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Taken> {
  const actor = memberOf(permission);
  const now = parts.clock.now();
  checkSpan({ from, to }, { now, atMost: COVER_MAX_MS });
  return changing(parts, actor, async (tx, { roster }) => {
    const id = newId();
    const free = dutySpans(roster, Math.max(from, now), to).every((span) => span.onDuty === null);
    if (!free) throw new DomainError('conflict', 'gap_filled');
    const override: Override = {
      id,
      from: Math.max(from, now),
      to,
      position: 'first',
      memberId: actor.memberId,
      insteadOf: null,
      reason: 'taken',
      createdAt: now,
      createdBy: actor.memberId,
      swapId: null,
    };
    await insertOverride(tx, actor.businessId, override);
    return taken(roster, override);
  });
}

/** Somebody covers me until then. The one who covers hears it on their phone. */
export async function coverMe(
  parts: Needs,
  permission: Mine,
  input: { readonly byMemberId: string; readonly until: number },
): Promise<Taken> {
  const actor = memberOf(permission);
  const now = parts.clock.now();
  checkSpan({ from: now, to: input.until }, { now, atMost: COVER_MAX_MS });
  return changing(parts, actor, async (tx, { roster }) => {
    if (!roster.memberIds.includes(input.byMemberId)) throw notFound('member');
    const override = found(
      coverUntil(roster, { id: newId(), memberId: actor.memberId, byMemberId: input.byMemberId, until: input.until, now }),
      'not_on_duty',
    );
    await insertOverride(tx, actor.businessId, override);
    return taken(roster, override);
  });
}

export type OfferInput = {
  readonly position: DutyPosition;
  readonly from: number;
  readonly to: number;
  readonly toMemberId: string | null;
  readonly note: string;
};

/** "Who takes Sunday for me?" Everybody asked hears it once. */
export async function offerSwap(parts: Needs, permission: Mine, input: OfferInput): Promise<{ readonly id: string }> {
  const actor = memberOf(permission);
  const now = parts.clock.now();
  const id = newId();
  checkSpan(input, { now });
  await changing(parts, actor, async (tx, { roster, people }) => {
    if (input.toMemberId !== null && !roster.memberIds.includes(input.toMemberId)) throw notFound('member');
    const mine = dutySpans(roster, Math.max(now, input.from), input.to).some(
      (span) => (input.position === 'first' ? span.onDuty : span.backup) === actor.memberId,
    );
    if (!mine) throw new DomainError('conflict', 'not_on_duty');
    const { from, to, ...rest } = input;
    await insertOffer(tx, {
      ...rest,
      id,
      businessId: actor.businessId,
      memberId: actor.memberId,
      fromAt: from,
      toAt: to,
      state: 'open',
      createdAt: now,
    });
    const asked = people.filter(
      (person) => person.memberId !== actor.memberId && (input.toMemberId === null || person.memberId === input.toMemberId),
    );
    const notice = { kind: 'offer', name: actor.name, ...spanText(input, roster.timeZone) } as const;
    for (const { memberId } of asked)
      await tell(parts, tx, { businessId: actor.businessId, memberId, notice, reason: { kind: 'offer', id }, now });
  });
  return { id };
}

/** `forMemberId`: a manager decides who takes it. Of two who tap at once one has it. */
export async function acceptOffer(
  parts: Needs,
  permission: Mine,
  input: { readonly id: string; readonly forMemberId?: string | undefined },
): Promise<void> {
  const actor = memberOf(permission);
  const now = parts.clock.now();
  const memberId = input.forMemberId ?? actor.memberId;
  const forced = memberId !== actor.memberId;
  if (forced && !may(actor.role, 'team.manage')) throw new DomainError('forbidden', 'role_may_not');
  await changing(parts, actor, async (tx, { roster, people }) => {
    const row = await findOffer(tx, { businessId: actor.businessId, id: input.id });
    if (row === null) throw notFound('offer');
    // One that was made when offers had no end.
    if (row.toAt - row.fromAt > SPAN_MAX_MS) throw new DomainError('invalid', 'bad_span');
    const offer = {
      id: row.id,
      memberId: row.memberId,
      position: row.position,
      from: row.fromAt,
      to: row.toAt,
      toMemberId: row.toMemberId,
      state: row.state,
    };
    if (forced && !roster.memberIds.includes(memberId)) throw notFound('member');
    const result = acceptSwap(roster, offer, { id: newId(), memberId, now, ...(forced ? { forcedBy: actor.memberId } : {}) });
    if (result.outcome === 'refused') throw new DomainError('conflict', `offer_${result.reason}`);
    if (!(await closeOffer(tx, { businessId: actor.businessId, id: row.id, state: 'accepted', takenBy: memberId, now })))
      throw new DomainError('conflict', 'offer_closed');
    await insertOverride(tx, actor.businessId, result.override);
    const name = forced ? ((await namesOf(tx, actor.businessId, [memberId])).get(memberId) ?? '') : actor.name;
    const notice = { kind: 'offer_taken', name, ...spanText(result.override, roster.timeZone) } as const;
    const told = people.some((person) => person.memberId === row.memberId) ? [row.memberId] : [];
    for (const one of told)
      await tell(parts, tx, {
        businessId: actor.businessId,
        memberId: one,
        notice,
        reason: { kind: 'offer_taken', id: row.id },
        now,
      });
  });
}

export async function withdrawOffer(parts: Needs, permission: Mine, id: string): Promise<void> {
  const actor = memberOf(permission);
  await changing(parts, actor, async (tx) => {
    const row = await findOffer(tx, { businessId: actor.businessId, id });
    if (row === null || (row.memberId !== actor.memberId && !may(actor.role, 'team.manage'))) throw notFound('offer');
    const done = await closeOffer(tx, {
      businessId: actor.businessId,
      id,
      state: 'withdrawn',
      takenBy: null,
      now: parts.clock.now(),
    });
    if (!done && row.state === 'accepted') throw new DomainError('conflict', 'offer_closed');
  });
}

const handOverKey = (token: string) => `duty:${hashToken(token)}`;

/** What the QR on the phone of the one on duty says. Once, within five minutes. */
export async function makeHandOver(
  parts: Pick<Parts, 'db' | 'clock' | 'config'>,
  permission: Mine,
): Promise<{ readonly token: string; readonly url: string; readonly expiresAt: number }> {
  const actor = memberOf(permission);
  const token = newToken();
  const now = parts.clock.now();
  const expiresAt = now + HAND_OVER_MS;
  await insertOneTime(parts.db.orm, {
    id: newId(),
    identifier: handOverKey(token),
    value: `${actor.businessId} ${actor.memberId}`,
    expiresAt,
    now,
  });
  return { token, url: `${parts.config.publicUrl}/duty#take=${token}`, expiresAt };
}

/** The colleague's phone read it: theirs until the running shift ends. */
export async function takeHandOver(parts: Needs, permission: Mine, token: string): Promise<Taken> {
  const actor = memberOf(permission);
  const now = parts.clock.now();
  return changing(parts, actor, async (tx, { roster }) => {
    const one = await takeOneTime(tx, handOverKey(token));
    const [businessId, fromMemberId = ''] = one?.value.split(' ') ?? [];
    if (one === null || one.expiresAt <= now || businessId !== actor.businessId)
      throw new DomainError('not_found', 'link_expired');
    const override = found(handOver(roster, { id: newId(), fromMemberId, memberId: actor.memberId, now }), 'not_on_duty');
    await insertOverride(tx, actor.businessId, override);
    return taken(roster, override);
  });
}

/** `noteId` is the phone's idempotency key. Whoever is on duty now, if it is somebody else, hears of it at once; else the next one does. */
export async function leaveNote(
  parts: Needs,
  permission: Mine,
  input: { readonly noteId: string; readonly text: string },
): Promise<void> {
  const actor = memberOf(permission);
  const now = parts.clock.now();
  await changing(parts, actor, async (tx, { duty }) => {
    await insertNote(tx, { id: input.noteId, businessId: actor.businessId, memberId: actor.memberId, text: input.text, at: now });
    if (duty.onDuty === null || duty.onDuty === actor.memberId) return;
    if (!(await firstTime(tx, { id: `note:${input.noteId}:${duty.onDuty}`, businessId: actor.businessId, at: now }))) return;
    await tell(parts, tx, {
      businessId: actor.businessId,
      memberId: duty.onDuty,
      notice: { kind: 'handover', name: actor.name },
      reason: { kind: 'handover', id: input.noteId },
      now,
    });
  });
}

export async function markNoteSeen(parts: Needs, permission: Mine, id: string): Promise<void> {
  const actor = memberOf(permission);
  await seeNote(parts.db.orm, {
    businessId: actor.businessId,
    id,
    memberId: actor.memberId,
    now: parts.clock.now(),
  });
}
