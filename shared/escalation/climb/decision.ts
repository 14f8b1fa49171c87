/** Parts of the ladder's answer, before they are put together. */
import type { Told } from './audience.ts';
import type { LadderState, NextStep, NextStepInput, Rung, Step } from '../types.ts';

export type Decision = {
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

/** Does this rung call a webhook that is there to be called? */
export function callsOut({ callsOut: hooks }: Pick<NextStepInput, 'callsOut'>, { ways }: Pick<Rung, 'ways'>): boolean {
  return ways.includes('webhook') && hooks !== false;
}

export function asCall(rung: Pick<Rung, 'hookIds'>, { key, why, rung: index }: Pick<Step, 'key' | 'why' | 'rung'>): Step {
  const nobody = { memberId: null, deviceIds: [], minutesLeft: null };
  return { key, why, rung: index, ...nobody, ways: ['webhook'], hookIds: rung.hookIds ?? [] };
}
