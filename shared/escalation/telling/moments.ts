/**
 * When does somebody hear next of an item that is still open? There is a moment for every instant, so nothing ever ends in silence:
 *
 *  - a duty begins: whoever comes on hears of everything that waits;
 *  - the business opens; while it is open, what is urgent rings at least hourly;
 *  - once a day at nine, whatever is closed, on holiday or not planned.
 *
 * Where nobody has said when the business is open, nine to nine counts as open.
 */
import { dutySpans } from '../../duty/roster.ts';
import type { Roster } from '../../duty/types.ts';
import type { ServiceHours } from '../../model/business.ts';
import type { Level } from '../../model/feedback.ts';
import { nextOpening, openSpell } from '../../response/hours.ts';
import { instantOf, localDay } from '../../response/zone.ts';
import { HOUR_MS, MINUTE_MS } from '../../model/time.ts';

export type ServiceTimes = { readonly roster: Roster; readonly hours: ServiceHours };

export type Moment = { readonly at: number; readonly why: 'shift' | 'opening' | 'hourly' | 'daily' };

const HALF_HOUR_MS = 30 * MINUTE_MS;
const DAILY_MINUTE = 9 * 60;
/** Heard so lately, an opening adds nothing; the daily moment is for a day on which nobody has heard. */
const OPENING_AFTER_MS = HOUR_MS;
const DAILY_AFTER_MS = 6 * HOUR_MS;
/** A duty that began longer ago has no beginning worth a push. */
const DUTY_LOOK_BACK_MS = 36 * HOUR_MS;

/** The first moment after `after`, the instant at which somebody last heard. A later `after` never has an earlier moment. */
export function nextMoment(service: ServiceTimes, { level, after }: { readonly level: Level; readonly after: number }): Moment {
  const hours = knownHours(service.hours, after);
  const daily: Moment = { at: nextNine(hours.timeZone, after + DAILY_AFTER_MS), why: 'daily' };
  const found = [
    daily,
    nextShift(service.roster, after, daily.at),
    level === 'urgent' ? whileOpen(hours, after) : opening(hours, after),
  ];
  return found.filter((moment) => moment !== null).reduce((first, one) => (one.at < first.at ? one : first));
}

/** When the running duty began; null: nobody is on, or they have been for days. */
export function dutyBegan(roster: Roster, now: number): number | null {
  const spans = dutySpans(roster, now - DUTY_LOOK_BACK_MS, now + 1);
  const onDuty = spans.at(-1)?.onDuty ?? null;
  const before = spans.findLastIndex((span) => span.onDuty !== onDuty);
  return onDuty === null || before < 0 ? null : (spans[before + 1]?.from ?? null);
}

export function isServing({ hours }: ServiceTimes, at: number): boolean {
  return openSpell(knownHours(hours, at), at) !== null;
}

function nextShift(roster: Roster, after: number, upTo: number): Moment | null {
  const spans = dutySpans(roster, after, upTo);
  const begins = spans.slice(1).find((span, index) => span.onDuty !== null && span.onDuty !== spans[index]?.onDuty);
  return begins === undefined ? null : { at: begins.from, why: 'shift' };
}

function opening(hours: ServiceHours, after: number): Moment | null {
  const from = after + OPENING_AFTER_MS;
  const spell = openSpell(hours, from);
  const at = spell === null || spell.from === from ? nextOpening(hours, from) : nextOpening(hours, spell.to);
  return at === null ? null : { at, why: 'opening' };
}

/** On the half hours, so that what waits comes together: never twice within half an hour, never an hour without. */
function whileOpen(hours: ServiceHours, after: number): Moment | null {
  const from = (Math.floor((after + HALF_HOUR_MS) / HALF_HOUR_MS) + 1) * HALF_HOUR_MS;
  const at = nextOpening(hours, from);
  return at === null ? null : { at, why: at === from ? 'hourly' : 'opening' };
}

function nextNine(timeZone: string, from: number): number {
  const today = localDay(timeZone, from);
  const nine = instantOf(timeZone, today, DAILY_MINUTE);
  return nine >= from ? nine : instantOf(timeZone, today + 1, DAILY_MINUTE);
}

const supposed = new Map<string, ServiceHours>();

function knownHours(hours: ServiceHours, at: number): ServiceHours {
  if (nextOpening(hours, at) !== null) return hours;
  const { timeZone } = hours;
  const known = supposed.get(timeZone);
  if (known !== undefined) return known;
  const day = [{ fromMinute: DAILY_MINUTE, toMinute: DAILY_MINUTE + 12 * 60 }];
  const fresh: ServiceHours = { timeZone, week: [day, day, day, day, day, day, day], specialDays: [] };
  supposed.set(timeZone, fresh);
  return fresh;
}
