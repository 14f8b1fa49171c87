/**
 * Connecting an account: a form or the platform's own sign-in, a test call, perhaps a choice of several, and then the row from which
 * everything else goes on. What is typed or comes back is kept sealed while somebody is on the way, and for an hour at most.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Account, Fault } from '#server/connectors/account.ts';
import type { AccountConnector } from '#server/connectors/contract.ts';
import { accountConnector } from '#server/connectors/index.ts';
import { connectionsOf, insertConnection } from '#server/db/business/channel.ts';
import {
  changeAttempt,
  changeConnected,
  connectedOf,
  dropAttempt,
  findAttempt,
  findConnected,
  insertAttempt,
  insertConnected,
  replaceBox,
  type AttemptRow,
} from '#server/db/business/connected.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { hashToken, newId, newToken } from '#server/system/ids.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import { cleanLine } from '#shared/model/clean.ts';
import type { Channel } from '#shared/model/feedback.ts';
import { HOUR_MS } from '#shared/model/time.ts';
import type { ConnectResult } from '#shared/views/connected.ts';
import { memberOf } from '../answering/item.ts';
import type { Parts } from '../parts.ts';
import { writeTrail } from '../trail.ts';
import { openById, pushSecretAt, sealSecrets, type Managing } from './account.ts';
import { connectedView } from './connected-view.ts';
import { ioFor } from './io.ts';

type Needs = Pick<Parts, 'db' | 'clock' | 'box' | 'egress' | 'config' | 'keys' | 'log' | 'unpack'>;

const MAX_CONNECTIONS = 50;
const ATTEMPT_MS = HOUR_MS;
/** What a person types into one field. */
const FIELD_MOST = 2_048;

type Begin = {
  readonly channel: Channel;
  readonly fields: Readonly<Record<string, string>>;
  /** One that is there and is connected again. */
  readonly connectionId: string | null;
};

type Draft = { readonly account: Account; readonly codeVerifier: string };

export const attemptAt = (businessId: string, id: string) => `connect_attempt:${businessId}:${id}:boxed`;
const refusedBy = ({ class: kind, words }: Fault): ConnectResult => ({ kind: 'refused', fault: kind, words });
export const returnAddress = ({ config }: Pick<Parts, 'config'>): string => `${config.publicUrl}/more/channels/return`;

export async function beginConnecting(parts: Needs, permission: Managing, input: Begin): Promise<ConnectResult> {
  const connector = connectorOf(input.channel);
  const { setUp, oauth } = connector.verbs;
  const account = await typed(parts, permission, connector, input);
  // A key that was pasted lets in by itself: nobody needs to leave.
  const pasted = setUp.fields.some(({ name, type }) => type === 'secret' && (input.fields[name] ?? '').trim() !== '');
  if (setUp.way === 'form' || pasted)
    return tryOut(parts, permission, { connector, account, connectionId: input.connectionId, attempt: null });
  if (oauth === undefined) throw new DomainError('invalid', 'not_connectable');
  const state = newToken();
  const codeVerifier = randomBytes(48).toString('base64url');
  const begun = await oauth.begin(ioFor(parts, connector), {
    account,
    redirectUri: returnAddress(parts),
    state,
    codeChallenge: createHash('sha256').update(codeVerifier).digest('base64url'),
  });
  if (!begun.ok) return refusedBy(begun.fault);
  const draft = { account: begun.value.account, codeVerifier };
  await keepAttempt(parts, permission, { id: hashToken(state), connector, draft, connectionId: input.connectionId });
  return { kind: 'leave', url: begun.value.url };
}

/** Back from the platform's sign-in: only for the member who left with this state. */
export async function finishConnecting(
  parts: Needs,
  permission: Managing,
  { state, code }: { readonly state: string; readonly code: string },
): Promise<ConnectResult> {
  const { attempt, draft, connector } = await openAttempt(parts, permission, hashToken(state));
  // A code is good for one exchange, also when this one fails.
  if (!(await dropAttempt(parts.db.orm, attempt.id))) throw new DomainError('conflict', 'attempt_over');
  const { oauth } = connector.verbs;
  if (oauth === undefined) throw new DomainError('invalid', 'not_connectable');
  const redirectUri = returnAddress(parts);
  const finished = await oauth.finish(ioFor(parts, connector), {
    account: draft.account,
    redirectUri,
    code,
    codeVerifier: draft.codeVerifier,
  });
  if (!finished.ok) return refusedBy(finished.fault);
  const connectionId = attempt.connectionId === '' ? null : attempt.connectionId;
  return tryOut(parts, permission, { connector, account: finished.value, connectionId, attempt: null });
}

export async function chooseAccount(
  parts: Needs,
  permission: Managing,
  { attempt: id, choice }: { readonly attempt: string; readonly choice: string },
): Promise<ConnectResult> {
  const { attempt, draft, connector } = await openAttempt(parts, permission, id);
  const account = { ...draft.account, settings: { ...draft.account.settings, choice } };
  const connectionId = attempt.connectionId === '' ? null : attempt.connectionId;
  return tryOut(parts, permission, { connector, account, connectionId, attempt: attempt.id });
}

function connectorOf(channel: Channel): AccountConnector {
  const connector = accountConnector(channel);
  if (connector === null) throw new DomainError('invalid', 'not_connectable');
  return connector;
}

/** What was typed, by the fields of the form alone; one left empty keeps what an account that is connected again has. */
async function typed(
  parts: Needs,
  permission: Managing,
  connector: AccountConnector,
  { fields, connectionId }: Begin,
): Promise<Account> {
  const { businessId } = permission.subject;
  const opened = connectionId === null ? null : await openById(parts, connectionId);
  if (connectionId !== null && opened?.row.businessId !== businessId) throw notFound('connection');
  const settings: Record<string, string> = { ...opened?.account.settings };
  const secrets: Record<string, string> = {};
  for (const { name, type, optional } of connector.verbs.setUp.fields) {
    const value = (fields[name] ?? '').trim();
    if (value.length > FIELD_MOST) throw new DomainError('invalid', 'field_too_long');
    if (type === 'secret') {
      const kept = value === '' ? (opened?.account.secrets[name] ?? '') : value;
      if (kept !== '') secrets[name] = kept;
      else if (optional !== true) throw new DomainError('invalid', 'field_missing');
    } else if (value !== '') settings[name] = value;
    else if (settings[name] === undefined && optional !== true) throw new DomainError('invalid', 'field_missing');
  }
  return { id: opened?.account.id ?? '', name: opened?.account.name ?? '', settings, secrets };
}

type Trial = {
  readonly connector: AccountConnector;
  readonly account: Account;
  readonly connectionId: string | null;
  /** The attempt it is part of, when it is one already. */
  readonly attempt: string | null;
};

/** The test call: connected, a choice, or the platform's no. */
async function tryOut(parts: Needs, permission: Managing, trial: Trial): Promise<ConnectResult> {
  const { connector } = trial;
  const checked = await connector.verbs.check(ioFor(parts, connector), trial.account);
  if (!checked.ok) return refusedBy(checked.fault);
  const { account, choices } = checked.value;
  if (choices !== undefined && choices.length > 0) {
    const draft = { account, codeVerifier: '' };
    const id = trial.attempt ?? hashToken(newToken());
    if (trial.attempt === null) await keepAttempt(parts, permission, { id, connector, draft, connectionId: trial.connectionId });
    else await changeAttempt(parts.db.orm, id, { boxed: sealDraft(parts, permission, id, draft) });
    return { kind: 'choose', attempt: id, choices: choices.map(({ id: one, name }) => ({ id: one, name })) };
  }
  if (trial.attempt !== null) await dropAttempt(parts.db.orm, trial.attempt);
  const id = await keepAccount(parts, permission, { connector, account, connectionId: trial.connectionId });
  await askForPushes(parts, id);
  const row = await findConnected(parts.db.orm, id);
  if (row === null) throw notFound('connection');
  return { kind: 'connected', connection: await connectedView(parts, row) };
}

const sealDraft = ({ box }: Pick<Parts, 'box'>, { subject }: Managing, id: string, draft: Draft) =>
  box.seal(JSON.stringify(draft), attemptAt(subject.businessId, id));

async function keepAttempt(
  parts: Needs,
  permission: Managing,
  {
    id,
    connector,
    draft,
    connectionId,
  }: Pick<Trial, 'connector' | 'connectionId'> & { readonly id: string; readonly draft: Draft },
): Promise<void> {
  await insertAttempt(parts.db.orm, {
    id,
    businessId: permission.subject.businessId,
    memberId: memberOf(permission).memberId,
    channel: connector.description.id,
    connectionId: connectionId ?? '',
    boxed: sealDraft(parts, permission, id, draft),
    expiresAt: parts.clock.now() + ATTEMPT_MS,
  });
}

async function openAttempt(
  parts: Needs,
  permission: Managing,
  id: string,
): Promise<{ readonly attempt: AttemptRow; readonly draft: Draft; readonly connector: AccountConnector }> {
  const { businessId } = permission.subject;
  const attempt = await findAttempt(parts.db.orm, { id, now: parts.clock.now() });
  const theirs = attempt?.businessId === businessId && attempt.memberId === memberOf(permission).memberId;
  if (attempt === null || !theirs) throw new DomainError('not_found', 'attempt_over');
  const draft = JSON.parse(parts.box.open(attempt.boxed, attemptAt(businessId, id))) as Draft;
  return { attempt, draft, connector: connectorOf(attempt.channel) };
}

/** The row of a new connection, or new tokens in the row of one that is there. Returns its id. */
async function keepAccount(
  parts: Needs,
  permission: Managing,
  { connector, account, connectionId }: Omit<Trial, 'attempt'>,
): Promise<string> {
  const { businessId } = permission.subject;
  const channel = connector.description.id;
  const now = parts.clock.now();
  const id = connectionId ?? newId();
  const place = { businessId, connectionId: id };
  const boxed = sealSecrets(parts, place, account.secrets);
  const name = cleanLine(account.name, 80) || channel;
  const { id: accountId, settings } = account;
  await parts.db.tx(async (tx) => {
    const others = (await connectedOf(tx, businessId)).filter((row) => row.channel === channel && row.connectionId !== id);
    if (others.some((row) => row.accountId === accountId)) throw new DomainError('conflict', 'already_connected');
    const by = { of: permission.subject, by: permission.actor, on: name, at: now };
    if (connectionId === null) {
      if ((await connectionsOf(tx, businessId)).filter((row) => row.revokedAt === null).length >= MAX_CONNECTIONS)
        throw new DomainError('too_many', 'too_many_connections');
      await insertConnection(tx, { id, businessId, channel, name, createdAt: now });
      const account = { accountId, accountName: name, settings, boxed, state: 'active', pollAt: now } as const;
      await insertConnected(tx, {
        ...place,
        channel,
        ...account,
        // Nothing is fetched: there is no history to wait for.
        importedAt: connector.verbs.poll === undefined ? now : null,
      });
      await writeTrail(tx, { kind: 'account.connected', ...by });
    } else {
      const row = await findConnected(tx, id);
      if (row === null || row.businessId !== businessId) throw notFound('connection');
      // Another account behind the same row would mix up whose words are whose.
      if (row.accountId !== accountId) throw new DomainError('conflict', 'other_account');
      await replaceBox(tx, row, { boxed, settings, accountName: name });
      const well = { state: 'active', fault: null, faultWords: null, faultAt: null, faults: 0, pollAt: now } as const;
      await changeConnected(tx, id, well);
      await writeTrail(tx, { kind: 'account.reconnected', ...by });
    }
    await addEvent(tx, { businessId, kind: 'connection.changed', at: now });
  });
  return id;
}

/** A platform that would not push is looked at as often as one that cannot; the connection stands all the same. */
async function askForPushes(parts: Needs, connectionId: string): Promise<void> {
  const opened = await openById(parts, connectionId);
  const push = opened?.connector.verbs.push;
  if (opened === null || push?.subscribe === undefined) return;
  const { row, io, account, connector } = opened;
  const secret = newToken();
  await changeConnected(parts.db.orm, connectionId, { boxedPushSecret: parts.box.seal(secret, pushSecretAt(row)) });
  const path = push.address === 'app' ? `/hooks/app/${connector.description.id}` : `/hooks/in/${connectionId}`;
  const asked = await push.subscribe(io, account, { url: parts.config.publicUrl + path, secret });
  if (!asked.ok)
    parts.log.warn('a platform does not push to us; it is looked at instead', { connectionId, fault: asked.fault.class });
}
