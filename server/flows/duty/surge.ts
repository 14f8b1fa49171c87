/**
 * Surge mode: one switch, helpers by one link for some hours with a helper's rights, one pinned statement to answer with, alerts
 * in groups. It ends by itself, and with it the helpers' membership and what hangs on it.
 */
import type { Authorized } from '#server/auth/permission.ts';
import type { Tx } from '#server/db/engine/client.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { enqueue, type JobResult } from '#server/db/outbox.ts';
import {
  changeSurge,
  findSurge,
  helpersOf,
  insertSurge,
  linkOpen,
  runningSurge,
  surgesOver,
  type SurgeRow,
} from '#server/db/duty/surge.ts';
import { hashToken, newId, newToken } from '#server/system/ids.ts';
import type { SurgeView } from '#shared/views/duty.ts';
import { may } from '#shared/model/roles.ts';
import { HOUR_MS } from '#shared/model/time.ts';
import { DomainError } from '#server/system/errors.ts';
import { memberOf } from '../answering/item.ts';
import type { Parts } from '../parts.ts';
import { letGo } from '../team/team.ts';
import { type Doer, writeTrail } from '../trail.ts';
import { suggestedWave } from './wave.ts';

type Business = { readonly businessId: string };
type Needs = Pick<Parts, 'db' | 'clock' | 'live' | 'mailer' | 'config'>;

const HELPERS_MAX = 20;
/** The address of an account that was made for a surge and ends with it. */
export const HELPER_ADDRESS = '@helper.invalid';

/** Who helps and how much, and the suggestion, are for those who lead the team. */
export async function surgeView(
  parts: Pick<Parts, 'db' | 'clock'>,
  permission: Authorized<Business, 'feedback.read'>,
): Promise<SurgeView> {
  const { businessId } = permission.subject;
  const now = parts.clock.now();
  const db = parts.db.orm;
  const leads = permission.actor.kind === 'member' && may(permission.actor.role, 'team.manage');
  const row = await runningSurge(db, businessId);
  if (row === null || row.endsAt <= now)
    return { running: null, suggested: leads ? await suggestedWave(db, businessId, now) : null };
  const helpers = await helpersOf(db, row);
  return {
    running: {
      id: row.id,
      startedAt: row.startedAt,
      endsAt: row.endsAt,
      statement: row.statement,
      linkOpen: linkOpen(row),
      helping: helpers.length,
      helpers: leads ? helpers.map(({ id, name, joinedAt, holds, answered }) => ({ id, name, joinedAt, holds, answered })) : [],
    },
    suggested: null,
  };
}

export type SurgeLink = { readonly id: string; readonly url: string; readonly token: string; readonly endsAt: number };

/** Starts one, or renews the link, the time and the statement of the one that runs. The link is returned here and never again. */
export async function startSurge(
  parts: Needs,
  permission: Authorized<Business, 'team.manage'>,
  input: { readonly hours: number; readonly statement: string },
): Promise<SurgeLink> {
  const actor = memberOf(permission);
  const { businessId } = actor;
  const now = parts.clock.now();
  const token = newToken();
  const endsAt = now + input.hours * HOUR_MS;
  const id = await parts.db.tx(async (tx) => {
    const running = await runningSurge(tx, businessId);
    const fresh = { endsAt, startedBy: actor.memberId, statement: input.statement, tokenHash: hashToken(token) };
    const surgeId = running?.id ?? newId();
    if (running === null)
      await insertSurge(tx, {
        id: surgeId,
        businessId,
        startedAt: now,
        endedAt: null,
        helpersMax: HELPERS_MAX,
        ...fresh,
      });
    else await changeSurge(tx, surgeId, fresh);
    await plan(tx, { businessId, surgeId, endsAt });
    const what = running === null ? 'started' : 'changed';
    await addEvent(tx, { businessId, memberId: actor.memberId, kind: 'surge.changed', data: { what, endsAt }, at: now });
    const kind = running === null ? 'surge.started' : 'surge.link_made';
    await writeTrail(tx, { kind, of: actor, by: actor, data: { until: endsAt }, at: now });
    return surgeId;
  });
  return { id, token, url: `${parts.config.publicUrl}/help#${token}`, endsAt };
}

/** Hours from now and the statement of the one that runs, or one of them; the link stays. */
export async function updateSurge(
  parts: Needs,
  permission: Authorized<Business, 'team.manage'>,
  input: { readonly hours?: number | undefined; readonly statement?: string | undefined },
): Promise<{ readonly endsAt: number }> {
  const actor = memberOf(permission);
  const { businessId } = actor;
  const now = parts.clock.now();
  const endsAt = await parts.db.tx(async (tx) => {
    const running = await runningSurge(tx, businessId);
    if (running === null || running.endsAt <= now) throw new DomainError('conflict', 'surge_over');
    const until = input.hours === undefined ? running.endsAt : now + input.hours * HOUR_MS;
    await changeSurge(tx, running.id, { endsAt: until, statement: input.statement ?? running.statement });
    await plan(tx, { businessId, surgeId: running.id, endsAt: until });
    const data = { what: 'changed', endsAt: until };
    await addEvent(tx, { businessId, memberId: actor.memberId, kind: 'surge.changed', data, at: now });
    return until;
  });
  return { endsAt };
}

/** Helpers are out at the minute; the regular look is the net below. */
async function plan(
  tx: Tx,
  { businessId, surgeId, endsAt }: { businessId: string; surgeId: string; endsAt: number },
): Promise<void> {
  await enqueue(tx, { id: `surge-${surgeId}-${endsAt}`, topic: 'surge', businessId, payload: { surgeId }, runAt: endsAt });
}

export async function stopSurge(parts: Needs, permission: Authorized<Business, 'team.manage'>): Promise<void> {
  const row = await runningSurge(parts.db.orm, permission.subject.businessId);
  if (row !== null) await endSurge(parts, row, permission.actor);
}

/** The job at its end; one that was prolonged has another. */
export async function surgeOver(parts: Needs, surgeId: string): Promise<JobResult> {
  const row = await findSurge(parts.db.orm, surgeId);
  if (row !== null && row.endedAt === null && row.endsAt <= parts.clock.now()) await endSurge(parts, row, null);
  return { kind: 'done' };
}

/** Ticker task. */
export async function endSurges(parts: Needs): Promise<void> {
  for (const row of await surgesOver(parts.db.orm, parts.clock.now())) await endSurge(parts, row, null);
}

async function endSurge(parts: Needs, row: SurgeRow, by: Doer): Promise<void> {
  const now = parts.clock.now();
  const { businessId } = row;
  const gone = await parts.db.tx(async (tx) => {
    const helpers = (await helpersOf(tx, row)).filter((one) => one.role === 'helper');
    for (const helper of helpers)
      await letGo(parts, tx, {
        row: { ...helper, businessId },
        by: helper.id,
        now,
        account: helper.email.endsWith(HELPER_ADDRESS) ? 'ends' : 'stays',
      });
    await changeSurge(tx, row.id, { endedAt: now });
    await addEvent(tx, { businessId, kind: 'surge.changed', data: { what: 'ended', helpers: helpers.length }, at: now });
    await writeTrail(tx, { kind: 'surge.ended', of: row, by, data: { count: helpers.length }, at: now });
    return helpers;
  });
  for (const { userId } of gone) parts.live.changed(`user:${userId}`);
}
