import type { Level } from '../../model/feedback.ts';
import type { Role } from '../../model/roles.ts';
import type { Units } from '../format.ts';
import { en } from '../plural.ts';
import { channelNames } from './channel-names.ts';

export const common = {
  appName: 'Golden Hour',
  back: 'Back',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  done: 'Done',
  remove: 'Remove',
  undo: 'Undo',
  copy: 'Copy',
  copied: 'Copied',
  tryAgain: 'Try again',
  showMore: 'Show more',
  loading: 'Loading',
  you: 'you',
  showTyped: 'Show what is typed',
  leaving: {
    title: 'Discard changes?',
    text: 'What you changed here is not saved yet.',
    keep: 'Keep editing',
    discard: 'Discard',
  },
  tabs: { label: 'Main', now: 'Now', duty: 'Duty', stats: 'Stats', more: 'More' },
  units: {
    min: 'min',
    hour: 'h',
    day: 'd',
    underMinute: 'less than a minute',
    today: 'today',
    yesterday: 'yesterday',
    tomorrow: 'tomorrow',
  } as Units,
  ringLeft: (span: string) => `${span} left`,
  ringLate: (span: string) => `${span} late`,
  ringPaused: 'paused until you open',
  ringMet: 'answered in time',
  ringOver: 'answered late',
  ringNone: 'no deadline',
  goesOutIn: (seconds: number) => `Goes out in ${seconds} s`,
  sendNow: 'Send now',
  stars: (count: number) => `${count} ${en(count, 'star', 'stars')} out of 5`,
  levels: { urgent: 'Urgent', high: 'Important', normal: 'Normal', low: 'Low', spam: 'Spam' } as Record<Level, string>,
  channels: channelNames,
  roles: { owner: 'Owner', manager: 'Manager', responder: 'Responder', specialist: 'Specialist', helper: 'Helper' } as Record<
    Role,
    string
  >,
  offlineSince: (time: string) => `No connection since ${time}. You see what this phone loaded last.`,
  cannotLoad: 'This could not be loaded.',
  cannotLoadOffline: 'No connection, and this phone has not seen it before.',
  comesByItself: 'It loads as soon as there is a signal.',
  lostTitle: 'There is nothing here',
  lostText: 'This link is broken, or the item was removed.',
  lostAction: 'Go to Now',
  brokenTitle: 'This screen stopped working',
  brokenText: 'Your drafts and what waits to be sent are safe on this phone.',
  brokenAction: 'Load again',
  // Answers typed without signal more than a day ago are not sent behind anybody's back.
  waitingForSignal: (count: number) => `${count} ${en(count, 'change', 'changes')} will be sent when you are back online.`,
  tooOld: (count: number) =>
    count === 1
      ? '1 thing you did offline is more than a day old. Send it now?'
      : `${count} things you did offline are more than a day old. Send them now?`,
  tooOldReview: 'Look at it',
  refusedQueue: (count: number) => `${count} ${en(count, 'thing you did', 'things you did')} offline did not go through.`,
};
export type Common = typeof common;
