/** Surge mode: helpers for some hours, out at the minute; alerts in groups; and when it is suggested. */
import { describe, expect, it } from 'vitest';
import { surge } from '#server/db/schema/index.ts';
import { endSurges } from '#server/flows/duty/surge.ts';
import { newId } from '#server/system/ids.ts';
import { minutes, saturday } from '#tests/support/clock.ts';
import { openHouse, refusal, subscription } from '../auth/auth-kit.ts';
import { drain, openStage } from './escalation-kit.ts';

const HOUR = minutes(60);
const WEEK = 7 * 24 * HOUR;
const ITEM = { author: 'Guest 41', rating: 1, text: 'Cold soup.' } as const;

async function withHelper() {
  const house = await openHouse();
  const ana = await house.owner();
  const { token, endsAt, url } = await ana.api.surge.start({ hours: 2, statement: 'The kitchen is closed, we are sorry.' });
  const hana = house.browser();
  hana.businessId = (await hana.api.surge.join({ token, name: 'Hana', language: 'cs' })).businessId;
  return { house, ana, hana, token, endsAt, url };
}

describe('a helper', () => {
  it('comes in with a name only, may read, take and answer, and nothing else', async () => {
    const { house, ana, hana, url, endsAt } = await withHelper();
    await using _ = house;
    expect(url).toMatch(/\/help#[\w-]{43}$/);
    expect((await hana.api.session.me()).current).toMatchObject({ role: 'helper', memberName: 'Hana', language: 'cs' });
    const { id } = await ana.api.feedback.add({ ...ITEM, id: newId() });
    await hana.api.feedback.claim({ id, claimId: newId() });
    expect((await hana.api.surge.get()).running).toMatchObject({
      statement: 'The kitchen is closed, we are sorry.',
      endsAt,
      helping: 1,
      helpers: [],
    });
    for (const call of [
      () => hana.api.escalation.busy({ until: null }),
      () => hana.api.duty.takeNow({}),
      () => hana.api.surge.stop(),
      () => hana.api.surge.update({ hours: 20 }),
      () => hana.api.surge.start({ hours: 2, statement: '' }),
      () => hana.api.team.invite({ role: 'owner', label: '' }),
      () => hana.api.figures.first(),
      () => hana.api.feedback.resolve({ id }),
    ])
      expect(await refusal(call())).toBe('FORBIDDEN role_may_not');
  });

  it('is seen by those who lead the team with what they hold and what they answered', async () => {
    const { house, ana, hana } = await withHelper();
    await using _ = house;
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.push((await ana.api.feedback.add({ ...ITEM, id: newId() })).id);
    for (const id of ids) await hana.api.feedback.claim({ id, claimId: newId() });
    const [first = ''] = ids;
    const { version } = await hana.api.feedback.get({ id: first });
    await hana.api.feedback.reply({
      id: first,
      replyId: newId(),
      text: 'We are sorry.',
      kind: 'answer',
      promisedAt: null,
      version,
    });
    const { running } = await ana.api.surge.get();
    expect(running?.helpers).toMatchObject([{ name: 'Hana', answered: 1 }]);
    expect(running?.helpers[0]?.holds).toBeGreaterThanOrEqual(2);
  });

  it('is out when it ends: rights, sessions, phones, the open line and what they held', async () => {
    const { house, ana, hana, token, endsAt } = await withHelper();
    await using _ = house;
    const { id } = await ana.api.feedback.add({ ...ITEM, id: newId() });
    await hana.api.feedback.claim({ id, claimId: newId() });
    await hana.api.device.enrol(subscription(house.parts));
    const stream = (await hana.api.live.events({ lastEventId: null }))[Symbol.asyncIterator]();
    const next = stream.next();
    house.clock.set(endsAt - 1);
    await endSurges(house.parts);
    expect(await refusal(hana.api.session.me())).toBe('ok');

    house.clock.set(endsAt);
    await endSurges(house.parts);
    expect((await next).done).toBe(true);
    expect(await refusal(hana.api.session.me())).toBe('UNAUTHORIZED');
    expect((await ana.api.surge.get()).running).toBeNull();
    expect((await ana.api.team.list()).map((one) => one.name)).toEqual(['Ana']);
    expect((await ana.api.feedback.get({ id })).claimedBy).toBeNull();
    const late = house.browser();
    expect(await refusal(late.api.surge.peek({ token }))).toBe('NOT_FOUND surge_over');
    expect(await refusal(late.api.surge.join({ token, name: 'Late', language: 'en' }))).toBe('NOT_FOUND surge_over');
  });

  it('with an account of their own keeps it: only the access to this business ends', async () => {
    const { house, ana, token, endsAt } = await withHelper();
    await using _ = house;
    const ben = await house.hire(ana, 'responder', { name: 'Ben', email: 'ben@bistro.example' });
    expect(await refusal(ben.api.surge.join({ token, name: 'Ben', language: 'en' }))).toBe('CONFLICT already_member');
    const his = (await ana.api.team.list()).find((one) => one.name === 'Ben');
    const next = await ana.api.setup.business({
      name: 'Next door',
      kind: 'cafe',
      language: 'en',
      timeZone: 'Europe/Prague',
      country: 'CZ',
    });
    const here = ana.businessId;
    ana.businessId = next.businessId;
    const there = await ana.api.surge.start({ hours: 2, statement: '' });
    await ben.api.surge.join({ token: there.token, name: 'Ben', language: 'en' });
    house.clock.set(Math.max(endsAt, there.endsAt));
    await endSurges(house.parts);
    expect((await ben.api.session.me()).memberships.map((one) => one.businessId)).toEqual([here]);
    ana.businessId = here;
    expect((await ana.api.team.list()).some((one) => one.id === his?.id)).toBe(true);
  });

  it('cannot come by a link that was replaced, and the time can be prolonged without a new one', async () => {
    const { house, ana, hana, token, endsAt } = await withHelper();
    await using _ = house;
    const later = await ana.api.surge.update({ hours: 4 });
    expect(later.endsAt).toBe(endsAt + 2 * HOUR);
    house.clock.set(endsAt);
    await endSurges(house.parts);
    expect(await refusal(hana.api.session.me())).toBe('ok');
    const other = house.browser();
    expect((await other.api.surge.peek({ token })).businessName).toBe('Bistro Example');
    await ana.api.surge.start({ hours: 1, statement: '' });
    expect(await refusal(other.api.surge.peek({ token }))).toBe('NOT_FOUND surge_over');
    expect(await refusal(hana.api.session.me())).toBe('ok');
  });
});

describe('while it runs', () => {
  it('phones ring once and hear of the rest together, urgent things at once; at its minute it is over', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    const { endsAt } = await ana.api.surge.start({ hours: 1, statement: '' });
    for (let n = 0; n < 6; n += 1) await app.receive(ana);
    await app.fastForward({ seconds: 61 });
    const titles: string[] = [];
    while (phones.ben.untaken().length > 0) titles.push(phones.ben.alert().title);
    expect(titles.filter((title) => !title.includes('more'))).toHaveLength(1);
    expect(titles.at(-1)).toBe('5 more are waiting');
    drain(phones.cleo);
    const urgent = await app.receive(ana, { text: 'There was glass in my soup and my daughter swallowed it' });
    await app.settle();
    expect(phones.ben.alert().feedbackId).toBe(urgent);
    app.ignorePhones();
    app.clock.set(endsAt);
    await app.settle();
    expect((await app.app.parts.db.orm.select().from(surge))[0]?.endedAt).toBe(endsAt);
  });
});

describe('it is suggested', () => {
  it('to those who lead the team when three standard deviations more came than at this hour in earlier weeks', async () => {
    await using stage = await openStage({ at: saturday('20:40') });
    const { app, ana, ben } = stage;
    app.ignorePhones();
    const now = app.clock.now();
    const receive = (spokeAt: number, more = {}) => app.receive(ana, { spokeAt, ...more });
    for (let n = 0; n < 14; n += 1) await receive(now - minutes(4 * n));
    expect((await ana.api.surge.get()).suggested).toBeNull();
    // Summer time ended four weeks ago: the same hour on the wall is another hour of the day.
    for (let week = 1; week <= 5; week += 1) {
      const shift = now - week * WEEK < Date.parse('2026-10-25T01:00:00Z') ? HOUR : 0;
      for (let n = 0; n < 3; n += 1) await receive(now - week * WEEK - shift - minutes(10 * n + 1));
      await receive(now - week * WEEK - shift - 3 * HOUR);
    }
    expect((await ana.api.surge.get()).suggested).toEqual({ lastHour: 14, usual: 3 });
    expect((await ben.api.surge.get()).suggested).toBeNull();
    await ana.api.surge.start({ hours: 1, statement: '' });
    expect((await ana.api.surge.get()).suggested).toBeNull();
  });
});
