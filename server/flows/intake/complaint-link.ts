/** Complaint links (printed QR codes): made, shown as a picture, revoked. */
import { randomBytes } from 'node:crypto';
import { renderSVG } from 'uqr';
import type { Authorized } from '#server/auth/permission.ts';
import {
  complaintLinksOf,
  findComplaintLink,
  insertComplaintLink,
  revokeComplaintLinkRow,
  type ComplaintLinkRow,
} from '#server/db/business/complaint-link.ts';
import { newId } from '#server/system/ids.ts';
import { cleanLine } from '#shared/model/clean.ts';
import type { ComplaintLinkView } from '#shared/views/app.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import type { Parts } from '../parts.ts';
import { topicOf } from '../figures/reply-time.ts';
import { writeTrail } from '../trail.ts';

type Managing = Authorized<{ readonly businessId: string }, 'channels.manage'>;

const MAX_COMPLAINT_LINKS = 500;
/** 128 bits: printed, so no secret, but nobody finds the next one by counting. */
const CODE_BYTES = 16;

const complaintUrl = (parts: Pick<Parts, 'config'>, code: string) => `${parts.config.publicUrl}/c/${code}`;

const view = (parts: Pick<Parts, 'config'>, row: ComplaintLinkRow): ComplaintLinkView => ({
  id: row.id,
  url: complaintUrl(parts, row.code),
  placeLabel: row.placeLabel,
  createdAt: row.createdAt,
  revoked: row.revokedAt !== null,
});

export async function createComplaintLink(
  parts: Pick<Parts, 'db' | 'clock' | 'config' | 'live'>,
  permission: Managing,
  input: { readonly placeLabel: string },
): Promise<ComplaintLinkView> {
  const { businessId } = permission.subject;
  const row: ComplaintLinkRow = {
    id: newId(),
    businessId,
    code: randomBytes(CODE_BYTES).toString('base64url'),
    placeLabel: cleanLine(input.placeLabel, 80),
    createdAt: parts.clock.now(),
    revokedAt: null,
  };
  await parts.db.tx(async (tx) => {
    const open = (await complaintLinksOf(tx, businessId)).filter((complaintLink) => complaintLink.revokedAt === null);
    if (open.length >= MAX_COMPLAINT_LINKS) throw new DomainError('too_many', 'too_many_doors');
    await insertComplaintLink(tx, row);
    const { placeLabel: on, createdAt: at } = row;
    await writeTrail(tx, { kind: 'qr.made', of: permission.subject, by: permission.actor, on, at });
  });
  parts.live.changed(topicOf(businessId));
  return view(parts, row);
}

export async function listComplaintLinks(
  parts: Pick<Parts, 'db' | 'config'>,
  permission: Authorized<{ readonly businessId: string }>,
): Promise<ComplaintLinkView[]> {
  return (await complaintLinksOf(parts.db.orm, permission.subject.businessId)).map((row) => view(parts, row));
}

export async function revokeComplaintLink(
  parts: Pick<Parts, 'db' | 'clock' | 'live'>,
  permission: Managing,
  id: string,
): Promise<void> {
  const { businessId } = permission.subject;
  await parts.db.tx(async (tx) => {
    const row = await findComplaintLink(tx, { businessId, id });
    if (row === null) throw notFound('door');
    if (row.revokedAt !== null) return;
    const at = parts.clock.now();
    await revokeComplaintLinkRow(tx, { businessId, id, now: at });
    await writeTrail(tx, { kind: 'qr.removed', of: permission.subject, by: permission.actor, on: row.placeLabel, at });
  });
  // The page of reply times leads there.
  parts.live.changed(topicOf(businessId));
}

/** Medium error correction: a poster gets scratched and greasy. */
export async function complaintLinkQr(
  parts: Pick<Parts, 'db' | 'config'>,
  permission: Authorized<{ readonly businessId: string }>,
  id: string,
): Promise<{ readonly svg: string; readonly url: string }> {
  const row = await findComplaintLink(parts.db.orm, { businessId: permission.subject.businessId, id });
  if (row === null) throw notFound('door');
  const url = complaintUrl(parts, row.code);
  return { svg: renderSVG(url, { ecc: 'M', border: 4 }), url };
}
