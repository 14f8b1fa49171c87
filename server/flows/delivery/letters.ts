/** What is said by mail waits here for the next mail to this person: one for all of it, as often as the rule allows. */
import { doneOnce, firstTime } from '#server/db/duty/duty.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { changePayload, enqueue, jobsNotStarted } from '#server/db/outbox.ts';
import { newId } from '#server/system/ids.ts';
import { LETTERS_COUNT_MS, letterAt } from '#shared/escalation/telling/letters.ts';
import type { Level } from '#shared/model/feedback.ts';

export const LETTER_KINDS = ['unreached', 'rung'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];
export type LetterItem = { readonly kind: LetterKind; readonly feedbackId: string };

export type Letter = LetterItem & {
  readonly businessId: string;
  readonly memberId: string;
  readonly level: Level;
  /** Said to this person once, however often it is asked for. */
  readonly once: string;
  readonly now: number;
};

/** In the transaction that decides it. */
export async function addToLetter(tx: Queryable, letter: Letter): Promise<void> {
  const { businessId, memberId, now } = letter;
  if (!(await firstTime(tx, { id: `mailed:${letter.once}:${memberId}`, businessId, at: now }))) return;
  const urgent = letter.level === 'urgent';
  const item = `${letter.kind}:${letter.feedbackId}`;
  const waiting = (await jobsNotStarted(tx, { businessId, topic: 'mail', memberId })).find(({ payload, runAt }) =>
    urgent ? runAt <= now : payload.urgent === false,
  );
  if (waiting !== undefined) {
    const items = (waiting.payload.items ?? '').split(' ');
    if (!items.includes(item)) await changePayload(tx, waiting.id, { ...waiting.payload, items: [...items, item].join(' ') });
    return;
  }
  const prefix = `letter:${memberId}:`;
  const done = await doneOnce(tx, { businessId, since: now - LETTERS_COUNT_MS });
  const lettersAt = [...done].flatMap((id) => (id.startsWith(prefix) ? [Number(id.slice(prefix.length))] : []));
  const runAt = letterAt({ urgent, lettersAt, now });
  if (!urgent) await firstTime(tx, { id: `${prefix}${runAt}`, businessId, at: runAt });
  await enqueue(tx, { id: `mail-${newId()}`, topic: 'mail', businessId, payload: { memberId, items: item, urgent }, runAt });
}

/** `items` as a job carries them. */
export function lettersOf(items: string): readonly LetterItem[] {
  return items.split(' ').flatMap((item) => {
    const [before, feedbackId = ''] = item.split(':');
    const kind = LETTER_KINDS.find((one) => one === before);
    return kind === undefined ? [] : [{ kind, feedbackId }];
  });
}
