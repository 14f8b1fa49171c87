import { describe, expect, it } from 'vitest';
import { deliveryReceipt } from '#server/flows/delivery/receipt.ts';
import { openTestApp } from '#tests/support/app.ts';

describe('an alert', () => {
  it('reaches every phone of the team within one turn of the outbox when a one-star review arrives', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const ben = await app.hire(ana, { name: 'Ben', role: 'responder' });
    const [anas, bens] = [await ana.phone(), await ben.phone()];
    const id = await app.receive(ana);
    await app.settle();
    expect(anas.alert().feedbackId).toBe(id);
    expect(bens.alert().feedbackId).toBe(id);
  });

  it('says level and channel on a locked phone and not one word of the guest', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const phone = await ana.phone();
    await app.receive(ana, {
      author: 'CANARYAUTHOR',
      text: 'CANARYWORDS made me ill, food poisoning',
      placeLabel: 'CANARYPLACE',
    });
    await app.settle();
    const { raw } = phone.alert();
    expect(raw).not.toMatch(/CANARY/);
    expect(raw).not.toContain('Bistro Example');
  });

  it('shows the words only on the phone whose owner asked for them', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const [quiet, open] = [await ana.phone(), await ana.phone({ showWords: true })];
    await app.receive(ana, { text: 'There was glass in my soup' });
    await app.settle();
    expect(open.alert().body).toContain('There was glass in my soup');
    expect(quiet.alert().raw).not.toContain('glass');
  });

  it('asks the push service for high urgency, the time that is left, and one place per item', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const phone = await ana.phone();
    const id = await app.receive(ana, { text: 'Cold food and rude staff', rating: 1 });
    await app.settle();
    phone.alert();
    const [received] = phone.received;
    expect(received).toMatchObject({ urgency: 'high', topic: id });
    expect(received?.ttlSeconds).toBeGreaterThan(0);
    expect(received?.ttlSeconds).toBeLessThanOrEqual(3600);
  });

  it('is not sent for praise or spam', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const phone = await ana.phone();
    await app.receive(ana, { rating: 5, text: 'Lovely evening, thank you!' });
    await app.settle();
    expect(phone.untaken()).toEqual([]);
  });

  it('is not sent to a phone after somebody claimed the item', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const ben = await app.hire(ana, { name: 'Ben', role: 'responder' });
    const phone = await ben.phone();
    const id = await app.receive(ana);
    await ana.api.feedback.claim({ id, claimId: 'claim-by-ana' });
    await app.settle();
    expect(phone.untaken()).toEqual([]);
  });

  it('marks the item for the whole team when nobody has a phone with alerts on', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const id = await app.receive(ana);
    await app.settle();
    const counts = await ana.api.feedback.counts();
    expect(counts.unreached).toBe(1);
    const item = await ana.api.feedback.get({ id });
    expect(item.unreached).toBe(true);
    expect(item.history.map((event) => event.kind)).toContain('alert.nobody');
  });

  it('marks the item when the only phone turns out to be gone, and forgets that phone', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const phone = await ana.phone();
    phone.unsubscribe();
    const id = await app.receive(ana);
    await app.settle();
    expect((await ana.api.feedback.get({ id })).unreached).toBe(true);
    expect((await ana.api.device.list()).map((device) => device.gone)).toEqual([true]);
  });

  it('keeps trying through a push service that is down and then arrives once', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const phone = await ana.phone();
    app.push.always({ status: 503 });
    const id = await app.receive(ana);
    await app.fastForward({ minutes: 20 });
    expect(phone.received).toHaveLength(0);
    app.push.always(null);
    // The second call, which came due meanwhile, gave way to it or it to the second call: one notification.
    await app.fastForward({ minutes: 15 });
    expect(phone.alert().feedbackId).toBe(id);
    expect(phone.untaken()).toEqual([]);
  });

  it('is proved by the phone: shown, then opened, with the time', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const phone = await ana.phone();
    const id = await app.receive(ana);
    await app.settle();
    const { receipt } = phone.alert();
    expect(await deliveryReceipt(app.app.parts, { token: receipt, what: 'shown' })).toBe(true);
    expect(await deliveryReceipt(app.app.parts, { token: receipt, what: 'opened' })).toBe(true);
    expect(await deliveryReceipt(app.app.parts, { token: 'not-a-receipt-of-ours', what: 'shown' })).toBe(false);
    const kinds = (await ana.api.feedback.get({ id })).history.map((event) => event.kind);
    expect(kinds).toEqual(expect.arrayContaining(['alert.shown', 'alert.opened']));
    const [device] = await ana.api.device.list();
    expect(device?.lastShownAt).toBe(app.clock.now());
  });

  it('proves a test alert to whoever asked for it', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const phone = await ana.phone();
    const { alertId } = await ana.api.device.test({ id: phone.deviceId });
    await app.settle();
    expect((await ana.api.device.testState({ alertId })).map((one) => one.state)).toEqual(['sent']);
    await deliveryReceipt(app.app.parts, { token: phone.alert().receipt, what: 'shown' });
    const [state] = await ana.api.device.testState({ alertId });
    expect(state).toMatchObject({ state: 'shown', shownAt: app.clock.now() });
  });

  it('never rings a specialist, who answers only what is asked of them', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const petr = await app.hire(ana, { name: 'Petr', role: 'specialist' });
    const [anas, petrs] = [await ana.phone(), await petr.phone()];
    await app.receive(ana);
    await app.settle();
    anas.alert();
    expect(petrs.untaken()).toEqual([]);
  });

  it('wakes nobody with a review that is older than a week', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const phone = await ana.phone();
    await app.receive(ana, { spokeAt: app.clock.now() - 8 * 86_400_000 });
    await app.settle();
    expect(phone.untaken()).toEqual([]);
    expect((await ana.api.feedback.counts()).waiting).toBe(1);
  });

  it('reaches people of the business it belongs to and nobody next door', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const zoe = await app.business({ name: 'Bistro Next Door', owner: 'Zoe' });
    const [anas, zoes] = [await ana.phone(), await zoe.phone()];
    await app.receive(ana);
    await app.settle();
    anas.alert();
    expect(zoes.untaken()).toEqual([]);
  });
});
