/** The first evening: an owner sets the house up on a phone, and it is proved that this phone rings. */
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { launchChromium } from '#tests/support/browsers.ts';
import { startNotifyd } from '#tests/support/notifyd.ts';
import { openStage } from './browser-kit.ts';

const LONG = 120_000;
/** Pictures of every step, for a look by eye. */
const PICTURES = process.env['PICTURES'];

const open: AsyncDisposable[] = [];
const keep = <T extends AsyncDisposable>(one: T): T => {
  open.push(one);
  return one;
};
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one[Symbol.asyncDispose]();
});

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test(
  'an owner types the code, names the business, sees a test alert proved on this phone, prints a poster and invites',
  { timeout: LONG },
  async () => {
    const stage = keep(await openStage());
    const notifyd = keep(await startNotifyd());
    const { context } = keep(
      await launchChromium({
        origin: stage.origin,
        gcm: stage.gcm,
        notifyd,
        context: { locale: 'en-GB', timezoneId: 'Europe/Prague' },
      }),
    );
    const page = context.pages()[0] ?? (await context.newPage());
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));

    await page.goto(stage.origin);
    await page.getByLabel('Set-up code').waitFor();
    await button(page, 'Create my account').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    await picture(page, '1-account-errors');
    await page.getByLabel('Set-up code').fill((await stage.app.auth.setupCode()) ?? '');
    await page.getByLabel('Your name').fill('Ana');
    await page.getByLabel('E-mail').fill('ana@bistro.example');
    await page.getByLabel('Password').fill('long enough words');
    await button(page, 'Create my account').click();

    await button(page, 'Show my recovery code').click();
    await page.getByText('It is shown only now.').waitFor();
    await picture(page, '1-recovery-code');
    await button(page, 'I have kept it').click();

    await page.getByLabel('Name', { exact: true }).fill('Bistro Example');
    expect(await page.getByLabel('Country').inputValue()).toBe('CZ');
    expect(await page.getByLabel('Time zone').inputValue()).toBe('Europe/Prague');
    await picture(page, '2-business');
    await button(page, 'Continue').click();

    await page.getByLabel('Friday, span 1, from').waitFor();
    await picture(page, '3-hours');
    await button(page, 'Add hours on Sunday').click();
    await page
      .getByLabel(/Sunday, span \d, to/)
      .last()
      .fill('01:00');
    await page.getByText('next day').last().waitFor();
    await picture(page, '3-hours-changed');
    await button(page, 'These are our hours').click();

    await page.getByText('Put it on your phone').last().waitFor();
    await picture(page, '4-install');
    await button(page, 'Show the code').click();
    await page.getByRole('img', { name: 'QR code' }).waitFor();
    await picture(page, '4-install-code');
    await button(page, /Later|Continue/).click();

    await picture(page, '5-alerts-off');
    await button(page, 'Turn alerts on').click();
    await page.getByText('Alerts are on.').waitFor({ timeout: 30_000 });
    await picture(page, '5-alerts-on');
    await button(page, 'Send a test alert to this phone').click();
    const seen = await notifyd.next();
    expect(seen.title).not.toBe('');
    await page.getByText(/^Shown on this phone \d\d:\d\d:\d\d/).waitFor();
    await picture(page, '5-alerts-proved');
    await button(page, 'Continue').click();

    await picture(page, '6-finish');
    await button(page, 'Make a poster').click();
    await page.getByRole('img', { name: 'QR code' }).waitFor();
    await picture(page, '7-poster');
    await page.goBack();
    await button(page, 'Invite somebody').click();
    await button(page, 'Make an invitation').click();
    await page.getByRole('img', { name: 'QR code' }).waitFor();
    await picture(page, '7-invitation');
    await button(page, 'Done').click();
    expect(broken).toEqual([]);
    expect(stage.reports()).toEqual([]);
  },
);
