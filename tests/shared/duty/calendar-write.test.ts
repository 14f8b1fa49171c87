import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readCalendar } from '#shared/ical/calendar-read.ts';
import { dutyEvents, writeCalendar } from '#shared/ical/calendar-write.ts';
import { at, member, override, PRAGUE, roster, shift } from './roster-kit.ts';

const now = Date.UTC(2026, 4, 1, 12, 0, 0);
const window = { timeZone: PRAGUE, from: at('2026-01-01'), to: at('2027-01-01') };
const octets = (text: string) => new TextEncoder().encode(text).length;

const plan = roster({ shifts: [shift(6, '18:00-02:00', { id: 'sat', first: member('ana'), backup: member('ben') })] });
const feed = (of = plan, memberId: string | null = null) =>
  dutyEvents(of, {
    from: at('2026-05-01'),
    to: at('2026-05-11'),
    memberId,
    host: 'example.org',
    words: (span) => ({ title: `On duty: ${span.onDuty}`, description: `Backup: ${span.backup ?? 'nobody'}` }),
  });

describe('the calendar feed', () => {
  it('is a calendar other programs understand', () => {
    const text = writeCalendar({ name: 'Duty; U Zvonu, Praha', events: feed().slice(0, 1), now });
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Golden Hour//Duty//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      String.raw`NAME:Duty\; U Zvonu\, Praha`,
      String.raw`X-WR-CALNAME:Duty\; U Zvonu\, Praha`,
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      'BEGIN:VEVENT',
      `UID:duty-${at('2026-05-02 18:00')}@example.org`,
      'DTSTAMP:20260501T120000Z',
      'DTSTART:20260502T160000Z',
      'DTEND:20260503T000000Z',
      'SUMMARY:On duty: ana',
      'DESCRIPTION:Backup: ben',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('keeps the identity of a duty when somebody else takes it', () => {
    const swapped = {
      ...plan,
      overrides: [override(at('2026-05-02 12:00'), at('2026-05-03 06:00'), { memberId: 'cyril', insteadOf: 'ana' })],
    };
    expect(feed(swapped).map(({ uid }) => uid)).toEqual(feed().map(({ uid }) => uid));
    expect(feed(swapped)[0]?.title).toBe('On duty: cyril');
  });

  it('begins with a whole duty, however the window moves on, and is a calendar without any', () => {
    const from = (text: string) =>
      dutyEvents(plan, {
        from: at(text),
        to: at('2026-05-11'),
        memberId: null,
        host: 'example.org',
        words: () => ({ title: '', description: '' }),
      })[0];
    expect(from('2026-05-02 20:00')).toEqual(from('2026-05-02 18:00'));
    expect(from('2026-05-02 20:00')?.from).toBe(at('2026-05-02 18:00'));
    const empty = writeCalendar({ name: 'Duty', events: [], now });
    expect(empty).toContain('BEGIN:VTIMEZONE');
    expect(readCalendar(empty, window)).toMatchObject({ events: [], problems: [], whole: true });
  });

  it('of one member has their duties in either place, and no gap is an event', () => {
    expect(feed(plan, 'ben')).toHaveLength(2);
    expect(feed(plan, 'dana')).toEqual([]);
  });

  it('no line is longer than 75 octets, no character is cut, and the words come back whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 110 }), (title) => {
        const text = writeCalendar({
          name: title,
          events: [{ uid: 'u', from: now, to: now + 1000, title, description: title }],
          now,
        });
        const lines = text.split('\r\n');
        expect(lines.every((line) => octets(line) <= 75)).toBe(true);
        expect(text.includes('\uFFFD')).toBe(title.includes('\uFFFD') || !title.isWellFormed());
        expect(text.replaceAll('\r\n', '')).not.toContain('\n');
        const read = readCalendar(text, window);
        expect(read.problems).toEqual([]);
        expect(read.events).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
    const title = 'Žluťoučký kůň; večeře, stůl 12 \\ "terasa" — 🍷'.repeat(2);
    expect(
      readCalendar(
        writeCalendar({ name: '', events: [{ uid: 'u', from: now, to: now + 1000, title, description: '' }], now }),
        window,
      ).events[0]?.title,
    ).toBe(title);
  });

  it('a title cannot smuggle in an event of its own', () => {
    const title = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20260101T000000Z';
    const text = writeCalendar({ name: 'n', events: [{ uid: 'u', from: now, to: now + 1000, title, description: '' }], now });
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
  });

  it('what we write we read back to the second', () => {
    const events = feed();
    const back = readCalendar(writeCalendar({ name: 'Duty', events, now }), window);
    expect(back.events.map(({ uid, from, to, title }) => ({ uid, from, to, title }))).toEqual(
      events.map(({ uid, from, to, title }) => ({ uid, from, to, title })),
    );
  });
});
