/** Accounts on platforms as an owner finds them on a Saturday night: one well, one locked out, one in trouble, one being read. */
import { connectedAccount, connection } from '#server/db/schema/index.ts';
import { ingest } from '#server/flows/intake/ingest.ts';
import { newId } from '#server/system/ids.ts';
import type { Channel } from '#shared/model/feedback.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#shared/model/time.ts';
import type { House } from './browser-kit.ts';

type Row = typeof connectedAccount.$inferInsert;

/** Their ids by channel. */
export async function furnishConnected({ app, restaurant: { businessId } }: House): Promise<Readonly<Record<string, string>>> {
  const now = app.parts.clock.now();
  const ids: Record<string, string> = {};
  const add = async (channel: Channel, name: string, state: Partial<Row>) => {
    const connectionId = newId();
    ids[channel] = connectionId;
    await app.parts.db.orm
      .insert(connection)
      .values({ id: connectionId, businessId, channel, name, createdAt: now - 90 * DAY_MS });
    await app.parts.db.orm.insert(connectedAccount).values({
      connectionId,
      businessId,
      channel,
      accountId: name,
      accountName: name,
      settings: {},
      // It does not open, so nobody is ever asked.
      boxed: '',
      state: 'active',
      pollAt: now + 14 * MINUTE_MS,
      importedAt: now - 89 * DAY_MS,
      imported: 37,
      lastOkAt: now - MINUTE_MS,
      lastItemAt: now - 3 * HOUR_MS,
      longestSilenceMs: 2 * DAY_MS,
      ...state,
    });
  };
  await add('telegram', '@bistro_example_bot', { rejects: 2, lastReject: 'no_text sticker without words' });
  await add('google', 'Bistro Example, Main Square 1', {
    state: 'reconnect',
    fault: 'token',
    faultWords: 'Token has been expired or revoked.',
    faultAt: now - 5 * HOUR_MS,
    lastOkAt: now - 6 * HOUR_MS,
  });
  await add('mastodon', '@bistro@mastodon.example', {
    fault: 'temporary',
    faultWords: 'timeout',
    faultAt: now - 20 * MINUTE_MS,
    lastOkAt: now - HOUR_MS,
    lastItemAt: now - 12 * DAY_MS,
  });
  await add('bluesky', 'bistro.example', { importedAt: null, imported: 34, lastItemAt: null });
  for (const [index, text] of ['Do you have a table for six?', 'We waited an hour.', 'Is the terrace open?'].entries())
    await ingest(app.parts, {
      businessId,
      connectionId: ids['telegram'] ?? '',
      complaintLinkId: null,
      item: {
        channel: 'telegram',
        kind: 'message',
        visibility: 'private',
        externalId: `100:${index}`,
        author: 'Eva',
        rating: null,
        text,
        language: 'en',
        url: null,
        reach: null,
        placeLabel: '',
        contact: '',
        spokeAt: now - index * 10 * MINUTE_MS,
        replyMode: 'api',
        replyUrl: null,
        target: { chat: '100', message: String(index) },
      },
    });
  return ids;
}
