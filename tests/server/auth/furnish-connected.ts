/** An account on a platform, and somebody on the way to connect another. Nobody is asked: a feed on this machine that nobody serves. */
import * as schema from '#server/db/schema/index.ts';
import { sealSecrets } from '#server/flows/channels/account.ts';
import type { Parts } from '#server/flows/parts.ts';
import { hashToken, newId, newToken } from '#server/system/ids.ts';
import { HOUR_MS } from '#shared/model/time.ts';
import { row, own, type Row } from './matrix-row.ts';

const NOWHERE = 'http://127.0.0.1:9/feed';

export type ConnectedIds = {
  /** A tool that cannot sign, in the middle of its trial. */
  readonly toolId: string;
  /** The connection of the account. */
  readonly accountId: string;
  readonly attemptId: string;
  /** What the platform's sign-in comes back with. */
  readonly attemptState: string;
};

export async function furnishConnected(
  parts: Parts,
  owner: { readonly businessId: string; readonly memberId: string },
  canary: string,
): Promise<ConnectedIds> {
  const { orm } = parts.db;
  const { businessId, memberId } = owner;
  const at = parts.clock.now();
  const accountId = newId();
  const attemptState = newToken();
  const attemptId = hashToken(attemptState);
  const channel = 'feed' as const;
  await orm.insert(schema.connection).values({ id: accountId, businessId, channel, name: `${canary} forum`, createdAt: at });
  await orm.insert(schema.connectedAccount).values({
    connectionId: accountId,
    businessId,
    channel,
    accountId: NOWHERE,
    accountName: `${canary} forum`,
    settings: { address: NOWHERE, title: `${canary} forum` },
    boxed: sealSecrets(parts, { businessId, connectionId: accountId }, { password: canary }),
    state: 'active',
    importedAt: at,
    pollAt: at + HOUR_MS,
    fault: 'temporary',
    faultWords: `${canary} is away`,
    faultAt: at,
  });
  const toolId = newId();
  await orm.insert(schema.connection).values({
    id: toolId,
    businessId,
    channel: 'webhook',
    name: `${canary} tool`,
    proof: 'secret',
    mapping: { [`${canary} words`]: 'text' },
    trial: [{ name: `${canary} stars`, sample: `${canary} four`, guess: 'rating' }],
    trialUntil: at + HOUR_MS,
    createdAt: at,
  });
  const draft = { account: { id: '', name: canary, settings: { address: NOWHERE }, secrets: {} }, codeVerifier: 'v' };
  await orm.insert(schema.connectAttempt).values({
    id: attemptId,
    businessId,
    memberId,
    channel,
    connectionId: '',
    boxed: parts.box.seal(JSON.stringify(draft), `connect_attempt:${businessId}:${attemptId}:boxed`),
    expiresAt: at + HOUR_MS,
  });
  return { toolId, accountId, attemptId, attemptState };
}

/** Rows of the matrix about accounts on platforms, and about tools that cannot sign. */
export const CONNECTED: Readonly<Record<string, Row>> = {
  'channel.trial': row('channels.manage', ({ a }) => [{ input: { id: a.toolId }, other: 'NOT_FOUND connection_not_found' }]),
  'channel.match': row('channels.manage', ({ a }) => [
    { input: { id: a.toolId, mapping: null }, other: 'NOT_FOUND connection_not_found' },
  ]),
  'account.connectable': row('channels.manage', () => [{ input: undefined, other: own }]),
  'account.list': row('channels.manage', () => [{ input: undefined, other: own }]),
  'account.begin': row('channels.manage', ({ a }) => [
    {
      input: { channel: 'feed', fields: { address: NOWHERE }, connectionId: a.accountId },
      other: 'NOT_FOUND connection_not_found',
    },
  ]),
  'account.finish': row('channels.manage', ({ a }) => [
    { input: { state: a.attemptState, code: 'code' }, other: 'NOT_FOUND attempt_over' },
  ]),
  'account.choose': row('channels.manage', ({ a }) => [
    { input: { attempt: a.attemptId, choice: NOWHERE }, other: 'NOT_FOUND attempt_over' },
  ]),
  'account.lookNow': row('channels.manage', ({ a }) => [{ input: { id: a.accountId }, other: 'NOT_FOUND connection_not_found' }]),
  'account.disconnect': row('channels.manage', ({ a }) => [
    { input: { id: a.accountId }, other: 'NOT_FOUND connection_not_found' },
  ]),
};
