/**
 * `npm run screens [-- now item …]`: photographs every screen (three sizes, light and dark, three languages) into
 * tests/browser/screens/, so that anybody can look at all of them in a minute. Names given after -- choose screens.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { LANGUAGES } from '#shared/model/languages.ts';
import { openChromium } from '#tests/support/browsers.ts';
import { localeOf, openScreens, show } from './screen-list.ts';

const SIZES = [
  { name: '390x844', width: 390, height: 844 },
  { name: '360x640', width: 360, height: 640 },
  { name: '1280x800', width: 1280, height: 800 },
] as const;
const SCHEMES = ['light', 'dark'] as const;
const FOLDER = join(import.meta.dirname, 'screens');

const wanted = process.argv.slice(2);
await using screens = await openScreens();

await mkdir(FOLDER, { recursive: true });
const browser = await openChromium();
const chosen = screens.list.filter((screen) => wanted.length === 0 || wanted.includes(screen.name));
let taken = 0;
for (const language of (process.env['GH_LANG'] ?? LANGUAGES.join(' ')).split(' ') as readonly (typeof LANGUAGES)[number][]) {
  await screens.house.restaurant.owner.session.setLanguage({ language });
  for (const scheme of SCHEMES.filter((s) => (process.env['GH_SCHEME'] ?? s) === s)) {
    for (const size of SIZES.filter(({ name }) => (process.env['GH_SIZE'] ?? name).includes(name))) {
      const context = await browser.newContext({
        viewport: size,
        colorScheme: scheme,
        locale: localeOf(language),
        timezoneId: 'Europe/Prague',
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
      });
      for (const screen of chosen) {
        const page = await context.newPage();
        await show(page, { screen, language }, screens);
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
