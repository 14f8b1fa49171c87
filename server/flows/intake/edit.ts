/**
 * The same item again: unchanged or older than what we hold it is a duplicate; edited it carries the new words and is judged anew; shown
 * again after the guest had taken it down it waits as before.
 */
import { describe } from '#server/connectors/index.ts';
import type { IncomingItem } from '#server/connectors/item.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { addEvent, historyOf } from '#server/db/feedback/event.ts';
import { wordsOf, type FeedbackRow } from '#server/db/feedback/feedback.ts';
import { isErased } from '#server/db/feedback/guest-data.ts';
import { correctedByHand } from '#shared/model/correction.ts';
import type { Rating } from '#shared/model/feedback.ts';
import { onEdited, onReopened } from '#shared/response/transitions.ts';
import { triage, type Verdict } from '#shared/triage/triage.ts';
import { suggestFor } from './journey.ts';
import { ringFor } from '../escalation/ring-for.ts';
import { applyTransition, settingsOf } from '../answering/transition.ts';
import { isWithdrawn } from './withdraw.ts';

type Judged = Pick<
  IncomingItem,
  'text' | 'rating' | 'channel' | 'kind' | 'visibility' | 'language' | 'author' | 'reach' | 'placeLabel'
>;

export function judge({ placeLabel, ...item }: Judged): Verdict {
  const { text, rating, channel, kind, visibility, language, author, reach } = item;
  return triage({
    text,
    rating,
    onPage: describe(channel).receives === 'page',
    kind,
    visibility,
    language,
    author,
    reach,
    place: placeLabel,
  });
}

/** A platform whose clock runs ahead must not shut out every later version. */
export const versionOf = ({ versionAt }: Pick<IncomingItem, 'versionAt'>, now: number): number | null =>
  versionAt === undefined ? null : Math.min(versionAt, now);

export async function edit(
  tx: Queryable,
  known: FeedbackRow,
  item: IncomingItem,
  now: number,
): Promise<{ readonly feedbackId: string; readonly duplicate: true }> {
  const answer = { feedbackId: known.id, duplicate: true } as const;
  if (!describe(item.channel).edits) return answer;
  const versionAt = versionOf(item, now);
  if (versionAt !== null && known.versionAt !== null && versionAt < known.versionAt) return answer;
  if (known.text === item.text && known.rating === item.rating) {
    if (await isWithdrawn(tx, known)) await backAgain(tx, known, now);
    return answer;
  }
  // What was erased stays erased, also when the platform still shows it.
  if (known.text === '' && known.author === '' && (await isErased(tx, { businessId: known.businessId, feedbackId: known.id })))
    return answer;
  const key = { businessId: known.businessId, feedbackId: known.id };
  // The first stars are kept beside those that stand now.
  const stars = known.rating === item.rating ? {} : { ratingBefore: known.ratingBefore ?? known.rating, ratingChangedAt: now };
  const also = {
    text: item.text,
    words: wordsOf({ ...known, text: item.text }),
    rating: item.rating,
    versionAt: versionAt ?? known.versionAt,
    ...stars,
  };
  const settings = await settingsOf(tx, known.businessId);
  const transition = onEdited(
    known,
    {
      verdict: judge({ ...item, author: known.author, placeLabel: known.placeLabel }),
      ratingBefore: known.rating as Rating | null,
      rating: item.rating,
      byHand: correctedByHand(await historyOf(tx, key)),
    },
    { settings, now },
  );
  const after = await applyTransition(tx, known, transition, {
    settings,
    by: null,
    bump: true,
    also,
    news: ({ level }) => ({
      kind: 'feedback.edited',
      data: { before: known.text.slice(0, 1000), ratingBefore: known.rating, levelBefore: known.level, level },
      at: now,
    }),
  });
  await suggestFor(tx, { ...after, text: item.text, rating: item.rating });
  if (known.status !== 'open' && after.status === 'open') await addEvent(tx, { ...key, kind: 'feedback.reopened', at: now });
  await ringFor(tx, key, transition, { reason: { kind: 'guest', id: `edit-${now}` }, now });
  return answer;
}

async function backAgain(tx: Queryable, known: FeedbackRow, now: number): Promise<void> {
  const key = { businessId: known.businessId, feedbackId: known.id };
  const settings = await settingsOf(tx, known.businessId);
  const transition = onReopened(known, { settings, now });
  const news = { kind: 'feedback.reopened', at: now } as const;
  await applyTransition(tx, known, transition, { settings, by: null, bump: true, news });
  await ringFor(tx, key, transition, { reason: { kind: 'guest', id: `back-${now}` }, now });
}
