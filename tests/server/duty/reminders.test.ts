/** Said before it is needed: the weekend's holes, phones nobody can count on, the next shift, what the last one left open. */
import { describe, expect, it } from 'vitest';
import type { Shift } from '#shared/duty/types.ts';
import { deliveryReceipt } from '#server/flows/delivery/receipt.ts';
import { openStage, plan, roundTheClock, silent, type Phones, type Stage } from '#tests/server/escalation/escalation-kit.ts';
import { minutes } from '#tests/support/clock.ts';

const DAY = 24 * 60;
const thursday = (time: string) => Date.parse(`2026-11-19T${time}:00+01:00`);

/** Every phone shows one alert about an item that is closed again. */
async function prove({ app, ana, ben }: Stage, phones: Partial<Phones>): Promise<void> {
  const { version, roster } = await ana.api.duty.get({});
  await ana.api.duty.update({ version, shifts: [], rotations: [], closedDates: [] });
  const id = await app.receive(ana);
  await app.settle();
  for (const phone of Object.values(phones))
    await deliveryReceipt(app.app.parts, { token: phone.alert().receipt, what: 'shown' });
  await ben.api.feedback.claim({ id, claimId: `claim-${id}` });
  await ben.api.feedback.resolve({ id });
  await plan(ana, roster.shifts);
}

const titles = (phone: Phones['ana']) => phone.received.map(({ text }) => JSON.parse(text).notification.title as string);

describe('on Thursday at three', () => {
  it('those who lead hear of the very hours nobody covers on Sunday, once, also when the server was down at three', async () => {
    await using stage = await openStage({ at: thursday('14:00') });
    const { app, ana, ben, phones } = stage;
    const open: Shift[] = roundTheClock(ben.memberId, null).flatMap((shift) =>
      shift.weekday === 7
        ? [
            { ...shift, id: 'before', toMinute: 12 * 60 },
            { ...shift, id: 'after', fromMinute: 16 * 60 },
          ]
        : [shift],
    );
    await plan(ana, open);
    await prove(stage, phones);
    await app.reopen();
    app.clock.set(thursday('19:30'));
    await app.fastForward({ seconds: 1 });
    await app.settle();
    expect(phones.ana.alert().title).toBe('Sunday 12:00–16:00: nobody');
    await app.fastForward({ minutes: 60 });
    expect(silent(phones.ana, phones.cleo)).toBe(true);
    app.ignorePhones();
  });

  it('they hear whose phone has shown nothing for nine days, with a test one tap away', async () => {
    await using stage = await openStage({ at: thursday('14:00') - minutes(9 * DAY) });
    const { app, phones } = stage;
    app.ignorePhones();
    await prove(stage, phones);
    app.clock.set(thursday('13:00'));
    // Ben's phone gets this one as well and stays dark.
    await prove(stage, { ana: phones.ana });
    await app.settle();
    app.clock.set(thursday('15:01'));
    await app.fastForward({ seconds: 1 });
    await app.settle();
    const last = phones.ana.received.at(-1)?.text ?? '{}';
    expect(JSON.parse(last).notification).toMatchObject({ title: 'Ben: no alert shown for 9 days' });
    expect(JSON.parse(last).notification.body).toContain('Tap to send a test alert.');
  });

  it('a rota that became empty is said, and the owner hears of the complaint that comes then', async () => {
    await using stage = await openStage({ at: thursday('14:00') });
    const { app, ana, phones } = stage;
    app.ignorePhones();
    await plan(ana, roundTheClock(null, null));
    await prove(stage, phones);
    app.clock.set(thursday('15:01'));
    await app.fastForward({ seconds: 1 });
    await app.settle();
    expect(titles(phones.ana).at(-1)).toBe('Friday 11:30–14:30: nobody');
    await app.receive(ana);
    await app.settle();
    expect(JSON.parse(phones.ana.received.at(-1)?.text ?? '').notification).toMatchObject({
      title: 'Important · cold',
      body: expect.stringMatching(/^Nobody is on duty/),
    });
  });

  it('a covered weekend with proved phones is no news', async () => {
    await using stage = await openStage({ at: thursday('14:00') });
    const { app, phones } = stage;
    await prove(stage, phones);
    app.clock.set(thursday('15:01'));
    await app.fastForward({ minutes: 5 });
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
  });
});

describe('a shift', () => {
  it('is announced to the backup in words of its own', async () => {
    await using stage = await openStage({ at: thursday('17:00') });
    const { app, ana, ben, cleo, phones } = stage;
    const [first] = roundTheClock(ben.memberId, cleo.memberId);
    if (first === undefined) throw new Error('no shift');
    await plan(ana, [{ ...first, weekday: 4, fromMinute: 18 * 60, toMinute: 23 * 60 }]);
    await app.fastForward({ minutes: 31 });
    await app.settle();
    expect(phones.ben.alert().title).toBe('You are on duty from 18:00');
    expect(phones.cleo.alert().title).toBe('You are the backup from 18:00');
    app.ignorePhones();
  });

  it('that ends leaves its note to the next one, at the minute it begins, and reading it ends that', async () => {
    await using stage = await openStage({ at: thursday('17:00') });
    const { app, ana, ben, cleo, phones } = stage;
    const [first, second] = [roundTheClock(ben.memberId, null)[3], roundTheClock(cleo.memberId, null)[3]];
    if (first === undefined || second === undefined) throw new Error('no shift');
    await plan(ana, [
      { ...first, id: 'early', toMinute: 18 * 60 },
      { ...second, id: 'late', fromMinute: 18 * 60 },
    ]);
    await ben.api.duty.note({ noteId: 'note-of-ben', text: 'Comped table 12, awaiting their reply.' });
    await app.fastForward({ minutes: 31 });
    await app.settle();
    expect(phones.cleo.alert().title).toBe('You are on duty from 18:00');
    // The rest of this week is not planned.
    expect(phones.ana.alert().title).toBe('Friday 11:30–14:30: nobody');
    await app.fastForward({ minutes: 28 });
    expect(silent(phones.cleo)).toBe(true);
    await app.fastForward({ minutes: 1, seconds: 1 });
    await app.settle();
    const told = phones.cleo.alert();
    expect(told.title).toBe('Ben left you a note');
    // A lock screen is public.
    expect(told.raw).not.toContain('table 12');
    const [note] = (await cleo.api.duty.get({})).notes;
    expect(note).toMatchObject({ text: 'Comped table 12, awaiting their reply.', seenAt: null });
    await cleo.api.duty.noteSeen({ id: note?.id ?? '' });
    expect((await ben.api.duty.get({})).notes[0]?.seenAt).toBe(app.clock.now());
    await app.fastForward({ minutes: 10 });
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
  });
});
