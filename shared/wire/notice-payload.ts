/** The push payload of a notice, in the same declarative shape as an alert's (push.ts). */
import { noticeText, type NoticeText } from '../messages/sentences/notices.ts';
import type { Language } from '../model/languages.ts';
import { button } from './act.ts';
import { alertHead, type HeadFacts } from './alert-head.ts';
import { noticePath, type Notice } from './notice.ts';
import type { Button } from './notification.ts';
import type { PushData } from './push.ts';
import { cleanLine, cutLine } from './text.ts';

export type NoticePush = {
  readonly notice: Notice;
  /** Of the item it is about. */
  readonly item?: HeadFacts | undefined;
  readonly language: Language;
  readonly businessId: string;
  readonly receipt: string;
  readonly deliveryId: string;
  readonly badge: number;
  /** Public origin of the app, no trailing slash. */
  readonly origin: string;
};

/** One of a kind stands on a phone: a newer one takes its place, except about different items. */
export function noticeTag(notice: Notice, businessId: string): string {
  return 'feedbackId' in notice ? notice.feedbackId : `${notice.kind}-${businessId}`;
}

/** The holder answers from the lock screen; the others can take what is waiting. */
function buttonsOf(notice: Notice, language: Language): readonly Button[] {
  switch (notice.kind) {
    case 'nudge':
      return [button('reply', language)];
    case 'stuck':
    case 'empty_rota':
    case 'unreachable':
      return [button('claim', language)];
    case 'more':
    case 'still_open':
      return notice.first === undefined ? [] : [button('claim', language)];
    default:
      return [];
  }
}

/** What comes in the place of an item's own alert says of the item what that would have said. */
function wordsOf({ notice, item, language }: NoticePush): NoticeText {
  const words = noticeText(notice, language);
  if (item === undefined) return words;
  const head = alertHead(language, item);
  switch (notice.kind) {
    case 'empty_rota':
    case 'unreachable':
      return { title: head, body: `${words.title}. ${words.body}` };
    case 'nudge':
    case 'stuck':
      return { title: words.title, body: `${head}. ${words.body}` };
    default:
      return words;
  }
}

export function noticePayload(push: NoticePush): string {
  const { notice, language, businessId, badge } = push;
  const words = wordsOf(push);
  const line = (text: string) => cutLine(cleanLine(text), { graphemes: 200, bytes: 600 });
  const path = noticePath(notice);
  const navigate = `${push.origin}${path}${path.includes('?') ? '&' : '?'}b=${encodeURIComponent(businessId)}&from=push`;
  const actions = buttonsOf(notice, language).map((one) => ({
    ...one,
    // A push about several names no item; its button opens the first one and takes it there.
    navigate: notice.kind === 'more' || notice.kind === 'still_open' ? `${navigate}&claim=1` : navigate,
  }));
  const data: PushData = {
    feedbackId: 'feedbackId' in notice ? notice.feedbackId : null,
    businessId,
    receipt: push.receipt,
    job: push.deliveryId,
    test: false,
  };
  return JSON.stringify({
    web_push: 8030,
    app_badge: badge,
    mutable: true,
    notification: {
      title: line(words.title),
      body: line(words.body),
      navigate,
      lang: language,
      dir: 'auto',
      tag: noticeTag(notice, businessId),
      silent: false,
      requireInteraction:
        push.item?.level === 'urgent' || ((notice.kind === 'more' || notice.kind === 'still_open') && (notice.urgent ?? 0) > 0),
      app_badge: badge,
      mutable: true,
      data,
      ...(actions.length === 0 ? {} : { actions }),
    },
  });
}
