/** Pages for guests. They stand in front of a stranger who is annoyed: short, plain, no jargon. */
import type { Language } from '../../../model/languages.ts';
import { en } from '../../plural.ts';

export type PublicTexts = {
  readonly language: Language;
  readonly languageLabel: string;
  readonly form: {
    /** Browser title. */
    readonly title: (business: string) => string;
    readonly question: string;
    readonly lead: string;
    /** Measured: the median of the last weeks. */
    readonly usuallyMinutes: (count: number) => string;
    readonly usuallyHours: (count: number) => string;
    readonly placeholder: string;
    readonly optional: string;
    readonly stars: string;
    readonly star: (count: number) => string;
    readonly place: string;
    readonly photos: string;
    readonly photosHint: string;
    readonly photoAdd: string;
    readonly photoRemove: (number: number) => string;
    readonly contact: string;
    readonly contactHint: string;
    readonly trap: string;
    readonly send: string;
    readonly sending: string;
    readonly checking: string;
    readonly privacy: (business: string) => string;
    readonly publicReviews: string;
  };
  readonly problem: {
    readonly summary: string;
    readonly textMissing: string;
    readonly textTooLong: (max: number) => string;
    readonly photoTooMany: (max: number) => string;
    readonly photoTooBig: (megabytes: number) => string;
    readonly photoUnreadable: string;
    readonly photosBusy: string;
    readonly photosAgain: string;
    readonly tooLarge: string;
    readonly tooSlow: string;
    readonly noRoom: string;
    readonly stale: string;
    readonly busy: (minutes: number) => string;
    readonly busyWork: string;
    readonly slowDown: (minutes: number) => string;
    readonly notSaved: string;
  };
  readonly status: {
    readonly title: (business: string) => string;
    readonly heading: Readonly<Record<'received' | 'claimed' | 'answered' | 'resolved', string>>;
    readonly keepLink: string;
    readonly copyLink: string;
    readonly copied: string;
    readonly timeline: string;
    readonly received: string;
    readonly claimed: string;
    readonly promised: (time: string) => string;
    readonly you: string;
    readonly yourPhotos: string;
    readonly photo: (number: number) => string;
    readonly resolved: string;
    readonly next: string;
    readonly write: string;
    readonly writeLabel: string;
    readonly writeSend: string;
    readonly written: string;
    readonly live: string;
    readonly reload: string;
  };
  readonly later: { readonly title: string; readonly text: string };
  readonly gone: { readonly title: string; readonly text: string };
  readonly linkClosed: { readonly title: string; readonly text: string };
  /** The business was deleted. */
  readonly ended: { readonly title: string; readonly text: string };
  readonly linkUnknown: { readonly title: string; readonly text: string };
  readonly broken: { readonly title: string; readonly text: string };
};

export const publicTexts: PublicTexts = {
  language: 'en',
  languageLabel: 'Language',
  form: {
    title: (business) => `Tell us · ${business}`,
    question: 'What went wrong?',
    lead: 'Your words go straight to the people working here now.',
    usuallyMinutes: (count) => `We usually answer in ${count} ${en(count, 'minute', 'minutes')}.`,
    usuallyHours: (count) => `We usually answer in ${count} ${en(count, 'hour', 'hours')}.`,
    placeholder: 'For example: we have been waiting for our food for 50 minutes',
    optional: 'optional',
    stars: 'How was it overall?',
    star: (count) => `${count} ${en(count, 'star', 'stars')}`,
    place: 'Place, table or order number',
    photos: 'Photos',
    photosHint: 'Up to 3. We remove where and when they were taken.',
    photoAdd: 'Add photos',
    photoRemove: (number) => `Remove photo ${number}`,
    contact: 'How can we reach you?',
    contactHint: 'Phone or e-mail. Not needed: the answer appears on a page that only you have.',
    trap: 'Leave this empty',
    send: 'Send',
    sending: 'Sending…',
    checking: 'One moment…',
    privacy: (business) => `Only the team of ${business} reads this. No account, no e-mail needed.`,
    publicReviews: 'You can also write a public review:',
  },
  problem: {
    summary: 'It was not sent yet',
    textMissing: 'Please write what went wrong. A few words are enough.',
    textTooLong: (max) => `Please keep it under ${max} characters.`,
    photoTooMany: (max) => `At most ${max} photos. Please choose again, or send without.`,
    photoTooBig: (megabytes) => `A photo may have at most ${megabytes} MB. Please choose another, or send without.`,
    photoUnreadable: 'One of the photos could not be read. Please choose another, or send without.',
    photosBusy:
      'Very many photos are coming in right now. Your words are still here: please send them in a moment, or at once without photos.',
    photosAgain: 'Please choose your photos again.',
    tooLarge: 'That was too large to send. Your words are still here: please choose fewer or smaller photos.',
    tooSlow:
      'The connection was too slow for all of it. Your words are still here: please send them once more, or without photos.',
    noRoom:
      'Very many photos are arriving right now. Your words are still here: please send them without photos, or once more in a minute.',
    stale: 'This page was open for a long time. Your words are still here: please send them once more.',
    busy: (minutes) =>
      `Very many messages are coming in right now. Your words are still here: please send them again in ${minutes} ${en(minutes, 'minute', 'minutes')}.`,
    busyWork: 'Very many messages are coming in right now. Your words are still here: please tap Send once more.',
    slowDown: (minutes) =>
      `Several messages have come from here in a short time. Your words are still here: please send them again in ${minutes} ${en(minutes, 'minute', 'minutes')}.`,
    notSaved: 'It could not be saved just now. Your words are still here: please send them once more.',
  },
  status: {
    title: (business) => `Your message · ${business}`,
    heading: {
      received: 'We have your message',
      claimed: 'Somebody is on it',
      answered: 'You have an answer',
      resolved: 'This is settled',
    },
    keepLink: 'This page is yours: keep it open or save its address. The answer appears here.',
    copyLink: 'Copy the address',
    copied: 'Copied',
    timeline: 'What has happened',
    received: 'Your message arrived',
    claimed: 'Somebody is on it',
    promised: (time) => `You will hear from us by ${time}`,
    you: 'You',
    yourPhotos: 'Your photos',
    photo: (number) => `Photo ${number}`,
    resolved: 'Settled',
    next: 'Next: somebody takes it',
    write: 'Write back',
    writeLabel: 'Anything to add?',
    writeSend: 'Send',
    written: 'Sent.',
    live: 'This page updates automatically.',
    reload: 'Reload the page to see whether there is news.',
  },
  later: {
    title: 'One moment, please',
    text: 'Very many pages are being opened from here. Please load this page again in a minute: nothing is lost.',
  },
  gone: {
    title: 'There is nothing here',
    text: 'The address is not complete, or the page is no longer kept. If you have the address in another place, please try that one.',
  },
  linkClosed: {
    title: 'This code is no longer in use',
    text: 'Please ask the staff, or look for a newer code at your table or at the till.',
  },
  ended: {
    title: 'This page has closed',
    text: 'No messages are taken here any more, and what was written here has been deleted. Please speak to the staff directly.',
  },
  linkUnknown: { title: 'There is nothing here', text: 'Please scan the code again, or check the address.' },
  broken: { title: 'Something is broken on our side', text: 'We already know about it. Please try again in a moment.' },
};
