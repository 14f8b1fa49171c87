/** The rota of the demo restaurant: a weekly pattern, weekends in turns, a backup behind everybody, and one hole on Sunday. */
import type { Assignee, Shift } from '#shared/duty/types.ts';
import type { Language } from '#shared/model/languages.ts';
import { dateOfDay, instantOf, localDay } from '#shared/response/zone.ts';
import type { Colleague, Restaurant } from './types.ts';

export const ZONE = 'Europe/Prague';

type RotaWords = {
  readonly lunch: string;
  readonly evening: string;
  readonly late: string;
  readonly weekends: string;
  readonly noteLunch: string;
  readonly noteNight: string;
  readonly swap: string;
  /** Where the screen hangs. */
  readonly board: string;
};

const WORDS: Readonly<Record<Language, RotaWords>> = {
  en: {
    lunch: 'Lunch',
    evening: 'Evening',
    late: 'Late',
    weekends: 'Weekend evenings',
    noteLunch: 'Comped the dessert at table 12, they wanted to write about it. Awaiting their reply.',
    noteNight: 'The nut allergy: guest is home and well, Ana calls her tomorrow at ten.',
    swap: 'My sister’s wedding',
    board: 'Kitchen',
  },
  cs: {
    lunch: 'Oběd',
    evening: 'Večer',
    late: 'Noc',
    weekends: 'Víkendové večery',
    noteLunch: 'Stůl 12 dostal dezert na nás, chtěli o tom napsat. Čekáme na jejich odpověď.',
    noteNight: 'Alergie na ořechy: paní je doma a v pořádku, Ana jí zítra v deset zavolá.',
    swap: 'Sestra má svatbu',
    board: 'Kuchyně',
  },
  pl: {
    lunch: 'Obiad',
    evening: 'Wieczór',
    late: 'Noc',
    weekends: 'Weekendowe wieczory',
    noteLunch: 'Stolik 12 dostał od nas deser, chcieli o tym napisać. Czekamy na ich odpowiedź.',
    noteNight: 'Alergia na orzechy: pani jest w domu i czuje się dobrze, Ana zadzwoni jutro o dziesiątej.',
    swap: 'Wesele siostry',
    board: 'Kuchnia',
  },
};

export const rotaWords = (language: Language): RotaWords => WORDS[language];

export function colleagueOf({ team }: Pick<Restaurant, 'team'>, name: string): Colleague {
  const found = team.find((one) => one.name === name);
  if (found === undefined) throw new Error(`nobody in the demo is called ${name}`);
  return found;
}

/** An instant on the local day of `near`, days later, at minutes after midnight. */
export const wallTime = (near: number, days: number, minute: number): number =>
  instantOf(ZONE, localDay(ZONE, near) + days, minute);

/** How the plan grew: at first nobody was on late and Sunday was lunch only, and Jana had it until she left. */
export type Grown = {
  readonly version: number;
  readonly late: boolean;
  readonly sundayEvening: boolean;
  readonly sundayLunch: boolean;
};
/** Version 0 of a business without a past. */
const TODAY: Grown = { version: 0, late: true, sundayEvening: true, sundayLunch: false };

/** The pattern as it was in the week of `saturday`, until the next change. */
export async function planRota(restaurant: Restaurant, saturday: number, grown: Grown = TODAY): Promise<void> {
  const words = rotaWords(restaurant.language);
  const member = (name: string): Assignee => ({ kind: 'member', memberId: colleagueOf(restaurant, name).memberId });
  const turn = (ahead: number): Assignee => ({ kind: 'rotation', rotationId: 'weekends', ahead });
  const shift = (
    weekday: number,
    name: 'lunch' | 'evening' | 'late',
    ...[from, to, first, backup]: [from: number, to: number, first: Assignee, backup: Assignee]
  ): Shift => ({ id: `${name}-${weekday}`, name: words[name], weekday, fromMinute: from * 60, toMinute: to * 60, first, backup });
  const shifts = [
    ...[2, 3, 4].flatMap((day) => [
      shift(day, 'lunch', 11, 16.5, member('Ben'), member('Marek')),
      shift(day, 'evening', 16.5, 22.5, member(day === 3 ? 'Marek' : 'Petra'), member('Ben')),
    ]),
    ...[5, 6].flatMap((day) => [
      shift(day, 'lunch', 11, 16.5, member(day === 5 ? 'Ben' : 'Marek'), member(day === 5 ? 'Marek' : 'Ben')),
      shift(day, 'evening', 16.5, 22, turn(0), turn(1)),
      ...(grown.late
        ? [shift(day, 'late', 22, 25, member(day === 5 ? 'Ben' : 'Marek'), member(day === 5 ? 'Petra' : 'Ben'))]
        : []),
    ]),
    // Sunday, twelve to four: nobody has noticed yet.
    grown.sundayLunch
      ? shift(7, 'lunch', 11, 16, member('Jana'), member('Ben'))
      : shift(7, 'lunch', 11, 12, member('Ben'), member('Marek')),
    ...(grown.sundayEvening ? [shift(7, 'evening', 16, 22, member('Eva'), member('Ben'))] : []),
  ];
  await restaurant.owner.duty.update({
    version: grown.version,
    shifts,
    rotations: [
      {
        id: 'weekends',
        name: words.weekends,
        memberIds: ['Petra', 'Marek', 'Ben'].map((name) => colleagueOf(restaurant, name).memberId),
        everyWeeks: 1,
        anchorDate: dateOfDay(localDay(ZONE, saturday) - 5),
      },
    ],
    closedDates: [],
  });
}

/** What was changed for this one evening, and who asks for the next one. */
export async function changePlans(restaurant: Restaurant, saturday: number): Promise<void> {
  const ben = colleagueOf(restaurant, 'Ben');
  const marek = colleagueOf(restaurant, 'Marek');
  await ben.api.duty.override({
    from: wallTime(saturday, 0, 16.5 * 60),
    to: wallTime(saturday, 0, 22 * 60),
    position: 'backup',
    memberId: ben.memberId,
  });
  await marek.api.duty.offer({
    position: 'first',
    from: wallTime(saturday, 7, 16.5 * 60),
    to: wallTime(saturday, 7, 22 * 60),
    note: rotaWords(restaurant.language).swap,
  });
}
