/** The line on which a platform says by itself that something is new. */
import type { Watching } from '#server/connectors/account.ts';
import { accountConnector } from '#server/connectors/index.ts';
import { pollSoon, type ConnectedRow } from '#server/db/business/connected.ts';
import type { Parts } from '../parts.ts';
import { mustReconnect, openAccount, withAccount } from './account.ts';

type Needs = Pick<Parts, 'db' | 'clock' | 'box' | 'egress' | 'config' | 'keys' | 'log' | 'unpack'>;

export const canWatch = ({ channel }: Pick<ConnectedRow, 'channel'>): boolean =>
  accountConnector(channel)?.verbs.watch !== undefined;

/** Null: it could not be opened; the account is looked at as often as ever. Whatever it says brings the next look forward. */
export async function watchAccount(parts: Needs, row: ConnectedRow): Promise<Watching | null> {
  const opened = openAccount(parts, row);
  const watch = opened?.connector.verbs.watch;
  if (opened === null || watch === undefined) return null;
  const notice = () => {
    pollSoon(parts.db.orm, row.connectionId, parts.clock.now()).catch((error: unknown) =>
      parts.log.error('a platform said that something is new, and it was not noted', { connectionId: row.connectionId, error }),
    );
  };
  const begun = await withAccount(parts, opened, (io, account) => watch(io, account, notice));
  if (begun.ok) {
    // What happened while nobody listened.
    notice();
    return begun.value;
  }
  if (begun.fault.class === 'token') await mustReconnect(parts, opened, begun.fault);
  return null;
}
