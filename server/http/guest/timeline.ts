/** What a guest may see of their item: what happened and our answers. Never who of the team, never levels, notes or deadlines. */
import type { FeedbackRow, threadOf } from '#server/db/feedback/feedback.ts';
import type { PublicTexts } from '#shared/messages/en/guests/public.ts';

type Thread = Awaited<ReturnType<typeof threadOf>>;

export type Entry = {
  readonly kind: 'done' | 'us' | 'guest' | 'next';
  readonly who: string;
  readonly text: string;
  readonly time: string;
};

export type Timeline = {
  readonly state: keyof PublicTexts['status']['heading'];
  readonly heading: string;
  readonly entries: readonly Entry[];
};

export type TimelineFacts = {
  readonly row: FeedbackRow;
  readonly thread: Thread;
  readonly business: string;
  readonly timeZone: string;
  readonly texts: PublicTexts;
  readonly now: number;
};

export function timelineOf({ row, thread, business, timeZone, texts, now }: TimelineFacts): Timeline {
  const words = texts.status;
  const time = (at: number) => timeIn(at, { now, timeZone, language: texts.language });
  const dated: (Entry & { readonly at: number })[] = [
    { at: row.receivedAt, kind: 'done', who: words.received, text: '', time: time(row.receivedAt) },
    ...(row.claimedAt === null
      ? []
      : [{ at: row.claimedAt, kind: 'done' as const, who: words.claimed, text: '', time: time(row.claimedAt) }]),
    ...thread.map(({ from, text, at }) => ({
      at,
      kind: from === 'guest' ? ('guest' as const) : ('us' as const),
      who: from === 'guest' ? words.you : business,
      text,
      time: time(at),
    })),
    ...(row.status === 'resolved' && row.resolvedAt !== null
      ? [{ at: row.resolvedAt, kind: 'done' as const, who: words.resolved, text: '', time: time(row.resolvedAt) }]
      : []),
  ];
  const entries: Entry[] = dated
    .sort((a, b) => a.at - b.at)
    .map(({ kind, who, text, time: when }) => ({ kind, who, text, time: when }));
  if (row.status === 'open' && row.promisedAt !== null && row.promisedAt > now) {
    entries.push({ kind: 'next', who: words.promised(time(row.promisedAt)), text: '', time: '' });
  } else if (row.status === 'open' && row.claimedAt === null) {
    entries.push({ kind: 'next', who: words.next, text: '', time: '' });
  }
  const answered = thread.some((message) => message.from === 'us');
  const state =
    row.status === 'resolved'
      ? 'resolved'
      : row.status === 'answered' || answered
        ? 'answered'
        : row.claimedAt !== null
          ? 'claimed'
          : 'received';
  return { state, heading: words.heading[state], entries };
}

/** The clock of the business, because that is where the guest was. The date only when it is not today. */
export function timeIn(
  at: number,
  given: { readonly now: number; readonly timeZone: string; readonly language: string },
): string {
  const locale = given.language === 'en' ? 'en-GB' : given.language;
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: given.timeZone });
  const today = day.format(at) === day.format(given.now);
  return new Intl.DateTimeFormat(locale, {
    timeZone: given.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    ...(today ? {} : { day: 'numeric', month: 'numeric' }),
  }).format(at);
}
