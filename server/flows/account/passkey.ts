/** Passkeys: a second way in, and proof that it is still the same person. Wrong guesses of passwords never stand in their way. */
import type { Auth, AuthRequest, SignedIn } from '#server/auth/index.ts';
import { browserLabel } from '#server/auth/label.ts';
import {
  optionsToAdd,
  optionsToUse,
  refusedPasskey,
  siteOf,
  verifyAdded,
  verifyUsed,
  type Added,
  type Site,
  type Used,
} from '#server/auth/passkey.ts';
import {
  deletePasskey,
  findPasskey,
  insertPasskey,
  passkeysOf,
  passkeyUsed,
  renamePasskeyRow,
  type PasskeyRow,
} from '#server/db/people/passkey.ts';
import { markProved } from '#server/db/people/user.ts';
import { newId } from '#server/system/ids.ts';
import type { PasskeysView, PasskeyView } from '#shared/views/app.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import type { Parts } from '../parts.ts';
import { startSession } from './session.ts';
import { writeTrail } from '../trail.ts';

type Needs = Pick<Parts, 'db' | 'clock' | 'config' | 'log'>;
type Request = AuthRequest & { readonly user: SignedIn | null };

const MOST = 20;

const view = ({ id, name, createdAt, lastUsedAt, backedUp }: PasskeyRow): PasskeyView => ({
  id,
  name,
  createdAt,
  lastUsedAt,
  backedUp,
});

/** Throws `passkeys_need_https` where this installation has no address for them. */
function siteFor({ config }: Pick<Parts, 'config'>): Site {
  const site = siteOf(config);
  if (site === null) throw new DomainError('conflict', 'passkeys_need_https');
  return site;
}

export async function listPasskeys(parts: Pick<Parts, 'db' | 'config'>, user: SignedIn): Promise<PasskeysView> {
  return { origin: siteOf(parts.config)?.origin ?? null, passkeys: (await passkeysOf(parts.db.orm, user.userId)).map(view) };
}

export async function askToAdd(parts: Needs, auth: Auth, user: SignedIn, request: Request) {
  const site = siteFor(parts);
  const known = await passkeysOf(parts.db.orm, user.userId);
  if (known.length >= MOST) throw new DomainError('too_many', 'too_many_passkeys');
  const challenge = auth.challenges.issue({ purpose: 'add', sessionId: user.sessionId }, request.resHeaders);
  return optionsToAdd(site, { challenge, known, owner: { id: user.userId, email: user.email, name: user.name } });
}

export async function addPasskey(
  parts: Needs,
  auth: Auth,
  user: SignedIn,
  { response, request }: { readonly response: Added; readonly request: Request },
): Promise<PasskeyView> {
  const site = siteFor(parts);
  const challenge = await auth.challenges.take({ purpose: 'add', sessionId: user.sessionId }, request);
  if (challenge === null) throw new DomainError('conflict', 'passkey_late');
  const made = await verifyAdded(response, { site, challenge, log: parts.log });
  const row: PasskeyRow = {
    id: newId(),
    userId: user.userId,
    ...made,
    transports: [...made.transports],
    // Its own name for it comes later, if ever: this one says where it was made.
    name: browserLabel(request.headers.get('user-agent') ?? '') || 'Passkey',
    createdAt: parts.clock.now(),
    lastUsedAt: null,
  };
  await parts.db.tx(async (tx) => {
    if ((await passkeysOf(tx, user.userId)).length >= MOST) throw new DomainError('too_many', 'too_many_passkeys');
    if (!(await insertPasskey(tx, row))) throw new DomainError('conflict', 'passkey_known');
    await writeTrail(tx, { kind: 'passkey.made', of: { userId: user.userId }, by: user, on: row.name, at: row.createdAt });
  });
  return view(row);
}

export async function renamePasskey(
  parts: Pick<Parts, 'db'>,
  user: SignedIn,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  if (!(await renamePasskeyRow(parts.db.orm, { id, userId: user.userId }, name))) throw notFound('passkey');
}

/** What it opened before stays open; ending that is the list of sessions. */
export async function removePasskey(parts: Pick<Parts, 'db' | 'clock'>, user: SignedIn, id: string): Promise<void> {
  const { userId } = user;
  await parts.db.tx(async (tx) => {
    const on = await deletePasskey(tx, { id, userId });
    if (on === null) throw notFound('passkey');
    await writeTrail(tx, { kind: 'passkey.removed', of: { userId }, by: user, on, at: parts.clock.now() });
  });
}

/** Null where this installation has no passkeys. */
export async function askToSignIn(parts: Needs, auth: Auth, request: Request) {
  const site = siteOf(parts.config);
  if (site === null) return null;
  return optionsToUse(site, {
    challenge: auth.challenges.issue({ purpose: 'sign-in', sessionId: null }, request.resHeaders),
    known: [],
  });
}

export async function signInByPasskey(
  parts: Needs & Pick<Parts, 'live' | 'mailer'>,
  auth: Auth,
  response: Used,
  request: Request,
): Promise<void> {
  const key = await used(parts, auth, { response, request, of: null });
  await startSession(parts, auth, { userId: key.userId, proved: true, way: 'passkey' }, request);
}

/** Null when this account has none, or this installation has none at all. */
export async function askToProve(parts: Needs, auth: Auth, user: SignedIn, request: Request) {
  const site = siteOf(parts.config);
  const known = site === null ? [] : await passkeysOf(parts.db.orm, user.userId);
  if (site === null || known.length === 0) return null;
  const challenge = auth.challenges.issue({ purpose: 'prove', sessionId: user.sessionId }, request.resHeaders);
  return optionsToUse(site, { challenge, known });
}

export async function proveByPasskey(
  parts: Needs,
  auth: Auth,
  user: SignedIn,
  { response, request }: { readonly response: Used; readonly request: Request },
): Promise<void> {
  await used(parts, auth, { response, request, of: user });
  await markProved(parts.db.orm, { sessionId: user.sessionId, at: parts.clock.now() });
}

async function used(
  parts: Needs,
  auth: Auth,
  { response, request, of }: { readonly response: Used; readonly request: Request; readonly of: SignedIn | null },
): Promise<PasskeyRow> {
  const site = siteFor(parts);
  const who =
    of === null ? ({ purpose: 'sign-in', sessionId: null } as const) : ({ purpose: 'prove', sessionId: of.sessionId } as const);
  const challenge = await auth.challenges.take(who, request);
  if (challenge === null) throw new DomainError('conflict', 'passkey_late');
  const key = await findPasskey(parts.db.orm, response.id);
  if (key === null) throw new DomainError('forbidden', 'passkey_gone');
  const { userHandle } = response.response;
  const handle = typeof userHandle === 'string' ? Buffer.from(userHandle, 'base64url').toString() : null;
  if ((of !== null && key.userId !== of.userId) || (handle !== null && handle !== key.userId)) throw refusedPasskey();
  const counter = await verifyUsed(response, key, { site, challenge, log: parts.log });
  if (!(await passkeyUsed(parts.db.orm, { id: key.id, counter, at: parts.clock.now() })))
    throw new DomainError('forbidden', 'passkey_gone');
  return key;
}
