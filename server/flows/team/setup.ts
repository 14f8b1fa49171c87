/** First run: the person who can read the console becomes the first owner; then a business gets its name, hours and complaint link. */
import { randomBytes } from 'node:crypto';
import type { Auth, AuthRequest, SignedIn } from '#server/auth/index.ts';
import { anyBusiness, insertBusiness } from '#server/db/business/business.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { insertComplaintLink } from '#server/db/business/complaint-link.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { anyGone, ownedGone } from '#server/db/business/gone.ts';
import { joinBusiness, membershipsOf } from '#server/db/people/member.ts';
import { anyUser, claimFirstOwner, insertUser, isFirstOwner } from '#server/db/people/user.ts';
import { newId } from '#server/system/ids.ts';
import { type BusinessKind, DEFAULT_TARGETS, type ServiceHours } from '#shared/model/business.ts';
import type { Language } from '#shared/model/languages.ts';
import { hoursPreset } from '#shared/response/presets.ts';
import { MINUTE_MS } from '#shared/model/time.ts';
import { DomainError } from '#server/system/errors.ts';
import type { Parts } from '../parts.ts';
import { hashNewPassword } from '../account/password.ts';
import { startSession } from '../account/session.ts';
import { doerOf, handTrail, writeTrail } from '../trail.ts';

type Needs = Pick<Parts, 'db' | 'clock' | 'live' | 'mailer'>;

export async function isSetupNeeded(parts: Pick<Parts, 'db'>): Promise<boolean> {
  return !(await anyUser(parts.db.orm));
}

/** Of any number of people with the right code, one becomes the owner; nobody can after that, as long as there is any account. */
export async function createFirstOwner(
  parts: Needs,
  auth: Auth,
  input: { readonly code: string; readonly name: string; readonly email: string; readonly password: string },
  request: AuthRequest & { readonly user: SignedIn | null },
): Promise<void> {
  if (!(await isSetupNeeded(parts))) throw done();
  const answer = auth.checkSetupCode(input.code, request);
  if (answer === 'too_many') throw new DomainError('too_many', 'too_many');
  if (answer === 'wrong') throw new DomainError('forbidden', 'wrong_code');
  const passwordHash = await hashNewPassword(auth, input.password, [input.email, input.name]);
  const now = parts.clock.now();
  const id = newId();
  await parts.db.tx(async (tx) => {
    if ((await anyUser(tx)) || !(await claimFirstOwner(tx, { userId: id, now }))) throw done();
    await insertUser(tx, { id, accountId: newId(), name: input.name, email: input.email, passwordHash, now });
    await writeTrail(tx, {
      kind: 'account.made',
      of: { userId: id },
      by: doerOf({ userId: id, name: input.name }, request),
      at: now,
    });
  });
  await startSession(parts, auth, { userId: id, proved: true, way: 'setup' }, request);
}

const done = () => new DomainError('conflict', 'setup_done');

export type NewBusiness = {
  readonly name: string;
  readonly kind: BusinessKind;
  readonly language: Language;
  readonly timeZone: string;
  readonly country: string;
  readonly hours?: ServiceHours | undefined;
};

/** A second tap on the same button within this time is the same business. */
const DOUBLE_TAP_MS = MINUTE_MS;
const SATURDAY = 6;
const SUNDAY = 7;
const FRIDAY = 5;
const COMPLAINT_LINK_CODE_BYTES = 16;

/**
 * The first business of the installation, or another one of somebody who owns one or owned one that was deleted, or of whoever set up this
 * server when none is left. Whoever else is left
 * without a team waits for an invitation: a server is not taken over by a former waiter.
 */
export async function mayFound(db: Queryable, userId: string): Promise<boolean> {
  const mine = await membershipsOf(db, userId);
  if (mine.length > 0) return mine.some(({ role }) => role === 'owner');
  if (await ownedGone(db, userId)) return true;
  return !(await anyBusiness(db)) && (!(await anyGone(db)) || (await isFirstOwner(db, userId)));
}

/** Throws `role_may_not` where `mayFound` says no. */
export async function createBusiness(parts: Needs, user: SignedIn, input: NewBusiness): Promise<{ businessId: string }> {
  const now = parts.clock.now();
  const hours: ServiceHours = { ...(input.hours ?? hoursPreset(input.kind, input.timeZone)), timeZone: input.timeZone };
  const businessId = await parts.db.tx(async (tx) => {
    const mine = await membershipsOf(tx, user.userId);
    if (!(await mayFound(tx, user.userId))) throw new DomainError('forbidden', 'role_may_not');
    const twin = mine.find(
      (one) => one.businessName === input.name && one.role === 'owner' && now - one.businessCreatedAt < DOUBLE_TAP_MS,
    );
    if (twin !== undefined) return twin.businessId;
    const id = newId();
    await insertBusiness(tx, {
      id,
      name: input.name,
      kind: input.kind,
      language: input.language,
      country: input.country,
      hours,
      targets: DEFAULT_TARGETS,
      weekendDays: input.kind === 'shop' ? [SATURDAY, SUNDAY] : [FRIDAY, SATURDAY, SUNDAY],
      reviewLinks: [],
      createdAt: now,
    });
    const member = await joinBusiness(tx, {
      id: newId(),
      businessId: id,
      userId: user.userId,
      role: 'owner',
      name: user.name,
      language: input.language,
      createdAt: now,
    });
    await insertComplaintLink(tx, {
      id: newId(),
      businessId: id,
      code: randomBytes(COMPLAINT_LINK_CODE_BYTES).toString('base64url'),
      placeLabel: '',
      createdAt: now,
      revokedAt: null,
    });
    await addEvent(tx, {
      businessId: id,
      memberId: member?.id ?? null,
      kind: 'business.changed',
      data: { what: 'created' },
      at: now,
    });
    if (mine.length === 0) await handTrail(tx, { userId: user.userId, businessId: id });
    await writeTrail(tx, { kind: 'business.made', of: { businessId: id }, by: user, on: input.name, at: now });
    return id;
  });
  parts.live.changed(`user:${user.userId}`);
  return { businessId };
}
