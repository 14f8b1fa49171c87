/** A calendar read again on a phone: what it adds, changes and takes away is seen first, and then the right person is on duty. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoClock } from '#server/demo/clock.ts';
import { messages } from '#tests/support/messages.ts';
import { foundHouse, invite, openPhone, type Phone, signIn } from './people.ts';
import { openStage, type Stage } from './browser-kit.ts';

const BEN = { name: 'Ben', email: 'ben@guests.test', password: 'another long password' };
const { importing } = messages.duty;

/** Friday morning; runs on by itself, and skips ahead when the story does. */
const clock = demoClock(Date.parse('2026-11-20T10:00:00+01:00'));
clock.run();

let stage: Stage;
let ana: Phone;
let ben: Phone;

beforeAll(async () => {
  stage = await openStage({ clock });
  await foundHouse(stage);
  [ana, ben] = await Promise.all([openPhone(stage), openPhone(stage)]);
  await signIn(stage, ana.page);
  await invite(stage, ana.page, ben.page, BEN);
}, 60_000);

afterAll(async () => {
  await ben?.[Symbol.asyncDispose]();
  await ana?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

const shift = (uid: string, day: string, hours: readonly [string, string], title: string) => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTART;TZID=Europe/Prague:${day}T${hours[0]}0000`,
  `DTEND;TZID=Europe/Prague:${day}T${hours[1]}0000`,
  `SUMMARY:${title}`,
  'END:VEVENT',
];
const calendar = (...shifts: readonly (readonly string[])[]) =>
  Buffer.from(['BEGIN:VCALENDAR', 'VERSION:2.0', ...shifts.flat(), 'END:VCALENDAR', ''].join('\r\n'));

const choose = (page: Page, buffer: Buffer) =>
  page.getByLabel(importing.file).setInputFiles({ name: 'bar.ics', mimeType: 'text/calendar', buffer });

it('a changed calendar takes a shift from one and gives it to another, after both were seen', { timeout: 60_000 }, async () => {
  const { page } = ana;
  await page.goto(`${stage.origin}/duty/calendars`);
  await page.getByLabel(importing.as).selectOption('shifts');
  await choose(
    page,
    calendar(
      shift('1', '20261120', ['09', '23'], 'Ana'),
      shift('2', '20261121', ['18', '23'], 'Ana + Ben'),
      shift('3', '20261122', ['18', '23'], 'Ana'),
    ),
  );
  await page.getByRole('button', { name: importing.apply(3) }).click();
  await page.getByText(importing.done(3)).first().waitFor();

  const taken = await ben.page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/trpc/duty.takeNow', { method: 'POST', headers, body: '{}' })).status;
  });
  expect(taken).toBe(200);

  await choose(
    page,
    calendar(
      shift('1', '20261120', ['09', '22'], 'Ana'),
      shift('2', '20261121', ['18', '23'], 'Ben'),
      shift('4', '20261123', ['18', '23'], 'Ana'),
      shift('5', '20261124', ['18', '23'], 'Night crew'),
    ),
  );
  await page.getByRole('group', { name: importing.what.changed(2) }).waitFor();
  await page.getByRole('group', { name: importing.what.removed(1) }).waitFor();
  await page.getByRole('group', { name: importing.what.added(1) }).waitFor();
  await page.getByText(/^Ben took this duty/).waitFor();
  await page.getByRole('checkbox', { name: /^Friday 20 November/ }).uncheck();
  await page.getByLabel(/Night crew/).selectOption({ label: 'Ben' });
  await page.getByRole('group', { name: importing.what.added(2) }).waitFor();
  await page.getByRole('button', { name: importing.apply(4) }).click();
  await page.getByText(importing.done(4)).first().waitFor();

  const onDuty = (at: string) =>
    page.evaluate(
      async (from) => {
        const input = encodeURIComponent(JSON.stringify({ from, to: from + 60_000 }));
        const { result } = (await (await fetch(`/trpc/duty.get?input=${input}`)).json()) as {
          result: { data: { spans: { onDuty: string | null }[]; members: { id: string; name: string }[] } };
        };
        const { spans, members } = result.data;
        return members.find(({ id }) => id === spans[0]?.onDuty)?.name ?? null;
      },
      Date.parse(`${at}+01:00`),
    );
  expect(await onDuty('2026-11-20T12:00:00')).toBe('Ben');
  expect(await onDuty('2026-11-21T20:00:00')).toBe('Ben');
  expect(await onDuty('2026-11-22T20:00:00')).toBeNull();
  expect(await onDuty('2026-11-23T20:00:00')).toBe('Ana');
  expect(await onDuty('2026-11-24T20:00:00')).toBe('Ben');
  expect(ana.broken).toEqual([]);
});
