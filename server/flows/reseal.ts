/**
 * After a change of the box key (`npm run admin -- rotate-keys`): what older keys sealed is sealed again, a few rows at a time, each by
 * compare-and-set. A process that dies at any moment leaves every row openable: by the new key or by one that is still kept.
 */
import { BOXES, sealedAgain, sealedOtherwise, type BoxName } from '#server/db/boxes.ts';
import { BoxError } from '#server/system/box.ts';
import { dropOlderBoxKeys } from '#server/system/keys.ts';
import { DAY_MS } from '#shared/model/time.ts';
import { boxedAt, pushSecretAt } from './channels/account.ts';
import { attemptAt } from './channels/connect.ts';
import { hookSecretAt } from './escalation/escalation-webhook.ts';
import { webhookSecretAt } from './intake/channel.ts';
import type { Parts } from './parts.ts';

type Needs = Pick<Parts, 'db' | 'box' | 'keys' | 'config' | 'clock' | 'log'>;

const PIECE = 50;
/** Also what is sealed into pages that are open somewhere is over by then. */
const KEEP_OLDER_MS = 7 * DAY_MS;

type Row = { readonly id: string; readonly businessId: string; readonly connectionId: string; readonly boxed: string };

/** What each box is bound to, from its row. */
const BOUND: Readonly<Record<BoxName, (row: Row) => string>> = {
  webhookSecret: webhookSecretAt,
  escalationWebhook: ({ id }) => hookSecretAt(id),
  account: boxedAt,
  pushSecret: pushSecretAt,
  attempt: ({ businessId, id }) => attemptAt(businessId, id),
};

/** Returns how many were sealed again; 0 when nothing is left to do. */
export async function reseal(parts: Needs): Promise<number> {
  const { box, keys, config, clock } = parts;
  if (keys.olderBoxKeys.length === 0) return 0;
  let done = 0;
  let left = 0;
  for (const name of Object.keys(BOXES) as BoxName[]) {
    const rows = await sealedOtherwise(parts.db.orm, name, { newest: box.newest, limit: PIECE });
    left += rows.length;
    for (const row of rows) if (await again(parts, name, row as unknown as Row & { boxedPushSecret?: string })) done += 1;
  }
  if (left === 0) await dropOlderBoxKeys(config.dataDir, clock.now() - KEEP_OLDER_MS);
  return done;
}

async function again({ db, box, log }: Needs, name: BoxName, row: Row & { readonly boxedPushSecret?: string }): Promise<boolean> {
  const before = BOXES[name].set === 'boxedPushSecret' ? (row.boxedPushSecret ?? '') : row.boxed;
  const id = name === 'account' || name === 'pushSecret' ? row.connectionId : row.id;
  try {
    const after = box.seal(box.open(before, BOUND[name](row)), BOUND[name](row));
    return await sealedAgain(db.orm, name, { id, before, after });
  } catch (error) {
    if (!(error instanceof BoxError)) throw error;
    log.error('a sealed secret does not open with any key there is', { place: name, id });
    return false;
  }
}
