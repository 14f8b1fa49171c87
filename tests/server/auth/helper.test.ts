/** Whoever comes to help by a link sees what is open tonight and nothing of the house besides. */
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { feedback, photo } from '#server/db/schema/index.ts';
import { findPhotoFor } from '#server/db/feedback/photo.ts';
import { ingest } from '#server/flows/intake/ingest.ts';
import { newId } from '#server/system/ids.ts';
import { openHouse, refusal } from './auth-kit.ts';

async function evening() {
  const house = await openHouse();
  const ana = await house.owner();
  const businessId = ana.businessId ?? '';
  const receive = async (text: string) => {
    const { feedbackId } = await ingest(house.parts, {
      businessId,
      connectionId: '',
      complaintLinkId: null,
      item: {
        channel: 'form',
        kind: 'message',
        visibility: 'private',
        externalId: newId(),
        author: 'Eva N.',
        rating: 1,
        text,
        language: 'en',
        url: null,
        reach: null,
        placeLabel: 'Table 4',
        contact: 'SECRETCONTACT',
        spokeAt: house.clock.now(),
        replyMode: 'page',
        replyUrl: null,
      },
    });
    await house.parts.db.orm
      .insert(photo)
      .values({ id: `photo-${feedbackId}`, businessId, feedbackId, file: `${feedbackId}.webp`, width: 1, height: 1, at: 0 });
    return feedbackId;
  };
  const settled = await receive('SETTLEDWORDS of long ago');
  await ana.api.feedback.claim({ id: settled, claimId: newId() });
  await ana.api.feedback.resolve({ id: settled, outside: true });
  const answered = await receive('ANSWEREDWORDS by Ana');
  await ana.api.feedback.claim({ id: answered, claimId: newId() });
  await house.parts.db.orm.update(feedback).set({ status: 'answered' }).where(eq(feedback.id, answered));
  const open = await receive('OPENWORDS cold soup');
  await ana.api.feedback.note({ id: open, noteId: newId(), text: 'INTERNALNOTE she is the critic' });
  const { token } = await ana.api.surge.start({ hours: 3, statement: '' });
  const hana = house.browser();
  hana.businessId = (await hana.api.surge.join({ token, name: 'Hana', language: 'en' })).businessId;
  return { house, ana, hana, settled, answered, open };
}

const HIDDEN = /SETTLEDWORDS|SECRETCONTACT|INTERNALNOTE/;

it('the inbox, its numbers and its search hold open items only', async () => {
  const { house, hana, open } = await evening();
  await using _ = house;
  for (const filter of [
    {},
    { section: 'answered' },
    { section: 'resolved' },
    { search: 'WORDS' },
    { search: 'Eva' },
    { level: 'high' },
  ] as const)
    expect((await hana.api.feedback.list({ filter, limit: 50 })).items.filter(({ id }) => id !== open)).toEqual([]);
  expect((await hana.api.feedback.list({ filter: { search: 'Eva' } })).items.map(({ id }) => id)).toEqual([open]);
  expect(await hana.api.feedback.counts()).toMatchObject({ waiting: 1, resolved: 0 });
});

it('an item that is not open is not there, whatever is asked of it', async () => {
  const { house, ana, hana, settled, answered } = await evening();
  await using _ = house;
  const calls = [
    () => hana.api.feedback.get({ id: answered }),
    () => hana.api.feedback.get({ id: settled }),
    () => hana.api.feedback.claim({ id: settled, claimId: newId() }),
    () => hana.api.feedback.note({ id: settled, noteId: newId(), text: 'x' }),
    () => hana.api.feedback.draft({ id: settled, text: 'x' }),
    () => hana.api.feedback.reply({ id: settled, replyId: newId(), text: 'x', kind: 'answer', version: 1 }),
  ];
  for (const call of calls) expect(await refusal(call())).toBe('NOT_FOUND item_not_found');
  const { userId } = await hana.api.session.me();
  expect(await findPhotoFor(house.parts.db.orm, { userId, id: `photo-${settled}` })).toBeNull();
  const owner = (await ana.api.session.me()).userId;
  expect(await findPhotoFor(house.parts.db.orm, { userId: owner, id: `photo-${settled}` })).not.toBeNull();
});

it('an open item comes without the house’s notes and earlier visits, and with the contact only while they hold it', async () => {
  const { house, ana, hana, open } = await evening();
  await using _ = house;
  const before = await hana.api.feedback.get({ id: open });
  expect(JSON.stringify(before)).not.toMatch(HIDDEN);
  expect(before).toMatchObject({ text: 'OPENWORDS cold soup', contact: '', notes: [], customer: null, guestItems: 1 });
  const { userId } = await hana.api.session.me();
  expect(await findPhotoFor(house.parts.db.orm, { userId, id: `photo-${open}` })).not.toBeNull();

  await hana.api.feedback.claim({ id: open, claimId: newId() });
  await hana.api.feedback.note({ id: open, noteId: newId(), text: 'Mine' });
  const held = await hana.api.feedback.get({ id: open });
  expect(held).toMatchObject({ contact: 'SECRETCONTACT', notes: [{ text: 'Mine' }] });

  const { version } = held;
  await hana.api.feedback.reply({ id: open, replyId: newId(), text: 'Sorry.', kind: 'answer', version });
  await house.parts.db.orm.update(feedback).set({ status: 'answered' }).where(eq(feedback.id, open));
  expect(await refusal(hana.api.feedback.get({ id: open }))).toBe('ok');
  await ana.api.feedback.resolve({ id: open, outside: false });
  expect(await refusal(hana.api.feedback.get({ id: open }))).toBe('NOT_FOUND item_not_found');
});

it('the live line names no item they do not see and says nothing of what was written', async () => {
  const { house, ana, hana, settled, open } = await evening();
  await using _ = house;
  await ana.api.team.invite({ role: 'manager', label: 'LABELWORD' });
  await ana.api.feedback.note({ id: settled, noteId: newId(), text: 'x' });
  const stream = (await hana.api.live.events({ lastEventId: '0' }))[Symbol.asyncIterator]();
  const seen: string[] = [];
  for (;;) {
    const next = await stream.next();
    if (next.done === true) break;
    seen.push(JSON.stringify(next.value));
    if (seen.length > 200 || (await house.parts.db.orm.query.event.findMany()).length <= seen.length) break;
  }
  await stream.return?.();
  const said = seen.join('\n');
  expect(said).toContain(open);
  expect(said).not.toContain(settled);
  expect(said).not.toMatch(/SETTLEDWORDS|LABELWORD|"Ana"|Bistro/);
});

it('an open live line tells whoever became a helper meanwhile no more than a helper hears', async () => {
  const { house, ana, settled } = await evening();
  await using _ = house;
  const ben = await house.hire(ana, 'responder', { name: 'Ben', email: 'ben@bistro.example' });
  const stream = (await ben.api.live.events({ lastEventId: null }))[Symbol.asyncIterator]();
  const first = stream.next();
  await ana.api.feedback.note({ id: settled, noteId: newId(), text: 'x' });
  expect(JSON.stringify(await first)).toContain(settled);
  const memberId = (await ana.api.team.list()).find(({ name }) => name === 'Ben')?.id ?? '';
  await ana.api.team.setRole({ memberId, role: 'helper' });
  await ana.api.feedback.note({ id: settled, noteId: newId(), text: 'y' });
  const said = [await stream.next(), await stream.next()].map((one) => JSON.stringify(one.value));
  expect(said.join(' ')).not.toMatch(new RegExp(`${settled}|Ana|Ben`));
  await stream.return?.();
});

it('the house is closed: team, rota, ladder, settings, doors, calendars, figures and trail', async () => {
  const { house, hana } = await evening();
  await using _ = house;
  const { api } = hana;
  for (const call of [
    () => api.team.list(),
    () => api.duty.get({}),
    () => api.duty.weekend(),
    () => api.duty.calendarLinks(),
    () => api.duty.makeCalendarLink({ mine: false }),
    () => api.escalation.get(),
    () => api.business.get(),
    () => api.business.keep(),
    () => api.complaintLink.list(),
    () => api.figures.first(),
    () => api.trail.page({}),
    () => api.board.list(),
  ])
    expect(await refusal(call())).toBe('FORBIDDEN role_may_not');
  expect(await refusal(api.surge.get())).toBe('ok');
});
