/** Are there enough hands in an hour? One answer for every screen and report that speaks of it. Whoever is backup is no hand. */
import type { HandsAdvice, HourAdvice, Need, Staffing, TooLittle } from './types.ts';

export function handsAdvice(need: Need | null, hands: number): HandsAdvice {
  if (need === null) return { kind: 'unknown' };
  if (need.kind === 'handling_too_long') return { kind: 'too_long' };
  return need.people > hands ? { kind: 'more', people: need.people, hands } : { kind: 'enough', people: need.people };
}

/** For an hour of the week with so many on duty; unknown where nothing was watched. */
export function handsAt(
  advice: Staffing | TooLittle,
  { weekday, hour, hands }: Pick<HourAdvice, 'weekday' | 'hour'> & { readonly hands: number },
): HandsAdvice {
  const found = advice.kind === 'advice' ? advice.hours.find((one) => one.weekday === weekday && one.hour === hour) : undefined;
  return handsAdvice(found?.need ?? null, hands);
}
