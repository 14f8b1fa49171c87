/** What a commit tells others: the live line of its events, the worker of its jobs; after it, once, and never of what was rolled back. */
import { expect, test } from 'vitest';
import { openDb } from '#server/db/engine/client.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { enqueue, enqueueAll, hurry } from '#server/db/outbox.ts';
import { business, feedback, outbox } from '#server/db/schema/index.ts';
import { join } from 'node:path';
import { tempFolder } from './db-kit.ts';

const job = (id: string) => ({ id, topic: 'surge' as const, businessId: 'b', payload: { surgeId: 's' }, runAt: 5_000 });
const event = (feedbackId: string | null) => ({ businessId: 'b', feedbackId, kind: 'device.changed' as const, at: 1 });

async function openListened() {
  const folder = await tempFolder();
  const told: { topics: string[]; jobs: boolean }[] = [];
  const db = await openDb({
    file: join(folder.path, 'golden-hour.db'),
    committed: ({ topics, jobs }) => void told.push({ topics: [...topics].sort(), jobs }),
  });
  await db.migrate();
  await db.tx(async (tx) => {
    const hours = { timeZone: 'Europe/Prague', week: [], specialDays: [] };
    const targets = { urgent: null, high: null, normal: null, low: null, spam: null };
    const settings = {
      kind: 'cafe',
      language: 'cs',
      country: 'CZ',
      weekendDays: [6, 7],
      reviewLinks: [],
      hours,
      targets,
    } as const;
    for (const id of ['b', 'b-f', 'b-g']) await tx.insert(business).values({ ...settings, id, name: id, createdAt: 0 });
    const words = { author: '', text: '', placeLabel: '', contact: '' };
    const said = { ...words, channel: 'google', kind: 'review', visibility: 'public', replyMode: 'link' } as const;
    const judged = { level: 'normal', ruleLevel: 'normal', reasons: [] as [], status: 'open', sortDue: 0, levelRank: 0 } as const;
    for (const [id, businessId] of [
      ['f', 'b'],
      ['g', 'b'],
      ['f-f', 'b-f'],
      ['f-g', 'b-g'],
    ] as const)
      await tx.insert(feedback).values({ ...said, ...judged, id, businessId, externalId: id, spokeAt: 0, receivedAt: 0 });
  });
  return {
    db,
    told,
    async [Symbol.asyncDispose]() {
      await db.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

test('one commit is told of once, with everything it wrote', async () => {
  await using listened = await openListened();
  await listened.db.tx(async (tx) => {
    await addEvent(tx, event(null));
    await addEvent(tx, event('f'));
    await enqueue(tx, job('one'));
    expect(listened.told).toEqual([]);
  });
  expect(listened.told).toMatchObject([{ topics: ['business:b', 'guest:f'], jobs: true }]);
});

test('what was rolled back is told to nobody', async () => {
  await using listened = await openListened();
  const failing = listened.db.tx(async (tx) => {
    await addEvent(tx, event('f'));
    await enqueue(tx, job('one'));
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect(listened.told).toEqual([]);
});

test('a transaction that wrote neither an event nor a job tells nobody', async () => {
  await using listened = await openListened();
  await listened.db.tx((tx) => tx.select().from(outbox));
  await listened.db.tx((tx) => enqueueAll(tx, []));
  expect(listened.told).toEqual([]);
});

test('a statement outside of a transaction is a commit of its own', async () => {
  await using listened = await openListened();
  await addEvent(listened.db.orm, event(null));
  await enqueue(listened.db.orm, job('one'));
  expect(listened.told).toMatchObject([
    { topics: ['business:b'], jobs: false },
    { topics: [], jobs: true },
  ]);
});

test('a job that waits already wakes nobody, one that is made due does', async () => {
  await using listened = await openListened();
  await enqueue(listened.db.orm, job('one'));
  listened.told.length = 0;
  expect(await enqueue(listened.db.orm, job('one'))).toBe(false);
  expect(listened.told).toEqual([]);
  expect(await hurry(listened.db.orm, { topics: ['surge'], after: 1_000, now: 0 })).toBe(1);
  expect(listened.told).toMatchObject([{ jobs: true }]);
});

test('two transactions at once are told of apart', async () => {
  await using listened = await openListened();
  await Promise.all(
    ['f', 'g'].map((id) =>
      listened.db.tx(async (tx) => {
        await addEvent(tx, { ...event(`f-${id}`), businessId: `b-${id}` });
      }),
    ),
  );
  expect(listened.told.map(({ topics }) => topics.join(' ')).sort((a, b) => a.localeCompare(b))).toEqual([
    'business:b-f guest:f-f',
    'business:b-g guest:f-g',
  ]);
});
