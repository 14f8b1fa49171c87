/** Tells whom the rule says should hear what became of an item; the ladder looks at it again in any case. */
import { keyOf, type ItemReason } from '#shared/escalation/alert-reason.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { enqueue } from '#server/db/outbox.ts';
import { dropMutes } from '#server/db/escalation/settings.ts';
import type { Transition } from '#shared/response/transitions.ts';
import { expectCheck, checkAgain } from './checks.ts';

type Key = { readonly businessId: string; readonly feedbackId: string };

export async function ringFor(
  tx: Queryable,
  key: Key,
  { rings }: Transition,
  { reason, except, now }: { readonly reason: ItemReason; readonly except?: string; readonly now: number },
): Promise<void> {
  if (rings === undefined) return checkAgain(tx, key, now);
  // Whoever wanted to hear no more of it meant what it was before.
  if (rings.everybody) await dropMutes(tx, key);
  await expectCheck(tx, key, now);
  await enqueue(tx, {
    topic: 'alert',
    businessId: key.businessId,
    payload: {
      feedbackId: key.feedbackId,
      step: keyOf(reason),
      ...(rings.everybody ? { everybody: true } : {}),
      ...(except === undefined ? {} : { except }),
    },
    runAt: now,
  });
}
