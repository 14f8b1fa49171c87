/** A small restaurant's roster, told in wall time. */
import type { Assignee, Override, Roster, Shift } from '#shared/duty/types.ts';
import { dayOfDate, instantOf } from '#shared/response/zone.ts';

export const PRAGUE = 'Europe/Prague';

/** at('2026-03-28 18:00') on the wall of `zone`. */
export function at(text: string, zone = PRAGUE): number {
  const [date = '', time = '00:00'] = text.split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return instantOf(zone, dayOfDate(date) ?? Number.NaN, hour * 60 + minute);
}

export function wall(instant: number, zone = PRAGUE): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(instant);
}

export const member = (memberId: string): Assignee => ({ kind: 'member', memberId });
export const turn = (rotationId: string, ahead = 0): Assignee => ({ kind: 'rotation', rotationId, ahead });

export function shift(
  weekday: number,
  hours: string,
  who: Partial<Pick<Shift, 'first' | 'backup'>> & { id?: string } = {},
): Shift {
  const [from = '', to = ''] = hours.split('-');
  const minute = (text: string) => {
    const [hour = 0, rest = 0] = text.split(':').map(Number);
    return hour * 60 + rest;
  };
  const { id = `${weekday} ${hours}`, first = null, backup = null } = who;
  return { id, name: hours, weekday, fromMinute: minute(from), toMinute: minute(to), first, backup };
}

export function roster(parts: Partial<Roster> = {}): Roster {
  return {
    timeZone: PRAGUE,
    shifts: [],
    rotations: [],
    overrides: [],
    closedDates: [],
    memberIds: ['ana', 'ben', 'cyril', 'dana'],
    ...parts,
  };
}

let written = 0;
export function override(from: number, to: number, parts: Partial<Override> = {}): Override {
  written += 1;
  return {
    id: `override-${written}`,
    from,
    to,
    position: 'first',
    memberId: 'ben',
    insteadOf: null,
    reason: 'planned',
    createdAt: written,
    createdBy: 'ana',
    swapId: null,
    ...parts,
  };
}
