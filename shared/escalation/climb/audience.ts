/**
 * Who a rung means, and who of them can hear it now.
 *
 *  - hears: a live phone (or an address, where the rung mails) and nothing in the way.
 *  - quiet: own quiet hours, which urgent breaks through.
 *  - resting: snoozed or muted this item; they know of it, so nobody needs to hurry.
 *  - cannot: no way to reach them. Who has an address is mailed all the same, but that does not count as being told.
 */
import { PROOF_LASTS_MS } from '../../duty/reach.ts';
import { isQuiet } from '../quiet.ts';
import type { Audience, ItemFacts, NextStepInput, PersonFacts, Rung, Way } from '../types.ts';

export type Told = { readonly memberId: string; readonly deviceIds: readonly string[]; readonly ways: readonly Way[] };

export type Heard = {
  readonly told: readonly Told[];
  /** Mailed on the off chance. */
  readonly hoped: readonly Told[];
  readonly quiet: number;
  readonly resting: number;
  /** Of those resting: who hears again by themselves when their snooze ends. */
  readonly snoozed: number;
  /** Members meant, reachable or not. */
  readonly meant: number;
};

type AudienceFacts = Pick<NextStepInput, 'duty' | 'people' | 'timeZone' | 'ladder' | 'now'> & { readonly item: ItemFacts };

export function hearing(climb: AudienceFacts, rung: Pick<Rung, 'tell' | 'ways'>): Heard {
  const told: Told[] = [];
  const hoped: Told[] = [];
  let quiet = 0;
  let resting = 0;
  let snoozed = 0;
  const meant = meantBy(climb, rung.tell);
  for (const { person, deviceIds } of meant) {
    const state = restOf(climb, person);
    if (state === 'resting') resting += 1;
    if (state === 'resting' && !climb.item.mutedBy.includes(person.memberId)) snoozed += 1;
    if (state !== 'awake') {
      if (state === 'quiet') quiet += 1;
      continue;
    }
    const push = rung.ways.includes('push') && deviceIds.length > 0;
    const mail = rung.ways.includes('mail') && person.mail;
    if (push || mail) {
      const ways: Way[] = [...(push ? (['push'] as const) : []), ...(mail ? (['mail'] as const) : [])];
      told.push({ memberId: person.memberId, deviceIds: push ? deviceIds : [], ways });
    } else if (person.mail) {
      hoped.push({ memberId: person.memberId, deviceIds: [], ways: ['mail'] });
    }
  }
  return { told, hoped, quiet, resting, snoozed, meant: meant.length };
}

export function restOf(
  climb: Pick<AudienceFacts, 'item' | 'timeZone' | 'now'>,
  person: PersonFacts,
): 'awake' | 'quiet' | 'resting' {
  const { item, timeZone, now } = climb;
  if (item.mutedBy.includes(person.memberId)) return 'resting';
  if (item.snoozes.some(({ memberId, until }) => memberId === person.memberId && until > now)) return 'resting';
  return item.level !== 'urgent' && isQuiet(person.quiet, timeZone, now) ? 'quiet' : 'awake';
}

type Meant = { readonly person: PersonFacts; readonly deviceIds: readonly string[] };

function meantBy(climb: AudienceFacts, tell: Audience): readonly Meant[] {
  const { people, duty } = climb;
  const named = (memberId: string | null) => people.filter((person) => person.memberId === memberId);
  switch (tell) {
    case 'on_duty':
      return named(duty.onDuty).map((person) => ({ person, deviceIds: firstDevices(climb, person) }));
    case 'next':
      return nextDevices(climb, named(duty.onDuty)) ?? named(duty.backup).map(withAllDevices);
    case 'backup':
      return named(duty.backup).map(withAllDevices);
    case 'owner':
      return people.filter(({ role }) => role === 'owner').map(withAllDevices);
    case 'managers':
      return people.filter(({ role }) => role === 'owner' || role === 'manager').map(withAllDevices);
    case 'everyone':
      return people.map(withAllDevices);
  }
}

function withAllDevices(person: PersonFacts): Meant {
  return { person, deviceIds: person.devices.map(({ deviceId }) => deviceId) };
}

/** Phones that have proved themselves ring first, the others when those stay silent; without such a rung, or without proof, all ring at once. */
function firstDevices({ ladder, now }: AudienceFacts, person: PersonFacts): readonly string[] {
  const all = person.devices.map(({ deviceId }) => deviceId);
  if (!ladder.rungs.some(({ tell }) => tell === 'next')) return all;
  const proved = person.devices
    .filter(({ lastShownAt }) => lastShownAt !== null && now - lastShownAt < PROOF_LASTS_MS)
    .map(({ deviceId }) => deviceId);
  return proved.length > 0 ? proved : all;
}

/** Phones of the one on duty that have not been told in this round; null when none is left. */
function nextDevices({ item }: AudienceFacts, onDuty: readonly PersonFacts[]): readonly Meant[] | null {
  const told = new Set(item.alerts.map(({ deviceId }) => deviceId));
  const left = onDuty.flatMap((person) => {
    const deviceIds = person.devices.map(({ deviceId }) => deviceId).filter((deviceId) => !told.has(deviceId));
    return deviceIds.length > 0 ? [{ person, deviceIds }] : [];
  });
  return left.length > 0 ? left : null;
}
