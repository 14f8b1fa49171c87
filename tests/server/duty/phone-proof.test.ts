/** What a phone says about itself, and proof asked of a colleague's phone. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { device } from '#server/db/schema/index.ts';
import { deliveryReceipt } from '#server/flows/delivery/receipt.ts';
import { reportPhone } from '#server/flows/team/phone-state.ts';
import { openStage, silent } from '#tests/server/escalation/escalation-kit.ts';

describe('a phone whose person took the permission back', () => {
  it('counts as no phone from its next start on: the backup hears at once, the roster says "blocked"', async () => {
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    const db = app.app.parts.db.orm;
    const [row] = await db.select().from(device).where(eq(device.id, phones.ben.deviceId));
    const session = { userId: ben.userId, sessionId: row?.sessionId ?? '' };
    await app.receive(ana);
    await app.settle();
    phones.ben.alert();

    await reportPhone(app.app.parts, session, 'denied');
    await app.settle();
    const reach = (await ana.api.duty.get({})).members.find(({ id }) => id === ben.memberId);
    expect(reach?.proof.state).toBe('blocked');
    expect((await ana.api.team.list()).find(({ id }) => id === ben.memberId)?.devices).toBe(0);
    await app.receive(ana);
    await app.settle();
    expect(silent(phones.ben)).toBe(true);
    phones.cleo.alert();
    app.ignorePhones();
  });

  it('is heard of again as soon as it enrols with the permission back', async () => {
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    app.ignorePhones();
    const db = app.app.parts.db.orm;
    await db.update(device).set({ permission: 'default' }).where(eq(device.id, phones.ben.deviceId));
    expect((await ana.api.team.list()).find(({ id }) => id === ben.memberId)?.devices).toBe(0);
    await ben.phone();
    expect((await ana.api.team.list()).find(({ id }) => id === ben.memberId)?.devices).toBe(1);
  });
});

describe('a test of a colleague’s phone', () => {
  it('rings there, and whoever asked sees when it was shown', async () => {
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    const { alertId, phones: rung } = await ana.api.device.testMember({ memberId: ben.memberId });
    expect(rung).toBe(1);
    await app.settle();
    const { title, receipt } = phones.ben.alert();
    expect(title).toBe('Test alert');
    const state = () => ana.api.device.testMemberState({ memberId: ben.memberId, alertId });
    expect(await state()).toMatchObject([{ state: 'sent', shownAt: null }]);
    await deliveryReceipt(app.app.parts, { token: receipt, what: 'shown' });
    expect(await state()).toMatchObject([{ state: 'shown', shownAt: app.clock.now() }]);
    expect((await ana.api.duty.get({})).members.find(({ id }) => id === ben.memberId)?.proof.state).toBe('proved');
    await expect(ben.api.device.testMember({ memberId: ana.memberId })).rejects.toMatchObject({ message: 'role_may_not' });
  });

  it('is refused in words where no phone of theirs can ring', async () => {
    await using stage = await openStage();
    const { app, ana } = stage;
    const dana = await app.hire(ana, { name: 'Dana', role: 'responder' });
    await expect(ana.api.device.testMember({ memberId: dana.memberId })).rejects.toMatchObject({ message: 'no_phone' });
  });
});
