import { newId } from '#server/system/ids.ts';
import type { Api } from './auth-kit.ts';

/** A rota with an exception, an offer, a note, a calendar, a ladder that calls out and a screen on the wall. */
export async function furnishDuty(api: Api, canary: string, at: number) {
  const me = (await api.team.list()).find((one) => one.me)?.id ?? '';
  const shift = {
    id: 'evening',
    name: canary,
    weekday: 6,
    fromMinute: 0,
    toMinute: 1440,
    first: { kind: 'member' as const, memberId: me },
    backup: null,
  };
  await api.duty.update({ version: 0, shifts: [shift], rotations: [], closedDates: [] });
  const override = await api.duty.override({ from: at + 86_400_000, to: at + 90_000_000, position: 'first', memberId: me });
  const offer = await api.duty.offer({ position: 'first', from: at, to: at + 3_600_000, toMemberId: null, note: canary });
  const dutyNoteId = newId();
  await api.duty.note({ noteId: dutyNoteId, text: `${canary} comped table 12` });
  const title = `${canary} team`;
  await api.duty.importCalendar({
    text: calendarOf(canary, title, at + 100_000_000),
    as: 'shifts',
    who: [{ title, first: me, backup: null }],
  });
  const link = await api.duty.makeCalendarLink({ mine: false });
  const { hook } = await api.escalation.addHook({ name: canary, url: `https://calls.example.com/${canary}` });
  const board = await api.board.create({ label: canary });
  const surge = await api.surge.start({ hours: 12, statement: canary });
  const ids = {
    overrideId: override.id,
    offerId: offer.id,
    dutyNoteId,
    calendarLinkId: link.id,
    rungHookId: hook.id,
    boardId: board.id,
  };
  return { ids, links: { calendar: link.url, board: board.url, surge: surge.token } };
}

function calendarOf(name: string, title: string, at: number): string {
  const utc = (instant: number) => new Date(instant).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `X-WR-CALNAME:${name}`,
    'BEGIN:VEVENT',
    `UID:${name}-1`,
    `DTSTART:${utc(at)}`,
    `DTEND:${utc(at + 3_600_000)}`,
    `SUMMARY:${title}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
}
