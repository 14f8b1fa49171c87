/** A business with one of everything, the canary in every text. */
import * as schema from '#server/db/schema/index.ts';
import { ingest } from '#server/flows/intake/ingest.ts';
import type { Parts } from '#server/flows/parts.ts';
import { newId } from '#server/system/ids.ts';
import { furnishConnected } from './furnish-connected.ts';
import { furnishDuty } from './furnish-duty.ts';
import { type Api, subscription } from './auth-kit.ts';
import { bringFile } from './matrix-import.ts';
import { furnishPasskey } from './matrix-passkey.ts';
import { GIVEN_UP_AT, type Ids } from './matrix-row.ts';

type Owner = { readonly api: Api; readonly businessId: string | null };

/** Addresses and keys that are shown once. */
export type Links = {
  readonly invitation: string;
  readonly complaintLink: string;
  readonly secret: string;
  readonly surge: string;
  readonly calendar: string;
  readonly board: string;
};

export async function furnish(parts: Parts, owner: Owner, canary: string): Promise<{ readonly ids: Ids; readonly links: Links }> {
  const { api } = owner;
  const businessId = owner.businessId ?? '';
  const item = async (author: string) =>
    (
      await ingest(parts, {
        businessId,
        connectionId: '',
        complaintLinkId: null,
        item: {
          channel: 'google',
          kind: 'review',
          visibility: 'public',
          externalId: newId(),
          author: `${canary} ${author}`,
          rating: 1,
          text: `${canary} there was glass in my soup`,
          language: 'en',
          url: `https://reviews.example/${canary}`,
          reach: null,
          placeLabel: `${canary} table`,
          contact: `${canary} contact`,
          spokeAt: parts.clock.now(),
          replyMode: 'link',
          replyUrl: null,
        },
      })
    ).feedbackId;
  const feedbackId = await item('Guest 41');
  await item('Guest 42');
  const ids = { claimId: newId(), noteId: newId(), replyId: newId() };
  await api.feedback.claim({ id: feedbackId, claimId: ids.claimId });
  await api.feedback.note({ id: feedbackId, noteId: ids.noteId, text: `${canary} note` });
  await api.feedback.draft({ id: feedbackId, text: `${canary} draft` });
  await api.feedback.reply({
    id: feedbackId,
    replyId: ids.replyId,
    text: `${canary} reply`,
    kind: 'answer',
    version: (await api.feedback.get({ id: feedbackId })).version,
  });
  await api.business.update({
    name: `${canary} house`,
    reviewLinks: [{ label: canary, url: `https://${canary.toLowerCase()}.example/` }],
  });
  const { invitation, token } = await api.team.invite({ role: 'helper', label: `${canary} friend` });
  const device = await api.device.enrol({ ...subscription(parts), label: `${canary} phone` });
  const { alertId } = await api.device.test({ id: device.id });
  const { connection, secret } = await api.channel.create({ name: `${canary} till` });
  const complaintLink = await api.complaintLink.create({ placeLabel: `${canary} terrace` });
  const { orm } = parts.db;
  const at = parts.clock.now();
  const duty = await furnishDuty(api, canary, at);
  await orm.insert(schema.webhookRequest).values({
    id: newId(),
    businessId,
    connectionId: connection.id,
    at,
    outcome: 'refused',
    status: 401,
    reason: 'bad_signature',
    detail: canary,
  });
  await orm.insert(schema.photo).values({ id: newId(), businessId, feedbackId, file: `${canary}.webp`, width: 1, height: 1, at });
  const givenUpId = newId();
  await orm.insert(schema.outbox).values({
    id: givenUpId,
    businessId,
    topic: 'callback',
    payload: { replyId: ids.replyId },
    runAt: at,
    createdAt: at,
    attempts: 3,
    lastError: `${canary} is away`,
    deadAt: GIVEN_UP_AT,
  });
  const me = (await api.team.list()).find((one) => one.me);
  const importId = await bringFile(parts, { businessId, memberId: me?.id ?? '', name: `${canary}.csv` });
  const here = (await api.session.list()).find((one) => one.current);
  return {
    ids: {
      ...ids,
      businessId,
      feedbackId,
      memberId: me?.id ?? '',
      invitationId: invitation.id,
      sessionId: here?.id ?? '',
      deviceId: device.id,
      alertId,
      connectionId: connection.id,
      secretId: connection.secrets[0]?.id ?? '',
      complaintLinkId: complaintLink.id,
      ...duty.ids,
      ...(await furnishConnected(parts, { businessId, memberId: me?.id ?? '' }, canary)),
      importId,
      givenUpId,
      passkeyId: await furnishPasskey(parts, (await api.session.me()).userId, canary),
      canary,
    },
    links: { invitation: token, complaintLink: complaintLink.url, secret, ...duty.links },
  };
}
