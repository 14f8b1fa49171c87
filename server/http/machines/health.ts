/** /health: whether the server works, for an outside monitor and for a person; drawn without the app, so that it works when the app does not. */
import { Hono } from 'hono';
import { html } from 'hono/html';
import { probeWrite, outboxHealth } from '#server/db/health.ts';
import { givenUpKind, type GivenUpKind } from '#shared/model/given-up.ts';
import type { Parts } from '#server/flows/parts.ts';

/** Something due for longer than this means that nobody is being told. */
const OLDEST_DUE_MS = 120_000;
/** Asking often must not cost a write each time. */
const REMEMBERED_MS = 3_000;

type Health = {
  readonly ok: boolean;
  readonly at: string;
  readonly databaseWritable: boolean;
  readonly oldestDueMs: number | null;
  readonly waitingJobs: number | null;
  /** Given up. */
  readonly deadJobs: number | null;
  /** The same by what they were to do; only what there is. */
  readonly deadJobsByKind: Readonly<Partial<Record<GivenUpKind, number>>>;
  /** How long the oldest alert waits that should have left, milliseconds; null: they leave. */
  readonly alertsHeldMs: number | null;
  /** Requests come through a proxy that GH_TRUSTED_PROXIES does not name. */
  readonly undeclaredProxy: boolean;
  readonly lastAuditAt: string | null;
  readonly lastAuditOk: boolean | null;
};

async function look(parts: Needs): Promise<Health> {
  const { audit, held } = parts.vitals;
  const now = parts.clock.now();
  const databaseWritable = await probeWrite(parts.db, now).then(
    () => true,
    (error: unknown) => {
      parts.log.error('health: the database does not take a write', { error });
      return false;
    },
  );
  const outbox = await outboxHealth(parts.db.orm, now).catch(() => null);
  const late = outbox === null || (outbox.oldestDueMs ?? 0) > OLDEST_DUE_MS;
  // One that never ran is as bad as one that stopped.
  const auditBad = audit?.ok === false || parts.vitals.unwatchedSince() !== null;
  const alertsHeldMs = held.size === 0 ? null : now - Math.min(...held.values());
  return {
    ok: databaseWritable && !late && !auditBad && alertsHeldMs === null,
    at: new Date(now).toISOString(),
    databaseWritable,
    oldestDueMs: outbox?.oldestDueMs ?? null,
    waitingJobs: outbox?.waiting ?? null,
    deadJobs: outbox === null ? null : sum([...outbox.dead.values()]),
    deadJobsByKind: byKind(outbox?.dead ?? new Map()),
    alertsHeldMs,
    undeclaredProxy: parts.vitals.undeclaredProxy !== null,
    lastAuditAt: audit === null ? null : new Date(audit.at).toISOString(),
    lastAuditOk: audit?.ok ?? null,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function byKind(topics: ReadonlyMap<string, number>): Health['deadJobsByKind'] {
  const kinds: Partial<Record<GivenUpKind, number>> = {};
  for (const [topic, count] of topics) kinds[givenUpKind(topic)] = (kinds[givenUpKind(topic)] ?? 0) + count;
  return kinds;
}

type Needs = Pick<Parts, 'db' | 'clock' | 'log' | 'vitals'>;

export function healthRoutes(parts: Needs): Hono {
  const app = new Hono();
  let known: { readonly at: number; readonly health: Promise<Health> } | null = null;
  app.get('/health', async (context) => {
    const now = parts.clock.now();
    if (known === null || Math.abs(now - known.at) > REMEMBERED_MS) known = { at: now, health: look(parts) };
    const health = await known.health;
    const status = health.ok ? 200 : 503;
    if (!(context.req.header('accept') ?? '').includes('text/html')) return context.json(health, status);
    return context.html(page(health), status);
  });
  return app;
}

/** "3 (mail 2, report 1)" */
function givenUp({ deadJobs, deadJobsByKind }: Health): string {
  const kinds = Object.entries(deadJobsByKind).map(([kind, count]) => `${kind} ${count}`);
  return kinds.length === 0 ? `${deadJobs ?? 'unknown'}` : `${deadJobs} (${kinds.join(', ')})`;
}

const page = (health: Health) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Golden Hour: ${health.ok ? 'well' : 'not well'}</title>
      </head>
      <body>
        <h1>${health.ok ? 'All well' : 'Something is wrong'}</h1>
        <dl>
          <dt>Database takes writes</dt>
          <dd>${health.databaseWritable ? 'yes' : 'no: nothing can be saved'}</dd>
          <dt>Oldest thing that is due</dt>
          <dd>${health.oldestDueMs === null ? 'nothing is due' : `${Math.round(health.oldestDueMs / 1000)} s`}</dd>
          <dt>Alerts leave</dt>
          <dd>
            ${health.alertsHeldMs === null ? 'yes' : `no: the oldest has waited for ${Math.round(health.alertsHeldMs / 1000)} s`}
          </dd>
          <dt>Waiting to go out</dt>
          <dd>${health.waitingJobs ?? 'unknown'}</dd>
          <dt>Given up</dt>
          <dd>${givenUp(health)}</dd>
          <dt>Proxy in front</dt>
          <dd>
            ${health.undeclaredProxy ? 'not declared: set GH_TRUSTED_PROXIES, or all visitors count as one' : 'declared, or none'}
          </dd>
          <dt>Last audit</dt>
          <dd>${health.lastAuditAt ?? 'none yet'}${health.lastAuditOk === false ? ' (found something)' : ''}</dd>
          <dt>Looked at</dt>
          <dd>${health.at}</dd>
        </dl>
      </body>
    </html>`;
