/** Looks what is new in one account: from its cursor to the end, page by page, then says when to look again. */
import type { Fault } from '#server/connectors/account.ts';
import { changeConnected, type ConnectedRow } from '#server/db/business/connected.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#shared/model/time.ts';
import { mustReconnect, openById, withAccount, type Opened } from './account.ts';
import { takeTranslation, type TakeNeeds } from './take.ts';

/** Then somebody else has a turn; the rest comes at once. */
const PAGES_A_TURN = 10;
const CURSOR_MOST = 16 * 1024;
/** By failures in a row; the last repeats. */
const WAITS_MS = [1, 2, 4, 8, 16, 30, 60].map((minutes) => minutes * MINUTE_MS);
/** Without anybody changing something there, asking more often is of no use. */
const PERMISSION_WAIT_MS = HOUR_MS;
const QUIET_MS = DAY_MS;

export async function pollAccount(parts: TakeNeeds, connectionId: string): Promise<void> {
  for (let page = 0; page < PAGES_A_TURN; page += 1) {
    const opened = await openById(parts, connectionId);
    if (opened === null || opened.row.state !== 'active') return;
    if (!(await onePage(parts, opened))) return;
  }
}

/** True: there is more. */
async function onePage(parts: TakeNeeds, opened: Opened): Promise<boolean> {
  const { row, connector } = opened;
  const { poll, pollEveryMs } = connector.verbs;
  if (poll === undefined) {
    await changeConnected(parts.db.orm, row.connectionId, { pollAt: parts.clock.now() + QUIET_MS });
    return false;
  }
  const found = await withAccount(parts, opened, (io, account) => poll(io, account, row.cursor));
  if (!found.ok) {
    await failed(parts, opened, found.fault);
    return false;
  }
  const { translation, cursor, more, pollAfter = 0 } = found.value;
  const taken = await takeTranslation(parts, opened, translation, { history: row.importedAt === null });
  const now = parts.clock.now();
  // A page that leads to itself would be read for ever.
  const goesOn = more && cursor !== row.cursor && cursor.length <= CURSOR_MOST;
  const ends = !goesOn && row.importedAt === null;
  await parts.db.tx(async (tx) => {
    await changeConnected(tx, row.connectionId, {
      cursor: cursor.length <= CURSOR_MOST ? cursor : row.cursor,
      pollAt: goesOn ? now : Math.max(now + pollEveryMs, Math.min(pollAfter, now + DAY_MS)),
      lastOkAt: now,
      fault: null,
      faultWords: null,
      faultAt: null,
      faults: 0,
      ...(row.importedAt === null ? { imported: row.imported + taken.fresh } : {}),
      ...(ends ? { importedAt: now } : {}),
      ...(taken.fresh > 0 ? heard(row, now) : {}),
    });
    if (ends || row.fault !== null || (row.importedAt === null && taken.fresh > 0))
      await addEvent(tx, { businessId: row.businessId, kind: 'connection.changed', at: now });
  });
  return goesOn;
}

/** For the silence that is longer than it ever was. */
const heard = (row: ConnectedRow, now: number) => ({
  lastItemAt: now,
  longestSilenceMs: Math.max(row.longestSilenceMs, row.importedAt === null ? 0 : now - (row.lastItemAt ?? row.importedAt)),
});

async function failed(parts: TakeNeeds, opened: Opened, fault: Fault): Promise<void> {
  const { row } = opened;
  if (fault.class === 'token') return mustReconnect(parts, opened, fault);
  const now = parts.clock.now();
  const faults = row.faults + 1;
  const waitMs = WAITS_MS[Math.min(faults, WAITS_MS.length) - 1] ?? HOUR_MS;
  const patient = fault.class === 'permission' || fault.class === 'gone' || fault.class === 'invalid';
  // Those that failed together do not come back together.
  const spread = Math.round((patient ? Math.max(waitMs, PERMISSION_WAIT_MS) : waitMs) * (0.5 + opened.io.random() / 2));
  await parts.db.tx(async (tx) => {
    await changeConnected(tx, row.connectionId, {
      fault: fault.class,
      faultWords: fault.words,
      faultAt: now,
      faults,
      pollAt: Math.max(now + spread, Math.min(fault.retryAt ?? 0, now + DAY_MS)),
    });
    if (row.fault !== fault.class) await addEvent(tx, { businessId: row.businessId, kind: 'connection.changed', at: now });
  });
}
