import { actBody, readActed, waitingOf } from '#shared/wire/act.ts';
import type { Acted, Press } from '#shared/wire/act.ts';
import { actedNotification, wordsToKeep } from '#shared/wire/acted.ts';
import type { PushData } from '#shared/wire/push.ts';
import { keepWords, phoneLanguage, languageOf } from './kept.ts';
import { setBadge, show } from './show.ts';
import { withDeadline } from './with-deadline.ts';
import { now } from './clock.ts';

declare const self: ServiceWorkerGlobalScope;

const TRY_MS = 8_000;
const TRIES = 2;

/** Does what the button says without opening the app; the notification then says what came of it. Never rejects. */
export async function act(press: Press, notification: Notification, push: PushData): Promise<void> {
  const data: unknown = notification.data;
  const language = languageOf(notification.lang) ?? (await phoneLanguage());
  const { acted, waiting } = await ask(press, push);
  const words = wordsToKeep(press, acted);
  const kept = words === null || push.feedbackId === null ? null : keepWords(push.feedbackId, words);
  const { origin } = self.location;
  const said = actedNotification({ press, acted, data, tag: notification.tag, language, origin, now: now() });
  await show(said).catch(() => undefined);
  await withDeadline(4_000, [setBadge(waiting), kept ?? Promise.resolve()]);
}

type Answer = { readonly acted: Acted; readonly waiting: number | null };

/** One key for all tries: an answer that got lost on the way back is not done twice. */
async function ask(press: Press, push: PushData): Promise<Answer> {
  const body = actBody(press, push, crypto.randomUUID());
  let last: Answer = { acted: { is: 'offline' }, waiting: null };
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    try {
      const answer = await fetch('/push/act', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        credentials: 'same-origin',
        signal: AbortSignal.timeout(TRY_MS),
      });
      const said: unknown = await answer.json().catch(() => null);
      last = { acted: readActed(answer.status, said), waiting: waitingOf(said) };
      if (last.acted.is !== 'silent') return last;
    } catch (cause) {
      last = {
        acted: { is: cause instanceof DOMException && cause.name === 'TimeoutError' ? 'silent' : 'offline' },
        waiting: null,
      };
    }
  }
  return last;
}
