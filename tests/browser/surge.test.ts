/** Many guests at once on two phones: a link for helpers, one statement for all of them, and out at the minute. */
import { afterEach, expect, it } from 'vitest';
import { ingest } from '#server/flows/intake/ingest.ts';
import { newId } from '#server/system/ids.ts';
import { business } from '#server/db/schema/index.ts';
import { messages } from '#tests/support/messages.ts';
import { foundHouse, onNow, openPhone, scan, signIn } from './people.ts';
import { openStage, skippingClock, type Stage } from './browser-kit.ts';

const { surge, feedback, common } = messages;
const STATEMENT = 'The kitchen had to close tonight. We are sorry; your table is on us next time.';

const open: AsyncDisposable[] = [];
const keep = <T extends AsyncDisposable>(one: T): T => {
  open.push(one);
  return one;
};
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one[Symbol.asyncDispose]();
});

async function complaint({ app }: Stage, text: string): Promise<string> {
  const [row] = await app.parts.db.orm.select({ id: business.id }).from(business).limit(1);
  const now = app.parts.clock.now();
  const { feedbackId } = await ingest(app.parts, {
    businessId: row?.id ?? '',
    connectionId: '',
    complaintLinkId: null,
    item: {
      channel: 'form',
      kind: 'message',
      visibility: 'private',
      externalId: newId(),
      author: 'Guest 41',
      rating: null,
      text,
      language: 'en',
      url: null,
      reach: null,
      placeLabel: '',
      contact: '',
      spokeAt: now,
      replyMode: 'page',
      replyUrl: null,
    },
  });
  return feedbackId;
}

it('a helper joins by link, answers with the statement, the owner sees the load, and when the time is over the helper is out', async () => {
  const clock = skippingClock();
  const stage = keep(await openStage({ clock }));
  await foundHouse(stage);
  const id = await complaint(stage, 'We stood before a closed door.');
  const [manager, helper] = await Promise.all([openPhone(stage), openPhone(stage)]).then((both) => both.map(keep));
  if (manager === undefined || helper === undefined) throw new Error('no phones');
  const owner = manager.page;
  await signIn(stage, owner);

  await owner.goto(`${stage.origin}/duty`);
  await owner.getByRole('button', { name: surge.start }).click();
  const link = await scan(owner.getByRole('img', { name: surge.sheet.qr }));
  expect(link).toMatch(/\/help#[\w-]{43}$/);
  await owner.getByLabel(surge.sheet.statement).fill(STATEMENT);
  await owner.getByRole('button', { name: surge.sheet.save }).click();
  await owner.getByRole('dialog').getByRole('button', { name: common.done }).click();
  await owner.getByText(surge.load.none).waitFor();

  const page = helper.page;
  await page.goto(link);
  await page.getByText(surge.join.asks('Bistro Example')).waitFor();
  await page.getByLabel(surge.join.name).fill('Hana');
  await page.getByRole('button', { name: surge.join.action }).click();
  await onNow(page);
  await page.getByText(/^You help until \d\d:\d\d/).waitFor();
  const tabs = page.getByRole('navigation', { name: common.tabs.label });
  expect(await tabs.getByRole('link').allTextContents()).toEqual([common.tabs.now, common.tabs.more]);

  await page.getByText('We stood before a closed door.').click();
  await page.getByRole('button', { name: feedback.claim }).click();
  await owner.getByText(surge.load.counts(1, 0)).waitFor();
  await page.getByRole('button', { name: surge.pinned }).click();
  expect(await page.getByLabel(feedback.write).inputValue()).toBe(STATEMENT);
  await page.getByRole('button', { name: feedback.send, exact: true }).click();
  await page.getByText(feedback.states.held).first().waitFor();
  clock.skip(70_000);
  await owner.getByText(surge.load.counts(0, 1)).waitFor();
  const { parts } = stage.app;
  expect((await parts.db.orm.query.reply.findFirst())?.text).toBe(STATEMENT);

  await page.goto(`${stage.origin}/f/${id}`);
  await page.getByText('We stood before a closed door.').waitFor();
  clock.skip(3 * 3_600_000);
  await page.getByText(surge.join.over('Bistro Example')).waitFor();
  await page.reload();
  await page.waitForURL(/\/sign-in|\/help/);
  await page.goto(link);
  await page.getByText(messages.errors['surge_over'] ?? '').waitFor();
  await owner.getByRole('button', { name: surge.start }).waitFor();
  expect([...manager.broken, ...helper.broken, ...stage.reports()]).toEqual([]);
}, 60_000);
