/** The reply time as markup and as JSON. */
import { html, raw } from 'hono/html';
import type { Snapshot } from '#server/flows/reply-time.ts';
import { replyTimeWords } from '#shared/messages/reply-time.ts';
import type { Language } from '#shared/model/people.ts';
import { badgeText, ringSvg } from '#shared/stats/badge-svg.ts';
import { REPLY_TIME_DAYS } from '#shared/stats/reply-time.ts';
import type { ClientFiles } from './client-files.ts';
import { textsOf } from './language.ts';
import { frame, type Markup } from './layout.ts';
import { timeIn } from './timeline.ts';

type Shown = { readonly snapshot: Snapshot; readonly language: Language; readonly url: string };

export function replyTimePage({ snapshot, language, guest }: Shown & { readonly guest: ClientFiles['guest'] }): Markup {
  const { business, reply, timeZone, at } = snapshot;
  const words = replyTimeWords[language];
  const { headline, lines } = badgeText({ reply, language, timeZone, now: at });
  return frame({
    texts: textsOf(language),
    guest,
    title: words.title(business),
    business,
    body: html`<div class="measured">${raw(ringSvg({ business, reply, language, timeZone, now: at }))}</div>
      <h1>${headline}</h1>
      <p class="lead"><strong>${sentenceOf(lines)}</strong></p>
      <p class="hint">
        ${reply.medianMs === null ? words.tooFew : `${words.measured(reply.samples, REPLY_TIME_DAYS)} ${words.meaning}`}
      </p>
      <p class="hint">${words.asOf(timeIn(at, { now: at, timeZone, language }))}</p>`,
  });
}

/** What the complaint page says beside the usual minutes. */
export function answerByOf({ reply, timeZone, at }: Snapshot, language: Language): string {
  return sentenceOf(badgeText({ reply, language, timeZone, now: at }).lines);
}

/** "Open until 23:00, next answer by 21:45." */
function sentenceOf(lines: readonly string[]): string {
  const text = lines.join(', ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Times are ISO 8601 in UTC. While there are too few answers neither figure nor number of answers is told. */
export function replyTimeJson({ snapshot, language, url }: Shown): Readonly<Record<string, unknown>> {
  const { business, reply, timeZone, at } = snapshot;
  const { medianMs } = reply;
  const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString());
  return {
    business,
    language,
    timeZone,
    ...badgeText({ reply, language, timeZone, now: at }),
    medianMinutes: medianMs === null ? null : Math.max(1, Math.round(medianMs / 60_000)),
    answers: medianMs === null ? null : reply.samples,
    days: REPLY_TIME_DAYS,
    openNow: reply.openNow,
    openUntil: iso(reply.openUntil),
    opensAt: iso(reply.opensAt),
    nextAnswerBy: iso(reply.nextAnswerBy),
    measuredAt: iso(at),
    page: url,
  };
}
