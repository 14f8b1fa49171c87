/** Is there room for one more complaint, or what would make some? */
import type { OpenComplaintLink } from '#server/db/business/complaint-link.ts';
import type { Parts } from '#server/flows/parts.ts';
import type { Take } from '../guard/buckets.ts';
import { provedWork, type Effort } from './flood.ts';
import type { Limits } from '../guard/limits.ts';

export type At = {
  readonly complaintLink: Pick<OpenComplaintLink, 'id' | 'businessId'>;
  readonly visitor: string;
  readonly now: number;
};

/** One complaint link and one address: neighbours at other links, and other businesses behind the same proxy, are somebody else. */
export const placeOf = ({ complaintLink, visitor }: Pick<At, 'complaintLink' | 'visitor'>): string =>
  `${complaintLink.id} ${visitor}`;

/** `unproved`: let in during a flood by the small allowance. `work`: so much proved work would be let in; null: nothing would. */
export type Admission =
  | { readonly ok: true; readonly unproved: boolean }
  | { readonly ok: false; readonly waitMs: number; readonly work: Effort | null };

type RoomRequest = { readonly place: Take; readonly work: string };

export type Room = {
  /** What a page drawn now had better carry along; null in calm times. */
  foreseen(at: At): Effort | null;
  /** Calm, or proved work, or the small allowance without it; then the limits of the server. */
  admit(at: At, given: RoomRequest): Promise<Admission>;
};

export function createRoom(parts: Pick<Parts, 'db' | 'clock' | 'keys'>, limits: Limits): Room {
  /** The fuller it is, the more work; nobody who does it is sent away by it. */
  const effortAt = (complaintLink: At['complaintLink'], now: number): Effort =>
    !limits.formLink.empty(complaintLink.id, now) ? 1 : !limits.formLinkHard.empty(complaintLink.id, now) ? 2 : 3;

  return {
    foreseen(at) {
      const { complaintLink, now } = at;
      const place = placeOf(at);
      const flood =
        limits.calmLink.empty(complaintLink.id, now) || limits.calmPlace.empty(place, now) || limits.formPlace.empty(place, now);
      return flood ? effortAt(complaintLink, now) : null;
    },
    async admit(at, given) {
      const { complaintLink, now } = at;
      const place = placeOf(at);
      const calm =
        [limits.calmPlace.take(place, now), limits.calmLink.take(complaintLink.id, now)].every((one) => one.ok) && given.place.ok;
      const effort = effortAt(complaintLink, now);
      const unproved = !calm && !(await provedWork(parts, complaintLink.id, given.work, effort));
      if (unproved) {
        // In this order, because what is turned away must not use up the room of those who are let in.
        if (!given.place.ok) return { ...given.place, work: effort };
        const full = refusal([limits.plainPlace.take(place, now), limits.plainLink.take(complaintLink.id, now)]);
        if (full !== null) return { ...full, work: effort };
      }
      if (!limits.formLink.take(complaintLink.id, now).ok) limits.formLinkHard.take(complaintLink.id, now);
      const full = refusal([limits.formBusiness.take(complaintLink.businessId, now), limits.formGlobal.take('all', now)]);
      return full === null ? { ok: true, unproved } : { ...full, work: null };
    },
  };
}

type Refused = Extract<Take, { ok: false }>;
const refusal = (takes: readonly Take[]): Refused | null => takes.find((one): one is Refused => !one.ok) ?? null;
