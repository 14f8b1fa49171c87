/** Where feedback comes in: connected systems, their requests, complaint links; and what is shown to the outside. */
import type { ReplyTime } from '../stats/reply-time.ts';
import type { Channel } from '../model/feedback.ts';

export type ConnectionView = {
  readonly id: string;
  readonly name: string;
  readonly channel: Channel;
  readonly url: string;
  readonly createdAt: number;
  readonly revoked: boolean;
  readonly secrets: readonly { readonly id: string; readonly hint: string; readonly createdAt: number }[];
  readonly lastAcceptedAt: number | null;
  readonly refusedLastDay: number;
};

export type WebhookRequestView = {
  readonly id: string;
  readonly at: number;
  readonly outcome: 'accepted' | 'duplicate' | 'refused';
  readonly status: number;
  readonly reason: string | null;
  readonly detail: string | null;
  readonly feedbackId: string | null;
};

/** A link that opens a screen on the wall; `lastSeenAt` null: nobody has opened it yet. */
export type BoardLinkView = {
  readonly id: string;
  readonly label: string;
  readonly createdAt: number;
  readonly lastSeenAt: number | null;
};

/** What guests are told about our speed, and whether they are. */
export type ReplyTimeView = {
  readonly open: boolean;
  readonly url: string;
  readonly business: string;
  /** As guests read it, in the language asked for. */
  readonly headline: string;
  readonly lines: readonly string[];
  readonly reply: ReplyTime;
  /** The page leads to a complaint page: there is one that stands at no table. */
  readonly canWrite: boolean;
  readonly at: number;
};

export type ComplaintLinkView = {
  readonly id: string;
  readonly url: string;
  readonly placeLabel: string;
  readonly createdAt: number;
  readonly revoked: boolean;
};
