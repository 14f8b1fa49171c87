import type { ServiceHours, ServiceSpan, WeekHours } from '#shared/model/business.ts';
import type { Level } from '#shared/model/feedback.ts';
import type { Obligation } from '#shared/model/obligation.ts';
import { serviceMs } from '#shared/response/clock.ts';
import { ringOf } from '#shared/response/ring.ts';
import {
  type ItemState,
  onAnswered,
  onGuestWrote,
  onPromised,
  onReceived,
  onReopened,
  onWithdrawn,
  onResolved,
  type Settings,
  type Transition,
} from '#shared/response/transitions.ts';

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

/** What happens to an item, in the order it happens. */
export type Happening =
  | { readonly kind: 'answered' | 'outside' | 'guestWrote' | 'resolved' | 'reopened' | 'withdrawn'; readonly at: number }
  | { readonly kind: 'holding'; readonly at: number; readonly promisedAt: number };

export type Story = {
  readonly spokeAt: number;
  readonly hours: ServiceHours;
  readonly happenings?: readonly Happening[];
  readonly level?: Level;
  /** Of every level. */
  readonly targetMinutes?: number | null;
};

export type Owed = { -readonly [key in keyof Obligation]: Obligation[key] };

export function settingsOf(hours: ServiceHours, targetMinutes: number | null = 60): Settings {
  const target = targetMinutes === null ? null : { firstResponseMinutes: targetMinutes, resolutionHours: 24 };
  return { hours, targets: { urgent: target, high: target, normal: target, low: target, spam: null } };
}

/** The rule that runs, on a row and a ledger in memory. */
export class Item {
  item: ItemState;
  readonly ledger: Owed[] = [];
  readonly settings: Settings;

  constructor({ spokeAt, hours, level = 'high', targetMinutes = 60 }: Story, settings = settingsOf(hours, targetMinutes)) {
    this.settings = settings;
    this.item = {
      level,
      ruleLevel: level,
      reasons: ['wait'],
      status: 'open',
      spokeAt,
      receivedAt: spokeAt,
      dueAt: null,
      promisedAt: null,
      firstResponseAt: null,
      withinTarget: null,
    };
    this.take(onReceived(this.item, { settings, now: spokeAt }));
  }

  take(transition: Transition): Transition {
    const { columns, ended, begun } = transition;
    this.item = { ...this.item, ...columns };
    const running = this.owed;
    if (running !== null && ended !== undefined) Object.assign(running, { endedAt: ended.at, verdict: ended.verdict });
    else if (running !== null) Object.assign(running, { level: this.item.level, dueAt: this.item.dueAt });
    const { level, dueAt } = this.item;
    if (begun !== undefined)
      this.ledger.push({ kind: begun.kind, level, startedAt: begun.at, dueAt, endedAt: null, verdict: null, memberId: null });
    return transition;
  }

  get owed(): Owed | null {
    return this.ledger.find(({ endedAt }) => endedAt === null) ?? null;
  }

  happens(what: Happening): Transition {
    const when = { settings: this.settings, now: what.at };
    switch (what.kind) {
      case 'answered':
        return this.take(onAnswered(this.item, { by: 'ana', at: what.at }, when));
      case 'outside':
        return this.take(onResolved(this.item, { by: null, at: what.at }, when));
      case 'resolved':
        return this.take(onResolved(this.item, null, when));
      case 'withdrawn':
        return this.take(onWithdrawn(this.item, when));
      case 'reopened':
        return this.take(this.item.status === 'open' ? { columns: {} } : onReopened(this.item, when));
      case 'guestWrote':
        return this.take(onGuestWrote(this.item, { level: this.item.level, reasons: ['wait'] }, when));
      case 'holding':
        return this.take(onPromised(this.item, what.promisedAt, when));
    }
  }
}

export function play(story: Story): Item {
  const item = new Item(story);
  for (const what of story.happenings ?? []) item.happens(what);
  return item;
}

/** What the screen shows of it, or how the last thing owed ended: "running 20 left", "paused", "met 45", "missed 1", "none"; minutes. */
export function told(story: Story, now: number): string {
  const { item, ledger, settings } = play(story);
  const last = ledger.at(-1);
  if (item.status !== 'open' && last?.endedAt !== undefined && last.endedAt !== null) {
    if (last.verdict === 'late') return `missed ${(last.endedAt - (last.dueAt ?? 0)) / MINUTE}`;
    const took = serviceMs({ hours: story.hours, level: item.level, askedAt: last.startedAt, at: last.endedAt });
    return `${last.verdict} ${took / MINUTE}`;
  }
  const ring = ringOf(item, settings, now);
  if (ring.kind === 'running' || ring.kind === 'paused') return `${ring.kind} ${ring.leftMs / MINUTE} left`;
  return ring.kind === 'late' ? `missed ${ring.lateMs / MINUTE}` : ring.kind;
}

export const answered = (when: number): Happening => ({ kind: 'answered', at: when });
export const outside = (when: number): Happening => ({ kind: 'outside', at: when });
export const guestWrote = (when: number): Happening => ({ kind: 'guestWrote', at: when });
export const holding = (when: number, promisedAt: number): Happening => ({ kind: 'holding', at: when, promisedAt });
