/**
 * The push payload: built on the server, read by the service worker, shown by Safari on its own (Declarative Web Push,
 * `web_push: 8030`). One shape for all, so that iOS shows something even when our worker cannot run.
 */
import { pushCs } from '../messages/cs/sent/push.ts';
import { pushEn, type PushTexts } from '../messages/en/sent/push.ts';
import { pushPl } from '../messages/pl/sent/push.ts';
import type { Channel, Level, Rating } from '../model/feedback.ts';
import type { Language } from '../model/languages.ts';
import { alertHead, join, troubleIn } from './alert-head.ts';
import { placeInWords, placeWithoutWords } from './place.ts';
import { cleanLine, cutLine } from './text.ts';

export const PUSH_TEXTS: Readonly<Record<Language, PushTexts>> = { en: pushEn, cs: pushCs, pl: pushPl };

/** Plain bytes. Encryption adds 103; with this the body stays under the 2,744 bytes Google's bridge to phones lets through. */
export const PAYLOAD_MAX_BYTES = 2500;

export type PushAlert = {
  readonly level: Level;
  readonly channel: Channel;
  readonly language: Language;
  /** This phone may show the guest's words, name, whatever they typed as their place, and the business. Off unless its owner turned it on. */
  readonly showWords: boolean;
  readonly rating: Rating | null;
  /** Triage's, the strongest first. */
  readonly reasons?: readonly string[] | undefined;
  readonly placeLabel: string;
  /** The name of the QR code, as the team wrote it. */
  readonly complaintLinkLabel?: string | undefined;
  /** The guest wrote again; `excerpt` is what they wrote. */
  readonly wroteBack?: boolean | undefined;
  /** Whoever reads it has the item already. */
  readonly mine?: boolean | undefined;
  readonly author: string;
  readonly excerpt: string;
  /** Given when the member works for several businesses. */
  readonly businessName?: string | undefined;
  /** Null for a test alert. */
  readonly feedbackId: string | null;
  readonly businessId: string;
  /** Token with which the worker reports "shown" and "opened". */
  readonly receipt: string;
  readonly deliveryId: string;
  /** Items waiting, for the app icon. */
  readonly badge: number;
  /** Public origin of the app, no trailing slash. */
  readonly origin: string;
  readonly test?: boolean | undefined;
};

/** What the worker gets back with a tap; it travels inside the notification. */
export type PushData = {
  readonly feedbackId: string | null;
  readonly businessId: string;
  readonly receipt: string;
  /** Delivery id: a second push of the same delivery is the same job. */
  readonly job: string;
  readonly test: boolean;
};

/** The body of one push as JSON, at most PAYLOAD_MAX_BYTES in UTF-8 whatever the guest wrote. */
export function pushPayload(alert: PushAlert): string {
  const title = titleOf(alert);
  const room = PAYLOAD_MAX_BYTES - new TextEncoder().encode(compose(alert, title, '')).length;
  return compose(alert, title, cutLine(bodyOf(alert), { graphemes: 300, bytes: room }));
}

function compose(alert: PushAlert, title: string, body: string): string {
  const test = alert.test === true || alert.feedbackId === null;
  const query = `?b=${encodeURIComponent(alert.businessId)}&from=push`;
  const navigate = test
    ? `${alert.origin}/more/phone${query}`
    : `${alert.origin}/f/${encodeURIComponent(alert.feedbackId ?? '')}${query}`;
  const data: PushData = {
    feedbackId: alert.feedbackId,
    businessId: alert.businessId,
    receipt: alert.receipt,
    job: alert.deliveryId,
    test,
  };
  return JSON.stringify({
    web_push: 8030,
    // The badge and `mutable` moved between drafts: early WebKit reads them inside the notification, the standard outside.
    app_badge: alert.badge,
    mutable: true,
    notification: {
      title,
      body,
      navigate,
      lang: alert.language,
      dir: 'auto',
      tag: alert.feedbackId ?? `test-${alert.deliveryId}`,
      silent: false,
      requireInteraction: alert.level === 'urgent',
      app_badge: alert.badge,
      mutable: true,
      data,
      ...(test ? {} : { actions: actionsOf(alert, navigate) }),
    },
  });
}

/** Whoever has it can answer where the words are in sight; the others can take it or have peace from it. */
function actionsOf(alert: PushAlert, navigate: string) {
  const texts = PUSH_TEXTS[alert.language];
  if (alert.mine !== true)
    return [
      { action: 'claim', title: texts.claim, navigate: `${navigate}&claim=1` },
      { action: 'snooze', title: texts.snooze, navigate },
    ];
  return alert.showWords ? [{ action: 'reply', title: texts.reply, type: 'text', placeholder: texts.placeholder, navigate }] : [];
}

function titleOf(alert: PushAlert): string {
  const texts = PUSH_TEXTS[alert.language];
  if (alert.test === true || alert.feedbackId === null) return texts.test.title;
  // Somebody who is in danger is told as such; anybody else is somebody we know already.
  const known = alert.wroteBack === true && alert.level !== 'urgent';
  if (!alert.showWords) return known ? join([texts.wroteBack, placeWithoutWords(alert)]) : alertHead(alert.language, alert);
  return join([
    known ? texts.wroteBack : texts.levels[alert.level],
    troubleIn(alert.language, alert),
    alert.rating === null ? '' : `${alert.rating} ★`,
    short(alert.author),
    placeInWords(alert),
    short(alert.businessName ?? ''),
  ]);
}

function bodyOf(alert: PushAlert): string {
  const texts = PUSH_TEXTS[alert.language];
  if (alert.test === true || alert.feedbackId === null) return texts.test.body;
  const words = alert.showWords ? cleanLine(alert.excerpt) : '';
  const urgentAgain = alert.wroteBack === true && alert.level === 'urgent' ? texts.wroteBack : '';
  if (words !== '') return join([urgentAgain, words]);
  const invitation = alert.mine === true ? texts.tapToAnswer : texts.tapToTake;
  return join([urgentAgain === '' ? texts.channels[alert.channel] : urgentAgain, invitation]);
}

function short(text: string): string {
  return cutLine(cleanLine(text), { graphemes: 40, bytes: 160 });
}
