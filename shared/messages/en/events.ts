import type { EventKind } from '../../model/views.ts';

/** What a history row may know besides its kind; words, already in the reader's language. */
export type EventFacts = {
  readonly level: string | null;
  readonly fromLevel: string | null;
  readonly outside: boolean;
  readonly reason: string | null;
  readonly holding: boolean;
};

/** The name of whoever did it stands behind the sentence, so no sentence needs a gender. */
export const events = {
  'feedback.received': ({ level }) => (level ? `Arrived, level ${level}` : 'Arrived'),
  'feedback.guest_wrote': () => 'The guest wrote again',
  'feedback.edited': () => 'The guest changed their words',
  'alert.raised': () => 'Phones were rung',
  'alert.nobody': () => 'Nobody could be told',
  'alert.shown': () => 'Shown on a phone',
  'alert.opened': () => 'Opened from the notification',
  'alert.failed': () => 'An alert did not reach a phone',
  'claim.won': () => 'Taken',
  'claim.released': () => 'Given back',
  'triage.corrected': ({ level, fromLevel }) =>
    level && fromLevel ? `Level changed from ${fromLevel} to ${level}` : 'Level changed',
  'note.added': () => 'Note added',
  'reply.held': ({ holding }) => (holding ? 'Promise written, undo possible' : 'Answer written, undo possible'),
  'reply.cancelled': () => 'Answer taken back',
  'reply.queued': () => 'Answer on its way',
  'reply.to_post': () => 'Answer ready to be pasted',
  'reply.sent': () => 'Answer handed over',
  'reply.live': () => 'Answer readable for the guest',
  'reply.failed': ({ reason }) => (reason ? `Answer did not go out: ${reason}` : 'Answer did not go out'),
  'feedback.resolved': ({ outside }) => (outside ? 'Closed: answered outside the app' : 'Closed'),
  'feedback.reopened': () => 'Opened again',
  'business.changed': () => 'Settings changed',
  'team.changed': () => 'Team changed',
  'device.changed': () => 'A phone was added or removed',
  'test.shown': () => 'Test alert shown',
  'deadline.missed': () => 'The deadline passed without an answer',
  'duty.changed': () => 'The duty changed',
  'surge.changed': () => 'Surge mode changed',
  'audit.found': () => 'The watchman found something stuck',
} as Record<EventKind, (facts: EventFacts) => string>;
export type Events = typeof events;
