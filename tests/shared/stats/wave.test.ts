import { describe, expect, it } from 'vitest';
import { waveOf } from '#shared/stats/wave.ts';

const QUIET = [3, 2, 4, 3, 3, 2, 4, 3];

describe('a wave', () => {
  it('is three standard deviations above the same hour of earlier weeks', () => {
    expect(waveOf({ lastHour: 14, weeks: QUIET })).toEqual({ lastHour: 14, usual: 3 });
    const spread = [8, 12, 8, 12, 10, 10, 8, 12];
    const deviation = Math.sqrt(spread.reduce((sum, n) => sum + (n - 10) ** 2, 0) / 7);
    const first = Math.ceil(10 + 3 * deviation);
    expect(waveOf({ lastHour: first, weeks: spread })).not.toBeNull();
    expect(waveOf({ lastHour: first - 1, weeks: spread })).toBeNull();
  });

  it('is not a busy hour that is always busy, nor one or two items more where nothing ever changes', () => {
    expect(waveOf({ lastHour: 14, weeks: [14, 13, 15, 12] })).toBeNull();
    expect(waveOf({ lastHour: 12, weeks: [10, 10, 10, 10] })).toBeNull();
    expect(waveOf({ lastHour: 13, weeks: [10, 10, 10, 10] })).toEqual({ lastHour: 13, usual: 10 });
  });

  it('needs four weeks to compare with and five items', () => {
    expect(waveOf({ lastHour: 50, weeks: [0, 0, 0] })).toBeNull();
    expect(waveOf({ lastHour: 4, weeks: [0, 0, 0, 0] })).toBeNull();
    expect(waveOf({ lastHour: 5, weeks: [0, 0, 0, 0] })).toEqual({ lastHour: 5, usual: 0 });
  });

  it('looks at eight weeks and no further', () => {
    expect(waveOf({ lastHour: 14, weeks: [...QUIET, 500, 500] })).toEqual({ lastHour: 14, usual: 3 });
  });
});
