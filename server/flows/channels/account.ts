/** The account behind a row: its tokens opened for a verb, renewed once for everybody, and sealed again. */
import type { Authorized } from '#server/auth/permission.ts';
import type { Account, Fault, Io, Outcome } from '#server/connectors/account.ts';
import type { AccountConnector } from '#server/connectors/contract.ts';
import { accountConnector } from '#server/connectors/index.ts';
import { fault } from '#server/connectors/kit/faults.ts';
import { changeConnected, findConnected, replaceBox, type ConnectedRow } from '#server/db/business/connected.ts';
import { findConnection } from '#server/db/business/channel.ts';
import { BoxError } from '#server/system/box.ts';
import { MINUTE_MS } from '#shared/model/time.ts';
import { tellOwners } from '../delivery/notice.ts';
import type { Parts } from '../parts.ts';
import { ioFor } from './io.ts';

export type Managing = Authorized<{ readonly businessId: string }, 'channels.manage'>;
type Needs = Pick<Parts, 'db' | 'clock' | 'box' | 'egress' | 'config' | 'keys' | 'log' | 'unpack'>;

/** A row with what its verbs need. */
export type Opened = {
  readonly row: ConnectedRow;
  readonly connector: AccountConnector;
  readonly account: Account;
  readonly io: Io;
};

type Place = Pick<ConnectedRow, 'businessId' | 'connectionId'>;

export const boxedAt = ({ businessId, connectionId }: Place) => `connected_account:${businessId}:${connectionId}:boxed`;
export const pushSecretAt = ({ businessId, connectionId }: Place) =>
  `connected_account:${businessId}:${connectionId}:boxed_push_secret`;

export const sealSecrets = ({ box }: Pick<Parts, 'box'>, place: Place, secrets: Account['secrets']): string =>
  box.seal(JSON.stringify(secrets), boxedAt(place));

/** Null: no connector of this name any more, or a box that does not open; both are said in the log. */
export function openAccount(parts: Needs, row: ConnectedRow): Opened | null {
  const connector = accountConnector(row.channel);
  if (connector === null) return null;
  try {
    const secrets = JSON.parse(parts.box.open(row.boxed, boxedAt(row))) as Account['secrets'];
    const account = { id: row.accountId, name: row.accountName, settings: row.settings, secrets };
    return { row, connector, account, io: ioFor(parts, connector) };
  } catch (error) {
    if (!(error instanceof BoxError)) throw error;
    parts.log.error('the tokens of a connected account do not open', { connectionId: row.connectionId, error });
    return null;
  }
}

export async function openById(parts: Needs, connectionId: string): Promise<Opened | null> {
  const row = await findConnected(parts.db.orm, connectionId);
  return row === null ? null : openAccount(parts, row);
}

/** A token that will end before the next look is renewed first. */
const EARLY_MS = 2 * MINUTE_MS;

/** One renewal at a time for an account: whoever comes meanwhile waits for the same one. */
const renewals = new Map<string, Promise<Outcome<Opened>>>();

async function renew(parts: Needs, opened: Opened): Promise<Outcome<Opened>> {
  const { connectionId } = opened.row;
  const running = renewals.get(connectionId);
  if (running !== undefined) return running;
  const renewal = renewNow(parts, opened).finally(() => renewals.delete(connectionId));
  renewals.set(connectionId, renewal);
  return renewal;
}

async function renewNow(parts: Needs, before: Opened): Promise<Outcome<Opened>> {
  // Somebody may have renewed it since this caller opened it.
  const opened = (await openById(parts, before.row.connectionId)) ?? before;
  if (opened.row.boxedVersion !== before.row.boxedVersion) return { ok: true, value: opened };
  const { refresh } = opened.connector.verbs;
  if (refresh === undefined) return fault('token', '');
  const renewed = await refresh(opened.io, opened.account);
  if (!renewed.ok) return renewed;
  const { secrets, settings } = renewed.value;
  await replaceBox(parts.db.orm, opened.row, { boxed: sealSecrets(parts, opened.row, secrets), settings });
  return { ok: true, value: (await openById(parts, opened.row.connectionId)) ?? opened };
}

/** Does it with a token that lasts; refused for its token it is renewed and tried once more. Only a `token` fault after that stands. */
export async function withAccount<T>(
  parts: Needs,
  opened: Opened,
  verb: (io: Io, account: Account) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const now = parts.clock.now();
  const { refreshAt, refresh } = opened.connector.verbs;
  let current = opened;
  const at = refreshAt?.(opened.account) ?? null;
  if (refresh !== undefined && at !== null && at - EARLY_MS <= now) {
    const renewed = await renew(parts, opened);
    if (renewed.ok) current = renewed.value;
    else if (at <= now) return renewed;
  }
  const result = await verb(current.io, current.account);
  if (result.ok || result.fault.class !== 'token' || refresh === undefined) return result;
  const renewed = await renew(parts, current);
  return renewed.ok ? verb(renewed.value.io, renewed.value.account) : renewed;
}

/** Not let in any more: nothing is asked of the platform until somebody has connected again, and the owners' phones say so, once. */
export async function mustReconnect(
  parts: Needs,
  { row, connector }: Pick<Opened, 'row' | 'connector'>,
  { words }: Fault,
): Promise<void> {
  const now = parts.clock.now();
  const told = await parts.db.tx(async (tx) => {
    const current = await findConnected(tx, row.connectionId);
    if (current === null || current.state === 'reconnect') return false;
    await changeConnected(tx, row.connectionId, { state: 'reconnect', fault: 'token', faultWords: words, faultAt: now });
    const connection = await findConnection(tx, { businessId: row.businessId, id: row.connectionId });
    await tellOwners(parts, tx, {
      businessId: row.businessId,
      reason: { kind: 'reconnect', id: `${row.connectionId}-${now}` },
      notice: { kind: 'reconnect', channel: connector.description.id, name: connection?.name ?? row.accountName },
      now,
    });
    return true;
  });
  if (told) parts.log.warn('a connected account must be connected again', { connectionId: row.connectionId });
}
