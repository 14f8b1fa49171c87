import { expect, it } from 'vitest';
import { gameday } from '#tests/gameday/run.ts';

const ROUNDS = Number(process.env['GAMEDAY_ROUNDS'] ?? 2);

/** `npm run gameday` plays two hundred rounds. */
it(
  `keeps every promise through ${ROUNDS} busy evenings with kill -9 in the middle`,
  { timeout: 60_000 + ROUNDS * 30_000 },
  async () => {
    const rounds = await gameday({ rounds: ROUNDS, seed: 20_261_121 });
    expect(rounds.flatMap((round) => round.broken)).toEqual([]);
    expect(rounds).toHaveLength(ROUNDS);
    expect(rounds.reduce((sum, round) => sum + round.kills, 0)).toBe(ROUNDS);
    expect(rounds.reduce((sum, round) => sum + round.pushes, 0)).toBeGreaterThan(0);
  },
);
