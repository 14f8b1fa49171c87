/** Files and calendars made to hurt, by the real doors: each gets a sentence, and what others bring meanwhile is taken. */
import { describe, expect, it } from 'vitest';
import { readCalendar } from '#shared/ical/calendar-read.ts';
import { isTimeZone } from '#shared/response/zone.ts';
import { look, openHouse } from '#tests/server/import/import-kit.ts';
import { openTestApp } from '#tests/support/app.ts';

const GOOD = 'date,text\n2026-01-01,Cold soup\n';
const calendar = (...lines: readonly string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');

describe('a file of the past', () => {
  it('with lists in lists is refused line by line and read at once; the next file is taken', { timeout: 120_000 }, async () => {
    await using front = await openHouse();
    const nested = (depth: number) => `[{"date":"2026-01-01","text":${'['.repeat(depth)}${']'.repeat(depth)}}]`;
    for (const depth of [5_000, 150_000]) {
      const found = await look(front, nested(depth), front.owner);
      expect(found).toMatchObject({ state: 'ready', summary: { rows: 0, refused: 1 } });
    }
    expect(await look(front, GOOD, front.owner)).toMatchObject({ state: 'ready', summary: { rows: 1, refused: 0 } });
  });

  it('with cells of 60 kB where dates should be says that these are none', { timeout: 120_000 }, async () => {
    await using front = await openHouse();
    const cell = `1.1.2026 1:01${' '.repeat(60_000)}x`;
    const file = `date,text\n${Array.from({ length: 20 }, () => `"${cell}",Cold`).join('\n')}\n`;
    const found = await look(front, file, front.owner);
    expect(found.summary).toMatchObject({ rows: 0, refused: 20, reasons: { date_order: 20 } });
    expect(found.summary?.refusals[0]?.value.length).toBeLessThanOrEqual(40);
  });

  it('that brings its process down is refused with a sentence and never read again by itself', { timeout: 120_000 }, async () => {
    await using front = await openHouse();
    const { parts } = front.app;
    const { past } = parts.unpack;
    let times = 0;
    Object.assign(parts.unpack, {
      past: async () => {
        times += 1;
        const { Unopened } = await import('#server/unpack/index.ts');
        throw new Unopened('died');
      },
    });
    expect(await look(front, GOOD, front.owner)).toMatchObject({ state: 'failed', fault: 'too_heavy' });
    await front.fastForward({ minutes: 120 });
    expect(times).toBe(1);
    Object.assign(parts.unpack, { past });
    expect(await look(front, GOOD, front.owner)).toMatchObject({ state: 'ready' });
  });
});

describe('a calendar', () => {
  const window = { timeZone: 'Europe/Prague', from: Date.UTC(2026, 10, 1), to: Date.UTC(2027, 11, 1) };

  it('of leap days since the year 4 costs its rounds, and the one that matters is found all the same', () => {
    const leap = event('DTSTART;VALUE=DATE:00040229', 'SUMMARY:Leap', 'RRULE:FREQ=YEARLY');
    const counted = (uid: string) =>
      event(`UID:${uid}`, 'DTSTART;VALUE=DATE:00040229', 'SUMMARY:Leap', 'RRULE:FREQ=YEARLY;COUNT=9999');
    const [found] = readCalendar(calendar(leap), { ...window, to: Date.UTC(2028, 11, 1) }).events;
    expect(found?.fromDate).toBe('2028-02-29');
    const many = readCalendar(calendar(...Array.from({ length: 4_000 }, (_, index) => counted(`leap-${index}`))), window);
    expect(new Set(many.problems.map(({ reason }) => reason))).toEqual(new Set(['too_many']));
    expect(many.problems.length).toBeLessThan(10);
  });

  it('that opens what it never closes is no calendar', () => {
    const open = Array.from({ length: 50_000 }, () => 'BEGIN:A').join('\r\n');
    expect(readCalendar(calendar(open, 'END:VEVENT'), window).problems[0]?.reason).toBe('not_a_calendar');
  });

  it('with thousands of spellings of one time zone keeps one of them', () => {
    const name = [...'europe/prague'];
    const spellings = Array.from({ length: 3_580 }, (_, bits) =>
      name.map((letter, at) => ((bits >> at) & 1 ? letter.toUpperCase() : letter)).join(''),
    );
    expect(spellings.every(isTimeZone)).toBe(true);
    const events = spellings.map((zone) => event(`DTSTART;TZID=${zone}:20261224T180000`, 'DURATION:PT1H', 'SUMMARY:x'));
    const read = readCalendar(calendar(...events), window);
    expect(new Set(read.events.map(({ from }) => from)).size).toBe(1);
  });

  it('of half a megabyte of nothing holds up none of those beside it', { timeout: 120_000 }, async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const good = calendar(event('DTSTART;VALUE=DATE:20261224', 'SUMMARY:Christmas Eve'));
    const bad = calendar('X:'.repeat(600_000));
    const asked = (text: string) => ana.api.duty.importCalendar({ text, as: 'closed', preview: true });
    const answers = await Promise.allSettled([asked(good), asked(bad.slice(0, 400_000)), asked(good)]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    expect(answers[0]).toMatchObject({ value: { added: 1 } });
  });
});
