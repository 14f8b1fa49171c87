import { describe, expect, it } from 'vitest';
import { deliveryReceipt } from '#server/flows/delivery/receipt.ts';
import { minutes } from '#tests/support/clock.ts';
import { drain, openStage, plan, roundTheClock, silent } from './escalation-kit.ts';

describe('the ladder', () => {
  it('rings the one on duty first and nobody else', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    const id = await app.receive(ana);
    await app.settle();
    expect(phones.ben.alert().feedbackId).toBe(id);
    expect(silent(phones.ana, phones.cleo)).toBe(true);
  });

  it('reaches the backup after two minutes when the phone on duty did not show it, the owner after 25 and everybody after 40', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    const id = await app.receive(ana);
    await app.settle();
    phones.ben.alert();
    await app.fastForward({ minutes: 1 });
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
    await app.fastForward({ minutes: 1, seconds: 1 });
    expect(phones.cleo.alert().feedbackId).toBe(id);
    await app.fastForward({ minutes: 22 });
    drain(phones.ben);
    drain(phones.cleo);
    expect(silent(phones.ana)).toBe(true);
    await app.fastForward({ minutes: 1 });
    expect(phones.ana.alert().feedbackId).toBe(id);
    await app.fastForward({ minutes: 15 });
    expect(phones.ben.untaken().length).toBeGreaterThan(0);
    app.ignorePhones();
  });

  it('reaches the backup’s phone after 12 minutes when a one-star review was shown and left unanswered', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    const id = await app.receive(ana);
    await app.settle();
    await deliveryReceipt(app.app.parts, { token: phones.ben.alert().receipt, what: 'shown' });
    await app.fastForward({ minutes: 5, seconds: 1 });
    expect(phones.ben.alert().feedbackId).toBe(id);
    await app.fastForward({ minutes: 6, seconds: 50 });
    expect(silent(phones.ben, phones.cleo)).toBe(true);
    await app.fastForward({ seconds: 10 });
    expect(phones.cleo.alert().feedbackId).toBe(id);
    expect(silent(phones.ana)).toBe(true);
  });

  it('stops with the claim', async () => {
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    const id = await app.receive(ana);
    await app.settle();
    phones.ben.alert();
    await ben.api.feedback.claim({ id, claimId: 'claim-of-ben' });
    await app.fastForward({ minutes: 19 });
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
  });

  it('takes a silent claim back after 20 minutes, keeps the draft, and somebody else hears', async () => {
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    const id = await app.receive(ana);
    await app.settle();
    phones.ben.alert();
    await ben.api.feedback.claim({ id, claimId: 'claim-of-ben' });
    await ben.api.feedback.draft({ id, text: 'We are so sorry' });
    await app.fastForward({ minutes: 20, seconds: 1 });
    const item = await ben.api.feedback.get({ id });
    expect(item.claimedBy).toBeNull();
    expect(item.draft?.text).toBe('We are so sorry');
    expect(phones.cleo.untaken().length).toBeGreaterThan(0);
    app.ignorePhones();
  });

  it('nudges the holder 15 and 5 minutes before the deadline', async () => {
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    const id = await app.receive(ana);
    await app.settle();
    phones.ben.alert();
    await ben.api.feedback.claim({ id, claimId: 'claim-of-ben' });
    for (let minute = 0; minute < 44; minute += 11) {
      await app.fastForward({ minutes: 11 });
      await ben.api.feedback.note({ id, noteId: `still-at-it-${minute}`, text: 'asking the kitchen' });
    }
    expect(silent(phones.ben)).toBe(true);
    await app.fastForward({ minutes: 1, seconds: 1 });
    expect(phones.ben.alert().title).toMatch(/^15 minutes left/);
    await app.fastForward({ minutes: 10 });
    expect(phones.ben.alert().title).toMatch(/^5 minutes left/);
    expect(silent(phones.ana, phones.cleo)).toBe(true);
  });

  it('makes a promised time the deadline', async () => {
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    const id = await app.receive(ana, { replyMode: 'page', channel: 'form' });
    await app.settle();
    phones.ben.alert();
    const promisedAt = app.clock.now() + minutes(90);
    const { version } = await ben.api.feedback.get({ id });
    await ben.api.feedback.reply({
      id,
      replyId: 'holding-reply',
      text: 'We ask the kitchen and write at ten.',
      kind: 'holding',
      promisedAt,
      version,
    });
    await app.fastForward({ minutes: 74 });
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
    await app.fastForward({ minutes: 1, seconds: 1 });
    expect(phones.ben.alert().title).toMatch(/^15 minutes left/);
    expect((await ben.api.feedback.get({ id })).claimedBy?.name).toBe('Ben');
  });

  it('writes down that the deadline passed', async () => {
    await using stage = await openStage();
    const { app, ana } = stage;
    const id = await app.receive(ana);
    app.ignorePhones();
    await app.fastForward({ minutes: 61 });
    expect((await ana.api.feedback.get({ id })).history.map((event) => event.kind)).toContain('deadline.missed');
    expect((await ana.api.escalation.item({ id })).missedAt).not.toBeNull();
  });

  it('given back goes on with somebody else at once', async () => {
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    const id = await app.receive(ana);
    await app.settle();
    phones.ben.alert();
    await ben.api.feedback.claim({ id, claimId: 'claim-of-ben' });
    await ben.api.feedback.release({ id });
    await app.settle();
    expect(phones.cleo.alert().feedbackId).toBe(id);
    expect(silent(phones.ben, phones.ana)).toBe(true);
  });

  it('never ends in silence: an empty rota, a member without a phone and a removed one all reach the owner', async () => {
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    await plan(ana, roundTheClock(null, null));
    const first = await app.receive(ana);
    await app.settle();
    expect(phones.ana.alert().feedbackId).toBe(first);
    await ana.api.feedback.claim({ id: first, claimId: 'claim-first' });

    const dana = await app.hire(ana, { name: 'Dana', role: 'responder' });
    await plan(ana, roundTheClock(dana.memberId, null));
    const second = await app.receive(ana);
    await app.settle();
    expect(phones.ana.alert().feedbackId).toBe(second);
    await ana.api.feedback.claim({ id: second, claimId: 'claim-second' });

    await plan(ana, roundTheClock(ben.memberId, null));
    await app.settle();
    expect(phones.ben.alert().title).toBe('You are on duty now');
    const third = await app.receive(ana);
    await app.settle();
    expect(phones.ben.alert().feedbackId).toBe(third);
    await ana.api.team.remove({ memberId: ben.memberId });
    await app.settle();
    expect(phones.ana.alert().feedbackId).toBe(third);
    app.ignorePhones();
  });

  it('gives each item exactly its current step after ten minutes of outage', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    const ids = [await app.receive(ana), await app.receive(ana), await app.receive(ana)];
    await app.settle();
    for (const _ of ids) phones.ben.alert();
    await app.reopen();
    app.clock.advance(minutes(13));
    await app.settle();
    expect(drain(phones.cleo)).toBe(ids.length);
    expect(silent(phones.ben, phones.ana)).toBe(true);
  });

  it('is not shaken by a clock that runs back three hours: nothing twice, and the backup still hears', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    await app.receive(ana);
    await app.settle();
    phones.ben.alert();
    app.clock.advance(-3 * minutes(60));
    for (let minute = 0; minute < 14; minute += 1) await app.fastForward({ minutes: 1 });
    await app.settle();
    expect(phones.cleo.untaken().length).toBeGreaterThan(0);
    expect(phones.cleo.untaken().length).toBeLessThanOrEqual(2);
    app.ignorePhones();
  });

  it('can be edited, and an impossible one is refused', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    const { ladder, version, digestMinutes } = await ana.api.escalation.get();
    const everyone = {
      ...ladder,
      nudgeMinutes: [...ladder.nudgeMinutes],
      rungs: [{ afterMinutes: 0, tell: 'everyone' as const, when: 'always' as const, ways: ['push' as const] }],
    };
    await ana.api.escalation.update({ version, digestMinutes, ladder: everyone });
    await app.receive(ana);
    await app.settle();
    for (const phone of [phones.ana, phones.ben, phones.cleo]) phone.alert();
    await expect(
      ana.api.escalation.update({ version: version + 1, digestMinutes, ladder: { ...everyone, rungs: [] } }),
    ).rejects.toMatchObject({ message: 'bad_ladder' });
    await expect(ana.api.escalation.update({ version, digestMinutes, ladder: everyone })).rejects.toMatchObject({
      message: 'settings_changed',
    });
  });

  it('says before it happens who would hear on Sunday at half past nine in the evening', async () => {
    await using stage = await openStage();
    const { ana, ben, cleo } = stage;
    const { lines } = await ana.api.escalation.dryRun({
      at: Date.parse('2026-11-22T21:30:00+01:00'),
      level: 'high',
      phones: 'silent',
    });
    const told = lines
      .filter((line) => line.kind === 'told')
      .map((line) => [line.afterMs / 60_000, line.steps.map((step) => step.memberId)]);
    expect(told[0]).toEqual([0, [ben.memberId]]);
    expect(told[1]).toEqual([2, [cleo.memberId]]);
    expect(JSON.stringify(told)).toContain(ana.memberId);
  });
});
