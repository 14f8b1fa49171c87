/** Rounds one after another in one house; the database grows as in real life. */
import { chanceOf } from '#server/demo/random.ts';
import { emptyDiary } from './diary.ts';
import { openLook } from './look.ts';
import { openHouse } from './people.ts';
import { type Broken, checkPromises } from './promises.ts';
import { givePhone, playRound, type Scene, tidyUp } from './story.ts';

export type Round = {
  readonly number: number;
  readonly seed: number;
  readonly said: readonly string[];
  readonly items: number;
  readonly pushes: number;
  readonly kills: number;
  readonly broken: readonly Broken[];
};

export async function gameday(options: {
  readonly rounds: number;
  readonly seed: number;
  /** Told after every round. */
  readonly heard?: (round: Round) => void;
}): Promise<readonly Round[]> {
  await using house = await openHouse();
  const look = await openLook(house);
  const diary = emptyDiary();
  const phones: Scene['phones'] = new Map();
  const deal = chanceOf(options.seed);
  const rounds: Round[] = [];
  try {
    const first: Scene = { house, diary, look, phones, seed: 0 };
    for (const member of [house.ana, house.ben, house.cleo]) await givePhone(first, member, deal);
    for (let number = 1; number <= options.rounds; number += 1) {
      const seed = deal.between(1, 2 ** 31);
      const scene: Scene = { house, diary, look, phones, seed };
      diary.kills = 0;
      const said = await playRound(scene);
      const broken = await checkPromises(scene, house.clock.now());
      const { arrivals, acknowledged, kills } = diary;
      const round = { number, seed, said, items: acknowledged.length, pushes: arrivals.length, kills, broken };
      rounds.push(round);
      options.heard?.(round);
      await tidyUp(scene, chanceOf(seed + 1));
      for (const list of [diary.acknowledged, diary.deeds, diary.arrivals]) list.length = 0;
      diary.outages.clear();
    }
  } finally {
    await look.close();
  }
  return rounds;
}
