/** What stands on the wall. Read from five metres: few words, no jargon. */
import type { ProofState } from '../../../duty/types.ts';
import type { Mood } from '../../../stats/board.ts';

export type BoardWords = {
  readonly title: (business: string) => string;
  readonly waiting: string;
  /** How many of them nobody has taken. */
  readonly free: (count: number) => string;
  readonly allTaken: string;
  readonly quiet: string;
  readonly oldest: string;
  readonly since: (time: string) => string;
  readonly left: (span: string) => string;
  readonly late: (span: string) => string;
  readonly paused: string;
  readonly noDeadline: string;
  readonly duty: string;
  readonly nobody: string;
  readonly nobodyNote: string;
  readonly everybody: string;
  readonly everybodyNote: string;
  readonly proof: Readonly<Record<ProofState, string>>;
  /** The phone showed an alert at that time. */
  readonly provedAt: (moment: string) => string;
  readonly backup: (name: string) => string;
  readonly noBackup: string;
  readonly today: string;
  readonly of: (met: string, count: string) => string;
  readonly noneYet: string;
  readonly mood: string;
  readonly moods: Readonly<Record<Mood, string>>;
  readonly sides: (kind: string, rough: string) => string;
  readonly tooFew: string;
  /** `#` is the time. */
  readonly lostSince: string;
  readonly lostText: string;
  readonly connecting: string;
  readonly sleeps: string;
  readonly gone: string;
  readonly goneText: string;
  readonly needsScript: string;
};

export const board: BoardWords = {
  title: (business) => `${business}, right now`,
  waiting: 'Waiting',
  free: (count) => `${count} not taken yet`,
  allTaken: 'all taken',
  quiet: 'nobody waits',
  oldest: 'Longest wait',
  since: (time) => `since ${time}`,
  left: (span) => `${span} left to answer`,
  late: (span) => `${span} late`,
  paused: 'paused until you open',
  noDeadline: 'All quiet',
  duty: 'On duty',
  nobody: 'Nobody',
  nobodyNote: 'Who takes it now?',
  everybody: 'Everybody',
  everybodyNote: 'no rota: everybody is alerted',
  proof: {
    proved: 'phone proved',
    stale: 'phone not proved lately',
    unproved: 'phone never proved',
    failing: 'phone shows nothing',
    blocked: 'alerts are switched off',
    none: 'no phone',
  },
  provedAt: (moment) => `phone proved ${moment}`,
  backup: (name) => `backup ${name}`,
  noBackup: 'no backup',
  today: 'In time today',
  of: (met, count) => `${met} of ${count}`,
  noneYet: 'nothing yet',
  mood: 'Mood of the day',
  moods: { kind: 'Kind', mixed: 'Mixed', rough: 'Rough', none: '–' },
  sides: (kind, rough) => `${kind} kind, ${rough} rough`,
  tooFew: 'too few to say',
  lostSince: 'No connection since #',
  lostText: 'What you see is from then. Trying again.',
  connecting: 'Connecting…',
  sleeps: 'This browser lets the screen go dark: keep it on in the device settings.',
  gone: 'This board is switched off',
  goneText: 'Its link is no longer valid. A new one is made in the app under More, Wallboards.',
  needsScript: 'This board needs JavaScript.',
};
