/** Answered is not settled: what is not closed in time is heard of by whoever comes on duty, until it is closed. */
import { describe, expect, it } from 'vitest';
import type { Shift } from '#shared/duty/types.ts';
import { deliveryReceipt } from '#server/flows/delivery/receipt.ts';
import { newId } from '#server/system/ids.ts';
import { openStage, plan, type Stage } from '#tests/server/escalation/escalation-kit.ts';
import { minutes, saturday } from '#tests/support/clock.ts';
import { openTestApp, type Person, type Phone } from '#tests/support/app.ts';

const DAY = 24 * minutes(60);
const HOUR = 60;
/** Answered where the guest reads it. */
const PAGE = { replyMode: 'page' } as const;

const evening = (memberId: string): Shift[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    id: `day-${weekday}`,
    name: '',
    weekday,
    fromMinute: 16 * HOUR,
    toMinute: 23 * HOUR,
    first: { kind: 'member', memberId },
    backup: null,
  }));

async function open(): Promise<Stage> {
  const stage = await openStage({ at: saturday('18:00') });
  await plan(stage.ana, evening(stage.ben.memberId));
  await stage.app.settle();
  stage.app.ignorePhones();
  return stage;
}

async function answer(person: Person, id: string): Promise<void> {
  const { version } = await person.api.feedback.get({ id });
  const text = 'We are sorry. Please come back to us.';
  const held = await person.api.feedback.reply({ replyId: newId(), id, version, kind: 'answer', text });
  if (held.outcome !== 'held') throw new Error(held.outcome);
  await person.api.feedback.sendNow({ replyId: held.reply.id });
}

/** What came to the phone about them; unless it is dark, it shows and says so. */
async function told({ app }: Pick<Stage, 'app'>, phone: Phone, { dark = false } = {}): Promise<string[]> {
  const found: string[] = [];
  while (phone.untaken().length > 0) {
    const { title, receipt } = phone.alert();
    found.push(title);
    if (!dark) await deliveryReceipt(app.app.parts, { token: receipt, what: 'shown' });
  }
  return found.filter((title) => title.includes('not closed in time'));
}
const allTold = async (stage: Stage): Promise<string[]> => {
  const { ana, ben, cleo } = stage.phones;
  return [...(await told(stage, ana)), ...(await told(stage, ben)), ...(await told(stage, cleo))];
};

/** Until a moment on the wall of that Saturday, `days` later. */
async function until(app: Stage['app'], days: number, time: string): Promise<void> {
  await app.fastForward({ seconds: (saturday(time) + days * DAY - app.clock.now()) / 1000 });
  await app.settle();
}

describe('answered on Saturday evening, to be closed within a day', () => {
  it('begins Ben’s Monday in one push that opens those and no other, comes again after a week, and ends when they are closed', async () => {
    await using stage = await open();
    const { app, ana, ben, phones } = stage;
    const ids = [await app.receive(ana, PAGE), await app.receive(ana, PAGE)];
    for (const id of ids) await answer(ben, id);
    const fresh = await app.receive(ana, PAGE);
    await ben.api.feedback.claim({ id: fresh, claimId: newId() });
    // It is closed in time: nobody speaks of it.
    await answer(ben, fresh);
    await ben.api.feedback.resolve({ id: fresh });
    await until(app, 2, '15:55');
    expect(await allTold(stage)).toEqual([]);
    expect(await ben.api.feedback.counts()).toMatchObject({ answered: 2, unsettled: 2 });

    await until(app, 2, '16:10');
    const [last] = phones.ben.received.slice(-1);
    const { notification } = JSON.parse(last?.text ?? '{}') as { notification: { title: string; navigate: string } };
    expect(notification.title).toBe('2 answered guests are not closed in time');
    const link = new URL(notification.navigate);
    expect([
      link.pathname,
      link.searchParams.get('section'),
      link.searchParams.get('unsettled'),
      link.searchParams.get('b'),
    ]).toEqual(['/', 'answered', '1', ana.businessId]);
    expect([...(await told(stage, phones.ana)), ...(await told(stage, phones.cleo))]).toEqual([]);
    const page = await ben.api.feedback.list({ filter: { section: 'answered', unsettled: true } });
    expect(page.items.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());

    expect(await told(stage, phones.ben)).toEqual(['2 answered guests are not closed in time']);
    await until(app, 8, '23:00');
    expect(await told(stage, phones.ben)).toEqual([]);
    await until(app, 9, '16:10');
    expect(await told(stage, phones.ben)).toEqual(['2 answered guests are not closed in time']);
    for (const id of ids) await ben.api.feedback.resolve({ id });
    expect(await ben.api.feedback.counts()).toMatchObject({ answered: 0, unsettled: 0 });
    await until(app, 23, '23:00');
    expect(await allTold(stage)).toEqual([]);
  });

  it('another one is told at the next duty together with the old ones', async () => {
    await using stage = await open();
    const { app, ana, ben, phones } = stage;
    await answer(ben, await app.receive(ana, PAGE));
    await until(app, 1, '20:00');
    await answer(ben, await app.receive(ana, { ...PAGE, spokeAt: app.clock.now() }));
    await until(app, 2, '17:00');
    expect(await told(stage, phones.ben)).toEqual(['1 answered guest is not closed in time']);
    await until(app, 3, '17:00');
    expect(await told(stage, phones.ben)).toEqual(['2 answered guests are not closed in time']);
  });

  it('one that was answered when its time had passed already is told at the next duty as well', async () => {
    await using stage = await open();
    const { app, ana, ben, phones } = stage;
    await answer(ben, await app.receive(ana, PAGE));
    const slow = await app.receive(ana, PAGE);
    await until(app, 2, '17:00');
    expect(await told(stage, phones.ben)).toEqual(['1 answered guest is not closed in time']);
    await until(app, 2, '17:10');
    await answer(ben, slow);
    await until(app, 3, '17:00');
    expect(await told(stage, phones.ben)).toEqual(['2 answered guests are not closed in time']);
  });

  it('a clock that stood a month ahead holds nothing up once it is right again', async () => {
    await using stage = await open();
    const { app, ana, ben, phones } = stage;
    await answer(ben, await app.receive(ana, PAGE));
    await until(app, 30, '17:00');
    expect(await told(stage, phones.ben)).toEqual(['1 answered guest is not closed in time']);
    app.clock.set(saturday('18:00') + DAY);
    await until(app, 2, '17:00');
    expect(await told(stage, phones.ben)).toEqual(['1 answered guest is not closed in time']);
  });

  it('a helper on duty, who does not see them, is not told of them: those who lead are', async () => {
    await using stage = await open();
    const { app, ana, ben, phones } = stage;
    await answer(ben, await app.receive(ana, PAGE));
    const dan = await app.hire(ana, { name: 'Dan', role: 'helper' });
    const phone = await dan.phone();
    await plan(ana, evening(dan.memberId));
    await until(app, 2, '17:00');
    expect(await told(stage, phone)).toEqual([]);
    expect(await told(stage, phones.ana)).toEqual(['1 answered guest is not closed in time']);
    expect((await dan.api.feedback.counts()).unsettled).toBe(0);
  });

  it('nobody had a phone: the first one that rings hears of it', async () => {
    await using app = await openTestApp({ at: saturday('18:00') });
    const ana = await app.business();
    await answer(ana, await app.receive(ana, PAGE));
    await until(app, 3, '12:00');
    const phone = await ana.phone();
    app.ignorePhones();
    await until(app, 3, '12:06');
    expect(await told({ app }, phone)).toEqual(['1 answered guest is not closed in time']);
  });

  it('an item that waits for another answer rings as such and is no part of it', async () => {
    await using stage = await open();
    const { app, ana, ben, phones } = stage;
    const id = await app.receive(ana, PAGE);
    await answer(ben, id);
    await ben.api.feedback.reopen({ id });
    await until(app, 2, '17:00');
    expect(await told(stage, phones.ben)).toEqual([]);
    expect((await ben.api.feedback.counts()).unsettled).toBe(0);
  });

  it('what no phone showed was told to nobody: the next duty hears of it, and those who lead where that phone stays dark', async () => {
    await using stage = await open();
    const { app, ana, ben, phones } = stage;
    await answer(ben, await app.receive(ana, PAGE));
    await until(app, 2, '17:00');
    expect(await told(stage, phones.ana)).toEqual([]);
    expect(await told(stage, phones.ben, { dark: true })).toEqual(['1 answered guest is not closed in time']);
    await until(app, 3, '17:00');
    expect(await told(stage, phones.ana)).toEqual(['1 answered guest is not closed in time']);
    await until(app, 5, '17:00');
    expect(await allTold(stage)).toEqual([]);
  });
});
