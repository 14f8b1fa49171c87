/** Is there room for one more complaint, or what would make some? */
import type { OpenDoor } from '#server/db/business/complaint-link.ts';
import type { Parts } from '#server/flows/parts.ts';
import type { Take } from '../guard/buckets.ts';
import { provedWork, type Effort } from './flood.ts';
import type { Limits } from '../guard/limits.ts';

export type At = { readonly door: Pick<OpenDoor, 'id' | 'businessId'>; readonly visitor: string; readonly now: number };

/** One door and one address: neighbours at other doors, and other houses behind the same proxy, are somebody else. */
export const placeOf = ({ door, visitor }: Pick<At, 'door' | 'visitor'>): string => `${door.id} ${visitor}`;

/** `unproved`: let in during a flood by the small allowance. `work`: so much proved work would open the door; null: nothing would. */
export type Admission =
  | { readonly ok: true; readonly unproved: boolean }
  | { readonly ok: false; readonly waitMs: number; readonly work: Effort | null };

type Given = { readonly place: Take; readonly work: string };

export type Room = {
  /** What a page drawn now had better carry along; null in calm times. */
  foreseen(at: At): Effort | null;
  /** Calm, or proved work, or the small allowance without it; then the limits of the house. */
  admit(at: At, given: Given): Promise<Admission>;
};

export function createRoom(parts: Pick<Parts, 'db' | 'clock' | 'keys'>, limits: Limits): Room {
  /** The fuller the door, the more work; nobody who does it is sent away by it. */
  const effortAt = (door: At['door'], now: number): Effort =>
    !limits.formDoor.empty(door.id, now) ? 1 : !limits.formDoorHard.empty(door.id, now) ? 2 : 3;

  return {
    foreseen(at) {
      const { door, now } = at;
      const place = placeOf(at);
      const flood =
        limits.calmDoor.empty(door.id, now) || limits.calmPlace.empty(place, now) || limits.formPlace.empty(place, now);
      return flood ? effortAt(door, now) : null;
    },
    async admit(at, given) {
      const { door, now } = at;
      const place = placeOf(at);
      const calm =
        [limits.calmPlace.take(place, now), limits.calmDoor.take(door.id, now)].every((one) => one.ok) && given.place.ok;
      const effort = effortAt(door, now);
      const unproved = !calm && !(await provedWork(parts, door.id, given.work, effort));
      if (unproved) {
        // In this order, because what is turned away must not use up the room of those who are let in.
        if (!given.place.ok) return { ...given.place, work: effort };
        const full = refusal([limits.plainPlace.take(place, now), limits.plainDoor.take(door.id, now)]);
        if (full !== null) return { ...full, work: effort };
      }
      if (!limits.formDoor.take(door.id, now).ok) limits.formDoorHard.take(door.id, now);
      const full = refusal([limits.formBusiness.take(door.businessId, now), limits.formGlobal.take('all', now)]);
      return full === null ? { ok: true, unproved } : { ...full, work: null };
    },
  };
}

type Refused = Extract<Take, { ok: false }>;
const refusal = (takes: readonly Take[]): Refused | null => takes.find((one): one is Refused => !one.ok) ?? null;
