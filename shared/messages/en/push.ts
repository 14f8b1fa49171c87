import type { Channel, Level } from '../../model/feedback.ts';

/** What a notification says. Default alerts use only `titles`, `channels` and `tapToTake`: a lock screen is public. */
export type PushTexts = {
  readonly titles: Readonly<Record<Level, string>>;
  /** Short form, first word of a title that also names the guest. */
  readonly levels: Readonly<Record<Level, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly tapToTake: string;
  readonly claim: string;
  readonly generic: { readonly title: string; readonly body: string };
  readonly test: { readonly title: string; readonly body: string };
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
  channels: {
    form: 'Complaint page',
    webhook: 'Connected system',
    share: 'Shared to the app',
    google: 'Google',
    facebook: 'Facebook',
    instagram: 'Instagram',
    messenger: 'Messenger',
    whatsapp: 'WhatsApp',
    x: 'X',
    yelp: 'Yelp',
    tripadvisor: 'Tripadvisor',
    booking: 'Booking.com',
    trustpilot: 'Trustpilot',
    youtube: 'YouTube',
    mastodon: 'Mastodon',
    bluesky: 'Bluesky',
    reddit: 'Reddit',
    forum: 'Forum',
    feed: 'Web feed',
    email: 'E-mail',
    telegram: 'Telegram',
  },
  tapToTake: 'Tap to take it',
  claim: 'I’ll take it',
  generic: { title: 'New feedback', body: 'Open the app to see it.' },
  test: { title: 'Test alert', body: 'This phone is ready. Alerts will look like this.' },
};
