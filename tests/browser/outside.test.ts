/** Answered by phone from the kitchen: two taps say when, and the item is judged by that. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { feedback } from '#server/db/schema/index.ts';
import { messages } from '#tests/support/messages.ts';
import { complain, foundHouse, onNow, openPhone, type Phone, signIn } from './people.ts';
import { openStage, skippingClock, type Stage } from './browser-kit.ts';

const WORDS = 'The soup was cold and nobody came back to us.';
const MINUTE = 60_000;
const said = messages.feedback.outside;

const clock = skippingClock();
let stage: Stage;
let ana: Phone;

beforeAll(async () => {
  stage = await openStage({ clock });
  await foundHouse(stage);
  ana = await openPhone(stage);
  await signIn(stage, ana.page);
  await ana.page.goto(stage.origin);
  await onNow(ana.page);
});

afterAll(async () => {
  await ana?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

test('an answer given by phone is closed with the time the guest had it', async () => {
  const { page } = ana;
  await complain(stage, clock, { text: WORDS });
  clock.skip(45 * MINUTE);
  await page.reload();
  await page.getByRole('link', { name: WORDS }).click();
  await page.getByRole('button', { name: messages.feedback.more }).click();
  await page.getByRole('button', { name: messages.feedback.resolveOutside }).click();
  const sheet = page.getByRole('dialog', { name: said.title });
  const choices = sheet.getByRole('group', { name: said.title }).getByRole('button');
  // Nobody answered before the guest had written.
  expect(await choices.count()).toBe(3);
  await sheet.getByLabel(said.other).fill('2001-01-01T10:00');
  await sheet.getByText(/^That is before the guest wrote /).waitFor();
  await choices.last().click();
  await sheet.getByRole('button', { name: /^Close: answered/ }).click();
  await page.getByText('This is closed.').waitFor();
  const [row] = await stage.app.parts.db.orm.select().from(feedback).where(eq(feedback.text, WORDS));
  expect(row).toMatchObject({ status: 'resolved', withinTarget: true, firstResponseBy: null });
  expect(Math.round(((row?.firstResponseAt ?? 0) - (row?.spokeAt ?? 0)) / MINUTE)).toBe(15);
});
