/** Coming to help: one link, a name, a helper's rights until the surge ends. */
import type { Auth, AuthRequest, SignedIn } from '#server/auth/index.ts';
import { findBusiness } from '#server/db/business/business.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { findMember, isMember, joinBusiness } from '#server/db/people/member.ts';
import { addHelper, findSurgeByToken, helpersOf, type SurgeRow } from '#server/db/duty/surge.ts';
import { insertUser } from '#server/db/people/user.ts';
import { hashToken, newId, newToken } from '#server/system/ids.ts';
import { may } from '#shared/model/roles.ts';
import type { Language } from '#shared/model/languages.ts';
import { judgePast } from './coverage.ts';
import { DomainError } from '#server/system/errors.ts';
import type { Parts } from '../parts.ts';
import { startSession } from '../account/session.ts';
import { HELPER_ADDRESS } from './surge.ts';
import { doerOf, writeTrail } from '../trail.ts';

type Needs = Pick<Parts, 'db' | 'clock' | 'live' | 'mailer'>;
type Request = AuthRequest & { readonly user: SignedIn | null };
const gone = () => new DomainError('not_found', 'surge_over');

export async function peekSurge(
  parts: Pick<Parts, 'db' | 'clock'>,
  auth: Auth,
  token: string,
  request: Request,
): Promise<{ readonly businessName: string; readonly endsAt: number; readonly serverNow: number }> {
  const row = await auth.budgets.countMisses(request.address, () => openSurge(parts.db.orm, token, parts.clock.now()));
  const business = await findBusiness(parts.db.orm, row.businessId);
  if (business === null) throw gone();
  return { businessName: business.name, endsAt: row.endsAt, serverNow: parts.clock.now() };
}

async function openSurge(db: Queryable, token: string, now: number): Promise<SurgeRow> {
  const row = await findSurgeByToken(db, hashToken(token));
  if (row === null || row.endedAt !== null || row.endsAt <= now) throw gone();
  const maker = await findMember(db, { businessId: row.businessId, id: row.startedBy });
  if (maker === null || maker.removedAt !== null || !may(maker.role, 'team.manage')) throw gone();
  return row;
}

/** Asked before the password of a full surge is made, and again in the commit. */
async function hasRoom(db: Queryable, surge: SurgeRow): Promise<void> {
  if ((await helpersOf(db, surge)).length >= surge.helpersMax) throw new DomainError('too_many', 'too_many_helpers');
}

/** A name is enough: the account is made for these hours and has no password. Whoever is signed in helps as themselves. */
export async function joinSurge(
  parts: Needs,
  auth: Auth,
  input: { readonly token: string; readonly name: string; readonly language: Language },
  request: Request,
): Promise<{ readonly businessId: string; readonly endsAt: number }> {
  const now = parts.clock.now();
  await hasRoom(parts.db.orm, await auth.budgets.countMisses(request.address, () => openSurge(parts.db.orm, input.token, now)));
  const userId = request.user?.userId ?? newId();
  const passwordHash = request.user === null ? await auth.hashPassword(newToken()) : '';
  const row = await parts.db.tx(async (tx) => {
    const open = await openSurge(tx, input.token, now);
    await hasRoom(tx, open);
    if (request.user === null)
      await insertUser(tx, {
        id: userId,
        accountId: newId(),
        name: input.name,
        email: `${userId.toLowerCase()}${HELPER_ADDRESS}`,
        passwordHash,
        now,
      });
    else if (await isMember(tx, { businessId: open.businessId, userId })) throw new DomainError('conflict', 'already_member');
    await judgePast(tx, open.businessId, now);
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
    await writeTrail(tx, {
      kind: 'member.joined',
      of: open,
      by: doerOf({ userId, name: input.name }, request),
      data: { role: 'helper' },
      at: now,
    });
    return open;
  });
  if (request.user === null) await startSession(parts, auth, { userId, proved: false, way: 'surge' }, request);
  return { businessId: row.businessId, endsAt: row.endsAt };
}
