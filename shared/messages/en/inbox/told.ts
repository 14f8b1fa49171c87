/** Who was alerted about one item, on which phone, and what came back. */
export type ToldTexts = {
  readonly title: string;
  readonly nobody: string;
  readonly stages: Readonly<Record<'sent' | 'shown' | 'opened' | 'took', string>>;
  /** Spoken for a stage not reached. */
  readonly notYet: string;
  readonly queued: string;
  readonly noPush: string;
  readonly failed: (reason: string) => string;
  /** Keys: errors of a delivery (server/flows/delivery/push.ts, server/push). */
  readonly reasons: Readonly<Record<string, string>>;
  readonly otherReason: string;
  readonly next: (time: string) => string;
  readonly missed: (time: string) => string;
};

export const told: ToldTexts = {
  title: 'Who was alerted',
  nobody: 'Nobody has been alerted yet.',
  stages: { sent: 'sent', shown: 'shown', opened: 'opened', took: 'took it' },
  notYet: 'not yet',
  queued: 'On its way to the push service.',
  noPush: 'No push of its own: it went out together with others, or by another way.',
  failed: (reason) => `Not delivered: ${reason}.`,
  reasons: {
    claimed: 'somebody had it already',
    not_needed: 'it was no longer needed',
    superseded: 'a newer alert took its place',
    muted: 'they muted it',
    device_gone: 'the phone is no longer known to its push service',
    device_blocked: 'notifications are turned off there',
    member_gone: 'no longer in the team',
    service_down: 'the push service was down',
    status_404: 'the phone is no longer known to its push service',
    status_410: 'the phone is no longer known to its push service',
  },
  otherReason: 'the push service refused it',
  next: (time) => `Next step at ${time}.`,
  missed: (time) => `The deadline passed at ${time}.`,
};
