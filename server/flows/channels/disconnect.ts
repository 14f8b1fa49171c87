/** Disconnecting: the platform is told, and then nothing secret is left here, whether or not it answered. */
import { pollSoon } from '#server/db/business/connected.ts';
import { notFound } from '#server/system/errors.ts';
import { revokeChannel } from '../intake/channel.ts';
import type { Parts } from '../parts.ts';
import { openById, type Managing } from './account.ts';

type Needs = Pick<Parts, 'db' | 'clock' | 'box' | 'egress' | 'config' | 'keys' | 'log' | 'unpack'>;

export async function disconnect(parts: Needs, permission: Managing, connectionId: string): Promise<void> {
  const opened = await openById(parts, connectionId);
  const revoke = opened?.row.businessId === permission.subject.businessId ? opened.connector.verbs.revoke : undefined;
  if (opened !== null && revoke !== undefined) {
    const revoked = await revoke(opened.io, opened.account);
    if (!revoked.ok)
      parts.log.warn('a platform was not told that an account was disconnected', { connectionId, fault: revoked.fault.class });
  }
  await revokeChannel(parts, permission, connectionId);
}

/** Somebody wants to know now whether there is anything new. */
export async function lookNow(
  parts: Pick<Needs, 'db' | 'clock' | 'box' | 'egress' | 'config' | 'keys' | 'log' | 'unpack'>,
  permission: Managing,
  connectionId: string,
): Promise<void> {
  const opened = await openById(parts, connectionId);
  if (opened?.row.businessId !== permission.subject.businessId) throw notFound('connection');
  await pollSoon(parts.db.orm, connectionId, parts.clock.now());
}
