/** Calendars of a test, and reading them. */
import type { Stage } from '#tests/server/escalation/escalation-kit.ts';

export type Event = readonly string[];
export const calendar = (events: readonly Event[], head: readonly string[] = []) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...head,
    ...events.flatMap((one) => ['BEGIN:VEVENT', ...one, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');
/** On Sunday the 22nd, Prague; later ones a week, two weeks on. */
export const shift = (uid: string, from: string, to: string, title: string, ...more: string[]): Event => [
  `UID:${uid}`,
  `DTSTART;TZID=Europe/Prague:2026112${from}`,
  `DTEND;TZID=Europe/Prague:2026112${to}`,
  `SUMMARY:${title}`,
  ...more,
];
export const sunday = (clock: string) => Date.parse(`2026-11-22T${clock}:00+01:00`);
export const HOUR = 3_600_000;

export async function onDuty({ ana }: Stage, at: number): Promise<string | null> {
  const { spans } = await ana.api.duty.get({ from: at, to: at + 60_000 });
  return spans[0]?.onDuty ?? null;
}

export const read = ({ ana }: Stage, text: string, more: object = {}) =>
  ana.api.duty.importCalendar({ text, as: 'shifts', ...more });
