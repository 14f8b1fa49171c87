/** What was given up: seen by whoever leads, tried again once, and only for as long as somebody needs it. */
import { and, eq, isNotNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { outbox } from '#server/db/schema/index.ts';
import { openPostOffice } from '#tests/server/mail/post-office.ts';
import { openTestApp, type TestApp } from '#tests/support/app.ts';
import { openStage } from '../escalation/escalation-kit.ts';

const HOUR = 3_600_000;

/** As the worker does it after a day of failures. */
const giveUp = ({ app, clock }: TestApp, topic: string) =>
  app.parts.db.orm
    .update(outbox)
    .set({ deadAt: clock.now(), lastError: 'Error: away', leaseOwner: null })
    .where(eq(outbox.topic, topic));
const stillGivenUp = ({ app }: TestApp) => app.parts.db.orm.$count(outbox, isNotNull(outbox.deadAt));

describe('what was given up', () => {
  it('is listed with what it was, for whom, why and how often it was tried, and tried again it arrives', async () => {
    await using post = await openPostOffice();
    await using stage = await openStage({ env: post.env() });
    const { app, ana, ben } = stage;
    app.ignorePhones();
    const id = await app.receive(ana);
    post.refuse(550);
    await app.fastForward({ minutes: 26 });
    const list = await ana.api.givenUp.list();
    expect(list).toMatchObject([{ kind: 'mail', to: 'Ana', feedbackId: id, tries: 1 }]);
    expect(list[0]?.error).not.toBe('');
    await expect(ben.api.givenUp.list()).rejects.toThrow('role_may_not');
    await expect(ben.api.givenUp.tryAgain({ jobs: [...list] })).rejects.toThrow('role_may_not');

    post.refuse(null);
    // Two who lead tap it at the same time: it leaves once.
    const twice = await Promise.all([
      ana.api.givenUp.tryAgain({ jobs: [...list] }),
      ana.api.givenUp.tryAgain({ jobs: [...list] }),
    ]);
    expect(twice.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    await app.settle();
    expect(post.taken.map(({ body }) => body.includes(`/f/${id}?`))).toEqual([true]);
    expect(await ana.api.givenUp.list()).toEqual([]);
    const { items } = await ana.api.trail.page({ group: 'settings' });
    expect(items.filter(({ kind }) => kind === 'given_up.retried')).toMatchObject([{ who: 'Ana', data: { count: 1 } }]);
  });

  it('in vain again is there again', async () => {
    await using post = await openPostOffice();
    await using stage = await openStage({ env: post.env() });
    const { app, ana } = stage;
    app.ignorePhones();
    await app.receive(ana);
    post.refuse(550);
    await app.fastForward({ minutes: 26 });
    const [first] = await ana.api.givenUp.list();
    app.clock.advance(60_000);
    expect(await ana.api.givenUp.tryAgain({ jobs: [first!] })).toEqual({ count: 1 });
    await app.settle();
    const [second] = await ana.api.givenUp.list();
    expect(second).toMatchObject({ id: first?.id, tries: 1 });
    expect(second!.givenUpAt).toBeGreaterThan(first!.givenUpAt);
    // A screen that still shows the first time starts nothing.
    expect(await ana.api.givenUp.tryAgain({ jobs: [first!] })).toEqual({ count: 0 });
  });

  it('of the business next door is neither seen nor tried again', async () => {
    await using app = await openTestApp();
    app.ignorePhones();
    const [ana, zoe] = [await app.business(), await app.business({ name: 'Next door', owner: 'Zoe' })];
    const phone = await ana.phone();
    phone.script({ status: 503 });
    await app.receive(ana);
    await app.settle();
    await giveUp(app, 'push');
    const [job] = await ana.api.givenUp.list();
    expect(await zoe.api.givenUp.list()).toEqual([]);
    expect(await zoe.api.givenUp.tryAgain({ jobs: [job!] })).toEqual({ count: 0 });
    expect(await stillGivenUp(app)).toBe(1);
  });

  it.each([
    ['rings while the guest still waits', false],
    ['does not ring hours later about what was answered meanwhile', true],
  ])('an alert to a phone tried again %s', async (_, answered) => {
    await using app = await openTestApp();
    const ana = await app.business();
    const phone = await ana.phone();
    app.ignorePhones();
    phone.script({ status: 503 });
    const id = await app.receive(ana);
    await app.settle();
    await giveUp(app, 'push');
    const [job] = await ana.api.givenUp.list();
    expect(job).toMatchObject({ kind: 'push', to: 'Ana', feedbackId: id, error: 'Error: away' });
    if (answered) {
      await ana.api.feedback.claim({ id, claimId: 'claim-of-ana' });
      await ana.api.feedback.resolve({ id });
    }
    const before = phone.received.length;
    // Nothing but the alert is due: the ladder has a say of its own.
    await app.app.parts.db.orm.delete(outbox).where(and(eq(outbox.businessId, ana.businessId), eq(outbox.topic, 'escalate')));
    app.clock.advance(3 * HOUR);
    expect(await ana.api.givenUp.tryAgain({ jobs: [job!] })).toEqual({ count: 1 });
    await app.settle();
    expect(phone.received.length - before).toBe(answered ? 0 : 1);
    expect(await ana.api.givenUp.list()).toEqual([]);
  });

  it('a notice whose moment is over stays unsaid', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const phone = await ana.phone();
    const device = await ana.api.device.list();
    phone.script({ status: 503 });
    await ana.api.device.test({ id: device[0]!.id });
    await app.settle();
    await giveUp(app, 'push');
    const before = phone.received.length;
    app.clock.advance(2 * HOUR);
    const list = await ana.api.givenUp.list();
    expect(await ana.api.givenUp.tryAgain({ jobs: [...list] })).toEqual({ count: 1 });
    await app.settle();
    expect(phone.received.length).toBe(before);
    expect(await stillGivenUp(app)).toBe(0);
  });
});
