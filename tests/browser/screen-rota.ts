/** A rota for the restaurant of the screens: a full weekend with a hole in it, an offer to swap and a note left behind. */
import type { Assignee, Shift } from '#shared/duty/types.ts';
import type { House } from './stage.ts';

const EVENING = 17 * 60;
const MIDNIGHT = 24 * 60;
const NOON = 12 * 60;

export async function planScreens({ restaurant: { owner, colleagues } }: House): Promise<void> {
  const view = await owner.duty.get({});
  const member = (name: string): Assignee => ({
    kind: 'member',
    memberId: view.members.find((one) => one.name === name)?.id ?? '',
  });
  const [ana, ben, petra] = [member('Ana'), member('Ben'), member('Petra')];
  const shift = (weekday: number, hours: readonly [number, number], people: readonly [Assignee, Assignee | null]): Shift => ({
    id: `shift-${weekday}-${hours[0]}`,
    name: '',
    weekday,
    fromMinute: hours[0],
    toMinute: hours[1],
    first: people[0],
    backup: people[1],
  });
  await owner.duty.update({
    version: view.version,
    rotations: [
      { id: 'sundays', name: 'Sundays', memberIds: view.roster.memberIds.slice(0, 3), everyWeeks: 1, anchorDate: '2026-11-16' },
    ],
    closedDates: ['2026-12-24'],
    shifts: [
      shift(4, [EVENING, 23 * 60], [petra, ben]),
      shift(5, [EVENING, MIDNIGHT], [ben, ana]),
      shift(6, [NOON, EVENING], [petra, null]),
      shift(6, [EVENING, MIDNIGHT], [ana, ben]),
      shift(7, [EVENING, 22 * 60], [{ kind: 'rotation', rotationId: 'sundays', ahead: 0 }, null]),
    ],
  });
  const colleague = (name: string) => colleagues.find((one) => one.name === name)?.api;
  const thursday = { from: Date.parse('2026-11-26T17:00:00+01:00'), to: Date.parse('2026-11-26T23:00:00+01:00') };
  await colleague('Petra')?.duty.offer({ ...thursday, place: 'first', toMemberId: null, note: 'The dentist, sorry.' });
  await colleague('Ben')?.duty.note({ noteId: 'screens-note-of-ben', text: 'Table 12 was not charged for the soup.' });
}
