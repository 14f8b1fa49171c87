/** How many people each open hour of the week needs, from the shop's own arrivals and handling times. */
import { arrivalsByHour } from './arrivals.ts';
import { closedLoads } from './closed.ts';
import { peopleNeeded } from './erlang.ts';
import { handlingTime } from './handling.ts';
import { ruleOfThumb } from './rule-of-thumb.ts';
import type { HourAdvice, Peak, Staffing, StaffingInput, TooLittle } from './types.ts';
import { WEEK_MS } from '../model/time.ts';

/** Every hour of the week must have come round this often, or one wild evening would be the rule. */
export const FEWEST_WEEKS = 4;
export const FEWEST_ARRIVALS = 30;
/** One message in a watched quarter of an hour is four an hour, and says nothing. */
const FEWEST_AT_PEAK = 5;
const SHARE = 0.9;
/** A month of the rule of thumb: a twelfth of a year. */
const MONTH_WEEKS = 365.25 / 12 / 7;

export function staffingAdvice(input: StaffingInput): Staffing | TooLittle {
  const { from, to, hours, targetMinutes, holidays, share = SHARE } = input;
  const weeks = Math.max(0, (to - from) / WEEK_MS);
  if (weeks < FEWEST_WEEKS) return { kind: 'too_little', of: 'weeks', have: Math.floor(weeks), need: FEWEST_WEEKS };
  const arrivals = input.arrivals.filter((at) => at >= from && at < to);
  if (arrivals.length < FEWEST_ARRIVALS)
    return { kind: 'too_little', of: 'arrivals', have: arrivals.length, need: FEWEST_ARRIVALS };
  const handling = handlingTime(input.claims);
  if (handling.kind === 'too_little') return handling;
  const perMonth = (arrivals.length / weeks) * MONTH_WEEKS;
  const needFor = (arrivalsPerHour: number) =>
    peopleNeeded({ arrivalsPerHour, handlingMinutes: handling.minutes, targetMinutes, share });
  const advised = arrivalsByHour(arrivals, { hours, from, to, leaveOut: holidays }).map((load): HourAdvice => ({
    ...load,
    need: needFor(load.rate.perHour),
    needBusy: needFor(load.rate.high),
  }));
  return {
    kind: 'advice',
    weeks,
    arrivals: arrivals.length,
    perMonth,
    handling,
    targetMinutes,
    share,
    hours: advised,
    closed: closedLoads(arrivals, { hours, from, to, leaveOut: holidays }),
    peak: peakOf(advised),
    rule: ruleOfThumb(perMonth),
  };
}

function peakOf(hours: readonly HourAdvice[]): Peak | null {
  const many = hours.filter(({ count }) => count >= FEWEST_AT_PEAK);
  const known = many.length > 0 ? many : hours;
  const [first, ...others] = known;
  if (first === undefined) return null;
  const most = others.reduce((best, hour) => (hour.rate.perHour > best.rate.perHour ? hour : best), first);
  let toHour = most.hour + 1;
  const goesOn = ({ weekday, hour, rate }: HourAdvice) =>
    weekday === most.weekday && hour === toHour && rate.perHour === most.rate.perHour;
  while (known.some(goesOn)) toHour += 1;
  return { ...most, toHour };
}
