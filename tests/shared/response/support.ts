import type { ServiceHours, ServiceSpan, WeekHours } from '#shared/model/business.ts';
import { responseClock, type ClockEvent, type ClockInput, type ClockState } from '#shared/response/clock.ts';

/** "11:30-14:30 17:30-26:00" → spans. */
export function spans(text: string): readonly ServiceSpan[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((part) => {
      const [fromMinute = 0, toMinute = 0] = part.split('-').map((time) => {
        const [hour = 0, minute = 0] = time.split(':').map(Number);
        return hour * 60 + minute;
      });
      return { fromMinute, toMinute };
    });
}

type Week = Partial<Record<'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun' | 'daily', string>>;

export function hoursOf(timeZone: string, week: Week, specialDays: Readonly<Record<string, string>> = {}): ServiceHours {
  const days: WeekHours = (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).map((day) =>
    spans(week[day] ?? week.daily ?? ''),
  );
  return {
    timeZone,
    week: days,
    specialDays: Object.entries(specialDays).map(([date, text]) => ({ date, spans: spans(text), name: 'special' })),
  };
}

/** An instant with its offset written out, so that a test never trusts the code it tests: "2026-10-24 20:40 +02:00". */
export function at(text: string): number {
  const [date, time, offset] = text.split(' ');
  return Date.parse(`${date}T${time}${offset}`);
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** One line in place of a state: "running 20 left", "paused", "met 45", "missed 1", "none"; minutes. */
export function told(state: ClockState): string {
  switch (state.state) {
    case 'running':
    case 'paused':
      return `${state.state} ${state.remainingMs / MINUTE} left`;
    case 'met':
      return `met ${state.tookMs / MINUTE}`;
    case 'missed':
      return `missed ${state.overByMs / MINUTE}`;
    case 'none':
      return 'none';
  }
}

export function clock(input: Partial<ClockInput> & Pick<ClockInput, 'spokeAt' | 'now' | 'hours'>): ClockState {
  return responseClock({ events: [], targetMinutes: 60, ...input });
}

export const answered = (when: number): ClockEvent => ({ kind: 'answered', at: when });
export const outside = (when: number): ClockEvent => ({ kind: 'outside', at: when });
export const auto = (when: number): ClockEvent => ({ kind: 'auto', at: when });
export const guestWrote = (when: number): ClockEvent => ({ kind: 'guestWrote', at: when });
export const holding = (when: number, promisedAt: number): ClockEvent => ({ kind: 'holding', at: when, promisedAt });
