/** What the ladder's rule wants to know of one item, read inside the transaction that carries its answer out. */
import type { Queryable } from '#server/db/engine/client.ts';
import { alertsOfRound, devicesByMember, type LadderRow } from '#server/db/escalation/escalation.ts';
import { activityOf, type FeedbackRow } from '#server/db/feedback/feedback.ts';
import { escalationWebhooksOf } from '#server/db/escalation/escalation-webhook.ts';
import { findPolicy, mutesOf, quietOf } from '#server/db/escalation/settings.ts';
import { DIGEST_EVERY_MINUTES } from '#shared/escalation/telling/digest.ts';
import { DEFAULT_LADDER } from '#shared/escalation/ladder.ts';
import type { Ladder, NextStepInput, PersonFacts } from '#shared/escalation/types.ts';
import { hasAddress } from '../delivery/mail.ts';
import { loadDutyFacts, type DutyFacts } from '../duty/duty-facts.ts';

/** Where nobody planned anything there is nobody to hand on to: everybody is told when the item arrives, and twice again; then those who lead. */
const UNPLANNED: Ladder = {
  ...DEFAULT_LADDER,
  rungs: [
    { afterMinutes: 0, tell: 'everyone', when: 'always', ways: ['push'] },
    { afterMinutes: 12, tell: 'everyone', when: 'always', ways: ['push'] },
    { afterMinutes: 40, tell: 'everyone', when: 'always', ways: ['push', 'mail'] },
  ],
  repeat: { everyMinutes: 15, times: 0 },
};

export async function ladderOf(
  db: Queryable,
  businessId: string,
): Promise<{ ladder: Ladder; busyUntil: number | null; digestMinutes: number; version: number }> {
  const policy = await findPolicy(db, businessId);
  return {
    ladder: policy?.ladder ?? DEFAULT_LADDER,
    busyUntil: policy?.busyUntil ?? null,
    digestMinutes: policy?.digestMinutes ?? DIGEST_EVERY_MINUTES,
    version: policy?.version ?? 0,
  };
}

export async function peopleFacts(db: Queryable, dutyFacts: DutyFacts, mail: boolean): Promise<PersonFacts[]> {
  const quiet = await quietOf(db, dutyFacts.business.id);
  const devices = await devicesByMember(db, dutyFacts.business.id);
  return dutyFacts.people.map((person) => ({
    memberId: person.memberId,
    role: person.role,
    devices: devices.get(person.memberId) ?? [],
    mail: mail && hasAddress(person.email),
    quiet: quiet.get(person.memberId) ?? null,
  }));
}

/** What is the same for every item of a business at one instant: read once for all that are looked at together. */
export type Team = {
  readonly dutyFacts: DutyFacts;
  readonly ladder: Ladder;
  readonly busyUntil: number | null;
  readonly people: readonly PersonFacts[];
};

export async function loadTeam(
  db: Queryable,
  businessId: string,
  given: { readonly mail: boolean; readonly now: number },
): Promise<Team> {
  const dutyFacts = await loadDutyFacts(db, businessId, given.now);
  const { ladder, busyUntil } = await ladderOf(db, businessId);
  return { dutyFacts, ladder, busyUntil, people: await peopleFacts(db, dutyFacts, given.mail) };
}

export async function climbFacts(
  db: Queryable,
  given: { readonly row: FeedbackRow; readonly state: LadderRow; readonly team: Team; readonly now: number },
): Promise<NextStepInput> {
  const { row, state, team, now } = given;
  const { dutyFacts, ladder, busyUntil } = team;
  const key = { businessId: row.businessId, feedbackId: row.id };
  const mutes = await mutesOf(db, key);
  const claim =
    row.claimedBy === null
      ? null
      : {
          memberId: row.claimedBy,
          at: row.claimedAt ?? now,
          lastActivityAt: Math.min(now, await activityOf(db, { ...key, memberId: row.claimedBy, now })),
        };
  return {
    ladder: dutyFacts.planned ? ladder : UNPLANNED,
    item: {
      feedbackId: row.id,
      level: row.level,
      open: row.status === 'open',
      round: state.round,
      startedAt: state.startedAt,
      checkedAt: state.checkedAt,
      dueAt: row.dueAt,
      promisedAt: row.promisedAt,
      claim,
      released:
        state.releasedBy === null || state.releasedAt === null ? null : { memberId: state.releasedBy, at: state.releasedAt },
      fired: state.fired,
      // A clock that was set back is told by the last look; what was sent "later" than now was sent just now.
      alerts: (await alertsOfRound(db, { ...key, round: state.round })).map((alert) => ({
        ...alert,
        sentAt: Math.min(alert.sentAt, now),
      })),
      snoozes: mutes.flatMap((mute) => (mute.until === null ? [] : [{ memberId: mute.memberId, until: mute.until }])),
      mutedBy: mutes.filter((mute) => mute.until === null).map((mute) => mute.memberId),
      missedLoggedAt: state.missedAt,
    },
    duty: { onDuty: dutyFacts.duty.onDuty, backup: dutyFacts.duty.backup, until: dutyFacts.duty.until },
    people: team.people,
    timeZone: dutyFacts.roster.timeZone,
    service: { roster: dutyFacts.roster, hours: dutyFacts.business.hours },
    busyUntil,
    callsOut: (await escalationWebhooksOf(db, row.businessId)).length > 0,
    now,
  };
}
