/** What the server tried and gave up: jobs of the outbox by what they are to people. */

export const GIVEN_UP_KINDS = ['alert', 'push', 'mail', 'report', 'reply', 'hook', 'import', 'other'] as const;
export type GivenUpKind = (typeof GIVEN_UP_KINDS)[number];

const KINDS: Readonly<Record<string, GivenUpKind>> = {
  alert: 'alert',
  escalate: 'alert',
  pages: 'alert',
  digest: 'alert',
  push: 'push',
  mail: 'mail',
  'account.mail': 'mail',
  report: 'report',
  'reply.release': 'reply',
  callback: 'reply',
  answer: 'reply',
  rung: 'hook',
  'history.read': 'import',
  'history.write': 'import',
  'history.undo': 'import',
};

/** Of a topic of the outbox. */
export const givenUpKind = (topic: string): GivenUpKind => KINDS[topic] ?? 'other';

/** One of them, as it was seen: it is tried again only while it still is so. */
export type GivenUpSeen = { readonly id: string; readonly givenUpAt: number };

export type GivenUpView = GivenUpSeen & {
  readonly kind: GivenUpKind;
  /** For whom it was; null: for nobody in particular. */
  readonly to: string | null;
  readonly feedbackId: string | null;
  readonly tries: number;
  /** The last answer, in the words of whoever gave it; secrets are hidden. */
  readonly error: string;
};
