/** What a business has beside what `furnish` gives it: every kind of key, and a row in the tables that only fill with time. */
import { eq } from 'drizzle-orm';
import * as schema from '#server/db/schema/index.ts';
import { guestWrites } from '#server/flows/intake/guest.ts';
import type { Parts } from '#server/flows/parts.ts';
import { hashToken, newId, newToken } from '#server/system/ids.ts';
import { DEFAULT_LADDER } from '#shared/escalation/ladder.ts';
import { countRows } from '#shared/import/summary.ts';
import type { Links } from '#tests/server/auth/furnish.ts';
import type { Api } from '#tests/server/auth/auth-kit.ts';
import type { Ids } from '#tests/server/auth/matrix-row.ts';

/** Each opens something to whoever has it. */
export type Keys = {
  readonly guest: string;
  readonly photoId: string;
  readonly receipt: string;
  readonly phone: string;
  readonly handOver: string;
  readonly signIn: string;
  readonly endpoint: string;
};

type Given = {
  readonly api: Api;
  /** Not signed in. */
  readonly stranger: Api;
  readonly ids: Ids;
  readonly links: Links;
  /** Whose password may be made anew. */
  readonly colleague: string;
  readonly passwordHash: string;
};

export async function fill(parts: Parts, { api, stranger, ids, links, colleague, passwordHash }: Given): Promise<Keys> {
  const { orm } = parts.db;
  const { businessId, feedbackId, memberId, connectionId, deviceId, canary } = ids;
  const at = parts.clock.now();
  const item = { businessId, feedbackId };
  const [me] = await orm.select().from(schema.member).where(eq(schema.member.id, memberId));
  const userId = me?.userId ?? '';

  const [guest, receipt] = [newToken(), newToken()];
  await orm
    .update(schema.feedback)
    .set({ guestTokenHash: hashToken(guest), replyUrl: 'https://till.example/answer', replyTarget: { review: canary } })
    .where(eq(schema.feedback.id, feedbackId));
  await guestWrites(parts, { ...item, messageId: `guest-${newId()}`, text: `${canary} still waiting` });
  await api.feedback.draft({ id: feedbackId, text: `${canary} draft` });
  await api.feedback.journey({ id: feedbackId, stage: 'act', dishes: [`${canary} soup`] });
  await api.own.mute({ id: feedbackId, muted: true });
  await api.own.setQuiet({ quiet: { weekdays: [1], fromMinute: 0, toMinute: 60 } });
  await api.escalation.update({ ladder: DEFAULT_LADDER, digestMinutes: 60, version: 0 });
  await api.you.newRecovery();
  await stranger.surge.join({ token: links.surge, name: `${canary}-helper`, language: 'en' });

  const alertId = newId();
  await orm
    .insert(schema.alert)
    .values({ ...item, id: alertId, memberId, step: 'r1.9.first', notice: { kind: 'handover', name: canary }, createdAt: at });
  await orm.insert(schema.delivery).values({
    id: newId(),
    businessId,
    alertId,
    deviceId,
    state: 'sent',
    receiptHash: hashToken(receipt),
    createdAt: at,
    sentAt: at,
  });
  await orm
    .insert(schema.page)
    .values({ ...item, id: newId(), memberId, alertId, level: 'high', deviceIds: [deviceId], at, leftAt: at, leftAs: 'page' });
  await orm.insert(schema.auditFinding).values({ ...item, id: newId(), what: 'nobody_told', foundAt: at });
  const climb = { state: 'climbing', round: 1, startedAt: at, fired: [{ key: 'r1.9.first', at }] } as const;
  await orm.insert(schema.ladderState).values({ ...item, ...climb });
  await orm
    .update(schema.historyImport)
    .set({ summary: { ...countRows(at).of(null), columns: [{ name: canary, field: null }] } })
    .where(eq(schema.historyImport.businessId, businessId));
  await orm.insert(schema.once).values({ id: newId(), businessId, at });
  await orm.insert(schema.webhookSeen).values({ ...item, id: newId(), connectionId, eventId: newId(), at });
  await orm.insert(schema.reportSent).values({ businessId, week: '2026-11-09', sentAt: at });
  const covered = { from: at - 9e8, to: at - 8e8 };
  const coverage = {
    spans: [{ ...covered, onDuty: memberId, backup: null, onDutyProof: { state: 'proved' }, backupProof: null }],
  } as const;
  await orm.insert(schema.weekendCoverage).values({ businessId, from: at - 9e8, to: at - 8e8, coverage, keptAt: at - 8e8 });
  await orm
    .insert(schema.coverageSpan)
    .values({ ...covered, businessId, onDutyId: memberId, state: 'covered', onDutyProof: 'proved', basis: 'judged' });
  await orm
    .insert(schema.coverageMark)
    .values({ businessId, until: at, reworkedTo: null })
    .onConflictDoUpdate({ target: schema.coverageMark.businessId, set: { until: at } });
  await orm.insert(schema.farewell).values({ tokenHash: hashToken(newToken()), why: 'removed', businessId, by: memberId, at });
  await orm.insert(schema.account).values({
    id: newId(),
    userId,
    accountId: userId,
    providerId: 'credential',
    password: passwordHash,
    createdAt: new Date(at),
    updatedAt: new Date(at),
  });
  await orm.insert(schema.trail).values({
    businessId,
    at,
    kind: 'sign_in.ok',
    userId,
    who: `${canary} who`,
    onWhom: `${canary} whom`,
    data: { name: `${canary} data` },
    network: `${canary} network`,
    device: `${canary} device`,
  });

  const [photo] = await orm.select().from(schema.photo).where(eq(schema.photo.feedbackId, feedbackId));
  const [device] = await orm.select().from(schema.device).where(eq(schema.device.id, deviceId));
  return {
    guest,
    receipt,
    photoId: photo?.id ?? '',
    endpoint: device?.endpoint ?? '',
    phone: (await api.session.phoneLink()).token,
    handOver: (await api.duty.handOver()).token,
    signIn: (await api.team.signInLink({ memberId: colleague })).token,
  };
}
