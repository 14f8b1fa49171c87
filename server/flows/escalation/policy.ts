/** The team's ladder and busy hours, what an item's ladder has done, and one member's own wishes. */
import type { Authorized } from '#server/auth/permission.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { findingsOf } from '#server/db/escalation/audit.ts';
import { findLadder, proofOfItem } from '#server/db/escalation/escalation.ts';
import { claimsWon, type FeedbackRow } from '#server/db/feedback/feedback.ts';
import { escalationWebhooksOf } from '#server/db/escalation/escalation-webhook.ts';
import {
  dropMute,
  findPolicy,
  mutedBy,
  quietOf,
  saveMute,
  savePolicy,
  saveQuiet,
  setBusy,
} from '#server/db/escalation/settings.ts';
import { DIGEST_EVERY_MINUTES } from '#shared/escalation/telling/digest.ts';
import { DEFAULT_LADDER, ladderProblems } from '#shared/escalation/ladder.ts';
import { dryRun, ladderPreview, type DryRunLine, type PreviewLine } from '#shared/escalation/preview.ts';
import type { AuditKind, Ladder, QuietHours } from '#shared/escalation/types.ts';
import type { AuditView, ClimbView, OwnSettings, PolicyView } from '#shared/views/duty.ts';
import type { Level } from '#shared/model/feedback.ts';
import { peopleFacts } from './climb-facts.ts';
import { checkDigests } from '../delivery/digest.ts';
import { checkAgain, checkAll } from './checks.ts';
import { DomainError } from '#server/system/errors.ts';
import { deadlineFor } from '#shared/response/transitions.ts';
import { DAY_MS, HOUR_MS, WEEK_MS } from '#shared/model/time.ts';
import { memberOf } from '../answering/item.ts';
import type { Parts } from '../parts.ts';
import { loadDutyFacts } from '../duty/duty-facts.ts';
import { checkNear } from '../duty/span.ts';
import { writeTrail } from '../trail.ts';

type Business = { readonly businessId: string };
type Needs = Pick<Parts, 'db' | 'clock' | 'live'>;

const BUSY_MAX_MS = 12 * HOUR_MS;
const SNOOZE_MAX_MS = DAY_MS;
const FINDINGS_FOR_MS = WEEK_MS;

export async function policyView(parts: Pick<Parts, 'db' | 'mailer'>, permission: Authorized<Business>): Promise<PolicyView> {
  const row = await findPolicy(parts.db.orm, permission.subject.businessId);
  return {
    ladder: row?.ladder ?? DEFAULT_LADDER,
    digestMinutes: row?.digestMinutes ?? DIGEST_EVERY_MINUTES,
    busyUntil: row?.busyUntil ?? null,
    version: row?.version ?? 0,
    standard: row === null || JSON.stringify(row.ladder) === JSON.stringify(DEFAULT_LADDER),
    mail: parts.mailer.enabled,
  };
}

/** The new ladder holds for items that wait already: each looks again now. */
export async function updatePolicy(
  parts: Needs,
  permission: Authorized<Business, 'business.manage'>,
  input: { readonly ladder: Ladder; readonly digestMinutes: number; readonly version: number },
): Promise<{ readonly version: number }> {
  const actor = memberOf(permission);
  const now = parts.clock.now();
  if (ladderProblems(input.ladder).length > 0) throw new DomainError('invalid', 'bad_ladder');
  await parts.db.tx(async (tx) => {
    if (!(await savePolicy(tx, { businessId: actor.businessId, ...input, now })))
      throw new DomainError('conflict', 'settings_changed');
    await addEvent(tx, {
      businessId: actor.businessId,
      memberId: actor.memberId,
      kind: 'business.changed',
      data: { what: 'ladder' },
      at: now,
    });
    await writeTrail(tx, { kind: 'alerts.changed', of: permission.subject, by: actor, at: now });
    await checkDigests(tx, actor.businessId, now);
    await checkAll(tx, actor.businessId, now);
  });
  return { version: input.version + 1 };
}

/** The kitchen is busy: what is not urgent waits until then. Null: back to normal, what waited is looked at now. */
export async function setBusyUntil(
  parts: Needs,
  permission: Authorized<Business, 'duty.serve'>,
  until: number | null,
): Promise<void> {
  const actor = memberOf(permission);
  const now = parts.clock.now();
  if (until !== null && (until <= now || until > now + BUSY_MAX_MS)) throw new DomainError('invalid', 'bad_span');
  await parts.db.tx(async (tx) => {
    const { businessId } = actor;
    if (!(await setBusy(tx, { businessId, until, now }))) {
      await savePolicy(tx, { businessId, ladder: DEFAULT_LADDER, digestMinutes: DIGEST_EVERY_MINUTES, version: 0, now });
      await setBusy(tx, { businessId, until, now });
    }
    await addEvent(tx, {
      businessId,
      memberId: actor.memberId,
      kind: 'business.changed',
      data: { what: 'busy', until },
      at: now,
    });
    await checkDigests(tx, businessId, now);
    await checkAll(tx, businessId, now);
  });
}

export type DryRunAsk = {
  readonly at: number;
  readonly level: Level;
  readonly phones: 'silent' | 'shown';
  readonly ladder?: Ladder | undefined;
};

/** "Who would hear about a one-star review on Sunday at 21:30?" Nothing is sent and nothing is stored. */
export async function tryLadder(
  parts: Pick<Parts, 'db' | 'clock' | 'mailer'>,
  permission: Authorized<Business>,
  input: DryRunAsk,
): Promise<{ readonly lines: readonly DryRunLine[]; readonly preview: readonly PreviewLine[]; readonly planned: boolean }> {
  const { businessId } = permission.subject;
  checkNear(input.at, parts.clock.now());
  const db = parts.db.orm;
  const dutyFacts = await loadDutyFacts(db, businessId, Math.min(parts.clock.now(), input.at));
  const policy = await findPolicy(db, businessId);
  const ladder = input.ladder ?? policy?.ladder ?? DEFAULT_LADDER;
  const lines = dryRun({
    ladder,
    service: { roster: dutyFacts.roster, hours: dutyFacts.business.hours },
    people: await peopleFacts(db, dutyFacts, parts.mailer.enabled),
    feedback: { level: input.level, dueAt: deadlineFor(dutyFacts.business, input.level, input.at) },
    at: input.at,
    phones: input.phones,
    busyUntil: policy?.busyUntil ?? null,
    callsOut: (await escalationWebhooksOf(db, businessId)).length > 0,
  });
  return { lines, preview: ladderPreview(ladder), planned: dutyFacts.planned };
}

/** What went out about one item and what came back. */
export async function climbView(
  parts: Pick<Parts, 'db'>,
  permission: Authorized<FeedbackRow, 'team.manage'>,
): Promise<ClimbView> {
  const { subject } = permission;
  const key = { businessId: subject.businessId, feedbackId: subject.id };
  const state = await findLadder(parts.db.orm, subject.id);
  const claims = await claimsWon(parts.db.orm, key);
  const rows = await proofOfItem(parts.db.orm, key);
  return {
    state: state?.state ?? 'none',
    startedAt: state?.startedAt ?? null,
    nextCheckAt: state?.nextCheckAt ?? null,
    missedAt: state?.missedAt ?? null,
    rows: rows.map((row) => ({
      at: row.at,
      step: row.step,
      by: { id: row.memberId, name: row.name },
      device: row.device,
      state: row.state ?? 'held',
      sentAt: row.sentAt,
      shownAt: row.shownAt,
      openedAt: row.openedAt,
      takenAt: takenAt(row, claims),
      error: row.error,
    })),
  };
}

type Claimed = Awaited<ReturnType<typeof claimsWon>>[number];

/** When this person took it after this alert: from this very notification, or in the app, which has no phone of its own. */
function takenAt(
  row: { readonly memberId: string; readonly at: number; readonly deliveryId: string | null },
  claims: readonly Claimed[],
): number | null {
  const theirs = claims.find(({ memberId, at }) => memberId === row.memberId && at >= row.at);
  return theirs !== undefined && (theirs.deliveryId === null || theirs.deliveryId === row.deliveryId) ? theirs.at : null;
}

export async function auditView(
  parts: Pick<Parts, 'db' | 'clock'>,
  permission: Authorized<Business, 'team.manage'>,
): Promise<AuditView[]> {
  const rows = await findingsOf(parts.db.orm, {
    businessId: permission.subject.businessId,
    since: parts.clock.now() - FINDINGS_FOR_MS,
  });
  return rows.map((row) => ({
    id: row.id,
    feedbackId: row.feedbackId,
    kind: row.what as AuditKind,
    foundAt: row.foundAt,
    clearedAt: row.clearedAt,
  }));
}

export async function ownSettings(
  parts: Pick<Parts, 'db' | 'clock'>,
  permission: Authorized<Business, 'own.manage'>,
): Promise<OwnSettings> {
  const actor = memberOf(permission);
  const quiet = (await quietOf(parts.db.orm, actor.businessId)).get(actor.memberId) ?? null;
  return {
    quiet,
    muted: await mutedBy(parts.db.orm, { businessId: actor.businessId, memberId: actor.memberId, now: parts.clock.now() }),
  };
}

export async function setQuiet(
  parts: Needs,
  permission: Authorized<Business, 'own.manage'>,
  quiet: QuietHours | null,
): Promise<void> {
  const actor = memberOf(permission);
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    await saveQuiet(tx, { businessId: actor.businessId, memberId: actor.memberId, quiet, now });
    await checkDigests(tx, actor.businessId, now);
    await checkAll(tx, actor.businessId, now);
  });
}

/** Not this one for me: until an instant, for good (`until` null), or no longer so (`until` undefined). Others are told at once. */
export async function hush(
  parts: Needs,
  permission: Authorized<FeedbackRow, 'feedback.claim'>,
  until: number | null | undefined,
): Promise<void> {
  const actor = memberOf(permission);
  const { subject } = permission;
  const now = parts.clock.now();
  if (until != null && (until <= now || until > now + SNOOZE_MAX_MS)) throw new DomainError('invalid', 'bad_span');
  const key = { businessId: subject.businessId, feedbackId: subject.id, memberId: actor.memberId };
  await parts.db.tx(async (tx) => {
    if (until === undefined) await dropMute(tx, key);
    else await saveMute(tx, { ...key, until, now });
    await checkAgain(tx, { businessId: subject.businessId, feedbackId: subject.id }, now);
  });
}
