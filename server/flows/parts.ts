/** What flows may be given. A flow names the few it uses with `Pick<Parts, …>`; server/app.ts builds them once. */
import type { Config } from '#server/config.ts';
import type { Db } from '#server/db/engine/client.ts';
import type { Stats } from '#server/stats/stats-client.ts';
import type { Mailer } from '#server/mail/sender.ts';
import type { PushSender } from '#server/push/sender.ts';
import type { Box } from '#server/system/box.ts';
import type { Clock } from '#server/system/clock.ts';
import type { Egress } from '#server/system/egress/egress.ts';
import type { Keys } from '#server/system/keys.ts';
import type { Logger } from '#server/system/logger.ts';
import type { Unpacker } from '#server/unpack/index.ts';
import type { Live } from '#server/system/live.ts';
import type { Vitals } from './vitals.ts';

export type Parts = {
  readonly config: Config;
  readonly clock: Clock;
  readonly db: Db;
  readonly stats: Stats;
  readonly log: Logger;
  readonly keys: Keys;
  readonly box: Box;
  readonly egress: Egress;
  readonly push: PushSender;
  readonly mailer: Mailer;
  readonly unpack: Unpacker;
  readonly live: Live;
  readonly vitals: Vitals;
};
