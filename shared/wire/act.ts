/** The buttons of a notification: what is asked of POST /push/act, and what its answer means. Everything read here is foreign. */
import { PUSH_TEXTS } from './push.ts';
import type { PushData } from './push.ts';
import { record, type Loose } from './foreign.ts';
import type { Button } from './notification.ts';
import type { Language } from '../model/languages.ts';

export const SNOOZE_MINUTES = 30;
/** Characters of an answer typed into a notification. */
export const ACT_WORDS_MAX = 4_000;
const LONE_SURROGATE = /\p{Cs}/gu;

export type Press = { readonly what: 'claim' } | { readonly what: 'snooze' } | { readonly what: 'reply'; readonly text: string };

/**
 * What was pressed; null: a tap, open the app. A typed reply counts before the button's name: Chromium hands it over with an
 * empty one. The reply button of a phone that has no field for words is a tap too.
 */
export function pressOf({ action, reply }: { readonly action: string; readonly reply: unknown }): Press | null {
  const words = typeof reply === 'string' ? reply.replaceAll('\u0000', '').trim().slice(0, ACT_WORDS_MAX) : '';
  if (words !== '') return { what: 'reply', text: words.replace(LONE_SURROGATE, '\uFFFD') };
  return action === 'claim' || action === 'snooze' ? { what: action } : null;
}

/** The body of POST /push/act. `id` is the key under which a repeated request is the same request. */
export type Act =
  | { readonly what: 'claim'; readonly token: string; readonly id: string }
  | { readonly what: 'snooze'; readonly token: string; readonly minutes: number }
  | { readonly what: 'reply'; readonly token: string; readonly id: string; readonly text: string };

export function actBody(press: Press, push: Pick<PushData, 'receipt'>, id: string): string {
  return JSON.stringify(actOf(press, push, id));
}

function actOf(press: Press, push: Pick<PushData, 'receipt'>, id: string): Act {
  const token = push.receipt;
  switch (press.what) {
    case 'claim':
      return { what: 'claim', token, id };
    case 'snooze':
      return { what: 'snooze', token, minutes: SNOOZE_MINUTES };
    case 'reply':
      return { what: 'reply', token, id, text: press.text };
  }
}

/** Times are epoch milliseconds, to be said in `zone`. */
export type Acted =
  | { readonly is: 'mine'; readonly dueAt: number | null; readonly zone: string }
  | { readonly is: 'taken'; readonly name: string }
  | { readonly is: 'quiet'; readonly until: number; readonly zone: string }
  | { readonly is: 'held'; readonly leavesAt: number; readonly zone: string }
  | { readonly is: 'toPost' }
  | { readonly is: 'notSent'; readonly why: 'answered' | 'guest_wrote' | 'resolved' | 'claimed'; readonly name: string }
  | { readonly is: 'signedOut' }
  | { readonly is: 'tooOld' }
  | { readonly is: 'closed' }
  | { readonly is: 'refused' }
  /** The request did not get through; trying again is the same request. */
  | { readonly is: 'offline' }
  | { readonly is: 'silent' };

/** `status` is that of the answer, `body` its JSON as it came. Total: what it does not understand is "refused". */
export function readActed(status: number, body: unknown): Acted {
  const answer = record(body);
  if (status === 200) return readResult(answer) ?? { is: 'refused' };
  if (status === 429 || status >= 500) return { is: 'silent' };
  if (status === 401) return { is: 'signedOut' };
  if (status === 404) return { is: 'tooOld' };
  return answer?.['error'] === 'already_resolved' ? { is: 'closed' } : { is: 'refused' };
}

/** Items waiting, for the app icon; null: the answer did not say. */
export function waitingOf(body: unknown): number | null {
  const waiting = record(body)?.['waiting'];
  return typeof waiting === 'number' && Number.isInteger(waiting) && waiting >= 0 ? Math.min(waiting, 9999) : null;
}

function readResult(answer: Loose | null): Acted | null {
  const zone = zoneOf(answer?.['timeZone']);
  const result = record(answer?.['result']);
  const outcome = result?.['outcome'];
  switch (answer?.['what']) {
    case 'claim':
      if (outcome === 'won') return { is: 'mine', dueAt: instant(answer['dueAt']), zone };
      return outcome === 'taken' ? { is: 'taken', name: nameOf(result?.['by']) } : null;
    case 'snooze': {
      const until = instant(answer['until']);
      return until === null ? null : { is: 'quiet', until, zone };
    }
    case 'reply':
      return outcome === 'conflict' ? conflict(result) : outcome === 'held' ? held(record(result?.['reply']), zone) : null;
    default:
      return null;
  }
}

function held(reply: Loose | null, zone: string): Acted | null {
  if (reply?.['mode'] === 'link') return { is: 'toPost' };
  const leavesAt = instant(reply?.['holdUntil']);
  return leavesAt === null ? null : { is: 'held', leavesAt, zone };
}

function conflict(result: Loose | null): Acted {
  const known = (['answered', 'guest_wrote', 'resolved', 'claimed'] as const).find((why) => why === result?.['reason']);
  return { is: 'notSent', why: known ?? 'answered', name: nameOf(result?.['by']) };
}

/** Buttons a phone really has: at most `most`, the field for words only where it knows fields, and always last. */
export function buttonsFor(buttons: readonly Button[], phone: { readonly most: number; readonly fields: boolean }): Button[] {
  const usable = buttons.filter((button) => button.type !== 'text' || phone.fields);
  // With the field first, Chromium on Linux gives the other button its name.
  return [...usable.filter(({ type }) => type !== 'text'), ...usable.filter(({ type }) => type === 'text')].slice(0, phone.most);
}

/** The buttons of our own making, in the notification's language. */
export function button(action: 'claim' | 'snooze' | 'reply', language: Language): Button {
  const texts = PUSH_TEXTS[language];
  return action === 'reply'
    ? { action, title: texts.reply, type: 'text', placeholder: texts.placeholder }
    : { action, title: texts[action] };
}

function instant(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 8.64e15 ? value : null;
}

function nameOf(value: unknown): string {
  const name = record(value)?.['name'];
  return typeof name === 'string' ? name.trim().slice(0, 80) : '';
}

/** A zone this engine knows; another one would make the sentence throw. */
function zoneOf(value: unknown): string {
  if (typeof value !== 'string' || value.length > 64) return 'UTC';
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
