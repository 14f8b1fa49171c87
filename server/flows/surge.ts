/**
 * Surge mode: one switch, helpers by one link for some hours with a helper's rights, one pinned statement to answer with. It ends
 * by itself, and with it the helpers' membership, sessions and phones.
 */
import type { Auth, AuthRequest, SignedIn } from '#server/auth/index.ts';
import type { Authorized } from '#server/auth/permission.ts';
import type { Queryable } from '#server/db/client.ts';
import { findBusiness } from '#server/db/business.ts';
import { devicesOf, dropQueuedDeliveries } from '#server/db/device.ts';
import { arrivedBetween } from '#server/db/escalation.ts';
import { addEvent } from '#server/db/event.ts';
import { findFeedback, updateFeedback } from '#server/db/feedback.ts';
import { closeMembership, findMember, isMember, joinBusiness, membershipsOf, openClaimsOf } from '#server/db/member.ts';
import { enqueue } from '#server/db/outbox.ts';
import {
  addHelper,
  changeSurge,
  findSurgeByToken,
  helpersOf,
  insertSurge,
  runningSurge,
  surgesOver,
  type SurgeRow,
} from '#server/db/surge.ts';
import { deleteSessionsOf, insertUser } from '#server/db/user.ts';
import { hashToken, newId, newToken } from '#server/system/ids.ts';
import type { SurgeView } from '#shared/model/duty.ts';
import type { Language } from '#shared/model/people.ts';
import { dropDevices } from './enrol.ts';
import { lookAgain } from './escalate.ts';
import { DomainError } from './errors.ts';
import { memberOf } from './item.ts';
import type { Parts } from './parts.ts';
import { startSession } from './session.ts';

type Business = { readonly businessId: string };
type Few = Pick<Parts, 'db' | 'clock' | 'live' | 'wake' | 'mailer' | 'config'>;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const LONGEST_MS = 24 * HOUR_MS;
const HELPERS_MAX = 20;
/** Weeks compared; fewer items than this are never a wave. */
const WEEKS = 8;
const FEWEST = 5;
const DEVIATIONS = 3;

export async function surgeView(
  parts: Pick<Parts, 'db' | 'clock'>,
  permission: Authorized<Business, 'team.read'>,
): Promise<SurgeView> {
  const { businessId } = permission.subject;
  const row = await runningSurge(parts.db.orm, businessId);
  const running =
    row === null
      ? null
      : {
          id: row.id,
          startedAt: row.startedAt,
          endsAt: row.endsAt,
          statement: row.statement,
          helpers: (await helpersOf(parts.db.orm, row)).map(({ id, name, joinedAt, holds, answered }) => ({
            id,
            name,
            joinedAt,
            holds,
            answered,
          })),
        };
  return { running, suggested: running === null ? await suggestion(parts.db.orm, businessId, parts.clock.now()) : null };
}

/** The last hour against the same hour of the same weekday in the weeks before: three standard deviations more is a wave. */
async function suggestion(db: Queryable, businessId: string, now: number): Promise<SurgeView['suggested']> {
  const lastHour = await arrivedBetween(db, { businessId, from: now - HOUR_MS, to: now + 1 });
  if (lastHour < FEWEST) return null;
  const before: number[] = [];
  for (let week = 1; week <= WEEKS; week += 1)
    before.push(await arrivedBetween(db, { businessId, from: now - week * 7 * DAY_MS - HOUR_MS, to: now - week * 7 * DAY_MS }));
  const usual = before.reduce((sum, n) => sum + n, 0) / WEEKS;
  const deviation = Math.sqrt(before.reduce((sum, n) => sum + (n - usual) ** 2, 0) / WEEKS);
  return lastHour > usual + DEVIATIONS * Math.max(deviation, 1) ? { lastHour, usual: Math.round(usual * 10) / 10 } : null;
}

export type SurgeLink = { readonly id: string; readonly url: string; readonly token: string; readonly endsAt: number };

/** Starts one, or renews the link, the time and the statement of the one that runs. The link is returned here and never again. */
export async function startSurge(
  parts: Few,
  permission: Authorized<Business, 'team.manage'>,
  input: { readonly hours: number; readonly statement: string },
): Promise<SurgeLink> {
  const actor = memberOf(permission);
  const { businessId } = actor;
  const now = parts.clock.now();
  const token = newToken();
  const endsAt = now + Math.min(input.hours * HOUR_MS, LONGEST_MS);
  const id = await parts.db.tx(async (tx) => {
    const running = await runningSurge(tx, businessId);
    const fresh = { endsAt, statement: input.statement, tokenHash: hashToken(token) };
    const surgeId = running?.id ?? newId();
    if (running === null)
      await insertSurge(tx, {
        id: surgeId,
        businessId,
        startedBy: actor.memberId,
        startedAt: now,
        endedAt: null,
        helpersMax: HELPERS_MAX,
        ...fresh,
      });
    else await changeSurge(tx, surgeId, fresh);
    await addEvent(tx, {
      businessId,
      memberId: actor.memberId,
      kind: 'surge.changed',
      data: { what: running === null ? 'started' : 'changed', endsAt },
      at: now,
    });
    return surgeId;
  });
  parts.live.changed(`business:${businessId}`);
  return { id, token, url: `${parts.config.publicUrl}/join#help=${token}`, endsAt };
}

export async function stopSurge(parts: Few, permission: Authorized<Business, 'team.manage'>): Promise<void> {
  const { businessId } = permission.subject;
  const row = await runningSurge(parts.db.orm, businessId);
  if (row !== null) await endSurge(parts, row);
}

/** Ticker task. */
export async function endSurges(parts: Few): Promise<void> {
  for (const row of await surgesOver(parts.db.orm, parts.clock.now())) await endSurge(parts, row);
}

async function endSurge(parts: Few, row: SurgeRow): Promise<void> {
  const now = parts.clock.now();
  const { businessId } = row;
  const gone = await parts.db.tx(async (tx) => {
    const helpers = (await helpersOf(tx, row)).filter((one) => one.role === 'helper');
    for (const helper of helpers) await sayGoodbye(parts, tx, { businessId, helper, now });
    await changeSurge(tx, row.id, { endedAt: now });
    await addEvent(tx, { businessId, kind: 'surge.changed', data: { what: 'ended', helpers: helpers.length }, at: now });
    return helpers;
  });
  for (const { userId } of gone) parts.live.changed(`user:${userId}`);
  parts.live.changed(`business:${businessId}`);
  parts.wake();
}

async function sayGoodbye(
  parts: Few,
  tx: Parameters<Parameters<Parts['db']['tx']>[0]>[0],
  { businessId, helper, now }: { businessId: string; helper: { id: string; userId: string }; now: number },
): Promise<void> {
  await closeMembership(tx, { businessId, id: helper.id, now });
  for (const { id } of await openClaimsOf(tx, { businessId, memberId: helper.id })) {
    const item = await findFeedback(tx, businessId, id);
    if (item === null) continue;
    await updateFeedback(tx, item, { claimedBy: null, claimedAt: null });
    await addEvent(tx, { businessId, feedbackId: id, memberId: helper.id, kind: 'claim.released', at: now });
    await lookAgain(tx, { businessId, feedbackId: id }, now, { releasedBy: helper.id, releasedAt: now });
    await enqueue(tx, { topic: 'alert', businessId, payload: { feedbackId: id, step: `released:${now}` }, runAt: now });
  }
  await dropQueuedDeliveries(tx, { businessId, memberId: helper.id });
  if ((await membershipsOf(tx, helper.userId)).length > 0) return;
  await dropDevices(
    parts,
    tx,
    (await devicesOf(tx, helper.userId)).map((one) => one.id),
    now,
  );
  await deleteSessionsOf(tx, helper.userId);
}

type Request = AuthRequest & { readonly user: SignedIn | null };
const gone = () => new DomainError('not_found', 'invitation_gone');

export async function peekSurge(
  parts: Pick<Parts, 'db' | 'clock'>,
  auth: Auth,
  token: string,
  request: Request,
): Promise<{ readonly businessName: string; readonly endsAt: number; readonly statement: string }> {
  await auth.budgets.spend('links', request.address);
  const row = await openSurge(parts.db.orm, token, parts.clock.now());
  const business = await findBusiness(parts.db.orm, row.businessId);
  if (business === null) throw gone();
  return { businessName: business.name, endsAt: row.endsAt, statement: row.statement };
}

async function openSurge(db: Queryable, token: string, now: number): Promise<SurgeRow> {
  const row = await findSurgeByToken(db, hashToken(token));
  if (row === null || row.endedAt !== null || row.endsAt <= now) throw gone();
  return row;
}

/** A name is enough: the account is made for these hours and has no password. Whoever is signed in helps as themselves. */
export async function joinSurge(
  parts: Few,
  auth: Auth,
  input: { readonly token: string; readonly name: string; readonly language: Language },
  request: Request,
): Promise<{ readonly businessId: string; readonly endsAt: number }> {
  await auth.budgets.spend('links', request.address);
  const now = parts.clock.now();
  await openSurge(parts.db.orm, input.token, now);
  const userId = request.user?.userId ?? newId();
  const passwordHash = request.user === null ? await auth.hashPassword(newToken()) : '';
  const row = await parts.db.tx(async (tx) => {
    const open = await openSurge(tx, input.token, now);
    if ((await helpersOf(tx, open)).length >= open.helpersMax) throw new DomainError('too_many', 'too_many_helpers');
    if (request.user === null)
      await insertUser(tx, {
        id: userId,
        accountId: newId(),
        name: input.name,
        email: `${userId.toLowerCase()}@helper.invalid`,
        passwordHash,
        now,
      });
    else if (await isMember(tx, { businessId: open.businessId, userId })) throw new DomainError('conflict', 'already_member');
    const joined = await joinBusiness(tx, {
      id: newId(),
      businessId: open.businessId,
      userId,
      role: 'helper',
      name: input.name,
      language: input.language,
      createdAt: now,
    });
    const member = joined === null ? null : await findMember(tx, { businessId: open.businessId, id: joined.id });
    if (member === null) throw gone();
    await addHelper(tx, { surgeId: open.id, memberId: member.id, joinedAt: now });
    await addEvent(tx, {
      businessId: open.businessId,
      memberId: member.id,
      kind: 'team.changed',
      data: { what: 'joined', role: 'helper' },
      at: now,
    });
    return open;
  });
  if (request.user === null) await startSession(parts, auth, userId, request);
  parts.live.changed(`business:${row.businessId}`);
  return { businessId: row.businessId, endsAt: row.endsAt };
}
