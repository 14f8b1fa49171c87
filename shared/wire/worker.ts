/** Messages between page and service worker. Both sides switch over `type` exhaustively; anything else is ignored. */
import { LANGUAGES, type Language } from '../model/languages.ts';

/** Database and table in which the worker keeps what it must not lose; pages may read it. */
export const WORDS_STORE = ['golden-hour-worker', 'kept'] as const;

/** Where an answer lies that was typed into a notification and did not get through. */
export const wordsKey = (feedbackId: string): string => `words:${feedbackId}`;

/** Cache in which the worker keeps guests' photos that were looked at; signing out deletes it. */
export const PHOTO_CACHE = 'photos';

export type PageToWorker =
  /** The person agreed to the update: take over now. */
  | { readonly type: 'skip-waiting' }
  /** The worker has no cookie of the language; it keeps it for notifications it must word itself. */
  | { readonly type: 'language'; readonly language: Language }
  /** Signed out: close our notifications, clear the badge, forget what this person saw. */
  | { readonly type: 'signed-out' }
  /** The item is being looked at or was answered: its notification is no longer news. */
  | { readonly type: 'seen'; readonly feedbackId: string };

export type WorkerToPage =
  /** A notification was tapped: go there without reloading. */
  | { readonly type: 'navigate'; readonly path: string }
  /** A push arrived and was shown. */
  | {
      readonly type: 'shown';
      readonly feedbackId: string | null;
      readonly businessId: string;
      readonly job: string;
      readonly test: boolean;
    }
  /** The browser replaced the subscription: enrol again. */
  | { readonly type: 'subscription-changed' };

/** What arrived by postMessage as one of ours, or null. */
export function readPageMessage(data: unknown): PageToWorker | null {
  const message = fields(data);
  switch (message?.['type']) {
    case 'skip-waiting':
    case 'signed-out':
      return { type: message['type'] };
    case 'language': {
      const language = LANGUAGES.find((known) => known === message['language']);
      return language === undefined ? null : { type: 'language', language };
    }
    case 'seen':
      return typeof message['feedbackId'] === 'string' ? { type: 'seen', feedbackId: message['feedbackId'] } : null;
    default:
      return null;
  }
}

/** The same for the page's side. */
export function readWorkerMessage(data: unknown): WorkerToPage | null {
  const message = fields(data);
  switch (message?.['type']) {
    case 'subscription-changed':
      return { type: 'subscription-changed' };
    case 'navigate':
      return typeof message['path'] === 'string' ? { type: 'navigate', path: message['path'] } : null;
    case 'shown': {
      const { feedbackId, businessId, job } = message;
      if (typeof businessId !== 'string' || typeof job !== 'string') return null;
      const id = typeof feedbackId === 'string' ? feedbackId : null;
      return { type: 'shown', feedbackId: id, businessId, job, test: message['test'] === true };
    }
    default:
      return null;
  }
}

function fields(data: unknown): { readonly [key: string]: unknown } | null {
  return typeof data === 'object' && data !== null ? (data as { readonly [key: string]: unknown }) : null;
}
