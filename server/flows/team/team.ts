/** The team: who is in it, who may come in, what they may do, and leaving it with everything at once. */
import { keyOf } from '#shared/escalation/alert-reason.ts';
import type { Authorized, MemberActor } from '#server/auth/permission.ts';
import type { Tx } from '#server/db/engine/client.ts';
import { devicesOf, dropQueuedDeliveries, itemsQueuedFor } from '#server/db/people/device.ts';
import { openLadders } from '#server/db/escalation/escalation.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { findFeedback } from '#server/db/feedback/feedback.ts';
import { changeFeedback } from '#server/db/feedback/change.ts';
import {
  findInvitationById,
  insertInvitation,
  invitationsOf,
  revokeInvitationRow,
  type InvitationRow,
} from '#server/db/people/invitation.ts';
import {
  closeMembership,
  countOwners,
  findMember,
  membershipsOf,
  openClaimsOf,
  setMemberRole,
  teamOf,
  type MemberRow,
} from '#server/db/people/member.ts';
import { enqueue } from '#server/db/outbox.ts';
import { deleteSessionsOf, tokenHashesOf } from '#server/db/people/user.ts';
import { insertFarewells } from '#server/db/people/way-back.ts';
import { hashToken, newId, newToken } from '#server/system/ids.ts';
import { may, mayGive, type Role } from '#shared/model/roles.ts';
import type { InvitationView, MemberView } from '#shared/views/app.ts';
import { HOUR_MS } from '#shared/model/time.ts';
import { checkStillHeard } from '../escalation/unheard.ts';
import { judgePast } from '../duty/coverage.ts';
import { dropDevices } from './enrol.ts';
import { checkAgain } from '../escalation/checks.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import type { Parts } from '../parts.ts';
import { loadDutyFacts } from '../duty/duty-facts.ts';
import { endHelpersLink, endWhatTheyMade } from './taken.ts';
import { writeTrail } from '../trail.ts';

type Business = { readonly businessId: string };
type Managing = Authorized<Business, 'team.manage'>;

const INVITATION_MS = 72 * HOUR_MS;
const MAX_OPEN_INVITATIONS = 50;

export async function listTeam(parts: Pick<Parts, 'db'>, permission: Authorized<Business, 'team.read'>): Promise<MemberView[]> {
  const { subject, actor } = permission;
  const rows = await teamOf(parts.db.orm, subject.businessId);
  return rows.map(({ userId, ...row }) => ({ ...row, me: actor.kind === 'member' && actor.userId === userId }));
}

/** The token is returned here and never again. */
export async function invite(
  parts: Pick<Parts, 'db' | 'clock' | 'live'>,
  permission: Managing,
  input: { readonly role: Role; readonly label: string },
): Promise<{ token: string; invitation: InvitationView }> {
  const actor = member(permission);
  if (!mayGive(actor.role, input.role)) throw new DomainError('forbidden', 'role_may_not');
  const token = newToken();
  const now = parts.clock.now();
  const row: InvitationRow = {
    id: newId(),
    businessId: actor.businessId,
    role: input.role,
    label: input.label,
    tokenHash: hashToken(token),
    createdBy: actor.memberId,
    createdAt: now,
    expiresAt: now + INVITATION_MS,
    usedAt: null,
    usedBy: null,
    revokedAt: null,
  };
  await parts.db.tx(async (tx) => {
    const open = (await invitationsOf(tx, actor.businessId)).filter((one) => stateOf(one, now) === 'open');
    if (open.length >= MAX_OPEN_INVITATIONS) throw new DomainError('too_many', 'too_many_invitations');
    await insertInvitation(tx, row);
    await addEvent(tx, {
      businessId: actor.businessId,
      memberId: actor.memberId,
      kind: 'team.changed',
      data: { what: 'invited', role: input.role },
      at: now,
    });
    const { role, label: on } = input;
    await writeTrail(tx, { kind: 'invitation.made', of: actor, by: actor, on, data: { role }, at: now });
  });
  return { token, invitation: view({ ...row, madeBy: actor.name }, now) };
}

export async function listInvitations(parts: Pick<Parts, 'db' | 'clock'>, permission: Managing): Promise<InvitationView[]> {
  const now = parts.clock.now();
  return (await invitationsOf(parts.db.orm, permission.subject.businessId)).map((row) => view(row, now));
}

const view = (row: InvitationRow & { readonly madeBy: string }, now: number): InvitationView => ({
  madeBy: row.madeBy,
  id: row.id,
  role: row.role,
  label: row.label,
  createdAt: row.createdAt,
  expiresAt: row.expiresAt,
  state: stateOf(row, now),
});

const stateOf = (row: InvitationRow, now: number): InvitationView['state'] =>
  row.usedAt !== null ? 'used' : row.revokedAt !== null ? 'revoked' : row.expiresAt <= now ? 'expired' : 'open';

export async function revokeInvitation(
  parts: Pick<Parts, 'db' | 'clock' | 'live'>,
  permission: Managing,
  id: string,
): Promise<void> {
  const actor = member(permission);
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    const row = await findInvitationById(tx, { businessId: actor.businessId, id });
    if (row === null) throw notFound('invitation');
    if (row.role === 'owner') onlyOwners(actor);
    if (row.usedAt !== null) throw new DomainError('conflict', 'invitation_used');
    if (!(await revokeInvitationRow(tx, { businessId: actor.businessId, id, now }))) return;
    await addEvent(tx, {
      businessId: actor.businessId,
      memberId: actor.memberId,
      kind: 'team.changed',
      data: { what: 'uninvited', role: row.role },
      at: now,
    });
    const { role, label: on } = row;
    await writeTrail(tx, { kind: 'invitation.withdrawn', of: actor, by: actor, on, data: { role }, at: now });
  });
}

export async function setRole(
  parts: Pick<Parts, 'db' | 'clock' | 'live'>,
  permission: Managing,
  input: { readonly memberId: string; readonly role: Role },
): Promise<void> {
  const actor = member(permission);
  const now = parts.clock.now();
  const target = await parts.db.tx(async (tx) => {
    const row = await activeMember(tx, actor, input.memberId);
    if (row.role === input.role) return row;
    if (row.role === 'owner' || input.role === 'owner') onlyOwners(actor);
    if (row.role === 'owner') await keepOneOwner(tx, actor.businessId);
    await judgePast(tx, actor.businessId, now);
    await setMemberRole(tx, { businessId: actor.businessId, id: row.id, role: input.role });
    await endWhatTheyMade(tx, { row, role: input.role, now });
    if (!may(input.role, 'feedback.claim')) await giveBackClaims(tx, { row, by: actor.memberId, now });
    await addEvent(tx, {
      businessId: actor.businessId,
      memberId: actor.memberId,
      kind: 'team.changed',
      data: { what: 'role', who: row.name, role: input.role },
      at: now,
    });
    const data = { role: input.role, before: row.role };
    await writeTrail(tx, { kind: 'member.role', of: actor, by: actor, on: row.name, data, at: now });
    return row;
  });
  parts.live.changed(`user:${target.userId}`);
}

/**
 * Closes the membership and, in the same commit, everything that hung on it: what they held goes back to the team, what was to
 * ring on their phones does not, and when no other team is left their sessions and phones go too.
 */
export async function removeMember(
  parts: Pick<Parts, 'db' | 'clock' | 'live' | 'mailer'>,
  permission: Managing,
  memberId: string,
): Promise<void> {
  const actor = member(permission);
  const now = parts.clock.now();
  const target = await parts.db.tx(async (tx) => {
    const row = await activeMember(tx, actor, memberId);
    if (row.role === 'owner') {
      onlyOwners(actor);
      await keepOneOwner(tx, actor.businessId);
    }
    // Whoever was let go must not come in again by the link they came by.
    await endHelpersLink(tx, row, now);
    await letGo(parts, tx, { row, by: actor.memberId, now, account: 'ends', why: 'removed' });
    await addEvent(tx, {
      businessId: actor.businessId,
      memberId: actor.memberId,
      kind: 'team.changed',
      data: { what: 'removed', who: row.name },
      at: now,
    });
    const { name: on, role } = row;
    await writeTrail(tx, { kind: 'member.removed', of: actor, by: actor, on, data: { role }, at: now });
    return row;
  });
  parts.live.changed(`user:${target.userId}`);
}

/**
 * One membership with all that hangs on it, inside a transaction; tell their streams (`user:`) after the commit. `account`: ends
 * signs it out everywhere and silences its phones when it is in no other team; stays leaves it as it is.
 */
export async function letGo(
  parts: Pick<Parts, 'mailer'>,
  tx: Tx,
  given: {
    readonly row: Pick<MemberRow, 'id' | 'userId' | 'businessId'>;
    readonly by: string;
    readonly now: number;
    readonly account: 'ends' | 'stays';
    /** What the browsers are told whose sessions end; without it nothing. */
    readonly why?: 'removed' | 'left';
  },
): Promise<void> {
  const { row, now } = given;
  const key = { businessId: row.businessId, memberId: row.id };
  await judgePast(tx, row.businessId, now);
  const wasOnDuty = (await loadDutyFacts(tx, row.businessId, now)).duty.onDuty === row.id;
  await closeMembership(tx, { businessId: row.businessId, id: row.id, now, by: given.why === 'removed' ? given.by : null });
  await endWhatTheyMade(tx, { row, role: null, now });
  await giveBackClaims(tx, given);
  const unheard = await itemsQueuedFor(tx, key);
  await dropQueuedDeliveries(tx, key);
  for (const item of unheard) await checkStillHeard(parts, tx, { ...item, now });
  // What the one on duty was told of is as if they had given it back: somebody else hears at once.
  const released = wasOnDuty ? { releasedBy: row.id, releasedAt: now } : {};
  for (const { feedbackId } of await openLadders(tx, row.businessId))
    await checkAgain(tx, { businessId: row.businessId, feedbackId }, now, released);
  if (given.account === 'stays' || (await membershipsOf(tx, row.userId)).length > 0) return;
  const devices = await devicesOf(tx, row.userId);
  await dropDevices(
    parts,
    tx,
    devices.map((one) => one.id),
    now,
  );
  const { why } = given;
  if (why !== undefined) {
    const ended = await tokenHashesOf(tx, { userId: row.userId, except: null });
    const { businessId } = row;
    await insertFarewells(
      tx,
      ended.map(({ tokenHash }) => ({ tokenHash, why, businessId, by: why === 'removed' ? given.by : null, at: now })),
    );
  }
  await deleteSessionsOf(tx, row.userId);
}

async function giveBackClaims(
  tx: Tx,
  { row, by, now }: { row: Pick<MemberRow, 'id' | 'businessId'>; by: string; now: number },
): Promise<void> {
  for (const { id } of await openClaimsOf(tx, { businessId: row.businessId, memberId: row.id })) {
    const item = await findFeedback(tx, row.businessId, id);
    if (item === null) continue;
    await changeFeedback(tx, item, { claimedBy: null, claimedAt: null }, { memberId: by, kind: 'claim.released', at: now });
    await checkAgain(tx, { businessId: row.businessId, feedbackId: id }, now, { releasedBy: row.id, releasedAt: now });
    await enqueue(tx, {
      topic: 'alert',
      businessId: row.businessId,
      payload: { feedbackId: id, step: keyOf({ kind: 'released', id: now }) },
      runAt: now,
    });
  }
}

function member(permission: Managing): MemberActor {
  if (permission.actor.kind !== 'member') throw new DomainError('forbidden', 'role_may_not');
  return permission.actor;
}

function onlyOwners(actor: MemberActor): void {
  if (actor.role !== 'owner') throw new DomainError('forbidden', 'role_may_not');
}

async function keepOneOwner(tx: Tx, businessId: string): Promise<void> {
  if ((await countOwners(tx, businessId)) < 2) throw new DomainError('conflict', 'last_owner');
}

async function activeMember(tx: Tx, actor: MemberActor, id: string): Promise<MemberRow> {
  const row = await findMember(tx, { businessId: actor.businessId, id });
  if (row === null || row.removedAt !== null) throw notFound('member');
  return row;
}
