/** What every channel with an account promises, asked of each through the whole product: procedures, worker, phone, and its platform. */
import { afterEach, describe, expect, test } from 'vitest';
import { minutes } from '#tests/support/clock.ts';
import { openChannelHouse, type ChannelHouse } from './house.ts';
import { RIGS, type Lack, type Rig } from './rigs.ts';

const URGENT = 'My daughter has a nut allergy, there were nuts in the dessert and she cannot breathe.';
const COLD = 'The soup was cold and we waited an hour for the bill.';
const ANSWER = 'We are sorry, this must not happen. Please call us.';

/** Platforms put a mention before the words, or markup around them. */
const said = (text: string): string => expect.stringContaining(text) as string;

const open: ChannelHouse[] = [];
async function opened(rig: Rig): Promise<ChannelHouse> {
  const house = await openChannelHouse(rig);
  open.push(house);
  return house;
}
afterEach(async () => {
  for (const one of open.splice(0)) await one[Symbol.asyncDispose]();
});

describe.each(RIGS)('$channel', (rig) => {
  const lacks = (what: Lack) => rig.lacks.includes(what);
  const HOUR = 3_600_000;

  test('connects by a test call, and a key that is none is said so at once', async () => {
    const { ana, platform, connect } = await opened(rig);
    const wrong = Object.fromEntries(Object.keys(platform.secrets).map((name) => [name, 'wrong']));
    if (Object.keys(wrong).length > 0) {
      const answered = await ana.api.account.begin({
        channel: rig.channel,
        fields: { ...platform.settings, ...wrong },
        connectionId: null,
      });
      if (answered.kind !== 'leave') expect(answered.kind).toBe('refused');
    }
    expect(await ana.api.account.list()).toEqual([]);
    await connect();
    const [view] = await ana.api.account.list();
    expect(view).toMatchObject({ channel: rig.channel, state: 'active', importing: false, fault: null });
    expect(JSON.stringify(view)).not.toContain(Object.values(platform.secrets)[0] ?? 'no secret');
  });

  test.skipIf(lacks('history'))(
    'history comes in without a sound; what is older than a week is nobody’s task any more',
    async () => {
      const { house, ana, platform, phone, connect, items } = await opened(rig);
      platform.write({ rating: 2, text: COLD, at: house.clock.now() - 40 * 24 * HOUR });
      platform.write({ rating: 1, text: URGENT, at: house.clock.now() - 2 * HOUR });
      await connect();
      const [old, fresh, ...more] = await items();
      expect(more).toEqual([]);
      expect(old).toMatchObject({ text: said(COLD), status: 'resolved' });
      expect(fresh).toMatchObject({ text: said(URGENT), status: 'open' });
      expect(phone.untaken()).toEqual([]);
      expect(await ana.api.account.list()).toMatchObject([{ imported: 2, importing: false }]);
    },
  );

  test('what comes in afterwards rings, once, however often it is delivered and looked at', async () => {
    const { platform, phone, connect, bring, items } = await opened(rig);
    await connect();
    platform.write({ rating: 1, text: URGENT });
    await platform.deliver?.({ twice: true });
    await bring();
    await bring();
    expect((await items()).map(({ text }) => text)).toEqual([said(URGENT)]);
    expect(phone.alert().feedbackId).not.toBeNull();
    expect(phone.untaken()).toEqual([]);
  });

  test('delivered twice and in another order it is the same', async () => {
    const { house, platform, connect, bring, items } = await opened(rig);
    house.ignorePhones();
    await connect();
    const texts = ['The waiter was rude.', COLD, 'The toilets were dirty.'];
    for (const [index, text] of texts.entries()) {
      platform.write({ rating: 2, text, author: `Guest ${index}`, at: house.clock.now() - minutes(30 - index) });
    }
    await platform.deliver?.({ shuffled: true, twice: true });
    await bring();
    await platform.deliver?.({ twice: true });
    await bring();
    expect((await items()).map(({ text, status }) => [text, status])).toEqual(texts.map((text) => [said(text), 'open']));
  });

  test('after hours without us it goes on where it was, and what is fresh rings', async () => {
    const { house, platform, phone, connect, bring, items } = await opened(rig);
    await connect();
    const before = await house.reopen();
    for (const [index, text] of [COLD, URGENT, 'The toilets were dirty.'].entries()) {
      platform.write({ rating: 2, text, author: `Guest ${index}`, at: house.clock.now() + minutes(20 * index) });
    }
    house.clock.advance(5 * HOUR);
    expect(before).toBeDefined();
    await bring();
    expect((await items()).map(({ text }) => text)).toEqual([COLD, URGENT, 'The toilets were dirty.'].map(said));
    expect(phone.untaken().length).toBeGreaterThan(0);
    house.ignorePhones();
  });

  test('our own posts are nobody’s complaint', async () => {
    const { house, platform, connect, bring, items } = await opened(rig);
    house.ignorePhones();
    await connect();
    platform.write({ rating: 2, text: COLD });
    await bring();
    platform.writeOurselves('Tonight: lamb.');
    await bring();
    expect((await items()).map(({ text }) => text)).toEqual([said(COLD)]);
  });

  test.skipIf(lacks('edits'))('changed words are judged again, and ring when they got worse', async () => {
    const { house, platform, phone, connect, bring, items } = await opened(rig);
    await connect();
    const id = platform.write({ text: 'It was fine.' });
    await bring();
    house.clock.advance(minutes(5));
    platform.edit(id, URGENT, 1);
    await bring();
    const [item] = await items();
    expect(item?.text).toContain(URGENT);
    expect(phone.untaken().length).toBeGreaterThan(0);
    house.ignorePhones();
  });

  test.skipIf(lacks('deletions'))('what the guest took down is marked, kept, and owed no answer any more', async () => {
    const { house, platform, connect, bring, items } = await opened(rig);
    await connect();
    const id = platform.write({ rating: 2, text: COLD });
    await bring();
    // Where nobody tells of it, what came in lately is asked after now and then.
    house.clock.advance(2 * HOUR);
    platform.remove(id);
    await bring();
    await bring();
    expect(await items()).toMatchObject([{ text: said(COLD), status: 'resolved' }]);
    house.ignorePhones();
  });

  describe.skipIf(lacks('answers'))('answers', () => {
    test('an answer stands on the platform once, and the item says so', async () => {
      const { house, ana, platform, connect, bring, items, answer } = await opened(rig);
      house.ignorePhones();
      await connect();
      platform.write({ rating: 2, text: COLD });
      await bring();
      const [item] = await items();
      const replyId = await answer(item?.id ?? '', ANSWER);
      await bring();
      expect(platform.answers().map(({ text, byUs }) => ({ text: text.includes(ANSWER), byUs }))).toEqual([
        { text: true, byUs: true },
      ]);
      const after = await ana.api.feedback.get({ id: item?.id ?? '' });
      expect(after.status).toBe('answered');
      expect(after.replies.find(({ id }) => id === replyId)?.state).toMatch(/^(sent|live)$/);
      // It comes back with the next look and is no second answer, and no complaint.
      await bring();
      expect((await items()).length).toBe(1);
      expect((await ana.api.feedback.get({ id: item?.id ?? '' })).messages.filter(({ from }) => from === 'us').length).toBe(1);
    });

    test('cut after it was stored, there is exactly one all the same', async () => {
      const { house, ana, platform, connect, bring, items, answer } = await opened(rig);
      house.ignorePhones();
      await connect();
      platform.write({ rating: 2, text: COLD });
      await bring();
      const [item] = await items();
      platform.misbehave('cut', { on: 'write' });
      const replyId = await answer(item?.id ?? '', ANSWER);
      await house.fastForward({ minutes: 20 });
      expect(platform.answers().length).toBe(1);
      const reply = (await ana.api.feedback.get({ id: item?.id ?? '' })).replies.find(({ id }) => id === replyId);
      // Where the platform cannot be asked, a person looks; nothing is sent blindly.
      expect(reply?.state).toMatch(lacks('standing') ? /^to_post$/ : /^(sent|live)$/);
    });

    test('a platform that is busy or broken has it in the end, once', async () => {
      const { house, platform, connect, bring, items, answer } = await opened(rig);
      house.ignorePhones();
      await connect();
      platform.write({ rating: 2, text: COLD });
      await bring();
      const [item] = await items();
      platform.misbehave('rate', { on: 'write' });
      await answer(item?.id ?? '', ANSWER);
      await house.fastForward({ minutes: 90 });
      await bring();
      expect(platform.answers().length).toBe(1);
    });

    test.skipIf(lacks('elsewhere'))('an answer given on the platform stops the clock and is shown', async () => {
      const { house, ana, platform, connect, bring, items } = await opened(rig);
      house.ignorePhones();
      await connect();
      const id = platform.write({ rating: 2, text: COLD });
      await bring();
      house.clock.advance(minutes(3));
      platform.answerThere(id, 'Sorry from the kitchen.');
      await bring();
      const [item] = await items();
      expect(item?.status).toBe('answered');
      const detail = await ana.api.feedback.get({ id: item?.id ?? '' });
      expect(
        detail.messages.filter(({ from }) => from === 'us').map(({ text }) => text.includes('Sorry from the kitchen.')),
      ).toEqual([true]);
    });
  });

  test.skipIf(lacks('tokens'))('a token that has ended is renewed once, and nobody notices', async () => {
    const { platform, connect, bring, items, ana } = await opened(rig);
    await connect();
    platform.misbehave('expired');
    platform.write({ text: 'Thank you, it was lovely.' });
    await bring();
    expect((await items()).length).toBe(1);
    expect(await ana.api.account.list()).toMatchObject([{ state: 'active', fault: null }]);
  });

  test('not let in any more, it is shown, its owner’s phone says so, once', async () => {
    const { ana, platform, phone, connect, look, items, connectionId } = await opened(rig);
    await connect();
    platform.misbehave('revoked');
    await look();
    await look();
    const [view] = await ana.api.account.list();
    expect(view).toMatchObject({ id: connectionId(), state: 'reconnect' });
    expect(phone.alert().title).toMatch(/connect again/);
    expect(phone.untaken()).toEqual([]);
    expect(await items()).toEqual([]);
  });

  test('an error page with status 200 loses nothing', async () => {
    const { house, platform, connect, bring, items } = await opened(rig);
    await connect();
    platform.write({ text: 'Thank you, it was lovely.' });
    platform.misbehave('html', { on: 'read' });
    await bring();
    house.clock.advance(HOUR);
    await bring();
    expect((await items()).length).toBe(1);
  });

  test('disconnected, nothing secret is left and nothing comes in any more', async () => {
    const { house, ana, platform, connect, bring, items, connectionId } = await opened(rig);
    await connect();
    // Connected once more it is the same connection, with the tokens of now.
    const first = connectionId();
    await connect();
    expect(connectionId()).toBe(first);
    await ana.api.account.disconnect({ id: connectionId() });
    const { items: trail } = await ana.api.trail.page({});
    const kinds = trail.map(({ kind }) => kind).filter((kind) => kind.startsWith('account.') && kind !== 'account.made');
    expect(kinds).toEqual(['account.disconnected', 'account.reconnected', 'account.connected']);
    platform.write({ rating: 1, text: URGENT });
    await bring();
    expect(await ana.api.account.list()).toEqual([]);
    expect(await items()).toEqual([]);
    const { connectedAccount } = await import('#server/db/schema/index.ts');
    expect(await house.app.parts.db.orm.select().from(connectedAccount)).toMatchObject([{ boxed: '', boxedPushSecret: null }]);
  });
});
