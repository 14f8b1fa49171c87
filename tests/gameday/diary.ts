/** What a gameday saw with its own eyes, to be held against what the database says. Order is told by a clock nobody winds. */
import type { FakePhone } from '#server/demo/push/service.ts';
import { chanceOf } from '#server/demo/random.ts';
import type { Look } from './look.ts';
import { type House, type Member, NoAnswerError } from './people.ts';

export type Arrival = {
  readonly phone: string;
  readonly memberId: string;
  /** Delivery id; the same twice is one alert sent twice. */
  readonly job: string;
  readonly feedbackId: string | null;
  readonly tag: string;
  readonly title: string;
  /** Wound clock, epoch milliseconds. */
  readonly at: number;
  /** Never wound, milliseconds. */
  readonly order: number;
  /** Which server sent it: how many had been started after a kill. */
  readonly life: number;
  /** How often the clock had been wound. */
  readonly turn: number;
  /** Who held the item when it rang; null: nobody did, or it was about no item. */
  heldBy: string | null;
};

/** Something the server confirmed. */
export type Deed = {
  readonly kind: 'claimed' | 'let go' | 'resolved';
  readonly feedbackId: string;
  readonly memberId: string;
  readonly order: number;
};

export type Diary = {
  readonly acknowledged: string[];
  /** Items of earlier rounds nobody has answered yet. */
  readonly carried: Set<string>;
  readonly deeds: Deed[];
  readonly arrivals: Arrival[];
  /** Turns of the clock that stood for an outage: the server was down meanwhile. */
  readonly outages: Set<number>;
  /** When each server after a kill was started, and when the clock was wound, as `order`. */
  readonly lives: number[];
  readonly turns: number[];
  /** In this round the push service asked to be tried again later. */
  turnedAway: boolean;
  /** Kills in this round. */
  kills: number;
};

export const emptyDiary = (): Diary => ({
  acknowledged: [],
  carried: new Set(),
  deeds: [],
  arrivals: [],
  outages: new Set(),
  lives: [],
  turns: [],
  turnedAway: false,
  kills: 0,
});

type Shown = {
  readonly tag?: string;
  readonly title: string;
  readonly data: { readonly feedbackId: string | null; readonly receipt: string; readonly job?: string };
};

/** Reads everything this phone gets; now and then the phone says that it showed it, or somebody opens it. */
export function keepDiary(
  { house, diary, look }: { readonly house: House; readonly diary: Diary; readonly look: Look },
  { member, phone, seed }: { readonly member: Member; readonly phone: FakePhone; readonly seed: number },
): void {
  const chance = chanceOf(seed);
  const read = async (): Promise<never> => {
    for (;;) {
      const push = await phone.next();
      const { notification } = JSON.parse(push.text) as { notification: Shown };
      const { data } = notification;
      const arrival: Arrival = {
        phone: phone.endpoint,
        memberId: member.memberId,
        job: data.job ?? data.receipt,
        feedbackId: data.feedbackId,
        tag: notification.tag ?? '',
        title: notification.title,
        at: push.at,
        order: push.order,
        // By when it came in, not by when it is read: the reader waits for a server that was killed.
        life: countUpTo(diary.lives, push.order),
        turn: countUpTo(diary.turns, push.order),
        heldBy: null,
      };
      diary.arrivals.push(arrival);
      if (data.feedbackId !== null) arrival.heldBy = await look.holder(data.feedbackId);
      const luck = chance.next();
      if (luck < 0.6) await house.report(data.receipt, luck < 0.2 ? 'opened' : 'shown').catch(unanswered);
    }
  };
  void read();
}

const countUpTo = (moments: readonly number[], order: number) => moments.filter((moment) => moment <= order).length;

/** A killed server answers nobody; anything else is news. */
export function unanswered(error: unknown): null {
  if (error instanceof NoAnswerError) return null;
  throw error;
}
