import type { Channel, Level } from '../../../model/feedback.ts';
import { channelNames } from '../channel-names.ts';

/** What a notification says. A lock screen is public: what a guest wrote stands there only where the phone's owner allows it. */
export type PushTexts = {
  readonly titles: Readonly<Record<Level, string>>;
  /** Short form, first word of a title that says more. */
  readonly levels: Readonly<Record<Level, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly tapToTake: string;
  /** For whoever has it already. */
  readonly tapToAnswer: string;
  readonly wroteBack: string;
  readonly claim: string;
  readonly snooze: string;
  readonly reply: string;
  /** In the empty field of a reply. */
  readonly placeholder: string;
  readonly generic: { readonly title: string; readonly body: string };
  readonly test: { readonly title: string; readonly body: string };
  readonly acted: ActedTexts;
};

/** What the notification says after one of its buttons was pressed. Times are HH:MM in the zone of the business, with a day when it is not today. */
export type ActedTexts = {
  /** Monday first, as it follows "by" and "until". */
  readonly until: readonly string[];
  readonly mine: string;
  readonly mineBy: (time: string) => string;
  readonly mineBody: string;
  readonly taken: (name: string) => string;
  readonly takenBody: string;
  readonly quiet: (time: string) => string;
  readonly quietBody: string;
  readonly held: string;
  /** With seconds. */
  readonly heldBody: (time: string) => string;
  readonly toPost: string;
  readonly toPostBody: string;
  readonly notSent: string;
  readonly answered: (name: string) => string;
  readonly guestWrote: string;
  readonly claimed: (name: string) => string;
  readonly resolved: string;
  readonly somebody: string;
  /** The request did not get through: what did not happen, and why. */
  readonly undone: Readonly<Record<'claim' | 'snooze' | 'reply', string>>;
  readonly offline: string;
  readonly silent: string;
  readonly wordsKept: (words: string) => string;
  readonly signedOut: string;
  readonly signedOutBody: string;
  readonly tooOld: string;
  readonly tooOldBody: string;
  readonly closed: string;
  readonly closedBody: string;
  readonly refused: string;
  readonly refusedBody: string;
};

export const pushEn: PushTexts = {
  titles: {
    urgent: 'Urgent complaint',
    high: 'Complaint waiting for an answer',
    normal: 'New feedback',
    low: 'New feedback, no hurry',
    spam: 'New feedback, probably spam',
  },
  levels: { urgent: 'Urgent', high: 'Important', normal: 'New', low: 'No hurry', spam: 'Spam?' },
  channels: channelNames,
  tapToTake: 'Tap to take it',
  tapToAnswer: 'Tap to answer',
  wroteBack: 'The guest wrote back',
  claim: 'I’ll take it',
  snooze: 'Quiet for 30 min',
  reply: 'Answer',
  placeholder: 'Your answer to the guest',
  generic: { title: 'New feedback', body: 'Open the app to see it.' },
  test: { title: 'Test alert', body: 'This phone is ready. Alerts will look like this.' },
  acted: {
    until: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    mine: 'It is yours',
    mineBy: (time) => `Answer by ${time}.`,
    mineBody: 'Tap to answer.',
    taken: (name) => `${name} got there first`,
    takenBody: 'Nothing left for you to do. Tap to see it.',
    quiet: (time) => `Quiet until ${time}`,
    quietBody: 'You will not be alerted about it until then. The others will.',
    held: 'Your answer is on its way',
    heldBody: (time) => `It leaves at ${time}. Tap to undo it before then.`,
    toPost: 'Your answer is ready',
    toPostBody: 'Tap to copy it and post it there.',
    notSent: 'Your answer was not sent',
    answered: (name) => `${name} has answered already. Your words are kept as a draft.`,
    guestWrote: 'The guest has written again. Read it first; your words are kept as a draft.',
    claimed: (name) => `${name} has this one. Your words are kept as a draft.`,
    resolved: 'This one is closed. Your words are kept as a draft.',
    somebody: 'Somebody',
    undone: { claim: 'You do not have it yet', snooze: 'Not silenced yet', reply: 'Your answer was not sent' },
    offline: 'No connection. Tap to open it and try again.',
    silent: 'No answer from the server. Tap to open it and try again.',
    wordsKept: (words) => `Your words are kept: “${words}”`,
    signedOut: 'This phone is signed out',
    signedOutBody: 'Nothing was changed. Tap to sign in.',
    tooOld: 'This alert is too old for that',
    tooOldBody: 'Tap to see how it stands.',
    closed: 'Nothing left to do',
    closedBody: 'This one is closed already. Tap to see it.',
    refused: 'That cannot be done from here',
    refusedBody: 'Tap to open it in the app.',
  },
};
