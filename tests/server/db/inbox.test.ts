import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginObligation } from '#server/db/feedback/obligation.ts';
import { foundCounts, inboxCounts, inboxPage } from '#server/db/feedback/inbox.ts';
import type { Db } from '#server/db/engine/client.ts';
import { business, feedback, member, user } from '#server/db/schema/index.ts';
import { LEVEL_RANK, type Level, type Status } from '#shared/model/feedback.ts';
import { SECTIONS, type InboxFilter } from '#shared/views/app.ts';
import { tempDb } from './db-kit.ts';

/** After everything here is due. */
const NOW = 1_000_000;

const EPOCH = new Date(0);

async function furnish(db: Db) {
  await db.tx(async (tx) => {
    for (const id of ['ours', 'theirs']) {
      await tx.insert(business).values({
        id,
        name: id,
        kind: 'cafe',
        language: 'cs',
        country: 'CZ',
        createdAt: 0,
        weekendDays: [6, 7],
        reviewLinks: [],
        hours: { timeZone: 'Europe/Prague', week: [], specialDays: [] },
        targets: { urgent: null, high: null, normal: null, low: null, spam: null },
      });
      await tx.insert(user).values({ id: `u-${id}`, name: id, email: `${id}@b.cz`, createdAt: EPOCH, updatedAt: EPOCH });
      await tx
        .insert(member)
        .values({ id: `m-${id}`, businessId: id, userId: `u-${id}`, role: 'owner', name: 'Jana', language: 'cs', createdAt: 0 });
    }
  });
}

type Item = {
  readonly status: Status;
  readonly level: Level;
  readonly due: number;
  readonly mine: boolean;
  readonly ours: boolean;
};

const insertItems = (db: Db, items: readonly Item[]) =>
  db.tx(async (tx) => {
    for (const [n, item] of items.entries()) {
      const businessId = item.ours ? 'ours' : 'theirs';
      await tx.insert(feedback).values({
        id: `f${n}`,
        businessId,
        channel: 'google',
        kind: 'review',
        visibility: 'public',
        externalId: `x${n}`,
        author: 'Žofie',
        text: `soup ${n} 100% cold_ish`,
        placeLabel: '',
        contact: '',
        replyMode: 'link',
        spokeAt: n,
        receivedAt: n,
        level: item.level,
        reasons: ['one_star'],
        ruleLevel: item.level,
        status: item.status,
        claimedBy: item.mine ? `m-${businessId}` : null,
        dueAt: item.due,
        sortDue: item.due,
        levelRank: LEVEL_RANK[item.level],
      });
    }
  });

async function walk(db: Db, filter: InboxFilter, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await inboxPage(db.orm, {
      businessId: 'ours',
      memberId: 'm-ours',
      role: 'owner',
      filter,
      cursor,
      limit,
      now: NOW,
    });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return ids;
}

const anItem: fc.Arbitrary<Item> = fc.record({
  status: fc.constantFrom<Status>('open', 'open', 'answered', 'resolved'),
  level: fc.constantFrom<Level>('urgent', 'high', 'normal', 'low', 'spam'),
  // Few values, so that level and id must break ties.
  due: fc.integer({ min: 0, max: 3 }),
  mine: fc.boolean(),
  ours: fc.boolean(),
});

test('page after page, the inbox shows each item of this business once, in order, and nothing of another business', async () => {
  await using temp = await tempDb();
  await furnish(temp.db);
  await fc.assert(
    fc.asyncProperty(fc.array(anItem, { maxLength: 30 }), fc.integer({ min: 1, max: 7 }), async (items, limit) => {
      await temp.db.orm.delete(feedback);
      await insertItems(temp.db, items);
      const expected = items
        .map((item, n) => ({ ...item, id: `f${n}`, n }))
        .filter((item) => item.ours && item.status !== 'resolved' && item.level !== 'spam')
        .sort((a, b) => a.due - b.due || LEVEL_RANK[a.level] - LEVEL_RANK[b.level] || (a.id < b.id ? -1 : 1))
        .map(({ id }) => id);
      expect(await walk(temp.db, {}, limit)).toEqual(expected);
      const counts = await inboxCounts(temp.db.orm, { businessId: 'ours', memberId: 'm-ours', role: 'owner', now: NOW });
      for (const section of ['waiting', 'mine', 'others', 'answered', 'resolved'] as const) {
        expect(await walk(temp.db, { section }, limit)).toHaveLength(counts[section]);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('a search finds words of the guest, treats % and _ as themselves, and finds spam and closed items too', async () => {
  await using temp = await tempDb();
  await furnish(temp.db);
  const item: Item = { status: 'open', level: 'high', due: 1, mine: false, ours: true };
  await insertItems(temp.db, [item, { ...item, status: 'resolved' }, { ...item, level: 'spam' }, { ...item, ours: false }]);
  expect(await walk(temp.db, { search: 'soup' }, 2)).toEqual(['f0', 'f1', 'f2']);
  expect(await walk(temp.db, { search: 'soup 1' }, 5)).toEqual(['f1']);
  expect(await walk(temp.db, { search: '100%' }, 5)).toHaveLength(3);
  expect(await walk(temp.db, { search: 's__p' }, 5)).toEqual([]);
  expect(await walk(temp.db, { search: "' or 1=1 --" }, 5)).toEqual([]);
});

test('a search knows in which section each of its hits is', async () => {
  await using temp = await tempDb();
  await furnish(temp.db);
  await fc.assert(
    fc.asyncProperty(
      fc.array(anItem, { maxLength: 30 }),
      fc.constantFrom<InboxFilter>(
        { search: 'soup' },
        { search: 'soup 1' },
        { level: 'urgent' },
        { search: '2', level: 'spam' },
        {},
      ),
      async (items, filter) => {
        await temp.db.orm.delete(feedback);
        await insertItems(temp.db, items);
        const found = await foundCounts(temp.db.orm, { businessId: 'ours', memberId: 'm-ours', role: 'owner', filter });
        for (const section of SECTIONS) expect(await walk(temp.db, { ...filter, section }, 50)).toHaveLength(found[section]);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test('a helper is not told of hits in what they do not see', async () => {
  await using temp = await tempDb();
  await furnish(temp.db);
  const item: Item = { status: 'open', level: 'high', due: 1, mine: false, ours: true };
  await insertItems(temp.db, [
    item,
    { ...item, status: 'resolved' },
    { ...item, status: 'answered' },
    { ...item, status: 'answered', mine: true },
  ]);
  const asked = { businessId: 'ours', memberId: 'm-ours', role: 'helper' as const, filter: { search: 'soup' } };
  expect(await foundCounts(temp.db.orm, asked)).toEqual({ waiting: 1, mine: 0, others: 0, answered: 1, resolved: 0 });
});

test('the counts of long closed lists stop at a thousand', async () => {
  await using temp = await tempDb();
  await furnish(temp.db);
  await insertItems(
    temp.db,
    Array.from({ length: 1_005 }, () => ({ status: 'resolved', level: 'low', due: 1, mine: false, ours: true }) as const),
  );
  expect(await inboxCounts(temp.db.orm, { businessId: 'ours', memberId: 'm-ours', role: 'owner', now: NOW })).toMatchObject({
    resolved: 1_000,
    waiting: 0,
  });
});

test('a cursor somebody made up is read as the top of the list', async () => {
  await using temp = await tempDb();
  await furnish(temp.db);
  await insertItems(temp.db, [{ status: 'open', level: 'high', due: 1, mine: false, ours: true }]);
  for (const cursor of ['', 'x', "1.1.'; drop table feedback", '99999999999999999999.1.a', '1.1.f0.f1']) {
    const page = await inboxPage(temp.db.orm, {
      businessId: 'ours',
      memberId: 'm-ours',
      role: 'owner',
      filter: {},
      cursor,
      limit: 5,
      now: NOW,
    });
    expect(page.items).toHaveLength(1);
  }
});

test('answered and not closed in time: counted and listed, for each as far as they see it; of open, closed and spam none', async () => {
  await using temp = await tempDb();
  await furnish(temp.db);
  const item = { status: 'answered', level: 'high', due: 1, mine: false, ours: true } as const;
  await insertItems(temp.db, [
    item,
    { ...item, mine: true },
    item,
    { ...item, status: 'open' },
    { ...item, status: 'resolved' },
    { ...item, level: 'spam' },
    { ...item, ours: false },
  ]);
  const owe = async (id: string, dueAt: number | null) =>
    temp.db.tx((tx) =>
      beginObligation(
        tx,
        { businessId: id === 'f6' ? 'theirs' : 'ours', id },
        { kind: 'settlement', level: 'high', startedAt: 0, dueAt },
      ),
    );
  for (const id of ['f0', 'f1', 'f3', 'f4', 'f5', 'f6']) await owe(id, NOW - 1);
  await owe('f2', NOW + 1);
  expect(await walk(temp.db, { section: 'answered', unsettled: true }, 1)).toEqual(['f0', 'f1']);
  const asked = { businessId: 'ours', memberId: 'm-ours', now: NOW };
  expect(await inboxCounts(temp.db.orm, { ...asked, role: 'owner' })).toMatchObject({ answered: 3, unsettled: 2 });
  expect(await inboxCounts(temp.db.orm, { ...asked, role: 'helper' })).toMatchObject({ answered: 1, unsettled: 1 });
  expect(await inboxCounts(temp.db.orm, { ...asked, role: 'owner', now: NOW + 2 })).toMatchObject({ unsettled: 3 });
});
