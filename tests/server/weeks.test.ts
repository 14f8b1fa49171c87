import { expect, it } from 'vitest';
import { liveWeeks } from '#tests/weeks/run.ts';

/** `npm run weeks` lives three weeks of three seasons by the minute. */
it(
  'from a Saturday over the night on which the clock changes and the closed Monday nobody who could hear is left without a word',
  { timeout: 240_000 },
  async () => {
    const season = { from: '2026-10-24T16:00:00+02:00', holiday: '2026-10-28' };
    const lived = await liveWeeks({ season, seed: 7, days: 3, keen: 0.3, step: 10 });
    expect(lived.broken).toEqual([]);
    const { diary, pushes } = lived;
    expect(diary.counts).toMatchObject({ minutes: (3 * 1440) / 10 });
    for (const many of [
      diary.counts.items,
      diary.counts.claims,
      diary.told.length,
      diary.frozen.size,
      diary.kept.size,
      diary.minutes.length,
      pushes,
    ])
      expect(many).toBeGreaterThan(3);
  },
);
