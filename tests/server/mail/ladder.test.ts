/** Mail as a rung of the ladder and as the way out when no phone can ring, over a real SMTP server. */
import { describe, expect, it } from 'vitest';
import { openStage, plan, roundTheClock, type Stage } from '#tests/server/escalation/escalation-kit.ts';
import { openTestApp } from '#tests/support/app.ts';
import { openPostOffice } from './post-office.ts';

const ACCOUNT = { user: 'hour', pass: 'canary-password' };

describe('mail', () => {
  it('reaches the owner after 25 minutes and everybody after 40, in each one’s language, with the link and no guest words', async () => {
    await using post = await openPostOffice();
    await using stage = await openStage({ env: post.env() });
    const { app, ana } = stage;
    app.ignorePhones();
    await app.hire(ana, { name: 'Zuzana', role: 'responder', language: 'cs' });
    await app.hire(ana, { name: 'Piotr', role: 'responder', language: 'pl' });
    const id = await app.receive(ana, { text: 'CANARYWORDS the soup was cold' });
    await app.fastForward({ minutes: 24 });
    expect(post.taken).toEqual([]);
    await app.fastForward({ minutes: 2 });
    expect(post.taken.map(({ subject }) => subject)).toEqual([
      'Bistro Example: Important · cold. The guest is still waiting for an answer',
    ]);
    await app.fastForward({ minutes: 15 });
    const sixth = post.taken.slice(1);
    // Once each: the owner has had it fifteen minutes ago.
    expect(sixth).toHaveLength(4);
    expect(new Set(sixth.map(({ subject }) => subject))).toEqual(
      new Set([
        'Bistro Example: Important · cold. The guest is still waiting for an answer',
        'Bistro Example: Důležité · studené. Host stále čeká na odpověď',
        'Bistro Example: Ważne · zimne. Gość wciąż czeka na odpowiedź',
      ]),
    );
    for (const { body, source } of post.taken) {
      expect(body).toContain(`/f/${id}?b=${ana.businessId}`);
      expect(source).not.toContain('CANARY');
    }
    const { history } = await ana.api.feedback.get({ id });
    expect(history.filter(({ kind }) => kind === 'mail.sent')).toHaveLength(5);
    await app.fastForward({ minutes: 60 });
    expect(post.taken).toHaveLength(5);
  });

  it.each([false, true])('about fifteen complaints of an evening comes grouped, also in surge mode (%s)', async (surge) => {
    await using post = await openPostOffice();
    await using stage = await openStage({ env: post.env() });
    const { app, ana } = stage;
    app.ignorePhones();
    if (surge) await ana.api.surge.start({ hours: 4, statement: '' });
    const ids: string[] = [];
    for (let n = 0; n < 15; n += 1) {
      ids.push(await app.receive(ana));
      await app.fastForward({ minutes: 4 });
    }
    await app.fastForward({ minutes: 120 });
    const people = new Set(post.taken.map(({ to }) => to[0]));
    expect(people.size).toBe(3);
    for (const person of people) {
      const theirs = post.taken.filter(({ to }) => to[0] === person);
      expect(theirs.length).toBeLessThanOrEqual(7);
      for (const id of ids) expect(theirs.filter(({ body }) => body.includes(`/f/${id}?`))).toHaveLength(1);
    }
    expect(post.taken.some(({ subject }) => /: \d guests are still waiting for an answer$/.test(subject))).toBe(true);
  });

  it('leaves out what was taken while it waited, and an urgent one does not wait', async () => {
    await using post = await openPostOffice();
    await using stage = await openStage({ env: post.env() });
    const { app, ana, ben } = stage;
    app.ignorePhones();
    await app.receive(ana);
    await app.fastForward({ minutes: 2 });
    const taken = await app.receive(ana);
    const left = await app.receive(ana);
    await app.fastForward({ minutes: 2 });
    const urgent = await app.receive(ana, {
      text: 'There was glass in my soup, my daughter swallowed it, we are in hospital',
    });
    // 25 minutes after each the owner is mailed: the first at once, the urgent one at once, the rest in the next mail.
    await app.fastForward({ minutes: 26 });
    expect(post.taken.map(({ body }) => body.includes(`/f/${urgent}?`))).toEqual([false, true]);
    await ben.api.feedback.claim({ id: taken, claimId: 'claim-of-ben' });
    await app.fastForward({ minutes: 13 });
    const last = post.taken.filter(({ to }) => to[0]?.startsWith('ana')).at(-1);
    expect(last?.body).toContain(`/f/${left}?`);
    expect(last?.body).not.toContain(`/f/${taken}?`);
  });

  it('tells whoever is on duty and has no live phone, and the owner, at once', async () => {
    await using post = await openPostOffice();
    await using stage = await openStage({ env: post.env() });
    const { app, ana } = stage;
    app.ignorePhones();
    const dana = await app.hire(ana, { name: 'Dana', role: 'responder', language: 'cs' });
    await plan(ana, roundTheClock(dana.memberId, null));
    await app.receive(ana);
    await app.settle();
    const byName = new Map(post.taken.map(({ to, subject }) => [to[0]?.split('-')[0], subject]));
    expect(byName).toEqual(
      new Map([
        ['dana', 'Bistro Example: Důležité · studené. Host stále čeká na odpověď'],
        ['ana', 'Bistro Example: Important · cold. The guest is still waiting for an answer'],
      ]),
    );
  });

  it('goes to everybody once when nobody has a phone that rings, however long that lasts', async () => {
    await using post = await openPostOffice();
    await using app = await openTestApp({ env: post.env() });
    const ana = await app.business();
    const ben = await app.hire(ana, { name: 'Ben', role: 'responder' });
    await plan(ana, roundTheClock(ben.memberId, null));
    const { ladder, version, digestMinutes } = await ana.api.escalation.get();
    const rungs = ladder.rungs.map((rung) => ({ ...rung, ways: ['push' as const] }));
    await ana.api.escalation.update({ version, digestMinutes, ladder: { ...ladder, nudgeMinutes: [15, 5], rungs } });
    await app.receive(ana);
    await app.fastForward({ minutes: 30 });
    expect(post.taken.map(({ subject }) => subject)).toEqual(
      Array.from({ length: 2 }, () => 'Bistro Example: Important · cold. A guest is waiting and no phone could be reached'),
    );
  });

  const REVIEW = { channel: 'google', kind: 'review', visibility: 'public', externalId: 'review-1', author: 'Iveta' } as const;
  it.each([
    [
      'somebody has taken the item',
      async ({ ben }: Stage, id: string) => ben.api.feedback.claim({ id, claimId: 'claim-of-ben' }),
    ],
    [
      'the guest takes it back',
      async ({ app, ana }: Stage) => app.receive(ana, { ...REVIEW, rating: 5, text: 'All is well, thank you! Lovely place.' }),
    ],
    ['the one it is for has muted it', async ({ ana }: Stage, id: string) => ana.api.own.mute({ id, muted: true })],
  ])('stays unsent once %s', async (_, happens) => {
    await using post = await openPostOffice();
    await using stage = await openStage({ env: post.env() });
    const { app, ana } = stage;
    app.ignorePhones();
    const id = await app.receive(ana, { ...REVIEW, rating: 2, text: 'We waited an hour for cold soup.' });
    post.refuse(451);
    await app.fastForward({ minutes: 25, seconds: 1 });
    await happens(stage, id);
    post.refuse(null);
    await app.fastForward({ minutes: 5 });
    expect(post.taken).toEqual([]);
  });

  it('is tried again while the server is away, and arrives once when it is back', async () => {
    await using post = await openPostOffice();
    await using stage = await openStage({ env: post.env() });
    const { app, ana } = stage;
    app.ignorePhones();
    await app.receive(ana);
    post.refuse(421);
    await app.fastForward({ minutes: 27 });
    post.refuse(null);
    await app.fastForward({ minutes: 5 });
    expect(post.taken).toHaveLength(1);
  });

  it('that the server refuses to send is said in the item, to the owner’s phone once a day, and nowhere is the password', async () => {
    const log: string[] = [];
    await using post = await openPostOffice({ signIn: { ...ACCOUNT, pass: 'another' } });
    await using stage = await openStage({ env: post.env(ACCOUNT), log: (line) => void log.push(line) });
    const { app, ana, phones } = stage;
    app.ignorePhones();
    const ids = [await app.receive(ana), await app.receive(ana)];
    await app.fastForward({ minutes: 26 });
    const titles = phones.ana.received.map(({ text }) => JSON.parse(text).notification.title as string);
    expect(titles.filter((title) => title === 'E-mail is not being sent')).toHaveLength(1);
    for (const id of ids) {
      const { history } = await ana.api.feedback.get({ id });
      const failed = history.find(({ kind }) => kind === 'mail.failed');
      expect(failed).toMatchObject({ by: { name: 'Ana' }, data: { reason: 'mail_signed_out' } });
    }
    expect(log.join('\n')).toContain('smtp_535');
    expect(log.join('\n')).not.toContain(ACCOUNT.pass);
    expect(post.taken).toEqual([]);
  });
});
