/** Accounts on platforms as an owner finds them on a Saturday night: one well, one locked out, one in trouble, one being read. */
import type { IncomingItem } from '#server/connectors/item.ts';
import { connectedAccount, connection } from '#server/db/schema/index.ts';
import { findFeedback } from '#server/db/feedback/feedback.ts';
import { takeAnswerThere } from '#server/flows/intake/answered-there.ts';
import { ingest } from '#server/flows/intake/ingest.ts';
import { newId } from '#server/system/ids.ts';
import type { Channel } from '#shared/model/feedback.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#shared/model/time.ts';
import type { House } from './browser-kit.ts';

type Row = typeof connectedAccount.$inferInsert;

export type FoundConnected = {
  /** Connections by channel. */
  readonly accounts: Readonly<Record<string, string>>;
  /** Items: `window` is mine and can be answered for less than an hour, `there` was answered on the platform itself. */
  readonly window: string;
  readonly there: string;
};

export async function furnishConnected({ app, restaurant: { businessId, owner } }: House): Promise<FoundConnected> {
  const { db, clock } = app.parts;
  const now = clock.now();
  const accounts: Record<string, string> = {};
  const add = async (channel: Channel, name: string, state: Partial<Row>) => {
    const connectionId = newId();
    accounts[channel] = connectionId;
    await db.orm.insert(connection).values({ id: connectionId, businessId, channel, name, createdAt: now - 90 * DAY_MS });
    await db.orm.insert(connectedAccount).values({
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

  const item = async (channel: Channel, over: Partial<IncomingItem>) =>
    (
      await ingest(app.parts, {
        businessId,
        connectionId: accounts[channel] ?? '',
        complaintLinkId: null,
        item: {
          channel,
          kind: 'message',
          visibility: 'private',
          externalId: newId(),
          author: 'Eva',
          rating: null,
          text: 'Do you have a table for six?',
          language: 'en',
          url: null,
          reach: null,
          placeLabel: '',
          contact: '',
          spokeAt: now - 10 * MINUTE_MS,
          replyMode: 'api',
          replyUrl: null,
          target: { chat: '100' },
          ...over,
        },
      })
    ).feedbackId;
  await item('telegram', { text: 'Is the terrace open?', spokeAt: now - 2 * HOUR_MS });
  await item('telegram', {});
  const window = await item('telegram', { text: 'We waited an hour for cold soup.', replyUntil: now + 40 * MINUTE_MS });
  await owner.feedback.claim({ id: window, claimId: newId() });
  await owner.feedback.draft({ id: window, text: 'We are sorry about the wait. '.repeat(142) });
  const there = await item('google', { kind: 'review', visibility: 'public', rating: 2, text: 'Cold soup, long wait.' });
  const row = await findFeedback(db.orm, businessId, there);
  if (row === null) throw new Error('the item is not there');
  await db.tx((tx) =>
    takeAnswerThere(tx, row, { id: null, text: 'We are sorry. Please come back.', at: now, state: 'live' }, now),
  );
  return { accounts, window, there };
}
