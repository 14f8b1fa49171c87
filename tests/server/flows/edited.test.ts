/** Words that change where they stand are judged again, and what was owed stands in the ledger as it was judged then. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { obligationsOf } from '#tests/support/obligations.ts';
import { obligation } from '#server/db/schema/index.ts';
import { guestWrites } from '#server/flows/intake/guest.ts';
import { newId } from '#server/system/ids.ts';
import { drain, openStage, silent, type Stage } from '../escalation/escalation-kit.ts';

const REVIEW = {
  channel: 'google',
  kind: 'review',
  visibility: 'public',
  externalId: 'review-1',
  author: 'Iveta',
  replyMode: 'page',
} as const;
const HOUR = 60 * 60_000;

const read = async ({ ana }: Stage, id: string) => ana.api.feedback.get({ id });
const answer = async (stage: Stage, id: string) => {
  const { version } = await read(stage, id);
  await stage.ben.api.feedback.reply({ id, version, replyId: newId(), kind: 'answer', text: 'We are sorry. Please call us.' });
  await stage.app.fastForward({ minutes: 2 });
};
const owed = async ({ app }: Stage, id: string) =>
  (await obligationsOf(app.app.parts.db.orm, id)).map(({ kind, level, verdict }) => [kind, level, verdict]);

describe('an edited review', () => {
  it('that was praise and tells of an allergy is urgent, due in half an hour, and rings', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    const id = await app.receive(ana, { ...REVIEW, rating: 5, text: 'Lovely evening.' });
    await app.settle();
    expect(await read(stage, id)).toMatchObject({ level: 'low' });
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
    await app.receive(ana, {
      ...REVIEW,
      rating: 1,
      text: 'EDIT: my daughter had an allergic reaction to the nuts, we are at the hospital.',
    });
    await app.settle();
    const after = await read(stage, id);
    expect(after).toMatchObject({ level: 'urgent', status: 'open', dueAt: app.clock.now() + HOUR / 2 });
    expect(after.reasons).not.toContain('praise');
    expect(after.history.findLast(({ kind }) => kind === 'feedback.edited')?.data).toMatchObject({
      levelBefore: 'low',
      level: 'urgent',
    });
    expect(phones.ben.alert()).toMatchObject({ feedbackId: id });
    app.ignorePhones();
  });

  it('that was answered and gets worse opens again, also when the stars stay; withdrawn it is quiet', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    const id = await app.receive(ana, { ...REVIEW, rating: 4, text: 'Nice place, a bit loud.' });
    await answer(stage, id);
    drain(phones.ben);
    const words = 'Nice place. The next morning all four of us were vomiting.';
    await app.receive(ana, { ...REVIEW, rating: 4, text: words });
    await app.settle();
    expect(await read(stage, id)).toMatchObject({ level: 'urgent', status: 'open', dueAt: app.clock.now() + HOUR / 2 });
    expect(phones.ben.alert()).toMatchObject({ feedbackId: id });
    app.ignorePhones();
    await app.receive(ana, { ...REVIEW, rating: 5, text: 'We were wrong, it was a virus from school. Lovely place!' });
    await app.settle();
    for (const phone of [phones.ana, phones.ben, phones.cleo]) drain(phone);
    expect(await read(stage, id)).toMatchObject({ level: 'low', status: 'open' });
    await app.fastForward({ minutes: 120 });
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
    const kinds = await owed(stage, id);
    expect(kinds.map(([kind]) => kind)).toEqual(['first_answer', 'settlement', 'next_reply']);
  });

  it('delivered again in an older version changes nothing', async () => {
    await using stage = await openStage();
    const { app, ana } = stage;
    const now = app.clock.now();
    const newer = { ...REVIEW, rating: 1, text: 'Still no refund after three weeks.', versionAt: now - HOUR } as const;
    const id = await app.receive(ana, newer);
    await app.receive(ana, { ...REVIEW, rating: 4, text: 'Nice place.', versionAt: now - 2 * HOUR });
    await app.settle();
    expect(await read(stage, id)).toMatchObject({ text: newer.text, rating: 1 });
    await app.receive(ana, { ...REVIEW, rating: 2, text: 'The refund came at last.', versionAt: now - HOUR / 2 });
    await app.settle();
    expect(await read(stage, id)).toMatchObject({ text: 'The refund came at last.', rating: 2 });
    app.ignorePhones();
  });

  it('keeps what a person said of it while the rules say the same as before', async () => {
    await using stage = await openStage();
    const { app, ana } = stage;
    const id = await app.receive(ana, { ...REVIEW, rating: 1, text: 'We waited an hour for cold soup.' });
    await app.settle();
    await ana.api.feedback.correct({ id, to: 'less', correctionId: newId() });
    const { level } = await read(stage, id);
    expect(level).toBe('normal');
    await app.receive(ana, { ...REVIEW, rating: 1, text: 'We waited an hour for a cold soup!' });
    await app.settle();
    expect(await read(stage, id)).toMatchObject({ level });
    app.ignorePhones();
  });
});

it('a guest who writes of something worse moves the deadline with the level, in the item and in the ledger', async () => {
  await using stage = await openStage();
  const { app, ana } = stage;
  const id = await app.receive(ana, {
    channel: 'webhook',
    kind: 'message',
    rating: null,
    text: 'Do you have a table for four?',
  });
  await app.settle();
  const text = 'My wife ate the cake and cannot breathe, I am calling an ambulance.';
  await guestWrites(app.app.parts, { businessId: ana.businessId, feedbackId: id, messageId: newId(), text });
  const dueAt = app.clock.now() + HOUR / 2;
  expect(await read(stage, id)).toMatchObject({ level: 'urgent', dueAt });
  const ledger = await obligationsOf(app.app.parts.db.orm, id);
  expect(ledger[0]).toMatchObject({ kind: 'first_answer', level: 'urgent', dueAt, endedAt: null });
  app.ignorePhones();
});

it('"I am on it" is no answer in time when the guest then waits a day: the promise is broken and the target missed', async () => {
  await using stage = await openStage();
  const { app, ana, ben } = stage;
  const id = await app.receive(ana, { rating: 1, text: 'The waiter was rude to my mother.', replyMode: 'page' });
  await app.settle();
  const { version } = await read(stage, id);
  const promisedAt = app.clock.now() + 2 * HOUR;
  await ben.api.feedback.reply({ id, version, replyId: newId(), kind: 'holding', promisedAt, text: 'I am on it.' });
  await app.fastForward({ minutes: 2 });
  expect(await read(stage, id)).toMatchObject({ status: 'open', promisedAt, dueAt: promisedAt, firstResponseAt: null });
  await app.fastForward({ minutes: 26 * 60 });
  await answer(stage, id);
  expect(await read(stage, id)).toMatchObject({ status: 'answered', withinTarget: false });
  expect(await owed(stage, id)).toEqual([
    ['first_answer', 'high', 'promised'],
    ['settlement', 'high', null],
    ['promise', 'high', 'late'],
  ]);
  await ana.api.feedback.resolve({ id, outside: false });
  const rows = await app.app.parts.db.orm.select().from(obligation).where(eq(obligation.feedbackId, id));
  expect(rows.find(({ kind }) => kind === 'settlement')).toMatchObject({ verdict: 'late', memberId: ana.memberId });
  const { owed: figures, targets } = await ana.api.stats.times({});
  expect(targets.map(({ level }) => level)).toEqual(['urgent', 'high', 'normal', 'low']);
  expect(targets[1]).toEqual({ level: 'high', firstMinutes: 60, settleHours: 24 });
  const broken = { promise: { part: 0, of: 1 }, next_reply: { part: 0, of: 0 }, settlement: { part: 0, of: 1 } };
  expect(figures.total).toEqual(broken);
  expect(figures.by.level).toEqual([{ key: 'high', figures: broken }]);
  app.ignorePhones();
});

it('an answer given by phone counts from when the guest had it, between their words and now', async () => {
  await using stage = await openStage();
  const { app, ana } = stage;
  const id = await app.receive(ana, { rating: 1, text: 'The waiter was rude to my mother.' });
  const spokeAt = app.clock.now();
  await app.fastForward({ minutes: 120 });
  app.ignorePhones();
  for (const answeredAt of [spokeAt - 1, app.clock.now() + HOUR])
    await expect(ana.api.feedback.resolve({ id, outside: true, answeredAt })).rejects.toMatchObject({
      message: 'answer_out_of_range',
    });
  await ana.api.feedback.resolve({ id, outside: true, answeredAt: spokeAt + 20 * 60_000 });
  expect(await read(stage, id)).toMatchObject({ status: 'resolved', firstResponseAt: spokeAt + 20 * 60_000, withinTarget: true });
  expect(await owed(stage, id)).toEqual([
    ['first_answer', 'high', 'met'],
    ['settlement', 'high', 'met'],
  ]);
});
