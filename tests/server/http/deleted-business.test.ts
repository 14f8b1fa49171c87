/** What guests, screens and machines hear at the doors of a deleted business: at once, and when its rows have long been gone. */
import { expect, test } from 'vitest';
import { emptyDeleted } from '#server/flows/team/delete-business.ts';
import { publicTexts as cs } from '#shared/messages/cs/guests/public.ts';
import { publicTexts as en } from '#shared/messages/en/guests/public.ts';
import { BOARD_GONE_HEADER } from '#shared/wire/board.ts';
import { codeOf, filled, openForm, openFront, type Front } from './http-kit.ts';
import { openDoor, review, send } from './sender.ts';

const CZECH = { headers: { 'accept-language': 'cs' } };

/** Everything that leads into a business from outside. */
async function furnish(front: Front) {
  const { api, businessId } = front.owner;
  const { url } = await api.complaintLink.create({ placeLabel: 'Terrace' });
  const code = codeOf(url);
  const form = await openForm(front, code);
  const sent = await front.ask(`/c/${code}`, {
    method: 'POST',
    body: filled(form, {}),
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  await api.replyTime.setOpen({ open: true });
  return {
    code,
    form,
    status: (sent.headers.get('location') ?? '').split('?')[0] ?? '',
    reply: `/r/${businessId}`,
    board: new URL((await api.board.create({ label: 'Kitchen' })).url).pathname,
    calendar: new URL((await api.duty.makeCalendarLink({ mine: false })).url).pathname,
    machine: await openDoor(front),
  };
}

type ComplaintLinks = Awaited<ReturnType<typeof furnish>>;
const statusesOf = async (front: Front, { code, status, reply, board, calendar, machine }: ComplaintLinks) => ({
  complaint: (await front.ask(`/c/${code}`)).status,
  status: (await front.ask(status)).status,
  page: (await front.ask(reply)).status,
  badge: (await front.ask(`${reply}/badge.svg`)).status,
  figures: (await front.ask(`${reply}/data.json`)).status,
  board: (await front.ask(board)).status,
  calendar: (await front.ask(calendar)).status,
  webhook: (await send(front, machine, review('pos-2'))).status,
});

const OPEN = { complaint: 200, status: 200, page: 200, badge: 200, figures: 200, board: 200, calendar: 200, webhook: 202 };
const OVER = { complaint: 410, status: 404, page: 410, badge: 410, figures: 410, board: 404, calendar: 410, webhook: 410 };

test('every door says that it is over, in the language of who asks, while the rows go and ever after', async () => {
  await using front = await openFront();
  front.ignorePhones();
  const complaintLinks = await furnish(front);
  expect(await statusesOf(front, complaintLinks)).toEqual(OPEN);
  await front.owner.api.business.delete({ name: 'Bistro Example' });
  for (const round of ['being taken away', 'gone']) {
    expect({ round, ...(await statusesOf(front, complaintLinks)) }).toEqual({ round, ...OVER });
    for (const path of [`/c/${complaintLinks.code}`, complaintLinks.reply]) {
      expect(await (await front.ask(path)).text()).toContain(en.ended.text);
      expect(await (await front.ask(path, CZECH)).text()).toContain(cs.ended.text);
      expect(await (await front.ask(path)).text()).not.toContain('Bistro Example');
    }
    expect((await front.ask(complaintLinks.board)).headers.get(BOARD_GONE_HEADER)).toBe('1');
    front.clock.advance(3 * 60_000);
    await emptyDeleted(front.app.parts);
  }
});

test('a form drawn before takes nothing any more, and neither does a guest’s own page', async () => {
  await using front = await openFront();
  front.ignorePhones();
  const { code, form, status } = await furnish(front);
  await front.owner.api.business.delete({ name: 'Bistro Example' });
  const headers = { 'sec-fetch-site': 'same-origin' };
  expect((await front.ask(`/c/${code}`, { method: 'POST', body: filled(form, {}), headers })).status).toBe(410);
  expect((await front.ask(status, { method: 'POST', body: new URLSearchParams({ text: 'Hello?' }), headers })).status).toBe(404);
});

test('open screens and guests’ pages are let go at once', async () => {
  await using front = await openFront();
  front.ignorePhones();
  const { board, status } = await furnish(front);
  const screen = (await front.ask(`${board}/events`)).body?.pipeThrough(new TextDecoderStream()).getReader();
  const page = (await front.ask(`${status}/events`)).body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await screen?.read())?.value).toContain('event: board');
  expect((await page?.read())?.value).toContain('event: timeline');
  await front.owner.api.business.delete({ name: 'Bistro Example' });
  let last = '';
  for (let part = await screen?.read(); part?.done === false; part = await screen?.read()) last += part.value;
  expect(last).toContain('event: gone');
  for (let part = await page?.read(); part?.done === false; part = await page?.read());
  expect(front.app.parts.live.seats.taken).toBe(0);
});

test('the neighbour’s doors stay as they were', async () => {
  await using front = await openFront();
  front.ignorePhones();
  const gone = await front.business({ name: 'Next door' });
  const complaintLinks = await furnish(front);
  await gone.api.business.delete({ name: 'Next door' });
  front.clock.advance(3 * 60_000);
  await emptyDeleted(front.app.parts);
  expect(await statusesOf(front, complaintLinks)).toEqual(OPEN);
});
