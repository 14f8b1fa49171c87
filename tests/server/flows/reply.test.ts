import { describe, expect, it } from 'vitest';
import { guestWrites } from '#server/flows/intake/guest.ts';
import { minutes } from '#tests/support/clock.ts';
import { openTestApp, type Person, type TestApp } from '#tests/support/app.ts';

const byPage = { channel: 'form', kind: 'message', visibility: 'private', replyMode: 'page', author: '', url: null } as const;

async function claimed(
  app: TestApp,
  ana: Person,
  item: Parameters<TestApp['receive']>[1] = byPage,
): Promise<{ id: string; version: number }> {
  const id = await app.receive(ana, item);
  await ana.api.feedback.claim({ id, claimId: `claim-${id}` });
  return { id, version: (await ana.api.feedback.get({ id })).version };
}

describe('a reply', () => {
  it('waits a minute for undo when the guest gave one or two stars, else fifteen seconds', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const angry = await claimed(app, ana, { ...byPage, rating: 1 });
    const calm = await claimed(app, ana, { ...byPage, rating: null });
    const [first, second] = [
      await ana.api.feedback.reply({
        replyId: 'reply-angry',
        id: angry.id,
        version: angry.version,
        kind: 'answer',
        text: 'Sorry.',
      }),
      await ana.api.feedback.reply({ replyId: 'reply-calm', id: calm.id, version: calm.version, kind: 'answer', text: 'Sorry.' }),
    ];
    const now = app.clock.now();
    expect(first.outcome === 'held' && first.reply.holdUntil - now).toBe(60_000);
    expect(second.outcome === 'held' && second.reply.holdUntil - now).toBe(15_000);
  });

  it('stops the clock when it is out, not when it was written', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const item = await claimed(app, ana);
    await ana.api.feedback.reply({ replyId: 'reply-one-1', ...item, kind: 'answer', text: 'We are on our way.' });
    expect((await ana.api.feedback.get({ id: item.id })).firstResponseAt).toBeNull();
    await app.fastForward({ minutes: 2 });
    const after = await ana.api.feedback.get({ id: item.id });
    expect(after).toMatchObject({ status: 'answered', withinTarget: true, dueAt: null });
    expect(after.messages.map((one) => [one.from, one.text])).toEqual([['us', 'We are on our way.']]);
    expect(after.replies.map((one) => one.state)).toEqual(['live']);
  });

  it('undone in time never leaves, and its words are the draft again', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const item = await claimed(app, ana);
    await ana.api.feedback.reply({ replyId: 'reply-undo', ...item, kind: 'answer', text: 'Words I regret.' });
    expect(await ana.api.feedback.undo({ replyId: 'reply-undo' })).toEqual({ text: 'Words I regret.' });
    await app.fastForward({ minutes: 5 });
    const after = await ana.api.feedback.get({ id: item.id });
    expect(after.messages).toEqual([]);
    expect(after.draft?.text).toBe('Words I regret.');
    await expect(ana.api.feedback.undo({ replyId: 'reply-nothere' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('sent at once by its writer leaves once, however often it is asked for and although the job comes later', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const item = await claimed(app, ana, { ...byPage, rating: 1 });
    await ana.api.feedback.reply({ replyId: 'reply-now-1', ...item, kind: 'answer', text: 'At your table in a minute.' });
    const now = () => ana.api.feedback.sendNow({ replyId: 'reply-now-1' });
    await Promise.all([now(), now(), now()]);
    const after = await ana.api.feedback.get({ id: item.id });
    expect(after).toMatchObject({ status: 'answered', dueAt: null, firstResponseAt: app.clock.now() });
    await app.fastForward({ minutes: 2 });
    await now();
    const later = await ana.api.feedback.get({ id: item.id });
    expect(later.messages.map((one) => one.text)).toEqual(['At your table in a minute.']);
    expect(later.replies.map((one) => one.state)).toEqual(['live']);
    await expect(ana.api.feedback.undo({ replyId: 'reply-now-1' })).rejects.toMatchObject({ message: 'already_sent' });
  });

  it('is sent at once or undone, never both, and neither by anybody but its writer', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const ben = await app.hire(ana, { name: 'Ben', role: 'manager' });
    for (let round = 0; round < 10; round += 1) {
      const item = await claimed(app, ana);
      const replyId = `reply-both-${round}`;
      await ana.api.feedback.reply({ replyId, ...item, kind: 'answer', text: 'Which?' });
      await expect(ben.api.feedback.sendNow({ replyId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const tries = [() => ana.api.feedback.sendNow({ replyId }), () => ana.api.feedback.undo({ replyId })];
      const results = await Promise.allSettled((round % 2 === 0 ? tries : tries.toReversed()).map((attempt) => attempt()));
      expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const after = await ana.api.feedback.get({ id: item.id });
      expect(after.messages).toHaveLength(after.replies[0]?.state === 'live' ? 1 : 0);
    }
  });

  it('cannot be undone any more once it is out', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const item = await claimed(app, ana);
    await ana.api.feedback.reply({ replyId: 'reply-late-undo', ...item, kind: 'answer', text: 'Out.' });
    await app.fastForward({ minutes: 2 });
    await expect(ana.api.feedback.undo({ replyId: 'reply-late-undo' })).rejects.toMatchObject({ message: 'already_sent' });
  });

  it('sent again with the same key is one reply; the key with other words is refused', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const item = await claimed(app, ana);
    const input = { replyId: 'reply-key-1', ...item, kind: 'answer', text: 'Once.' } as const;
    await Promise.all([ana.api.feedback.reply(input), ana.api.feedback.reply(input), ana.api.feedback.reply(input)]);
    await app.fastForward({ minutes: 2 });
    await ana.api.feedback.reply(input);
    await app.fastForward({ minutes: 2 });
    expect((await ana.api.feedback.get({ id: item.id })).messages).toHaveLength(1);
    await expect(ana.api.feedback.reply({ ...input, text: 'Twice.' })).rejects.toMatchObject({ message: 'key_reused' });
  });

  it('of the second of two people is not sent: they get the winner’s words and keep their draft', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const ben = await app.hire(ana, { name: 'Ben', role: 'responder' });
    for (let round = 0; round < 25; round += 1) {
      const id = await app.receive(ana, byPage);
      const { version } = await ana.api.feedback.get({ id });
      const results = await Promise.all(
        [ana, ben].map((person) =>
          person.api.feedback.reply({
            replyId: `reply-${round}-${person.name}`,
            id,
            version,
            kind: 'answer',
            text: `by ${person.name}`,
          }),
        ),
      );
      expect(results.map((one) => one.outcome).toSorted()).toEqual(['conflict', 'held']);
      const loser = results[0]?.outcome === 'conflict' ? ana : ben;
      const winner = loser === ana ? ben : ana;
      const conflict = results.find((one) => one.outcome === 'conflict');
      expect(conflict).toMatchObject({ reason: 'answered', theirs: `by ${winner.name}`, by: { id: winner.memberId } });
      await app.fastForward({ minutes: 2 });
      expect((await winner.api.feedback.get({ id })).messages.map((one) => one.text)).toEqual([`by ${winner.name}`]);
      expect((await loser.api.feedback.get({ id })).draft?.text).toBe(`by ${loser.name}`);
    }
  });

  it('written before the guest added something is shown that first', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const item = await claimed(app, ana);
    await guestWrites(app.app.parts, {
      businessId: ana.businessId,
      feedbackId: item.id,
      messageId: 'guest-message-1',
      text: 'It was table nine, not eight.',
    });
    const result = await ana.api.feedback.reply({ replyId: 'reply-stale', ...item, kind: 'answer', text: 'Table eight it is.' });
    expect(result).toMatchObject({ outcome: 'conflict', reason: 'guest_wrote', theirs: 'It was table nine, not eight.' });
    const { version } = await ana.api.feedback.get({ id: item.id });
    expect(
      (await ana.api.feedback.reply({ replyId: 'reply-fresh', id: item.id, version, kind: 'answer', text: 'Table nine.' }))
        .outcome,
    ).toBe('held');
  });

  it('that only promises a time makes that time the deadline and is no answer yet', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const item = await claimed(app, ana);
    const promisedAt = app.clock.now() + minutes(45);
    await ana.api.feedback.reply({ replyId: 'reply-holding', ...item, kind: 'holding', promisedAt, text: 'I am on it.' });
    await app.fastForward({ minutes: 2 });
    expect(await ana.api.feedback.get({ id: item.id })).toMatchObject({
      status: 'open',
      dueAt: promisedAt,
      promisedAt,
      firstResponseAt: null,
      withinTarget: null,
    });
    await expect(
      ana.api.feedback.reply({
        replyId: 'reply-holding-2',
        ...item,
        kind: 'holding',
        promisedAt: app.clock.now() - 1,
        text: 'Yesterday.',
      }),
    ).rejects.toMatchObject({ message: 'promise_out_of_range' });
  });

  it('to a public review asks whether it was posted, and the clock stops only on yes', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const item = await claimed(app, ana, { rating: 4, text: 'Cold soup.' });
    await ana.api.feedback.reply({ replyId: 'reply-link', ...item, kind: 'answer', text: 'Sorry about the soup.' });
    await app.fastForward({ minutes: 2 });
    expect((await ana.api.feedback.get({ id: item.id })).replies[0]?.state).toBe('to_post');
    expect((await ana.api.feedback.get({ id: item.id })).firstResponseAt).toBeNull();
    await ana.api.feedback.posted({ replyId: 'reply-link', posted: true });
    expect(await ana.api.feedback.get({ id: item.id })).toMatchObject({
      status: 'answered',
      firstResponseAt: app.clock.now(),
    });
  });

  it('that did not post becomes a draft again', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const item = await claimed(app, ana, { rating: 4, text: 'Cold soup.' });
    await ana.api.feedback.reply({ replyId: 'reply-not-posted', ...item, kind: 'answer', text: 'Sorry about the soup.' });
    await app.fastForward({ minutes: 2 });
    await ana.api.feedback.posted({ replyId: 'reply-not-posted', posted: false });
    const after = await ana.api.feedback.get({ id: item.id });
    expect(after).toMatchObject({ status: 'open', firstResponseAt: null });
    expect(after.draft?.text).toBe('Sorry about the soup.');
  });
});

describe('a draft', () => {
  it('that was long under way does not replace what was typed meanwhile', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const id = await app.receive(ana, byPage);
    const typed = app.clock.now();
    app.clock.advance(5000);
    await ana.api.feedback.draft({ id, text: 'I will turn it down at once', at: app.clock.now() });
    await ana.api.feedback.draft({ id, text: 'I will turn', at: typed });
    expect((await ana.api.feedback.get({ id })).draft).toEqual({
      text: 'I will turn it down at once',
      updatedAt: app.clock.now(),
    });
  });
});

describe('an item', () => {
  it('answered elsewhere counts as answered when somebody says so', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const id = await app.receive(ana);
    await ana.api.feedback.resolve({ id, outside: true });
    expect(await ana.api.feedback.get({ id })).toMatchObject({
      status: 'resolved',
      firstResponseAt: app.clock.now(),
      withinTarget: true,
    });
  });

  it('opens again with a fresh deadline and a fresh alert when the guest writes back', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const item = await claimed(app, ana);
    const phone = await ana.phone();
    await ana.api.feedback.reply({ replyId: 'reply-before', ...item, kind: 'answer', text: 'Done.' });
    await app.fastForward({ minutes: 90 });
    await guestWrites(app.app.parts, {
      businessId: ana.businessId,
      feedbackId: item.id,
      messageId: 'guest-again',
      text: 'It is still cold and nobody came.',
    });
    await app.settle();
    const after = await ana.api.feedback.get({ id: item.id });
    expect(after.status).toBe('open');
    expect(after.dueAt).toBeGreaterThan(app.clock.now());
    expect(phone.alert().feedbackId).toBe(item.id);
  });

  it('corrected to more urgent is heard of with the next digest; the rule’s own word is kept', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const phone = await ana.phone();
    const ben = await app.hire(ana, { name: 'Ben', role: 'responder' });
    const id = await app.receive(ana, { rating: 5, text: 'Lovely evening, thank you!' });
    await app.settle();
    expect(await ben.api.feedback.correct({ id, to: 'more' })).toEqual({ level: 'normal' });
    await app.fastForward({ minutes: 31 });
    expect(phone.alert().feedbackId).toBe(id);
    expect(await ana.api.feedback.get({ id })).toMatchObject({ level: 'normal', ruleLevel: 'low' });
  });

  it('keeps notes once however often the phone repeats them', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const id = await app.receive(ana);
    const note = { id, noteId: 'note-number-1', text: 'Comped table 12.' };
    await Promise.all([ana.api.feedback.note(note), ana.api.feedback.note(note)]);
    expect((await ana.api.feedback.get({ id })).notes.map((one) => one.text)).toEqual(['Comped table 12.']);
  });
});
