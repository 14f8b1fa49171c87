/** What the owner is shown of accounts: which can be connected, and how those that are fare. */
import type { AccountConnector } from '#server/connectors/contract.ts';
import { accountConnector, ACCOUNTS } from '#server/connectors/index.ts';
import { findConnection } from '#server/db/business/channel.ts';
import { connectedOf, receivedSince, type ConnectedRow } from '#server/db/business/connected.ts';
import { DAY_MS, HOUR_MS } from '#shared/model/time.ts';
import type { ConnectableView, ConnectedView } from '#shared/views/connected.ts';
import type { Parts } from '../parts.ts';
import type { Managing } from './account.ts';
import { ioFor } from './io.ts';

/** A quiet account is pointed out when it is silent for longer than ever, and for long enough to mean something. */
const SILENT_AT_LEAST_MS = 3 * DAY_MS;
const HOURS = 24;

export function listConnectable(parts: Pick<Parts, 'egress' | 'clock' | 'config' | 'unpack'>): readonly ConnectableView[] {
  return ACCOUNTS.map((connector) => ({
    channel: connector.description.id,
    way: connector.verbs.setUp.way,
    fields: connector.verbs.setUp.fields.map(({ name, type, optional, choices }) => ({
      name,
      type,
      optional: optional === true,
      choices: choices ?? [],
    })),
    presets: presetsOf(connector),
    registered: registered(parts, connector),
    answers: connector.verbs.send !== undefined,
  }));
}

function presetsOf({ verbs: { setUp } }: AccountConnector): ConnectableView['presets'] {
  const presets = setUp.way === 'form' ? (setUp.presets ?? []) : [];
  return presets.map(({ domains, values }) => ({ domains, values }));
}

function registered(parts: Pick<Parts, 'egress' | 'clock' | 'config' | 'unpack'>, connector: AccountConnector): boolean {
  const { app } = ioFor(parts, connector);
  return (connector.registration ?? []).every((name) => app(name) !== '');
}

export async function listConnected(parts: Pick<Parts, 'db' | 'clock'>, permission: Managing): Promise<ConnectedView[]> {
  const rows = await connectedOf(parts.db.orm, permission.subject.businessId);
  return Promise.all(rows.map((row) => connectedView(parts, row)));
}

export async function connectedView({ db, clock }: Pick<Parts, 'db' | 'clock'>, row: ConnectedRow): Promise<ConnectedView> {
  const now = clock.now();
  const { businessId, connectionId } = row;
  const since = now - HOURS * HOUR_MS;
  const [connection, received] = await Promise.all([
    findConnection(db.orm, { businessId, id: connectionId }),
    receivedSince(db.orm, { businessId, connectionId, since }),
  ]);
  const hours = Array.from({ length: HOURS }, () => 0);
  for (const at of received) {
    const hour = Math.min(HOURS - 1, Math.floor((at - since) / HOUR_MS));
    hours[hour] = (hours[hour] ?? 0) + 1;
  }
  return {
    id: connectionId,
    channel: row.channel,
    name: connection?.name ?? row.accountName,
    state: row.state,
    createdAt: connection?.createdAt ?? now,
    imported: row.imported,
    importing: row.importedAt === null,
    lastOkAt: row.lastOkAt,
    lastItemAt: row.lastItemAt,
    nextPollAt: accountConnector(row.channel)?.verbs.poll === undefined || row.state !== 'active' ? null : row.pollAt,
    fault: row.fault === null ? null : { class: row.fault, words: row.faultWords ?? '', at: row.faultAt ?? now },
    rejects: row.rejects,
    lastReject: row.lastReject,
    hours,
    silentSince: silentSince(row, now),
  };
}

function silentSince({ lastItemAt, importedAt, longestSilenceMs }: ConnectedRow, now: number): number | null {
  if (lastItemAt === null || importedAt === null || longestSilenceMs === 0) return null;
  const silence = now - lastItemAt;
  return silence > longestSilenceMs && silence > SILENT_AT_LEAST_MS ? lastItemAt : null;
}
