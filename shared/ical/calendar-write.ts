/** Duties as an iCalendar feed (RFC 5545). Times are written in UTC, so no reader needs our idea of the time zone. */
import { dutySpans } from '../duty/roster.ts';
import type { DutySpan, Roster } from '../duty/types.ts';
import { DAY_MS } from '../model/time.ts';

export type CalendarEvent = {
  /** Stable: the same duty keeps it when the person changes. */
  readonly uid: string;
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly description: string;
};

const OCTETS_PER_LINE = 75;
const NOTHING_BUT_A_CLOCK = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
];
/** No duty lasts longer, so each that touches the feed is met at its true beginning. */
const LONGEST_MS = 63 * DAY_MS;

/** `now` becomes DTSTAMP; the same roster at the same `now` gives the same bytes. */
export function writeCalendar({
  name,
  events,
  now,
}: {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
  readonly now: number;
}): string {
  const stamp = utc(now);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Golden Hour//Duty//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap(({ uid, from, to, title, description }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART:${utc(from)}`,
      `DTEND:${utc(to)}`,
      `SUMMARY:${escaped(title)}`,
      ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    // A calendar without any component is none (RFC 5545, 3.6), and strict readers would refuse whoever has no duty yet.
    ...(events.length === 0 ? NOTHING_BUT_A_CLOCK : []),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

export type DutyEventsInput = {
  readonly from: number;
  readonly to: number;
  /** Only duties of this member (either place); null: everybody's. */
  readonly memberId: string | null;
  /** Ends the UID: the business and the host name of this server. */
  readonly host: string;
  readonly words: (span: DutySpan) => { readonly title: string; readonly description: string };
};

/** How long before `from` exceptions have to be known. */
export const FEED_LOOK_BACK_MS = LONGEST_MS;

/**
 * Whole duties that touch [from, to); spans without anybody on duty are left out. A duty is known by its beginning: it keeps its
 * identity whoever has it, from which plan or exception, and however the window moves on.
 */
export function dutyEvents(roster: Roster, { from, to, memberId, host, words }: DutyEventsInput): readonly CalendarEvent[] {
  return dutySpans(roster, from - LONGEST_MS, to + LONGEST_MS).flatMap((span) => {
    const theirs = memberId === null ? span.onDuty !== null : span.onDuty === memberId || span.backup === memberId;
    const cut = span.from === from - LONGEST_MS || span.to === to + LONGEST_MS;
    if (!theirs || cut || span.to <= from || span.from >= to) return [];
    return [{ uid: `duty-${span.from}@${host}`, from: span.from, to: span.to, ...words(span) }];
  });
}

function utc(at: number): string {
  return new Date(at).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
}

function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll(/\r\n?/g, '\n')
      // oxlint-disable-next-line no-control-regex -- TEXT may not hold them
      .replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ')
      .replaceAll(/[\\;,]/g, String.raw`\$&`)
      .replaceAll('\n', String.raw`\n`)
  );
}

/** At most 75 octets to a line, never cut inside a character. */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > OCTETS_PER_LINE) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x8_00) return 2;
  return point < 0x1_00_00 ? 3 : 4;
}
