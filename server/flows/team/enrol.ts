/** Phones that ring: enrolling one, keeping it in step with its browser, and letting it go. */
import { keyOf } from '#shared/escalation/alert-reason.ts';
import type { SignedIn } from '#server/auth/index.ts';
import { unreachedItems } from '#server/db/escalation/alert.ts';
import type { Tx } from '#server/db/engine/client.ts';
import {
  changeDevice,
  deleteDevices,
  devicesLike,
  devicesOf,
  findDevice,
  insertDevice,
  isBlocked,
  itemsToldOn,
  type DeviceRow,
} from '#server/db/people/device.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { membershipsOf } from '#server/db/people/member.ts';
import { enqueue } from '#server/db/outbox.ts';
import { newId } from '#server/system/ids.ts';
import type { Permission } from '#shared/duty/types.ts';
import type { Language } from '#shared/model/languages.ts';
import type { DeviceView } from '#shared/views/app.ts';
import { checkStillHeard } from '../escalation/unheard.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import type { Parts } from '../parts.ts';
import { writeTrail } from '../trail.ts';

const MAX_DEVICES = 20;
const POINT_BYTES = 65;
const AUTH_BYTES = 16;
const UNCOMPRESSED = 0x04;

type Enroller = Pick<SignedIn, 'userId' | 'sessionId' | 'name' | 'from'>;

/** A push subscription as the browser gives it. */
export type Subscription = {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly vapidKey: string;
};
export type Enrolment = Subscription & {
  readonly label: string;
  readonly language: Language;
  readonly showWords?: boolean | undefined;
  /** What this browser says about itself; unknown leaves what was known. */
  readonly permission?: Permission | undefined;
  readonly batteryHint?: boolean | undefined;
};

const view = (row: DeviceRow, user: Pick<SignedIn, 'userId' | 'sessionId'>): DeviceView => ({
  id: row.id,
  label: row.label,
  mine: row.userId === user.userId,
  thisSession: row.sessionId === user.sessionId,
  showWords: row.showWords === 1,
  createdAt: row.createdAt,
  lastSeenAt: row.lastSeenAt,
  lastShownAt: row.lastShownAt,
  gone: row.goneAt !== null,
  lastError: row.lastError,
  batteryHint: row.batteryHint,
});

/**
 * Called when alerts are turned on and again at every start of the app. A browser has one subscription, so a new one of the same
 * session takes the old one's place; one that another account had enrolled here starts afresh and keeps nothing of theirs.
 */
export async function enrolDevice(
  parts: Pick<Parts, 'db' | 'clock' | 'live' | 'egress' | 'keys' | 'mailer'>,
  user: Enroller,
  input: Enrolment,
): Promise<DeviceView> {
  checkSubscription(parts, input);
  const now = parts.clock.now();
  const done = await parts.db.tx(async (tx) => {
    const like = await devicesLike(tx, { endpoint: input.endpoint, userId: user.userId, sessionId: user.sessionId });
    const same = like.find((one) => one.endpoint === input.endpoint && one.userId === user.userId);
    const kept = same ?? like.find((one) => one.userId === user.userId);
    const others = like.filter((one) => one.id !== kept?.id);
    await dropDevices(
      parts,
      tx,
      others.map((one) => one.id),
      now,
    );
    const fresh = {
      sessionId: user.sessionId,
      endpoint: input.endpoint,
      p256dh: input.p256dh,
      auth: input.auth,
      vapidKey: input.vapidKey,
      label: input.label,
      language: input.language,
      lastSeenAt: now,
      ...(input.permission === undefined ? {} : { permission: input.permission }),
      ...(input.batteryHint === undefined ? {} : { batteryHint: input.batteryHint }),
    };
    // The push service says when one is over; its own word that it is alive is a subscription that differs.
    const replaced = kept === undefined || kept.endpoint !== input.endpoint || kept.p256dh !== input.p256dh;
    const words = input.showWords === undefined ? {} : { showWords: input.showWords ? 1 : 0 };
    const row =
      kept === undefined
        ? await addDevice(tx, {
            id: newId(),
            userId: user.userId,
            permission: 'unknown',
            batteryHint: false,
            ...fresh,
            showWords: input.showWords === true ? 1 : 0,
            createdAt: now,
            lastShownAt: null,
            lastOpenedAt: null,
            unshownSince: null,
            goneAt: null,
            lastError: null,
          })
        : await changeDevice(
            tx,
            { id: kept.id, userId: user.userId, now },
            { ...fresh, ...words, ...(replaced ? { goneAt: null, lastError: null } : {}) },
          );
    if (row === null) throw notFound('device');
    if (kept === undefined)
      await writeTrail(tx, { kind: 'phone.added', of: { userId: user.userId }, by: user, on: row.label, at: now });
    if (kept === undefined || replaced || others.length > 0) await devicesChanged(tx, user.userId, now);
    for (const other of others) if (other.userId !== user.userId) await devicesChanged(tx, other.userId, now);
    const allowedAgain = kept !== undefined && isBlocked(kept.permission) && !isBlocked(row.permission);
    return { row, rings: (replaced || allowedAgain) && row.goneAt === null };
  });
  if (done.rings) await tellWhatWaits(parts, user.userId, now);
  return view(done.row, user);
}

async function addDevice(tx: Tx, row: DeviceRow): Promise<DeviceRow> {
  if ((await devicesOf(tx, row.userId)).length >= MAX_DEVICES) throw new DomainError('too_many', 'too_many_devices');
  await insertDevice(tx, row);
  return row;
}

/** Items nobody could be told about: now somebody can. */
async function tellWhatWaits(parts: Pick<Parts, 'db'>, userId: string, now: number): Promise<void> {
  await parts.db.tx(async (tx) => {
    for (const { businessId } of await membershipsOf(tx, userId)) {
      for (const { id } of await unreachedItems(tx, businessId)) {
        await enqueue(tx, {
          topic: 'alert',
          businessId,
          payload: { feedbackId: id, step: keyOf({ kind: 'reachable', id: now }) },
          runAt: now,
        });
      }
    }
  });
}

function checkSubscription(parts: Pick<Parts, 'egress' | 'keys'>, input: Subscription): void {
  const target = parts.egress.pushTarget(input.endpoint);
  if (!target.ok) throw new DomainError('invalid', `push_${target.reason}`);
  const point = Buffer.from(input.p256dh, 'base64url');
  if (point.length !== POINT_BYTES || point[0] !== UNCOMPRESSED || point.toString('base64url') !== input.p256dh)
    throw new DomainError('invalid', 'push_bad_key');
  const secret = Buffer.from(input.auth, 'base64url');
  if (secret.length !== AUTH_BYTES || secret.toString('base64url') !== input.auth)
    throw new DomainError('invalid', 'push_bad_key');
  if (input.vapidKey !== parts.keys.vapid.publicKey) throw new DomainError('conflict', 'push_old_vapid_key');
}

/** Every team this account is in sees whether its phones still ring. */
export async function devicesChanged(tx: Tx, userId: string, now: number): Promise<void> {
  for (const { businessId, memberId } of await membershipsOf(tx, userId))
    await addEvent(tx, { businessId, memberId, kind: 'device.changed', at: now });
}

/** Takes phones away with all that was to ring on them; items that only they had been told of are looked after. */
export async function dropDevices(parts: Pick<Parts, 'mailer'>, tx: Tx, ids: readonly string[], now: number): Promise<void> {
  const items = await itemsToldOn(tx, ids);
  await deleteDevices(tx, ids, now);
  for (const item of items) await checkStillHeard(parts, tx, { ...item, now });
}

/** The worker saw its subscription replaced while nobody was looking. Only a device of the same account is replaced. */
export async function replaceSubscription(
  parts: Pick<Parts, 'db' | 'clock' | 'live' | 'egress' | 'keys' | 'mailer'>,
  user: Enroller,
  input: { readonly oldEndpoint: string; readonly subscription: Subscription },
): Promise<void> {
  const old = (await devicesOf(parts.db.orm, user.userId)).find(
    (one) => one.endpoint === input.oldEndpoint || one.sessionId === user.sessionId,
  );
  if (old === undefined) throw notFound('device');
  await enrolDevice(parts, user, { ...input.subscription, label: old.label, language: old.language });
  if (old.endpoint === input.subscription.endpoint || old.sessionId === user.sessionId) return;
  await parts.db.tx((tx) => dropDevices(parts, tx, [old.id], parts.clock.now()));
}

export async function listDevices(parts: Pick<Parts, 'db'>, user: Pick<SignedIn, 'userId' | 'sessionId'>): Promise<DeviceView[]> {
  return (await devicesOf(parts.db.orm, user.userId)).map((row) => view(row, user));
}

export async function updateDevice(
  parts: Pick<Parts, 'db' | 'clock'>,
  user: Pick<SignedIn, 'userId' | 'sessionId'>,
  input: { readonly id: string; readonly showWords: boolean },
): Promise<DeviceView> {
  const key = { id: input.id, userId: user.userId, now: parts.clock.now() };
  const row = await parts.db.tx((tx) => changeDevice(tx, key, { showWords: input.showWords ? 1 : 0 }));
  if (row === null) throw notFound('device');
  return view(row, user);
}

export async function removeDevice(
  parts: Pick<Parts, 'db' | 'clock' | 'live' | 'mailer'>,
  user: Pick<SignedIn, 'userId' | 'name' | 'from'>,
  id: string,
): Promise<void> {
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    const row = await findDevice(tx, { id, userId: user.userId });
    if (row === null) throw notFound('device');
    await dropDevices(parts, tx, [id], now);
    await writeTrail(tx, { kind: 'phone.removed', of: { userId: user.userId }, by: user, on: row.label, at: now });
    await devicesChanged(tx, user.userId, now);
  });
}
