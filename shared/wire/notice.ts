/** Pushes that are not about one item. Facts only; the sentence is made for the phone's language when it leaves. */
import type { Channel } from '../model/feedback.ts';
import type { ReportFact } from '../report/weekly-report.ts';

/** What is wrong with the mail server, not with one address. */
export const MAIL_TROUBLES = ['mail_signed_out', 'mail_insecure', 'mail_unreachable'] as const;
export type MailTrouble = (typeof MAIL_TROUBLES)[number];

export type Notice =
  /**
   * Items announced together because the person's limit was reached. `urgent` of them became urgent meanwhile; `first` is the
   * one of those that a tap opens.
   */
  | { readonly kind: 'more'; readonly count: number; readonly urgent?: number; readonly first?: string }
  /** Whoever comes on duty, or is told at an opening: all that still waits, whatever was told before. `urgent`, `first`: as above. */
  | { readonly kind: 'still_open'; readonly count: number; readonly urgent?: number; readonly first?: string }
  /** Guests who have their answer while the matter is still open past its time. */
  | { readonly kind: 'unsettled'; readonly count: number }
  /** Ordinary ones that waited. */
  | { readonly kind: 'digest'; readonly count: number }
  /** The holder: minutes left to the deadline. About one item, but with words of its own. */
  | { readonly kind: 'nudge'; readonly feedbackId: string; readonly minutesLeft: number }
  /** The owner: one item is stuck, or the one who should hear cannot. */
  | { readonly kind: 'stuck'; readonly feedbackId: string; readonly why: string }
  | { readonly kind: 'empty_rota'; readonly feedbackId: string }
  | { readonly kind: 'unreachable'; readonly feedbackId: string; readonly name: string }
  /** The owner: mail does not go out; `why` names the sentence. */
  | { readonly kind: 'mail_fault'; readonly why: MailTrouble }
  /** Local wall times, already formatted as HH:MM. */
  | { readonly kind: 'shift_soon'; readonly from: string; readonly to: string; readonly backup: boolean }
  | { readonly kind: 'handover'; readonly name: string }
  | { readonly kind: 'offer'; readonly name: string; readonly weekday: number; readonly from: string; readonly to: string }
  | { readonly kind: 'offer_taken'; readonly name: string; readonly weekday: number; readonly from: string; readonly to: string }
  | { readonly kind: 'on_duty'; readonly name: string; readonly until: string }
  /** The Thursday check: the first finding in words of a phone, and how many more there are. */
  | { readonly kind: 'weekend_gap'; readonly weekday: number; readonly from: string; readonly to: string; readonly more: number }
  | { readonly kind: 'weekend_phone'; readonly name: string; readonly days: number | null; readonly more: number }
  /** Sunday evening: the week in two or three sentences. */
  | { readonly kind: 'weekly'; readonly facts: readonly ReportFact[] }
  /** The owner: an address the ladder calls does not answer. */
  | { readonly kind: 'hook_dead'; readonly name: string }
  /** The owner: a platform does not let us in any more. `name`: the account, as it is called in the app. */
  | { readonly kind: 'reconnect'; readonly channel: Channel; readonly name: string }
  | AccountNotice;

/** About the person's own account. */
export type AccountNotice =
  /** Somebody made a link that sets a new password for this account. */
  | { readonly kind: 'link_made'; readonly name: string }
  /** The owners: a member set a new password; `by` made the link, empty: another way back in. */
  | { readonly kind: 'link_used'; readonly name: string; readonly by: string };

/** Where a tap on it goes: a path of the app, with what it asks for. */
export function noticePath(notice: Notice): string {
  switch (notice.kind) {
    case 'nudge':
    case 'stuck':
    case 'empty_rota':
    case 'unreachable':
      return `/f/${encodeURIComponent(notice.feedbackId)}`;
    case 'more':
    case 'still_open':
      return notice.first === undefined ? '/' : `/f/${encodeURIComponent(notice.first)}`;
    case 'digest':
      return '/';
    case 'unsettled':
      return '/?section=answered&unsettled=1';
    case 'hook_dead':
      return '/duty/ladder';
    case 'reconnect':
      return '/more/channels';
    case 'weekly':
      return '/stats';
    case 'link_made':
      return '/more/sessions';
    case 'link_used':
      return '/more/team';
    case 'shift_soon':
    case 'handover':
    case 'offer':
    case 'offer_taken':
    case 'on_duty':
    case 'weekend_gap':
    case 'weekend_phone':
    case 'mail_fault':
      return '/duty';
  }
}
