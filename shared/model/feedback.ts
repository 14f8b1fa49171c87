/** What one customer said, in the words every room uses. Types and fixed lists only; no IO, no clock. */

export const LEVELS = ['urgent', 'high', 'normal', 'low', 'spam'] as const;
export type Level = (typeof LEVELS)[number];

/** 0 is the most pressing. Used for ordering and for comparing "more urgent than". */
export const LEVEL_RANK: Readonly<Record<Level, number>> = { urgent: 0, high: 1, normal: 2, low: 3, spam: 4 };

/** Somebody is told of it at once or with the digest; low and spam are silent. */
export const alerts = (level: Level): boolean => LEVEL_RANK[level] <= LEVEL_RANK.normal;

export const CHANNELS = [
  'form',
  'webhook',
  'share',
  'google',
  'facebook',
  'instagram',
  'messenger',
  'whatsapp',
  'x',
  'yelp',
  'tripadvisor',
  'booking',
  'trustpilot',
  'youtube',
  'mastodon',
  'bluesky',
  'reddit',
  'forum',
  'feed',
  'email',
  'telegram',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const KINDS = ['review', 'comment', 'message', 'mention'] as const;
export type Kind = (typeof KINDS)[number];

export const VISIBILITIES = ['public', 'private'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export type Rating = 1 | 2 | 3 | 4 | 5;

/** `open` waits for us, `answered` waits for the guest, `resolved` is closed. Who holds it is a separate column. */
export const STATUSES = ['open', 'answered', 'resolved'] as const;
export type Status = (typeof STATUSES)[number];

/**
 * How an answer reaches the guest. `page` = the guest's own status page, `callback` = signed webhook, `api` = we write it on the platform
 * (or into the mail thread) ourselves, `link` = copy and open.
 */
export const REPLY_MODES = ['page', 'callback', 'api', 'link'] as const;
export type ReplyMode = (typeof REPLY_MODES)[number];

/**
 * Life of one reply. held: may be undone until `holdUntil`. queued: on its way, not confirmed. checking: the outcome is not
 * known yet and we never send blindly again. to_post: a person must paste it ("did it post?"). sent: the receiver took it.
 * live: the guest can read it. failed: it did not go out and says why. cancelled: undone before it left.
 */
export const REPLY_STATES = ['held', 'queued', 'checking', 'to_post', 'sent', 'live', 'failed', 'cancelled'] as const;
export type ReplyState = (typeof REPLY_STATES)[number];

/** answer stops the clock; holding promises a time, which becomes the deadline. */
export const REPLY_KINDS = ['answer', 'holding'] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];

export const DELIVERY_STATES = ['queued', 'sent', 'shown', 'opened', 'failed', 'gone'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
