/** What rings beside the rungs: a claim that ended, a person who comes on duty while the item waits, a snooze that is over. */
import { ladderKey } from '../alert-reason.ts';
import { asStep } from './decision.ts';
import { hearing, type Told } from './audience.ts';
import { dutyBegan } from '../telling/moments.ts';
import type { Climb, Step } from '../types.ts';
import { MINUTE_MS } from '../../model/time.ts';

/** A snooze that ended long ago (an outage) wakes nobody any more. */
const SNOOZE_USEFUL_MS = 30 * MINUTE_MS;
const PUSH_AND_MAIL = ['push', 'mail'] as const;

type Others = { readonly steps: readonly Step[]; readonly fired: readonly string[] };

export function others(climb: Climb, already: readonly Step[]): Others {
  const steps: Step[] = [];
  const fired: string[] = [];
  for (const part of [afterRelease, onTheirDuty, afterSnooze]) {
    const more = part(climb, [...already, ...steps]);
    steps.push(...more.steps);
    fired.push(...more.fired);
  }
  return { steps, fired };
}

const NOTHING: Others = { steps: [], fired: [] };

/** Somebody hears at once that it is free again; the one who let go of it only if there is nobody else. */
function afterRelease(climb: Climb, already: readonly Step[]): Others {
  const { released } = climb.item;
  const key = ladderKey(climb.item.round, 'released', `${released?.at}`);
  if (released === null || isFired(climb, key)) return NOTHING;
  const isOther = ({ memberId }: Pick<Step, 'memberId'>) => memberId !== null && memberId !== released.memberId;
  if (already.some(isOther)) return { steps: [], fired: [key] };
  for (const tell of ['on_duty', 'backup', 'owner', 'everyone'] as const) {
    const told = hearing(climb, { tell, ways: ['push'] }).told.filter(isOther);
    if (told.length > 0) return { steps: asSteps(told, { key, why: 'released' }), fired: [key] };
  }
  const { told } = hearing(climb, { tell: 'everyone', ways: PUSH_AND_MAIL });
  const left = told.filter(({ memberId }) => !already.some((step) => step.memberId === memberId));
  return { steps: asSteps(left, { key, why: 'released' }), fired: [key] };
}

/** What nobody has heard of yet is the ladder's first rung, not a hand-over. */
function onTheirDuty(climb: Climb, already: readonly Step[]): Others {
  if (climb.item.fired.length === 0) return NOTHING;
  const since = Math.min(...climb.item.fired.map(({ at }) => at));
  const { onDuty } = climb.duty;
  const handed = atHandOver(climb, { already, since });
  if (handed !== NOTHING || onDuty === null) return handed;
  // Put on duty by an exception that has no beginning of its own: whoever has not heard of it yet.
  const key = ladderKey(climb.item.round, 'duty', onDuty);
  const isTold = [...climb.item.alerts, ...already].some(({ memberId }) => memberId === onDuty);
  return isTold ? NOTHING : handOn(climb, key);
}

/** Who comes on duty hears of what is still waiting, whatever they were told before: once for each duty. `since`: it waits from then on. */
export function atHandOver(
  climb: Climb,
  { already, since }: { readonly already: readonly Step[]; readonly since: number },
): Others {
  const { item, duty, service, now } = climb;
  const began = dutyBegan(service.roster, now);
  if (duty.onDuty === null || began === null || began <= since) return NOTHING;
  const isTold =
    already.some(({ memberId }) => memberId === duty.onDuty) ||
    item.alerts.some(({ memberId, sentAt }) => memberId === duty.onDuty && sentAt >= began);
  return isTold ? NOTHING : handOn(climb, ladderKey(item.round, 'duty', duty.onDuty, `${began}`));
}

function handOn(climb: Climb, key: string): Others {
  if (isFired(climb, key)) return NOTHING;
  const { told } = hearing(climb, { tell: 'on_duty', ways: ['push'] });
  return told.length === 0 ? NOTHING : { steps: asSteps(told, { key, why: 'handed_on' }), fired: [key] };
}

function afterSnooze(climb: Climb, already: readonly Step[]): Others {
  const steps: Step[] = [];
  const fired: string[] = [];
  for (const { memberId, until } of climb.item.snoozes) {
    const key = ladderKey(climb.item.round, 'snooze', memberId, until);
    if (until > climb.now || isFired(climb, key)) continue;
    fired.push(key);
    if (climb.now - until > SNOOZE_USEFUL_MS || [...already, ...steps].some((step) => step.memberId === memberId)) continue;
    const { told } = hearing(climb, { tell: 'everyone', ways: ['push'] });
    steps.push(
      ...asSteps(
        told.filter((one) => one.memberId === memberId),
        { key, why: 'snooze_over' },
      ),
    );
  }
  return { steps, fired };
}

export function isFired({ item }: Pick<Climb, 'item'>, key: string): boolean {
  return item.fired.some((fired) => fired.key === key);
}

function asSteps(told: readonly Told[], { key, why }: Pick<Step, 'key' | 'why'>): Step[] {
  return told.map((one) => asStep(one, { key, why, rung: null }));
}
