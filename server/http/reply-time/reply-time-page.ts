/** The reply time as markup and as JSON. */
import { html, raw } from 'hono/html';
import type { Snapshot } from '#server/flows/figures/reply-time.ts';
import type { ReplyTimeWords } from '#shared/messages/en/guests/reply-time.ts';
import { replyTimeWords } from '#shared/messages/by-language/reply-time.ts';
import type { Language } from '#shared/model/languages.ts';
import { badgeText, figureOf, ringSvg } from '#shared/report/badge-svg.ts';
import { REPLY_TIME_DAYS, REPLY_TIME_SAMPLES } from '#shared/stats/reply-time.ts';
import { MINUTE_MS } from '#shared/model/time.ts';
import type { ClientFiles } from '../app/client-files.ts';
import { textsOf } from '../guest/language.ts';
import { frame, type Markup } from '../guest/layout.ts';
import { timeIn } from '../guest/timeline.ts';

type Shown = { readonly snapshot: Snapshot; readonly language: Language; readonly url: string };

export function replyTimePage({ snapshot, language, guest }: Shown & { readonly guest: ClientFiles['guest'] }): Markup {
  const { business, reply, timeZone, at, linkCode } = snapshot;
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
      ${
        linkCode === null
          ? ''
          : html`<p class="onward"><a class="button" href="/c/${linkCode}?lang=${language}">${words.write(business)}</a></p>`
      }
      <p class="hint">${meaningOf(snapshot, words, language)}</p>
      <p class="hint">${words.asOf(timeIn(at, { now: at, timeZone, language }))}</p>
      <p class="onward" hidden><a class="back" href="/" data-to="${words.back('{place}')}"></a></p>`,
  });
}

/** Whom the figure counts, so that anybody could count again. */
function meaningOf({ reply, capped }: Snapshot, words: ReplyTimeWords, language: Language): string {
  const { medianMs, samples, counted, fresh } = reply;
  if (samples < REPLY_TIME_SAMPLES) return words.tooFew;
  if (medianMs === null) return words.underHalf(REPLY_TIME_DAYS);
  const { digits, unit } = figureOf(medianMs, language);
  const whom = { guests: counted, answers: samples, days: REPLY_TIME_DAYS };
  return [
    words.half,
    capped ? words.newest(whom) : words.all(whom),
    ...(fresh === 0 ? [] : [words.fresh(fresh, `${digits}\u00a0${unit}`)]),
    words.untyped,
  ].join(' ');
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
  const { business, reply, timeZone, at, linkCode } = snapshot;
  const { medianMs } = reply;
  const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString());
  return {
    business,
    language,
    timeZone,
    ...badgeText({ reply, language, timeZone, now: at }),
    medianMinutes: medianMs === null ? null : Math.max(1, Math.ceil(medianMs / MINUTE_MS)),
    answers: medianMs === null ? null : reply.samples,
    counted: medianMs === null ? null : reply.counted,
    days: REPLY_TIME_DAYS,
    openNow: reply.openNow,
    openUntil: iso(reply.openUntil),
    opensAt: iso(reply.opensAt),
    nextAnswerBy: iso(reply.nextAnswerBy),
    measuredAt: iso(at),
    page: url,
    write: linkCode === null ? null : new URL(`/c/${linkCode}`, url).href,
  };
}
