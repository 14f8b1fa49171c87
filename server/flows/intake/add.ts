/** A review or message somebody shared to the app or typed in: an item like any other, answered by copy and open. */
import type { Authorized } from '#server/auth/permission.ts';
import { CONNECTORS } from '#server/connectors/index.ts';
import type { Channel, Rating } from '#shared/model/feedback.ts';
import { DomainError } from '#server/system/errors.ts';
import { ingest } from './ingest.ts';
import type { Parts } from '../parts.ts';

export type ByHand = {
  /** The phone's idempotency key. */
  readonly key: string;
  readonly text: string;
  readonly url: string | null;
  readonly author: string;
  readonly rating: Rating | null;
  /** Null: told from the link. */
  readonly channel: Channel | null;
  /** Null: just now. */
  readonly spokeAt: number | null;
};

export async function addByHand(
  parts: Pick<Parts, 'db' | 'clock' | 'egress' | 'live'>,
  permission: Authorized<{ readonly businessId: string }, 'feedback.add'>,
  input: ByHand,
): Promise<{ readonly id: string }> {
  const { items } = CONNECTORS.share.translate({ id: input.key, ...input }, { now: parts.clock.now() });
  const item = items[0];
  if (item === undefined) throw new DomainError('invalid', 'nothing_to_add');
  const { feedbackId } = await ingest(parts, {
    businessId: permission.subject.businessId,
    connectionId: '',
    complaintLinkId: null,
    item,
  });
  return { id: feedbackId };
}
