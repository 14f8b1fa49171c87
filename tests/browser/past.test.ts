/** The owner brings in a file of the past from the phone, by its real picker, and takes it away again. */
import { expect, it } from 'vitest';
import { importWords } from '#shared/messages/by-language/import.ts';
import { foundHouse, openPhone, signIn } from './people.ts';
import { openStage } from './browser-kit.ts';

const words = importWords.en;
const FILE = `Datum;Hodnocení;Jméno;Text;Odpověď;Datum odpovědi
21.03.2024 19:30;1;Eva;Studená polévka.;Omlouváme se.;21.03.2024 20:10
22.03.2024 18:00;5;Petr;Výborné;;
31.02.2024 18:00;5;Petr;Výborné;;
`;

it('a file is chosen, its dates are explained, it is brought in, counted and undone', async () => {
  await using stage = await openStage();
  await foundHouse(stage);
  await using phone = await openPhone(stage);
  const { page } = phone;
  await signIn(stage, page);
  // The address of the release before leads there as well.
  await page.goto(`${stage.origin}/more/past`);
  await page.waitForURL(`${stage.origin}/more/import`);
  await page.getByLabel(words.choose).setInputFiles({ name: 'recenze.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
  await page.getByText(words.askOrder('dmy')).waitFor();
  await page.getByLabel(words.dates).selectOption('dmy');
  await page.getByText(words.understood(2)).waitFor();
  await page.getByText(words.refusals.date_unreal).waitFor();
  const table = page.waitForEvent('download');
  await page.getByRole('link', { name: words.download }).click();
  expect((await table).suggestedFilename()).toBe('golden-hour-refused.csv');
  await page.getByRole('button', { name: words.start(2) }).click();
  await page.getByText(words.done(2)).waitFor();
  await page.getByRole('button', { name: words.undo }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.undo }).click();
  await page.getByLabel(words.choose).waitFor();
  await page.getByText('recenze.csv').waitFor({ state: 'detached' });
});
