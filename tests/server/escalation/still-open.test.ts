/** What nobody takes is heard of again: at every duty, at every opening, over closed days and past the end of the rota. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { ladderState, outbox } from '#server/db/schema/index.ts';
import { audit } from '#server/flows/escalation/audit.ts';
import { catchUp } from '#server/flows/escalation/catch-up.ts';
import type { Shift } from '#shared/duty/types.ts';
import { minutes, saturday } from '#tests/support/clock.ts';
import type { Phone } from '#tests/support/app.ts';
import { drain, openStage, plan, type Stage } from './escalation-kit.ts';

const HOUR = 60;
const URGENT = 'There was glass in my soup and my daughter swallowed it, we are in hospital';
const ORDINARY = { rating: 3, text: 'It was all right, the music was a bit loud.' } as const;
const lunchToTen = [{ fromMinute: 11 * HOUR, toMinute: 22 * HOUR }];
const closedMondays = [[], lunchToTen, lunchToTen, lunchToTen, lunchToTen, lunchToTen, lunchToTen];

/** Ben on every day the house is open, nobody on Mondays; Saturday evening. */
async function openHouse(): Promise<Stage> {
  const stage = await openStage({ at: saturday('20:36') });
  const { ana, ben } = stage;
  const shifts = [2, 3, 4, 5, 6, 7].map((weekday): Shift => ({
    id: `day-${weekday}`,
    name: '',
    weekday,
    fromMinute: 11 * HOUR,
    toMinute: 22 * HOUR,
    first: { kind: 'member', memberId: ben.memberId },
    backup: null,
  }));
  await plan(ana, shifts);
  await ana.api.business.update({ hours: { timeZone: 'Europe/Prague', week: closedMondays, specialDays: [] } });
  await stage.app.settle();
  return stage;
}

/** Without what is said about the duty and the weekend. */
const titles = (phone: Phone): string[] => {
  const found: string[] = [];
  while (phone.untaken().length > 0) found.push(phone.alert().title);
  return found.filter((title) => !/on duty from|reached for/.test(title));
};
/** Until a moment on the wall of that Saturday, `days` later. */
const until = ({ app }: Stage, days: number, time: string) =>
  app.fastForward({ seconds: (saturday(time) + days * 24 * minutes(60) - app.clock.now()) / 1000 });

describe('nine complaints nobody takes on a Saturday', () => {
  it('begin Ben’s Sunday as one push, reach the owner on the closed Monday, and begin Tuesday, and all the time nothing is "stuck"', async () => {
    await using stage = await openHouse();
    const { app, ana, ben, phones } = stage;
    const ids: string[] = [];
    for (let n = 0; n < 9; n += 1) ids.push(await app.receive(ana));
    await until(stage, 1, '10:59');
    for (const phone of Object.values(phones)) drain(phone);
    await until(stage, 1, '11:01');
    expect(titles(phones.ben)).toEqual(['9 guests are still waiting for an answer']);
    expect([titles(phones.ana), titles(phones.cleo)]).toEqual([[], []]);
    await until(stage, 2, '08:59');
    for (const phone of Object.values(phones)) expect(titles(phone)).toEqual([]);
    await app.fastForward({ minutes: 1 });
    await app.fastForward({ minutes: 1 });
    expect(await (await app.app.hono.request('/health')).json()).toMatchObject({ ok: true, lastAuditOk: true });
    expect(titles(phones.ana)).toEqual(['9 guests are still waiting for an answer']);
    await until(stage, 3, '11:01');
    expect(titles(phones.ben).at(-1)).toBe('9 guests are still waiting for an answer');
    drain(phones.ana);
    expect(await ana.api.escalation.findings()).toEqual([]);
    for (const id of ids) await ben.api.feedback.claim({ id, claimId: `claim-${id}` });
    for (const id of ids) await ben.api.feedback.resolve({ id });
    await until(stage, 6, '12:00');
    for (const phone of Object.values(phones)) expect(titles(phone)).toEqual([]);
  });

  it('begin Ben’s Sunday although the clock is set back in the very second it begins', async () => {
    await using stage = await openHouse();
    const { app, ana, phones } = stage;
    for (let n = 0; n < 3; n += 1) await app.receive(ana);
    await until(stage, 1, '10:59');
    for (const phone of Object.values(phones)) drain(phone);
    await until(stage, 1, '11:00');
    await app.settle();
    expect(titles(phones.ben)).toEqual([]);
    app.clock.set(app.clock.now() - minutes(90));
    await app.fastForward({ seconds: 31 });
    await app.settle();
    expect(titles(phones.ben)).toEqual(['3 guests are still waiting for an answer']);
    app.ignorePhones();
  });

  it('one of them urgent: the push says so and opens it, and it rings at least hourly while the house is open', async () => {
    await using stage = await openHouse();
    const { app, ana, phones } = stage;
    const glass = await app.receive(ana, { text: URGENT });
    await app.receive(ana);
    await until(stage, 1, '10:59');
    for (const phone of Object.values(phones)) drain(phone);
    await until(stage, 1, '11:01');
    expect(JSON.parse(phones.ben.untaken().at(-1)?.text ?? '{}').notification).toMatchObject({
      title: '2 still waiting, 1 urgent',
      navigate: expect.stringContaining(`/f/${glass}`),
    });
    drain(phones.ben);
    for (let hour = 12; hour < 22; hour += 1) {
      await until(stage, 1, `${hour}:01`);
      expect(phones.ben.untaken().length).toBe(1);
      expect(phones.ben.alert().feedbackId).toBe(glass);
      expect(phones.ana.alert().feedbackId).toBe(glass);
    }
    app.ignorePhones();
  });
});

describe('the auditor', () => {
  it('keeps still over a closed Monday and rests of days, and shouts when the next look is later than anybody would hear', async () => {
    await using stage = await openHouse();
    const { app, ana, phones } = stage;
    app.ignorePhones();
    const id = await app.receive(ana);
    await until(stage, 1, '22:05');
    const { parts } = app.app;
    const lookAt = (at: number) =>
      parts.db.orm.update(ladderState).set({ nextCheckAt: at }).where(eq(ladderState.feedbackId, id));
    expect(await audit(parts)).toMatchObject({ ok: true });
    drain(phones.ana);
    await lookAt(saturday('11:00') + 4 * 24 * minutes(60));
    expect(await audit(parts)).toMatchObject({ ok: false, found: 1 });
    await app.settle();
    expect(titles(phones.ana)).toContain('Something is stuck');
    expect(await audit(parts)).toMatchObject({ ok: true });
    for (const { api } of [stage.ana, stage.ben, stage.cleo])
      await api.own.setQuiet({ quiet: { weekdays: [7, 1, 2], fromMinute: 0, toMinute: 0 } });
    await app.settle();
    const [row] = await parts.db.orm.select().from(ladderState).where(eq(ladderState.feedbackId, id));
    expect((row?.nextCheckAt ?? 0) - app.clock.now()).toBeGreaterThan(24 * minutes(60));
    expect(await audit(parts)).toMatchObject({ ok: true });
  });
});

describe('what waits', () => {
  it('does not end with the rota: those who lead hear at the openings', async () => {
    await using stage = await openHouse();
    const { app, ana, phones } = stage;
    await app.receive(ana);
    await until(stage, 1, '10:00');
    for (const phone of Object.values(phones)) drain(phone);
    await plan(ana, []);
    await app.settle();
    await until(stage, 1, '11:01');
    expect([titles(phones.ana).length, titles(phones.ben), titles(phones.cleo)]).toEqual([1, [], []]);
  });

  it('and is ordinary joins them when its deadline has passed, and not before', async () => {
    await using stage = await openHouse();
    const { app, ana, phones } = stage;
    await app.receive(ana, ORDINARY);
    await app.receive(ana, ORDINARY);
    await app.fastForward({ minutes: 40 });
    expect(titles(phones.ben)).toEqual(['2 items are waiting for an answer']);
    // Four open hours: until 13:36 on Sunday. Ben's duty that day ends later, so they are named at its beginning.
    await until(stage, 1, '11:01');
    expect(titles(phones.ben)).toEqual(['2 guests are still waiting for an answer']);
    await until(stage, 2, '08:59');
    for (const phone of Object.values(phones)) expect(titles(phone)).toEqual([]);
    await until(stage, 2, '09:01');
    expect(titles(phones.ana)).toEqual(['2 guests are still waiting for an answer']);
  });

  it('respects who muted it: the others hear', async () => {
    await using stage = await openHouse();
    const { app, ana, ben, phones } = stage;
    const id = await app.receive(ana);
    await ben.api.own.mute({ id, muted: true });
    await until(stage, 1, '10:00');
    for (const phone of Object.values(phones)) drain(phone);
    await until(stage, 1, '11:01');
    expect(titles(phones.ben)).toEqual([]);
    expect(phones.ana.alert().feedbackId).toBe(id);
  });

  it('and was to ring a phone that has just been taken away rings somebody else', async () => {
    await using stage = await openHouse();
    const { app, ana, ben, phones } = stage;
    const ids = [await app.receive(ana), await app.receive(ana)];
    await until(stage, 1, '10:00');
    for (const phone of Object.values(phones)) drain(phone);
    await until(stage, 1, '11:00');
    await ben.api.device.remove({ id: phones.ben.deviceId });
    await app.fastForward({ seconds: 10 });
    expect(titles(phones.ana)).toEqual(['2 guests are still waiting for an answer']);
    expect(await app.app.parts.db.orm.select().from(outbox).where(eq(outbox.topic, 'pages'))).toEqual([]);
    expect(ids).toHaveLength(2);
  });

  it('and was used up under older rules is taken up again', async () => {
    await using stage = await openHouse();
    const { app, ana, phones } = stage;
    const id = await app.receive(ana);
    await until(stage, 1, '10:00');
    for (const phone of Object.values(phones)) drain(phone);
    const { orm } = app.app.parts.db;
    await orm.update(ladderState).set({ nextCheckAt: null }).where(eq(ladderState.feedbackId, id));
    await catchUp(app.app.parts);
    await until(stage, 1, '11:01');
    expect(phones.ben.alert().feedbackId).toBe(id);
  });

  it('hears of new opening hours at once', async () => {
    await using stage = await openHouse();
    const { app, ana, phones } = stage;
    const id = await app.receive(ana);
    await plan(ana, []);
    await until(stage, 1, '09:30');
    for (const phone of Object.values(phones)) drain(phone);
    const breakfast = closedMondays.map(() => [{ fromMinute: 10 * HOUR, toMinute: 14 * HOUR }]);
    await ana.api.business.update({ hours: { timeZone: 'Europe/Prague', week: breakfast, specialDays: [] } });
    await until(stage, 1, '10:01');
    expect(phones.ana.alert().feedbackId).toBe(id);
  });
});
