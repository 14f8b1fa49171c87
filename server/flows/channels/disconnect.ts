/** Disconnecting: the platform is told, and then nothing secret is left here, whether or not it answered. */
import { sharesSignIn } from '#server/connectors/index.ts';
import { connectedOf, pollSoon } from '#server/db/business/connected.ts';
import { notFound } from '#server/system/errors.ts';
import { revokeChannel } from '../intake/channel.ts';
import type { Parts } from '../parts.ts';
import { openById, type Managing } from './account.ts';

type Needs = Pick<Parts, 'db' | 'clock' | 'box' | 'egress' | 'config' | 'keys' | 'log' | 'unpack'>;

export async function disconnect(parts: Needs, permission: Managing, connectionId: string): Promise<void> {
  const opened = await openById(parts, connectionId);
  const revoke = opened?.row.businessId === permission.subject.businessId ? opened.connector.verbs.revoke : undefined;
  if (opened !== null && revoke !== undefined) {
    // A sign-in may serve several accounts, also of neighbours: it ends with the last of them.
    const shared = (await connectedOf(parts.db.orm, opened.row.businessId)).some(
      (row) => row.connectionId !== connectionId && sharesSignIn(row.channel, opened.row.channel),
    );
    const revoked = await revoke(opened.io, opened.account, { shared });
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
