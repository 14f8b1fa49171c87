/** Opens what flows may be given, once: database, keys, statistics, the ways out. app.ts joins them, and so do tests of single rooms. */
import type { Config } from './config.ts';
import { openDb } from '#server/db/engine/client.ts';
import { databaseFile, importsFolder } from '#server/db/engine/files.ts';
import type { Parts } from '#server/flows/parts.ts';
import { createVitals } from '#server/flows/vitals.ts';
import { createMailer } from '#server/mail/sender.ts';
import { createPushSender } from '#server/push/sender.ts';
import { openStats } from '#server/stats/stats-client.ts';
import { openBox } from '#server/system/box.ts';
import type { Clock } from '#server/system/clock.ts';
import { createEgress, type EgressOptions } from '#server/system/egress/egress.ts';
import { openKeys } from '#server/system/keys.ts';
import type { Live } from '#server/system/live.ts';
import type { Logger } from '#server/system/logger.ts';
import { openUnpacker } from '#server/unpack/index.ts';

export type PartsOptions = {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly live: Live;
  /** A commit left a job for the outbox worker. */
  readonly wake: () => void;
  readonly egress?: Partial<EgressOptions>;
  /** Keys must be there already: a database without its keys is refused. */
  readonly hadDatabase?: boolean;
};

export async function openParts({
  config,
  clock,
  log,
  live,
  wake,
  egress: routes,
  hadDatabase = false,
}: PartsOptions): Promise<Parts> {
  const keys = await openKeys(config.dataDir, { mustExist: hadDatabase });
  const file = databaseFile(config.dataDir);
  const db = await openDb({
    file,
    committed({ topics, jobs }) {
      for (const topic of topics) live.changed(topic);
      if (jobs) wake();
    },
  });
  await db.migrate();
  const egress = createEgress({ allowLoopback: config.allowLoopbackEgress, pushHosts: config.pushHosts, ...routes });
  return {
    config,
    clock,
    db,
    stats: openStats({ file }),
    log,
    keys,
    box: openBox(keys.boxKey, ...keys.olderBoxKeys.map(({ key }) => key)),
    egress,
    push: createPushSender({ egress, vapid: { ...keys.vapid, subject: config.vapidSubject }, clock }),
    mailer: createMailer(config.smtp),
    unpack: openUnpacker({ importsFolder: importsFolder(config.dataDir) }),
    live,
    vitals: createVitals(clock),
  };
}
