/** A screen this phone has never read, opened without a signal, says so in words and comes by itself. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { messages } from '#tests/support/messages.ts';
import { some } from '#tests/support/whole.ts';
import { foundHouse, openPhone, type Phone, signIn } from './people.ts';
import { openStage, type Stage } from './browser-kit.ts';

const { common } = messages;
const MORE = [
  'you',
  'team',
  'sessions',
  'phone',
  'complaintLinks',
  'channels',
  'reply-time',
  'boards',
  'past',
  'trail',
  'given-up',
  'business',
];
const OTHERS = [
  '/',
  '/share',
  '/more',
  '/more/business/end',
  '/more/poster/nobodys-poster',
  '/duty',
  '/duty/month',
  '/duty/week',
  '/duty/timetable',
  '/duty/roster',
  '/duty/ladder',
  '/duty/quiet',
  '/duty/calendars',
  '/stats',
  '/stats/times',
  '/stats/weekends',
  '/stats/guests',
  '/stats/staffing',
  '/stats/export',
];
const SCREENS = some([...MORE.map((name) => `/more/${name}`), ...OTHERS], 3);

let stage: Stage;
let ana: Phone;

beforeAll(async () => {
  stage = await openStage();
  await foundHouse(stage);
  ana = await openPhone(stage);
  await signIn(stage, ana.page);
});

afterAll(async () => {
  await ana?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

beforeEach(async () => {
  await ana.context.setOffline(false);
  if (!stage.isRunning()) await stage.restart();
});

it(`none of ${SCREENS.length} screens stays grey without a word`, { timeout: 300_000 }, async () => {
  const { page, context } = ana;
  await context.setOffline(true);
  const grey: string[] = [];
  for (const path of SCREENS) {
    await page.goto(stage.origin + path);
    await page.locator('h1').first().waitFor({ state: 'attached' });
    const stands = page.waitForFunction(() => document.querySelector('[data-skeleton]') === null, undefined, { timeout: 12_000 });
    await stands.catch(() => grey.push(path));
  }
  expect(grey).toEqual([]);
  expect(ana.broken).toEqual([]);
});

const deadLines = [
  { name: 'the phone knows it is offline', cut: () => ana.context.setOffline(true), mend: () => ana.context.setOffline(false) },
  { name: 'nobody answers', cut: () => stage.stopServer(), mend: () => stage.restart() },
] as const;

// What a phone has read of the team it keeps, so that screen is looked at once.
it.each([
  { path: '/more/team', of: 'Ana', ...deadLines[0] },
  { path: '/more/you', of: 'ana@guests.test', ...deadLines[0] },
  { path: '/more/you', of: 'ana@guests.test', ...deadLines[1] },
])(
  '$name: $path says that it was not read here yet, and is there by itself afterwards',
  { timeout: 120_000 },
  async ({ path, of, cut, mend }) => {
    const { page } = ana;
    await cut();
    await page.goto(stage.origin + path);
    await page.getByText(common.cannotLoadOffline).first().waitFor();
    await page.getByText(common.comesByItself).first().waitFor();
    await mend();
    await page.locator('main').getByText(of).first().waitFor({ timeout: 60_000 });
    await page.getByText(common.cannotLoadOffline).first().waitFor({ state: 'detached' });
  },
);
