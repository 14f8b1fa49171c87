/** A guest sends the complaint page. When this answers `taken`, words and photos are on disk and somebody will hear of them. */
import { createHash } from 'node:crypto';
import { CONNECTORS } from '#server/connectors/index.ts';
import { FORM_LIMITS, type FormFields } from '#server/connectors/form/payload.ts';
import type { OpenComplaintLink } from '#server/db/business/complaint-link.ts';
import { findFeedback } from '#server/db/feedback/feedback.ts';
import { hashToken } from '#server/system/ids.ts';
import { guestWrites } from './guest.ts';
import { ingest } from './ingest.ts';
import type { Parts } from '../parts.ts';
import { discardPhotos, preparePhotos, type PhotoRefusal } from './photo.ts';

export { FORM_LIMITS, type FormFields };

export type Complaint = {
  readonly complaintLink: Pick<OpenComplaintLink, 'id' | 'businessId'>;
  readonly fields: FormFields;
  readonly photos: readonly Blob[];
  /** The guest's link. Only its hash is stored. */
  readonly guestToken: string;
  /** Looks like a machine: kept for a person to look at, rings nobody. */
  readonly suspect: boolean;
};

export type ComplaintOutcome =
  | { readonly kind: 'taken'; readonly feedbackId: string; readonly duplicate: boolean }
  | { readonly kind: 'refused'; readonly reason: 'text_missing' | 'text_too_long' | PhotoRefusal };

type Needs = Pick<Parts, 'db' | 'clock' | 'egress' | 'live' | 'config' | 'unpack' | 'log'>;

export async function takeComplaint(parts: Needs, complaint: Complaint): Promise<ComplaintOutcome> {
  const { complaintLink, fields } = complaint;
  const { items, rejects } = CONNECTORS.form.translate(fields, { now: parts.clock.now() });
  const item = items[0];
  if (item === undefined)
    return { kind: 'refused', reason: rejects[0]?.reason === 'text_too_long' ? 'text_too_long' : 'text_missing' };
  const prepared = await preparePhotos(parts, complaint.photos);
  if (!prepared.ok) return { kind: 'refused', reason: prepared.reason };
  try {
    const taken = await ingest(parts, {
      businessId: complaintLink.businessId,
      connectionId: '',
      complaintLinkId: complaintLink.id,
      item,
      guestTokenHash: hashToken(complaint.guestToken),
      photos: prepared.photos,
      suspect: complaint.suspect,
    });
    if (taken.duplicate) {
      await discardPhotos(parts, prepared.photos);
      await keepNewWords(parts, { businessId: complaintLink.businessId, feedbackId: taken.feedbackId, text: item.text });
    }
    return { kind: 'taken', feedbackId: taken.feedbackId, duplicate: taken.duplicate };
  } catch (error) {
    await discardPhotos(parts, prepared.photos);
    throw error;
  }
}

/** Somebody went back, changed the words and sent the same form again: what is new joins the thread instead of vanishing. */
async function keepNewWords(
  parts: Needs,
  sent: { readonly businessId: string; readonly feedbackId: string; readonly text: string },
): Promise<void> {
  const row = await findFeedback(parts.db.orm, sent.businessId, sent.feedbackId);
  if (row === null || row.text === sent.text) return;
  const messageId = `again-${createHash('sha256').update(`${row.id}:${sent.text}`).digest('base64url').slice(0, 24)}`;
  await guestWrites(parts, { ...sent, messageId });
}
