/** Not nagging: every switch, end to end. */
import { describe, expect, it } from 'vitest';
import type { Ladder } from '#shared/escalation/types.ts';
import { minutes, saturday } from '#tests/support/clock.ts';
import type { Person } from '#tests/support/app.ts';
import { drain, openStage, silent } from './escalation-kit.ts';

const URGENT = 'There was glass in my soup and my daughter swallowed it, we are in hospital';
/** Can wait: it comes with the next digest. */
const ORDINARY = { rating: 3, text: 'It was all right, the music was a bit loud.' } as const;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** The team's own ladder. */
const set = async (ana: Person, change: Partial<Ladder>) => {
  const { ladder, version, digestMinutes } = await ana.api.escalation.get();
  await ana.api.escalation.update({ version, digestMinutes, ladder: { ...ladder, ...change } });
};

describe('quiet hours', () => {
  it('keep a phone silent across midnight, and urgent breaks through', async () => {
    await using stage = await openStage({ at: saturday('23:30') });
    const { app, ana, ben, cleo, phones } = stage;
    for (const person of [ana, ben, cleo])
      await person.api.own.setQuiet({ quiet: { weekdays: EVERY_DAY, fromMinute: 22 * 60, toMinute: 7 * 60 } });
    await app.receive(ana);
    await app.settle();
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
    const urgent = await app.receive(ana, { text: URGENT });
    await app.settle();
    expect(phones.ben.alert().feedbackId).toBe(urgent);
    await ben.api.feedback.claim({ id: urgent, claimId: 'claim-urgent' });
    await ben.api.feedback.resolve({ id: urgent });
    await app.fastForward({ minutes: 7 * 60 + 31 });
    expect(phones.ben.untaken().length).toBeGreaterThan(0);
    app.ignorePhones();
  });

  it('hold only on the weekdays they name', async () => {
    await using stage = await openStage({ at: saturday('23:30') });
    const { app, ana, ben, phones } = stage;
    await ben.api.own.setQuiet({ quiet: { weekdays: [1, 2, 3, 4, 5], fromMinute: 22 * 60, toMinute: 7 * 60 } });
    const id = await app.receive(ana);
    await app.settle();
    expect(phones.ben.alert().feedbackId).toBe(id);
  });
});

describe('a busy kitchen', () => {
  it('hears of what is not urgent afterwards, and of urgent things at once', async () => {
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    await ben.api.escalation.busy({ until: app.clock.now() + minutes(30) });
    const high = await app.receive(ana);
    await app.settle();
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
    const urgent = await app.receive(ana, { text: URGENT });
    await app.settle();
    expect(phones.ben.alert().feedbackId).toBe(urgent);
    await ben.api.feedback.claim({ id: urgent, claimId: 'claim-urgent' });
    await ben.api.feedback.resolve({ id: urgent });
    await app.fastForward({ minutes: 30, seconds: 1 });
    expect(phones.ben.alert().feedbackId).toBe(high);
    expect(silent(phones.ana, phones.cleo)).toBe(true);
  });

  it('puts ordinary items off as well, and says them together when it is calm again', async () => {
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    await ben.api.escalation.busy({ until: app.clock.now() + minutes(90) });
    for (let index = 0; index < 3; index += 1) await app.receive(ana, ORDINARY);
    await app.fastForward({ minutes: 89 });
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
    await app.fastForward({ minutes: 1, seconds: 1 });
    expect(phones.ben.alert().title).toBe('3 items are waiting for an answer');
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
  });

  it('is over at once when somebody says so: what waited is heard', async () => {
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    await ben.api.escalation.busy({ until: app.clock.now() + minutes(180) });
    await app.receive(ana, ORDINARY);
    await app.fastForward({ minutes: 60 });
    const high = await app.receive(ana);
    await app.settle();
    expect(silent(phones.ben)).toBe(true);
    await ben.api.escalation.busy({ until: null });
    await app.settle();
    const heard = [phones.ben.alert(), phones.ben.alert()];
    expect(heard.map(({ feedbackId }) => feedbackId)).toContain(high);
    await ben.api.feedback.claim({ id: high, claimId: 'claim-high' });
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
  });
});

describe('one member', () => {
  it('snoozes an item and hears of it again when the time is over', async () => {
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    const id = await app.receive(ana);
    await app.settle();
    phones.ben.alert();
    await ben.api.own.snooze({ id, until: app.clock.now() + minutes(9) });
    await app.fastForward({ minutes: 8 });
    expect(silent(phones.ben)).toBe(true);
    await app.fastForward({ minutes: 1, seconds: 1 });
    expect(phones.ben.untaken().length).toBeGreaterThan(0);
    app.ignorePhones();
  });

  it('mutes an item and hears no more of it, while the others do', async () => {
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    const id = await app.receive(ana);
    await app.settle();
    phones.ben.alert();
    await ben.api.own.mute({ id, muted: true });
    await app.fastForward({ minutes: 41 });
    expect(silent(phones.ben)).toBe(true);
    expect(phones.cleo.untaken().length).toBeGreaterThan(0);
    expect((await ben.api.own.get()).muted.map((one) => one.feedbackId)).toEqual([id]);
    app.ignorePhones();
  });
});

describe('ordinary items', () => {
  it('come as one digest to the one on duty', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    for (let index = 0; index < 3; index += 1)
      await app.receive(ana, { rating: 3, text: 'It was all right, the music was a bit loud.' });
    await app.settle();
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
    await app.fastForward({ minutes: 31 });
    expect(phones.ben.alert().title).toBe('3 items are waiting for an answer');
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
  });

  it('come as often as the team set it, also those that waited when it was set', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    const digests = async (every: number, count: number) => {
      const { ladder, version } = await ana.api.escalation.get();
      await ana.api.escalation.update({ ladder, version, digestMinutes: every });
      const heard: number[] = [];
      for (let minute = 1; minute <= count; minute += 1) {
        await app.fastForward({ minutes: 1 });
        if (drain(phones.ben) > 0) heard.push(minute);
      }
      return heard;
    };
    await app.receive(ana, ORDINARY);
    expect(await digests(15, 16)).toEqual([15]);
    await app.receive(ana, ORDINARY);
    await app.fastForward({ minutes: 1 });
    expect(await digests(60, 10)).toEqual([]);
    expect(await digests(10, 10)).toEqual([1]);
    expect(silent(phones.ana, phones.cleo)).toBe(true);
  });

  it('come after quiet hours, and low ones and spam never make a sound', async () => {
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    await ben.api.own.setQuiet({ quiet: { weekdays: EVERY_DAY, fromMinute: 20 * 60, toMinute: 22 * 60 } });
    await app.receive(ana, ORDINARY);
    const low = await app.receive(ana, { rating: 5, text: 'Lovely evening, thank you!' });
    const spam = await app.receive(ana, {
      rating: null,
      text: 'Buy followers cheap! Earn $5000 a week from home, click https://win.example/casino now',
    });
    expect((await ana.api.feedback.get({ id: low })).level).toBe('low');
    expect((await ana.api.feedback.get({ id: spam })).level).toBe('spam');
    await app.fastForward({ minutes: 79 });
    expect(silent(phones.ben)).toBe(true);
    await app.fastForward({ minutes: 2 });
    expect(drain(phones.ben)).toBe(1);
    await app.fastForward({ minutes: 180 });
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
  });
});

describe('what the team sets', () => {
  it('holds for a claim: silent for so long it goes back, and others hear of it', async () => {
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    await set(ana, { claimSilentMinutes: 7, nudgeMinutes: [] });
    const id = await app.receive(ana);
    await app.settle();
    phones.ben.alert();
    await ben.api.feedback.claim({ id, claimId: 'claim-silent' });
    await app.fastForward({ minutes: 6 });
    expect((await ana.api.feedback.get({ id })).claimedBy?.name).toBe('Ben');
    await app.fastForward({ minutes: 1, seconds: 1 });
    expect((await ana.api.feedback.get({ id })).claimedBy).toBeNull();
    expect(phones.cleo.alert().feedbackId).toBe(id);
    app.ignorePhones();
  });

  it('holds for the reminders of whoever has it, and without any nobody is reminded', async () => {
    for (const [nudgeMinutes, heard] of [
      [
        [30, 10],
        ['30 minutes left to answer', '10 minutes left to answer'],
      ],
      [[], []],
    ] as const) {
      await using stage = await openStage();
      const { app, ana, ben, phones } = stage;
      await set(ana, { claimSilentMinutes: 180, nudgeMinutes });
      const id = await app.receive(ana);
      await app.settle();
      phones.ben.alert();
      await ben.api.feedback.claim({ id, claimId: 'claim-nudged' });
      await app.fastForward({ minutes: 59 });
      const titles: string[] = [];
      while (phones.ben.untaken().length > 0) titles.push(phones.ben.alert().title);
      expect(titles).toEqual(heard);
      expect(silent(phones.ana, phones.cleo)).toBe(true);
    }
  });

  it('is refused when somebody else has set it since, or when it would leave somebody waiting', async () => {
    await using stage = await openStage();
    const { ana } = stage;
    const before = await ana.api.escalation.get();
    await set(ana, { claimSilentMinutes: 30 });
    const late = ana.api.escalation.update({ ladder: before.ladder, digestMinutes: 60, version: before.version });
    await expect(late).rejects.toMatchObject({ cause: { reason: 'settings_changed' } });
    await expect(set(ana, { claimSilentMinutes: 4 })).rejects.toMatchObject({ cause: { reason: 'bad_ladder' } });
    expect((await ana.api.escalation.get()).ladder.claimSilentMinutes).toBe(30);
  });
});

describe('a storm', () => {
  it('of 500 items in a minute is at most six pushes a minute on a device, and every item is announced', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    app.ignorePhones();
    for (let index = 0; index < 500; index += 1) {
      await app.receive(ana);
      if (index % 25 === 24) {
        await app.fastForward({ seconds: 3 });
      }
    }
    await app.fastForward({ seconds: 70 });
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

  it('rings eleven times in an hour, however it is spread, and folds the rest', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    app.ignorePhones();
    const once = { when: 'always', ways: ['push'] } as const;
    const rungs = [
      { afterMinutes: 0, tell: 'on_duty', ...once },
      { afterMinutes: 1440, tell: 'owner', ...once },
    ] as const;
    await set(ana, { rungs, repeat: { everyMinutes: 15, times: 0 } });
    for (let quarter = 0; quarter < 3; quarter += 1) {
      for (let index = 0; index < 5; index += 1) await app.receive(ana);
      await app.fastForward({ minutes: 15, seconds: 1 });
    }
    const titles = phones.ben.received.map((push) => JSON.parse(push.text).notification.title as string);
    // Pushes of one moment travel side by side: their order is not a promise.
    expect(titles.filter((title) => !title.includes('more'))).toHaveLength(11);
    expect(titles.at(-1)).toContain('more');
  });

  it('rings five times in a quarter of an hour and folds the rest', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    for (let index = 0; index < 12; index += 1) await app.receive(ana);
    await app.settle();
    await app.fastForward({ seconds: 61 });
    const titles: string[] = [];
    while (phones.ben.untaken().length > 0) titles.push(phones.ben.alert().title);
    expect(titles.filter((title) => !title.includes('more'))).toHaveLength(5);
    expect(titles.at(-1)).toBe('7 more are waiting');
    drain(phones.cleo);
  });
});
