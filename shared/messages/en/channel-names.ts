import type { Channel } from '../../model/feedback.ts';

/** What the ways are called by which words reach us, on every screen and lock screen. */
export const channelNames: Readonly<Record<Channel, string>> = {
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
};
