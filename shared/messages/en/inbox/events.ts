import type { StepReason } from '../../../escalation/types.ts';
import type { EventKind } from '../../../views/app.ts';

/** What a history row may know besides its kind; words, already in the reader's language. */
export type EventFacts = {
  readonly level: string | null;
  readonly fromLevel: string | null;
  readonly outside: boolean;
  readonly reason: string | null;
  readonly holding: boolean;
  /** Names of who was alerted, already joined; null: unknown or nobody. */
  readonly told: string | null;
  /** Why they were alerted just then; `first`: the item had just come. */
  readonly why: StepReason | 'first' | null;
  /** It was released because nothing happened. */
  readonly silent: boolean;
};

const WHY: Readonly<Record<Exclude<StepReason, 'nudge'> | 'first', string>> = {
  first: 'Alerted',
  rung: 'Still waiting, alerted',
  repeat: 'Still waiting, alerted again',
  released: 'Released, alerted',
  snooze_over: 'The snooze is over, alerted',
  handed_on: 'The duty changed hands, alerted',
  still_open: 'Still open, alerted again',
  empty_rota: 'Nobody is on duty, alerted',
  unreachable: 'Whoever is on duty cannot be reached, alerted',
};

/** The name of whoever did it stands behind the sentence, so no sentence needs a gender. */
export const events = {
  'feedback.received': ({ level }) => (level ? `Arrived, level ${level}` : 'Arrived'),
  'feedback.guest_wrote': () => 'The guest wrote again',
  'feedback.edited': () => 'The guest changed their words',
  'feedback.withdrawn': () => 'The guest took it down',
  'alert.raised': ({ told, why }) => {
    if (told === null) return 'Phones alerted';
    if (why === 'nudge') return `Reminded of the deadline: ${told}`;
    return `${WHY[why ?? 'first']}: ${told}`;
  },
  'alert.nobody': () => 'Nobody could be alerted',
  'alerts.held': () => 'Alerts stopped leaving the server',
  'alerts.flowing': () => 'Alerts leave the server again',
  'alert.shown': () => 'Shown on a phone',
  'alert.opened': () => 'Opened from the notification',
  'alert.failed': () => 'An alert did not reach a phone',
  'claim.won': () => 'Taken',
  'claim.released': ({ silent }) => (silent ? 'Released automatically after no activity' : 'Released'),
  'triage.corrected': ({ level, fromLevel }) =>
    level && fromLevel ? `Level changed from ${fromLevel} to ${level}` : 'Level changed',
  'triage.undone': ({ level }) => (level ? `Correction taken back, level ${level} again` : 'Correction taken back'),
  'note.added': () => 'Note added',
  'reply.held': ({ holding }) => (holding ? 'Promise written, undo possible' : 'Answer written, undo possible'),
  'reply.cancelled': () => 'Answer taken back',
  'reply.queued': () => 'Answer on its way',
  'reply.to_post': () => 'Answer ready to be pasted',
  'reply.sent': () => 'Answer sent',
  'reply.live': () => 'Answer readable for the guest',
  'reply.failed': ({ reason }) => (reason ? `Answer did not go out: ${reason}` : 'Answer did not go out'),
  'reply.there': () => 'Answered on the platform itself',
  'feedback.resolved': ({ outside }) => (outside ? 'Closed: answered outside the app' : 'Closed'),
  'feedback.reopened': () => 'Opened again',
  'guest.erased': () => 'Guest’s name and words erased',
  'journey.corrected': () => 'Stage and topic corrected',
  'history.changed': () => 'Imported from a file',
  'connection.changed': () => 'A connected account changed',
  'business.changed': () => 'Settings changed',
  'team.changed': () => 'Team changed',
  'device.changed': () => 'A phone was added or removed',
  'test.shown': () => 'Test alert shown',
  'deadline.missed': () => 'The deadline passed without an answer',
  'duty.changed': () => 'The duty changed',
  'surge.changed': () => 'Surge mode changed',
  'mail.sent': () => 'E-mail sent',
  'mail.failed': ({ reason }) => (reason ? `E-mail not sent: ${reason}` : 'E-mail not sent'),
  'audit.found': () => 'A safety check found this stuck',
} as Record<EventKind, (facts: EventFacts) => string>;
export type Events = typeof events;
