/**
 * `npm run screens [-- now item …]`: photographs every screen (three sizes, light and dark, three languages) into
 * tests/browser/screens/, so that anybody can look at all of them in a minute. Names given after -- choose screens.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { SATURDAY_NIGHT } from '#server/demo/story.ts';
import { ingest } from '#server/flows/ingest.ts';
import { OWNER_EMAIL } from '#server/demo/restaurant.ts';
import { newId } from '#server/system/ids.ts';
import { LANGUAGES, type Language } from '#shared/model/people.ts';
import { openHouse, openStage, signInCookie, type House } from './stage.ts';

const SIZES = [
  { name: '390x844', width: 390, height: 844 },
  { name: '360x640', width: 360, height: 640 },
  { name: '1280x800', width: 1280, height: 800 },
] as const;
const SCHEMES = ['light', 'dark'] as const;
const FOLDER = join(import.meta.dirname, 'screens');

type Screen = {
  readonly name: string;
  readonly path: string;
  readonly signedOut?: boolean;
  readonly before?: (page: Page) => Promise<void>;
};

const wanted = process.argv.slice(2);
await using house = await openHouse();
await using fresh = await openStage();
const { restaurant } = house;
const items = await saturday(house);
const door = new URL(restaurant.doorUrl).pathname;
const doors = await restaurant.owner.door.list();
const status = await complain(house);

const SCREENS: readonly Screen[] = [
  { name: 'now', path: '/' },
  { name: 'item-waiting', path: `/f/${items.urgent}?from=push` },
  { name: 'item-mine', path: `/f/${items.mine}` },
  { name: 'item-answered', path: `/f/${items.answered}` },
  { name: 'duty', path: '/duty' },
  { name: 'stats', path: '/stats' },
  { name: 'more', path: '/more' },
  { name: 'team', path: '/more/team' },
  { name: 'channels', path: '/more/channels' },
  { name: 'phone', path: '/more/phone' },
  { name: 'sessions', path: '/more/sessions' },
  { name: 'business', path: '/more/business' },
  { name: 'poster', path: `/more/poster/${doors[0]?.id ?? ''}` },
  { name: 'share', path: '/share?title=A%20review&text=Cold%20soup%20https://reviews.example/r/1' },
  { name: 'lost', path: '/no-such-page' },
  { name: 'sign-in', path: '/sign-in', signedOut: true },
  { name: 'join', path: '/join#not-a-real-invitation-token-of-anybody-00000', signedOut: true },
  { name: 'guest-form', path: door, signedOut: true },
  { name: 'guest-status', path: status, signedOut: true },
  { name: 'guest-lost', path: '/s/nothing-here', signedOut: true },
  { name: 'welcome', path: '/welcome', signedOut: true },
];

await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
});
const cookie = await signInCookie(house.origin, OWNER_EMAIL);
const chosen = SCREENS.filter((screen) => wanted.length === 0 || wanted.includes(screen.name));
let taken = 0;
for (const language of LANGUAGES) {
  await restaurant.owner.session.setLanguage({ language });
  for (const scheme of SCHEMES) {
    for (const size of SIZES) {
      const context = await browser.newContext({
        viewport: size,
        colorScheme: scheme,
        locale: localeOf(language),
        timezoneId: 'Europe/Prague',
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
      });
      await context.addCookies([cookie]);
      for (const screen of chosen) {
        if (screen.signedOut) await context.clearCookies();
        else await context.addCookies([cookie]);
        const page = await context.newPage();
        const origin = screen.name === 'welcome' ? fresh.origin : house.origin;
        await page.goto(origin + screen.path);
        await page.waitForLoadState('domcontentloaded');
        await page.locator('main, body > *').first().waitFor();
        await page.waitForFunction(
          () => document.querySelector('[data-skeleton]') === null && document.fonts.status === 'loaded',
        );
        await page
          .locator('h1')
          .first()
          .waitFor({ timeout: 10_000 })
          .catch(() => process.stderr.write(`${screen.name}: no heading\n`));
        await screen.before?.(page);
        await page.screenshot({
          path: join(FOLDER, `${screen.name}-${language}-${scheme}-${size.name}.png`),
          fullPage: size.name !== '360x640',
        });
        await page.close();
        taken += 1;
      }
      await context.close();
      process.stdout.write(`${language} ${scheme} ${size.name}: ${taken} pictures so far\n`);
    }
  }
}
await browser.close();
process.stdout.write(`${taken} pictures in tests/browser/screens\n`);

function localeOf(language: Language): string {
  return { en: 'en-GB', cs: 'cs-CZ', pl: 'pl-PL' }[language];
}

/** The Saturday night's items at once, in the states the screens show. */
async function saturday({ office, restaurant: here }: House): Promise<{ urgent: string; mine: string; answered: string }> {
  const ids: string[] = [];
  for (const { card } of SATURDAY_NIGHT) {
    const now = office.parts.clock.now();
    const { feedbackId } = await ingest(office.parts, {
      businessId: here.businessId,
      connectionId: card.channel === 'form' ? '' : here.webhook.connectionId,
      doorId: null,
      item: {
        ...card,
        externalId: newId(),
        language: null,
        url: card.channel === 'form' ? null : 'https://reviews.example/bistro',
        reach: null,
        placeLabel: card.place ?? '',
        contact: '',
        spokeAt: now - ids.length * 4 * 60_000,
        replyMode: card.channel === 'form' ? 'page' : 'link',
        replyUrl: null,
      },
    });
    ids.push(feedbackId);
  }
  const [first = '', urgent = '', mine = '', , gas = ''] = ids;
  const ben = here.colleagues[0];
  await here.owner.feedback.claim({ id: mine, claimId: newId() });
  if (ben !== undefined) {
    await ben.api.feedback.claim({ id: gas, claimId: newId() });
    await ben.api.feedback.claim({ id: first, claimId: newId() });
    await ben.api.feedback.note({ id: urgent, noteId: newId(), text: 'Called the table’s number, no answer yet.' });
  }
  const answered =
    (await here.owner.feedback.list({ filter: { section: 'answered' } })).items[0]?.id ??
    (await here.owner.feedback.list({ filter: { section: 'resolved' } })).items[0]?.id ??
    first;
  return { urgent, mine, answered };
}

/** A guest complains by the form; the path of their status page. */
async function complain({ origin, restaurant: here }: House): Promise<string> {
  const page = `${origin}${new URL(here.doorUrl).pathname}`;
  const html = await (await fetch(page)).text();
  const fields = new FormData();
  for (const [, name = '', value = ''] of html.matchAll(/<input type="hidden" name="([a-z]+)" value="([^"]*)"/g))
    fields.set(name, value);
  fields.set('text', 'The soup was cold and nobody came back to us.');
  fields.set('place', 'Table 7');
  const answer = await fetch(page, { method: 'POST', body: fields, redirect: 'manual', headers: { origin } });
  return new URL(answer.headers.get('location') ?? '/', origin).pathname;
}
