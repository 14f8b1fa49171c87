/** Parts of the ladder's answer, before they are put together. */
import type { Told } from './audience.ts';
import type { LadderState, NextStep, Step } from './types.ts';

export type Answer = {
  readonly state: LadderState;
  readonly steps?: readonly Step[] | undefined;
  readonly fired?: readonly string[] | undefined;
  /** Instants worth a look; the earliest counts. */
  readonly nextAt?: readonly number[] | undefined;
  readonly release?: NextStep['release'] | undefined;
  readonly unheard?: boolean | undefined;
  readonly startedAt?: number | undefined;
};

export function asStep(told: Told, { key, why, rung }: Pick<Step, 'key' | 'why' | 'rung'>): Step {
  return { key, why, rung, memberId: told.memberId, deviceIds: told.deviceIds, ways: told.ways, minutesLeft: null };
}
