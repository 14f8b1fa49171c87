/** Looking for words as people type them: without case, without accents, in the words, the place and the name. */
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { insertFeedback, readOlderWords } from '#server/db/feedback/feedback.ts';
import { changeFeedback } from '#server/db/feedback/change.ts';
import { eraseItems } from '#server/db/feedback/guest-data.ts';
import { inboxPage } from '#server/db/feedback/inbox.ts';
import { business, feedback, member, user } from '#server/db/schema/index.ts';
import type { Db } from '#server/db/engine/client.ts';
import { newId } from '#server/system/ids.ts';
import { tempDb } from './db-kit.ts';

async function furnish(db: Db): Promise<void> {
  await db.tx(async (tx) => {
    await tx.insert(business).values({
      id: 'ours',
      name: 'ours',
      kind: 'cafe',
      language: 'cs',
      country: 'CZ',
      createdAt: 0,
      weekendDays: [6, 7],
      reviewLinks: [],
      hours: { timeZone: 'Europe/Prague', week: [], specialDays: [] },
      targets: { urgent: null, high: null, normal: null, low: null, spam: null },
    });
    await tx.insert(user).values({ id: 'u', name: 'u', email: 'u@b.cz', createdAt: new Date(0), updatedAt: new Date(0) });
    await tx
      .insert(member)
      .values({ id: 'm', businessId: 'ours', userId: 'u', role: 'owner', name: 'Jana', language: 'cs', createdAt: 0 });
  });
}

const row = (said: { readonly text?: string; readonly author?: string; readonly placeLabel?: string }) => ({
  id: newId(),
  businessId: 'ours',
  channel: 'google' as const,
  kind: 'review' as const,
  visibility: 'public' as const,
  externalId: newId(),
  author: said.author ?? '',
  text: said.text ?? '',
  placeLabel: said.placeLabel ?? '',
  contact: '',
  replyMode: 'link' as const,
  spokeAt: 1,
  receivedAt: 1,
  level: 'high' as const,
  reasons: [],
  ruleLevel: 'high' as const,
  status: 'open' as const,
  dueAt: 1,
  sortDue: 1,
  levelRank: 1,
});

const found = async (db: Db, search: string) =>
  (
    await inboxPage(db.orm, {
      businessId: 'ours',
      memberId: 'm',
      role: 'owner',
      filter: { search },
      cursor: null,
      limit: 50,
      now: 0,
    })
  ).items;

const CASES: readonly (readonly [string, Parameters<typeof row>[0], readonly string[]])[] = [
  ['Czech words', { text: 'Dali jsme si studenou polévku.' }, ['polevku', 'POLÉVKU', 'Polévku', 'studenou   polevku']],
  ['a Czech place', { placeLabel: 'Stůl 7' }, ['stul', 'STUL 7', 'stůl']],
  ['a Polish name', { author: 'Łucja Żółkiewska' }, ['lucja', 'zolkiewska', 'ŁUCJA']],
  ['Polish words', { text: 'Źle, długo, za słono' }, ['zle', 'dlugo', 'SŁONO']],
  ['Ukrainian words', { text: 'Їжа була холодна, ґанок мокрий' }, ['їжа', 'іжа', 'ганок', 'ХОЛОДНА']],
  ['German words', { text: 'Großer Ärger an der Straße' }, ['strasse', 'STRASSE', 'arger', 'großer']],
  ['Danish words', { text: 'Smørrebrød på Ærø' }, ['smorrebrod', 'aero']],
  ['a typed apostrophe', { text: "П'ять хвилин, it’s late" }, ["п'ять", "it's late"]],
];

test.each(CASES)('%s are found however they are typed, also those read after an update', async (_, said, ways) => {
  await using temp = await tempDb();
  await furnish(temp.db);
  await temp.db.tx(async (tx) => {
    await insertFeedback(tx, row(said));
    await insertFeedback(tx, row({ text: 'Quite another thing.' }));
    // As it stood before there was such a column.
    await tx.insert(feedback).values(row(said));
  });
  expect(await readOlderWords(temp.db, 10)).toBe(1);
  expect(await readOlderWords(temp.db, 10)).toBe(0);
  for (const way of ways) expect(await found(temp.db, way), way).toHaveLength(2);
  expect(await found(temp.db, 'nothing of the kind')).toEqual([]);
});

test('an edit is found by its new words and no more by the old; an erased guest by none, and none of them is kept', async () => {
  await using temp = await tempDb();
  await furnish(temp.db);
  const item = row({ text: 'Studená polévka', author: 'Řehoř', placeLabel: 'Stůl 7' });
  await temp.db.tx((tx) => insertFeedback(tx, item));
  await temp.db.tx((tx) =>
    changeFeedback(tx, { businessId: 'ours', id: item.id }, { text: 'Výborná svíčková' }, { kind: 'feedback.edited', at: 1 }),
  );
  await readOlderWords(temp.db, 10);
  expect(await found(temp.db, 'polevka')).toEqual([]);
  expect(await found(temp.db, 'svickova')).toHaveLength(1);
  await temp.db.tx((tx) => eraseItems(tx, { businessId: 'ours', ids: [item.id] }));
  expect(await readOlderWords(temp.db, 10)).toBe(0);
  for (const word of ['svickova', 'rehor']) expect(await found(temp.db, word), word).toEqual([]);
  const [kept] = await temp.db.orm.select({ words: feedback.words }).from(feedback).where(eq(feedback.id, item.id));
  expect(kept?.words).toBe('');
});

test('the words around what was found are shown, however far down they stand', async () => {
  await using temp = await tempDb();
  await furnish(temp.db);
  await temp.db.tx((tx) =>
    insertFeedback(tx, row({ text: `${'Dlouhé vyprávění o večeru. '.repeat(60)}A pak přišla studená polévka.` })),
  );
  const [card] = await found(temp.db, 'polevka');
  expect(card?.excerpt).toMatch(/^….*studená polévka\.$/);
});

test('what is not read yet is looked for without the whole table being read', async () => {
  await using temp = await tempDb();
  const plan = await temp.db.orm.all<{ detail: string }>(
    sql`explain query plan select id from feedback where ${feedback.words} is null order by spoke_at desc limit 10`,
  );
  expect(plan.map(({ detail }) => detail).join()).toContain('feedback_unread');
});
