/** A team that never planned anything is told all together, and is nagged no more than one with a rota. */
import { describe, expect, it } from 'vitest';
import { minutes } from '#tests/support/clock.ts';
import { openTestApp } from '#tests/support/app.ts';

async function open(env: Record<string, string> = {}) {
  const app = await openTestApp({ env });
  const ana = await app.business();
  const ben = await app.hire(ana, { name: 'Ben', role: 'responder' });
  const phones = { ana: await ana.phone(), ben: await ben.phone() };
  return { app, ana, ben, phones, [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]() };
}

describe('without a rota', () => {
  it('everybody hears of a complaint at once, five in a quarter of an hour each, the rest in one', async () => {
    await using stage = await open();
    const { app, ana, phones } = stage;
    for (let index = 0; index < 12; index += 1) await app.receive(ana);
    await app.fastForward({ seconds: 61 });
    for (const phone of [phones.ana, phones.ben]) {
      const titles: string[] = [];
      while (phone.untaken().length > 0) titles.push(phone.alert().title);
      expect(titles.filter((title) => !title.includes('more'))).toHaveLength(5);
      expect(titles.at(-1)).toBe('7 more are waiting');
    }
  });

  it('ordinary items come to everybody as one digest', async () => {
    await using stage = await open();
    const { app, ana, phones } = stage;
    for (let index = 0; index < 3; index += 1)
      await app.receive(ana, { rating: 3, text: 'It was all right, the music was a bit loud.' });
    await app.fastForward({ minutes: 29 });
    expect([phones.ana, phones.ben].flatMap((phone) => phone.untaken())).toEqual([]);
    await app.fastForward({ minutes: 2 });
    for (const phone of [phones.ana, phones.ben]) expect(phone.alert().title).toBe('3 items are waiting for an answer');
  });

  it('quiet hours and a busy kitchen hold', async () => {
    await using stage = await open();
    const { app, ana, ben, phones } = stage;
    await ben.api.own.setQuiet({ quiet: { weekdays: [6], fromMinute: 20 * 60, toMinute: 23 * 60 } });
    const first = await app.receive(ana);
    await app.settle();
    expect(phones.ana.alert().feedbackId).toBe(first);
    await ana.api.escalation.busy({ until: app.clock.now() + minutes(20) });
    const second = await app.receive(ana);
    await app.fastForward({ minutes: 19 });
    expect(phones.ana.untaken()).toEqual([]);
    await app.fastForward({ minutes: 2 });
    expect(phones.ana.alert().feedbackId).toBe(second);
    expect(phones.ben.untaken()).toEqual([]);
  });

  it('what nobody reacts to is told again after 12 and after 40 minutes, and then no more', async () => {
    await using stage = await open();
    const { app, ana, phones } = stage;
    const id = await app.receive(ana);
    await app.settle();
    const both = () => [phones.ana, phones.ben].map((phone) => phone.alert().feedbackId);
    expect(both()).toEqual([id, id]);
    for (const wait of [12, 28]) {
      await app.fastForward({ minutes: wait - 1 });
      expect([phones.ana, phones.ben].flatMap((phone) => phone.untaken())).toEqual([]);
      await app.fastForward({ minutes: 1 });
      expect(both()).toEqual([id, id]);
    }
    await app.fastForward({ minutes: 180 });
    expect([phones.ana, phones.ben].flatMap((phone) => phone.untaken())).toEqual([]);
  });

  it('what is given back rings the others', async () => {
    await using stage = await open();
    const { app, ana, ben, phones } = stage;
    const id = await app.receive(ana);
    await app.settle();
    for (const phone of [phones.ana, phones.ben]) phone.alert();
    await ben.api.feedback.claim({ id, claimId: 'claim-of-ben' });
    await ben.api.feedback.release({ id });
    await app.settle();
    expect(phones.ana.alert().feedbackId).toBe(id);
    expect(phones.ben.untaken()).toEqual([]);
  });
});
