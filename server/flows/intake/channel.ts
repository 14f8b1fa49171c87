/** Setting up webhook connections: secrets are made here, shown once, and kept sealed to their row. */
import { randomBytes } from 'node:crypto';
import type { Authorized } from '#server/auth/permission.ts';
import { CONNECTABLE } from '#server/connectors/index.ts';
import { formatSecret } from '#server/system/webhook-signature.ts';
import {
  connectionsOf,
  findConnection,
  findSecret,
  insertConnection,
  insertSecret,
  lastAcceptedAt,
  refusedSince,
  revokeConnection,
  revokeSecretRow,
  secretsOf,
  type ConnectionRow,
  type SecretRow,
} from '#server/db/business/channel.ts';
import { emptyBoxes, findConnected } from '#server/db/business/connected.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { webhookRequestsOf } from '#server/db/business/webhook-log.ts';
import { newId, newToken } from '#server/system/ids.ts';
import { cleanLine } from '#shared/model/clean.ts';
import type { Channel } from '#shared/model/feedback.ts';
import type { ConnectionView, WebhookRequestView } from '#shared/views/app.ts';
import { DAY_MS } from '#shared/model/time.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import type { Parts } from '../parts.ts';
import { writeTrail } from '../trail.ts';

type Managing = Authorized<{ readonly businessId: string }, 'channels.manage'>;

const SECRET_BYTES = 32;
/** The old one and the new one, while the sender changes over. */
const SECRETS_AT_ONCE = 2;
const MAX_CONNECTIONS = 50;

export const webhookSecretAt = (row: Pick<SecretRow, 'businessId' | 'connectionId' | 'id'>) =>
  `webhook_secret:${row.businessId}:${row.connectionId}:${row.id}:boxed`;

export const openSecret = (parts: Pick<Parts, 'box'>, row: SecretRow): string => parts.box.open(row.boxed, webhookSecretAt(row));

/** The newest valid secret of a connection, for signing what we send back; null when there is none any more. */
export async function signingSecret(
  parts: Pick<Parts, 'db' | 'box'>,
  key: { readonly businessId: string; readonly connectionId: string },
): Promise<string | null> {
  const newest = (await secretsOf(parts.db.orm, key))[0];
  return newest === undefined ? null : openSecret(parts, newest);
}

async function addSecret(
  parts: Pick<Parts, 'box'>,
  tx: Queryable,
  row: { businessId: string; connectionId: string; now: number; proof: ConnectionRow['proof'] },
): Promise<string> {
  // Part of an address, where it proves by itself.
  const secret = row.proof === 'secret' ? newToken() : formatSecret(randomBytes(SECRET_BYTES));
  const { now, proof: _proof, ...owner } = row;
  const id = newId();
  await insertSecret(tx, {
    id,
    ...owner,
    boxed: parts.box.seal(secret, webhookSecretAt({ id, ...owner })),
    hint: secret.slice(-4),
    createdAt: now,
  });
  return secret;
}

export async function createConnection(
  parts: Pick<Parts, 'db' | 'clock' | 'box' | 'config'>,
  permission: Managing,
  input: { readonly name: string; readonly channel: Channel; readonly proof: ConnectionRow['proof'] },
): Promise<{ readonly connection: ConnectionView; readonly secret: string }> {
  const { businessId } = permission.subject;
  if (!CONNECTABLE.includes(input.channel)) throw new DomainError('invalid', 'not_connectable');
  const name = cleanLine(input.name, 80);
  if (name === '') throw new DomainError('invalid', 'name_missing');
  const now = parts.clock.now();
  const id = newId();
  const secret = await parts.db.tx(async (tx) => {
    const existing = await connectionsOf(tx, businessId);
    if (existing.filter((row) => row.revokedAt === null).length >= MAX_CONNECTIONS)
      throw new DomainError('too_many', 'too_many_connections');
    const { channel, proof } = input;
    await insertConnection(tx, { id, businessId, channel, name, proof, createdAt: now });
    await writeTrail(tx, { kind: 'webhook.made', of: permission.subject, by: permission.actor, on: name, at: now });
    return addSecret(parts, tx, { businessId, connectionId: id, now, proof });
  });
  const row = await findConnection(parts.db.orm, { businessId, id });
  if (row === null) throw notFound('connection');
  return { connection: await view(parts, row), secret };
}

async function ours(db: Queryable, permission: Managing, id: string): Promise<ConnectionRow> {
  const row = await findConnection(db, { businessId: permission.subject.businessId, id });
  if (row === null) throw notFound('connection');
  return row;
}

/** A second valid secret. The first stays until it is revoked, so nothing is refused while the sender changes over. */
export async function rotateSecret(
  parts: Pick<Parts, 'db' | 'clock' | 'box'>,
  permission: Managing,
  id: string,
): Promise<{ readonly secret: string }> {
  const now = parts.clock.now();
  const secret = await parts.db.tx(async (tx) => {
    const row = await ours(tx, permission, id);
    if (row.revokedAt !== null) throw new DomainError('conflict', 'connection_revoked');
    const valid = await secretsOf(tx, { businessId: row.businessId, connectionId: row.id });
    if (valid.length >= SECRETS_AT_ONCE) throw new DomainError('conflict', 'two_secrets_active');
    await writeTrail(tx, { kind: 'secret.made', of: permission.subject, by: permission.actor, on: row.name, at: now });
    return addSecret(parts, tx, { businessId: row.businessId, connectionId: row.id, now, proof: row.proof });
  });
  return { secret };
}

export async function revokeSecret(parts: Pick<Parts, 'db' | 'clock'>, permission: Managing, secretId: string): Promise<void> {
  const { businessId } = permission.subject;
  const at = parts.clock.now();
  await parts.db.tx(async (tx) => {
    const secret = await findSecret(tx, { businessId, id: secretId });
    if (secret === null) throw notFound('secret');
    if (secret.revokedAt !== null) return;
    await revokeSecretRow(tx, { businessId, id: secretId, now: at });
    const complaintLink = await findConnection(tx, { businessId, id: secret.connectionId });
    await writeTrail(tx, { kind: 'secret.removed', of: permission.subject, by: permission.actor, on: complaintLink?.name, at });
  });
}

/** Also of an account: what is secret of it goes at the same moment. The platform is told before (flows/channels/disconnect.ts). */
export async function revokeChannel(parts: Pick<Parts, 'db' | 'clock'>, permission: Managing, id: string): Promise<void> {
  await parts.db.tx(async (tx) => {
    const row = await ours(tx, permission, id);
    if (row.revokedAt !== null) return;
    const at = parts.clock.now();
    const account = await findConnected(tx, row.id);
    await revokeConnection(tx, { businessId: row.businessId, id: row.id, now: at });
    if (account !== null) await emptyBoxes(tx, row.id);
    const kind = account === null ? 'webhook.removed' : 'account.disconnected';
    await writeTrail(tx, { kind, of: permission.subject, by: permission.actor, on: row.name, at });
  });
}

async function view(parts: Pick<Parts, 'db' | 'clock' | 'config'>, row: ConnectionRow): Promise<ConnectionView> {
  const key = { businessId: row.businessId, connectionId: row.id };
  const [secrets, acceptedAt, refused] = await Promise.all([
    secretsOf(parts.db.orm, key),
    lastAcceptedAt(parts.db.orm, key),
    refusedSince(parts.db.orm, { ...key, since: parts.clock.now() - DAY_MS }),
  ]);
  return {
    id: row.id,
    name: row.name,
    channel: row.channel,
    url: `${parts.config.publicUrl}/hooks/in/${row.id}`,
    proof: row.proof,
    mapping: row.mapping,
    trial: row.trialUntil === null ? null : { until: row.trialUntil, fields: row.trial },
    createdAt: row.createdAt,
    revoked: row.revokedAt !== null,
    secrets: secrets.map(({ id, hint, createdAt }) => ({ id, hint, createdAt })),
    lastAcceptedAt: acceptedAt,
    refusedLastDay: refused,
  };
}

export async function listConnections(
  parts: Pick<Parts, 'db' | 'clock' | 'config'>,
  permission: Managing,
): Promise<ConnectionView[]> {
  const rows = await connectionsOf(parts.db.orm, permission.subject.businessId);
  // Accounts on platforms are told of with their health: flows/channels/connected-view.ts.
  return Promise.all(rows.filter(({ channel }) => CONNECTABLE.includes(channel)).map((row) => view(parts, row)));
}

export async function lastWebhookRequests(
  parts: Pick<Parts, 'db'>,
  permission: Managing,
  id: string,
): Promise<WebhookRequestView[]> {
  const row = await ours(parts.db.orm, permission, id);
  return webhookRequestsOf(parts.db.orm, { businessId: row.businessId, connectionId: row.id, limit: 50 });
}
