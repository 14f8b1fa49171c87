/** From the form to the alert: what guests type while they sit at the table has its alert job in the same commit. */
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { feedback, outbox } from '#server/db/schema/index.ts';
import { codeOf, filled, openForm, openFront } from './http-kit.ts';

const LINES: readonly (readonly [level: string, text: string])[] = [
  ['high', 'Where is our food?'],
  ['high', 'We want to pay, nobody comes'],
  ['high', 'Coffee cold'],
  ['high', 'Music too loud'],
  ['high', 'The soup is cold and the waiter is rude'],
  ['high', 'Pes u vedlejšího stolu štěká'],
  ['high', 'soupe froide, serveur impoli'],
  ['high', 'Hol van az ételünk?'],
  ['urgent', 'Someone collapsed here!'],
  ['urgent', 'Fire in the kitchen'],
  ['urgent', 'Es war Glas in meinem Salat, ich blute!'],
  ['urgent', 'алергічна реакція, допоможіть!'],
];

test('every complaint of a guest at the table has an alert at once, a kind word has none', async () => {
  await using front = await openFront();
  const code = codeOf((await front.owner.api.complaintLink.create({ placeLabel: 'Table 12' })).url);
  const send = async (text: string) => {
    const token = await openForm(front, code);
    const now = front.clock.now();
    const sent = await front.ask(`/c/${code}`, { method: 'POST', body: filled(token, { text, place: 'Table 12' }) });
    expect(sent.status, text).toBe(303);
    const [row] = await front.app.parts.db.orm.select().from(feedback).where(eq(feedback.text, text));
    const jobs = await front.app.parts.db.orm.select().from(outbox).where(eq(outbox.topic, 'alert'));
    // Calm enough that no limit of the door speaks.
    front.clock.advance(3_600_000);
    return { row, now, jobs: jobs.filter(({ payload }) => JSON.stringify(payload).includes(row?.id ?? 'nothing')) };
  };
  for (const [level, text] of LINES) {
    const { row, now, jobs } = await send(text);
    expect(row, text).toMatchObject({ level, placeLabel: 'Table 12' });
    expect(
      jobs.map(({ runAt }) => runAt),
      text,
    ).toEqual([now]);
  }
  const { row, jobs } = await send('Thank you Anna, that was the best dinner in years ❤️');
  expect(row).toMatchObject({ level: 'low' });
  expect(jobs).toEqual([]);
});
