/** Does something keep this item from ringing anybody for now? */
import { restOf } from './audience.ts';
import { quietUntil } from '../quiet.ts';
import type { NextStepInput, PersonFacts } from '../types.ts';
import { MINUTE_MS } from '../../model/time.ts';

/** A busy kitchen is told of an item at the latest so long before its deadline. */
const LAST_CALL_MS = 15 * MINUTE_MS;

/** When the hold ends. Null: nothing holds it. */
export function heldUntil(input: NextStepInput): number | null {
  if (input.item.level === 'urgent') return null;
  const busy = busyHold(input);
  if (busy !== null && busy > input.now) return busy;
  return quietHold(input);
}

/** Can a phone ring, or does the ladder mail those who have an address only? */
export function reachable({ ladder }: Pick<NextStepInput, 'ladder'>, person: PersonFacts): boolean {
  return person.devices.length > 0 || (person.mail && ladder.rungs.some(({ ways }) => ways.includes('mail')));
}

function busyHold({ busyUntil, item }: NextStepInput): number | null {
  if (busyUntil === null) return null;
  return item.dueAt === null ? busyUntil : Math.min(busyUntil, item.dueAt - LAST_CALL_MS);
}

/** Everybody who could hear has quiet hours: the first to wake ends the hold. */
function quietHold(input: NextStepInput): number | null {
  const awake = input.people.filter((person) => reachable(input, person) && restOf(input, person) !== 'resting');
  const ends = awake.map((person) => quietUntil(person.quiet, input.timeZone, input.now));
  const known = ends.filter((end) => end !== null);
  return ends.length > 0 && known.length === ends.length ? Math.min(...known) : null;
}
