/** Setting up a tool that cannot sign: "send one now, we show what arrived, tap what is what". */
import type { Authorized } from '#server/auth/permission.ts';
import { changeConnection, findConnection, type ConnectionRow } from '#server/db/business/channel.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import { MINUTE_MS } from '#shared/model/time.ts';
import type { TrialField } from '#shared/views/complaint-link.ts';
import type { Parts } from '../parts.ts';

type Managing = Authorized<{ readonly businessId: string }, 'channels.manage'>;
type Needs = Pick<Parts, 'db' | 'clock'>;

/** Then it is a complaint again, whatever somebody forgot to press. */
const TRIAL_MS = 10 * MINUTE_MS;
const FIELDS_MOST = 60;

/** The next request is shown instead of taken in. */
export async function beginTrial(parts: Needs, permission: Managing, id: string): Promise<void> {
  const row = await simpleOne(parts, permission, id);
  await changeConnection(parts.db.orm, row, { trial: null, trialUntil: parts.clock.now() + TRIAL_MS });
}

/** What arrived in it. Words of a guest that may be in it are gone when the fields are matched, and a day later in any case. */
export async function keepTrial(parts: Needs, row: ConnectionRow, fields: readonly TrialField[]): Promise<void> {
  await parts.db.tx(async (tx) => {
    await changeConnection(tx, row, { trial: fields.slice(0, FIELDS_MOST) });
    await addEvent(tx, { businessId: row.businessId, kind: 'connection.changed', at: parts.clock.now() });
  });
}

/** `mapping`: theirs → ours (server/connectors/webhook/guess.ts); null: by their names. Ends the trial. */
export async function matchFields(
  parts: Needs,
  permission: Managing,
  { id, mapping }: { readonly id: string; readonly mapping: Readonly<Record<string, string>> | null },
): Promise<void> {
  const row = await simpleOne(parts, permission, id);
  await changeConnection(parts.db.orm, row, { mapping, trial: null, trialUntil: null });
}

async function simpleOne({ db }: Needs, permission: Managing, id: string): Promise<ConnectionRow> {
  const row = await findConnection(db.orm, { businessId: permission.subject.businessId, id });
  if (row === null) throw notFound('connection');
  if (row.revokedAt !== null) throw new DomainError('conflict', 'connection_revoked');
  if (row.proof !== 'secret') throw new DomainError('invalid', 'not_connectable');
  return row;
}
