/** Weeks of wound time, minute by minute, in one house; the promises are looked at after every minute. */
import { chanceOf } from '#server/demo/random.ts';
import { type Diary, emptyDiary } from './diary.ts';
import { guestsSpeak, noGuests } from './guests.ts';
import { hoursWith, openHouse } from './weeks-kit.ts';
import { noteMinute } from './minutes.ts';
import { afterMinute, atTheEnd, type Broken, newWatch } from './promises.ts';
import { lifeGoesOn, noStaff, staffAct, staffHear } from './staff.ts';

export type Season = { readonly from: string; readonly holiday: string | null };

/** Three weeks around the nights on which the clock changes, with a holiday among them. */
export const SEASONS: readonly Season[] = [
  { from: '2026-10-12T08:00:00+02:00', holiday: '2026-10-28' },
  { from: '2027-03-15T08:00:00+01:00', holiday: '2027-03-26' },
  { from: '2026-11-30T08:00:00+01:00', holiday: '2026-12-12' },
];

export type Weeks = {
  readonly season: Season;
  readonly seed: number;
  readonly days: number;
  /** 0: nobody does anything for all that time. 1: a good team. */
  readonly keen: number;
  /** False: rota, hours and weekend stay. */
  readonly changes?: boolean;
  /** Minutes from one look to the next. */
  readonly step?: number;
  /** Told once a day. */
  readonly heard?: (day: number) => void;
};

export type Lived = { readonly diary: Diary; readonly broken: readonly Broken[]; readonly pushes: number };

/** No more is told of a broken week than somebody can read. */
const BROKEN_AT_MOST = 200;
const MINUTES_A_DAY = 1440;
const MINUTE_MS = 60_000;

export async function liveWeeks({ season, seed, days, keen, changes = true, step = 1, heard }: Weeks): Promise<Lived> {
  const { from, holiday } = season;
  await using house = await openHouse({ at: Date.parse(from), holiday });
  const { app, phones } = house;
  const diary = emptyDiary();
  const guests = noGuests();
  const staff = noStaff();
  const chance = chanceOf(seed);
  const watch = newWatch(app.clock.now(), step * MINUTE_MS);
  const broken: Broken[] = [];
  for (let minute = 0; minute < days * MINUTES_A_DAY && broken.length < BROKEN_AT_MOST; minute += step) {
    if (minute % MINUTES_A_DAY === 0) heard?.(minute / MINUTES_A_DAY);
    for (let within = 0; within < step; within += 1)
      await guestsSpeak(house, { chance, diary, guests, hours: hoursWith(holiday) });
    await staffAct(house, { chance, diary, staff, keen });
    await lifeGoesOn(house, { chance, diary, holiday, changes });
    await app.fastForward({ minutes: step });
    await noteMinute(house, diary);
    await staffHear(house, { chance, diary, staff, keen });
    broken.push(...(await afterMinute(house, diary, watch)));
  }
  broken.push(...(await atTheEnd(house, diary)));
  return { diary, broken, pushes: [...phones.values()].reduce((sum, { phone }) => sum + phone.received.length, 0) };
}
