/**
 * Waiting in a queue served by several people: arrivals at random, handling times exponential, whoever came first is served first,
 * nobody leaves (M/M/c).
 *
 *  - The probability that a guest has to wait is Erlang's second formula (A. K. Erlang, "Solution of some problems in the theory of
 *    probabilities of significance in automatic telephone exchanges", 1917). It is worked out from his first one by the recursion
 *    B(0) = 1, B(n) = aB(n−1) / (n + aB(n−1)) (R. B. Cooper, "Introduction to Queueing Theory", 2nd ed. 1981, ch. 3), in which
 *    nothing can overflow, where the textbook's factorials do beyond 170.
 *  - "Answered" is waiting plus handling: guests feel both. Its distribution is that of the sum of the wait, which is 0 or
 *    exponential, and the handling time (D. Gross, C. Harris, "Fundamentals of Queueing Theory", 3rd ed. 1998, section 2.3).
 *
 * `load` is in erlangs: arrivals per hour times hours of handling each. People are whole numbers from 1.
 */
import type { Need } from './types.ts';

/** Where looking ends: with so many nobody waits, and a share still out of reach is out of reach by rounding alone. */
const MOST_PEOPLE = 100_000;

export const loadOf = (arrivalsPerHour: number, handlingMinutes: number): number => (arrivalsPerHour * handlingMinutes) / 60;

/** Erlang's first formula: the share turned away where nobody can wait. Only a step on the way here, and the one with printed tables. */
export function lossShare(load: number, people: number): number {
  let loss = 1;
  for (let n = 1; n <= people; n += 1) loss = (load * loss) / (n + load * loss);
  return load === 0 && people > 0 ? 0 : loss;
}

/** Erlang's second formula, Erlang C: the share of guests who have to wait. 1 when the load is more than the people can carry. */
export function waitShare(load: number, people: number): number {
  if (people <= load) return 1;
  const loss = lossShare(load, people);
  return loss / (1 - (load / people) * (1 - loss));
}

export type Queue = { readonly load: number; readonly people: number; readonly handlingMinutes: number };

/** Share of guests who have their answer within `minutes`, wait and handling together; 0 where the queue only grows. */
export function answeredWithin({ load, people, handlingMinutes }: Queue, minutes: number): number {
  if (people <= load) return 0;
  const handlings = minutes / handlingMinutes;
  const late = Math.exp(-handlings) + waitShare(load, people) * queuedPart(handlings, people - load - 1);
  return Math.min(1, Math.max(0, 1 - late));
}

/** (e^(−x) − e^(−x(1 + spare))) / spare and its limit at 0; written so that neither digits are lost there nor anything overflows. */
function queuedPart(x: number, spare: number): number {
  if (Math.abs(spare) < 1e-12) return x * Math.exp(-x);
  return spare > 0
    ? (Math.exp(-x) * -Math.expm1(-x * spare)) / spare
    : (Math.exp(-x * (1 + spare)) * Math.expm1(x * spare)) / spare;
}

/** The fewest people on duty that have `share` of the guests answered within `targetMinutes`. At least one, however quiet the hour. */
export function peopleNeeded(input: {
  readonly arrivalsPerHour: number;
  readonly handlingMinutes: number;
  readonly targetMinutes: number;
  readonly share: number;
}): Need {
  const { arrivalsPerHour, handlingMinutes, targetMinutes, share } = input;
  const load = loadOf(arrivalsPerHour, handlingMinutes);
  // With endless people nobody waits, and only the handling is left.
  const best = -Math.expm1(-targetMinutes / handlingMinutes);
  if (best <= share) return { kind: 'handling_too_long', best };
  const reachedWith = (people: number) => answeredWithin({ load, people, handlingMinutes }, targetMinutes);
  let enough = Math.max(1, Math.ceil(load));
  let tooFew = enough - 1;
  while (reachedWith(enough) < share) {
    if (enough > MOST_PEOPLE) return { kind: 'handling_too_long', best };
    tooFew = enough;
    enough *= 2;
  }
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (reachedWith(middle) >= share) enough = middle;
    else tooFew = middle;
  }
  return { kind: 'people', people: enough, share: reachedWith(enough), occupancy: load / enough };
}
