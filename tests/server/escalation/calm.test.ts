/** Not nagging: every switch, end to end. */
import { describe, expect, it } from 'vitest';
import { minutes, saturday } from '#tests/support/clock.ts';
import { drain, openStage, silent } from './stage.ts';

const URGENT = 'There was glass in my soup and my daughter swallowed it, we are in hospital';
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

describe('quiet hours', () => {
  it('keep a phone silent across midnight, and urgent breaks through', async () => {
    await using stage = await openStage({ at: saturday('23:30') });
    const { office, ana, ben, cleo, phones } = stage;
    for (const person of [ana, ben, cleo])
      await person.api.own.setQuiet({ quiet: { weekdays: EVERY_DAY, fromMinute: 22 * 60, toMinute: 7 * 60 } });
    await office.receive(ana);
    await office.settle();
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
    const urgent = await office.receive(ana, { text: URGENT });
    await office.settle();
    expect(phones.ben.alert().feedbackId).toBe(urgent);
    await ben.api.feedback.claim({ id: urgent, claimId: 'claim-urgent' });
    await ben.api.feedback.resolve({ id: urgent });
    await office.fastForward({ minutes: 7 * 60 + 31 });
    expect(phones.ben.untaken().length).toBeGreaterThan(0);
    office.ignorePhones();
  });

  it('hold only on the weekdays they name', async () => {
    await using stage = await openStage({ at: saturday('23:30') });
    const { office, ana, ben, phones } = stage;
    await ben.api.own.setQuiet({ quiet: { weekdays: [1, 2, 3, 4, 5], fromMinute: 22 * 60, toMinute: 7 * 60 } });
    const id = await office.receive(ana);
    await office.settle();
    expect(phones.ben.alert().feedbackId).toBe(id);
  });
});

describe('a busy kitchen', () => {
  it('hears of what is not urgent afterwards, and of urgent things at once', async () => {
    await using stage = await openStage();
    const { office, ana, ben, phones } = stage;
    await ben.api.escalation.busy({ until: office.clock.now() + minutes(30) });
    const high = await office.receive(ana);
    await office.settle();
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
    const urgent = await office.receive(ana, { text: URGENT });
    await office.settle();
    expect(phones.ben.alert().feedbackId).toBe(urgent);
    await ben.api.feedback.claim({ id: urgent, claimId: 'claim-urgent' });
    await ben.api.feedback.resolve({ id: urgent });
    await office.fastForward({ minutes: 30, seconds: 1 });
    expect(phones.ben.alert().feedbackId).toBe(high);
    expect(silent(phones.ana, phones.cleo)).toBe(true);
  });
});

describe('one member', () => {
  it('snoozes an item and hears of it again when the time is over', async () => {
    await using stage = await openStage();
    const { office, ana, ben, phones } = stage;
    const id = await office.receive(ana);
    await office.settle();
    phones.ben.alert();
    await ben.api.own.snooze({ id, until: office.clock.now() + minutes(9) });
    await office.fastForward({ minutes: 8 });
    expect(silent(phones.ben)).toBe(true);
    await office.fastForward({ minutes: 1, seconds: 1 });
    expect(phones.ben.untaken().length).toBeGreaterThan(0);
    office.ignorePhones();
  });

  it('mutes an item and hears no more of it, while the others do', async () => {
    await using stage = await openStage();
    const { office, ana, ben, phones } = stage;
    const id = await office.receive(ana);
    await office.settle();
    phones.ben.alert();
    await ben.api.own.mute({ id, muted: true });
    await office.fastForward({ minutes: 41 });
    expect(silent(phones.ben)).toBe(true);
    expect(phones.cleo.untaken().length).toBeGreaterThan(0);
    expect((await ben.api.own.get()).muted.map((one) => one.feedbackId)).toEqual([id]);
    office.ignorePhones();
  });
});

describe('ordinary items', () => {
  it('come as one digest to the one on duty', async () => {
    await using stage = await openStage();
    const { office, ana, phones } = stage;
    for (let index = 0; index < 3; index += 1)
      await office.receive(ana, { rating: 3, text: 'It was all right, the music was a bit loud.' });
    await office.settle();
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
    await office.fastForward({ minutes: 31 });
    expect(phones.ben.alert().title).toBe('3 messages wait for an answer');
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
  });
});

describe('a storm', () => {
  it('of 500 items in a minute is at most six pushes a minute on a device, and every item is announced', async () => {
    await using stage = await openStage();
    const { office, ana, phones } = stage;
    office.ignorePhones();
    for (let index = 0; index < 500; index += 1) {
      await office.receive(ana);
      if (index % 25 === 24) {
        await office.fastForward({ seconds: 3 });
      }
    }
    await office.fastForward({ seconds: 70 });
    const atMost = Math.max(
      ...phones.ben.received.map(
        (push) => phones.ben.received.filter((one) => one.at >= push.at && one.at < push.at + 60_000).length,
      ),
    );
    expect(atMost).toBeLessThanOrEqual(6);
    const titles = phones.ben.received.map((push) => JSON.parse(push.text).notification.title as string);
    const pages = titles.filter((title) => !/more/.test(title)).length;
    const counts = titles.flatMap((title) => [...title.matchAll(/^(\d+) more/g)].map(([, count]) => Number(count)));
    expect(pages + Math.max(...counts)).toBe(500);
  }, 120_000);

  it('rings five times in a quarter of an hour and folds the rest', async () => {
    await using stage = await openStage();
    const { office, ana, phones } = stage;
    for (let index = 0; index < 12; index += 1) await office.receive(ana);
    await office.settle();
    await office.fastForward({ seconds: 61 });
    const titles: string[] = [];
    while (phones.ben.untaken().length > 0) titles.push(phones.ben.alert().title);
    expect(titles.filter((title) => !title.includes('more'))).toHaveLength(5);
    expect(titles.at(-1)).toBe('7 more are waiting');
    drain(phones.cleo);
  });
});
