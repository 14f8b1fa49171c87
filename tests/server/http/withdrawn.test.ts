/** A review its guest takes down where it stood: through the signed door, in any order. */
import { expect, test } from 'vitest';
import { obligationsOf } from '#tests/support/obligations.ts';
import { minutes } from '#tests/support/clock.ts';
import { type Front, openFront } from './http-kit.ts';
import { type Door, openDoor, send } from './sender.ts';

const GLASS = 'There was glass in my soup and my daughter swallowed it, we are in hospital.';
const at = (instant: number) => new Date(instant).toISOString();
const said = (type: string, data: object) => JSON.stringify({ type: `review.${type}`, data: { externalId: 'r-1', ...data } });
const deleted = (instant: number) => said('deleted', { deletedAt: at(instant) });

async function complained(front: Front, complaintLink: Door, updatedAt = front.clock.now()): Promise<string> {
  const answer = await send(front, complaintLink, said('created', { rating: 1, text: GLASS, updatedAt: at(updatedAt) }));
  return ((await answer.json()) as { id: string }).id;
}
const item = async (front: Front, id: string) => front.owner.api.feedback.get({ id });
const ledger = async (front: Front, id: string) =>
  (await obligationsOf(front.app.parts.db.orm, id)).map(({ kind, verdict }) => [kind, verdict]);

test('it stops ringing, its words stay, nobody owes anything, and it is no late answer', async () => {
  await using front = await openFront();
  const complaintLink = await openDoor(front);
  const phone = await front.owner.phone();
  front.ignorePhones();
  const id = await complained(front, complaintLink);
  await front.app.worker.runDue();
  front.clock.advance(minutes(1));
  const answer = await send(front, complaintLink, deleted(front.clock.now()), { id: 'msg_gone' });
  expect([answer.status, await answer.json()]).toEqual([202, { id, duplicate: false }]);
  const after = await item(front, id);
  expect(after).toMatchObject({ status: 'resolved', text: GLASS, dueAt: null, firstResponseAt: null });
  expect(after.history.map(({ kind }) => kind)).toContain('feedback.withdrawn');
  expect(await ledger(front, id)).toEqual([
    ['first_answer', 'void'],
    ['settlement', 'void'],
  ]);
  const { version } = after;
  for (const again of ['msg_gone', 'msg_gone_2'])
    expect((await send(front, complaintLink, deleted(front.clock.now()), { id: again })).status).toBe(200);
  expect((await item(front, id)).version).toBe(version);
  const rung = phone.received.length;
  expect(rung).toBeGreaterThan(0);
  await front.fastForward({ minutes: 180 });
  expect(phone.received).toHaveLength(rung);
});

test('a deletion older than the words we hold changes nothing; an edit older than the deletion brings nothing back', async () => {
  await using front = await openFront();
  const complaintLink = await openDoor(front);
  const now = front.clock.now();
  const id = await complained(front, complaintLink, now - minutes(5));
  expect((await send(front, complaintLink, deleted(now - minutes(10)))).status).toBe(200);
  expect(await item(front, id)).toMatchObject({ status: 'open' });
  expect((await send(front, complaintLink, deleted(now - minutes(1)))).status).toBe(202);
  await send(front, complaintLink, said('updated', { rating: 1, text: `${GLASS} Shame!`, updatedAt: at(now - minutes(3)) }));
  expect(await item(front, id)).toMatchObject({ status: 'resolved', text: GLASS });
});

test('shown again it waits and rings anew; of a promise that was broken by then it stays broken', async () => {
  await using front = await openFront();
  const complaintLink = await openDoor(front);
  const id = await complained(front, complaintLink);
  const { version } = await item(front, id);
  const promisedAt = front.clock.now() + minutes(30);
  const { api } = front.owner;
  const reply = await api.feedback.reply({
    id,
    version,
    replyId: 'reply-of-ana',
    kind: 'holding',
    promisedAt,
    text: 'We call you.',
  });
  if (reply.outcome !== 'held') throw new Error('not held');
  await api.feedback.sendNow({ replyId: reply.reply.id });
  await api.feedback.posted({ replyId: reply.reply.id, posted: true }).catch(() => undefined);
  expect(await item(front, id)).toMatchObject({ promisedAt });
  front.clock.advance(minutes(45));
  await send(front, complaintLink, deleted(front.clock.now()));
  expect((await ledger(front, id)).at(-1)).toEqual(['promise', 'late']);
  const phone = await front.owner.phone();
  front.ignorePhones();
  front.clock.advance(minutes(5));
  const same = said('updated', { rating: 1, text: GLASS, updatedAt: at(front.clock.now()) });
  expect((await send(front, complaintLink, same)).status).toBe(200);
  await front.app.worker.runDue();
  const after = await item(front, id);
  expect(after).toMatchObject({ status: 'open', dueAt: front.clock.now() + minutes(30) });
  expect(phone.alert()).toMatchObject({ feedbackId: id });
});

test('an id that never came is answered with what is wrong, and stands in the list of deliveries', async () => {
  await using front = await openFront();
  const complaintLink = await openDoor(front);
  const answer = await send(front, complaintLink, deleted(front.clock.now()));
  expect([answer.status, ((await answer.json()) as { error: string }).error]).toEqual([400, 'unknown_item']);
  expect(await front.owner.api.channel.webhookRequests({ id: complaintLink.id })).toMatchObject([
    { outcome: 'refused', reason: 'unknown_item' },
  ]);
});
