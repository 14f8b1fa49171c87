/**
 * Open streams are counted: each holds a socket, a timer and a look at the database for every event. There is always room left for whoever
 * brings something. A phone that comes back is never locked out by its own ghosts: its oldest stream makes way.
 */

/** A member's app, a guest's page, a screen on the wall. */
export type SeatKind = 'member' | 'guest' | 'board';

export type Sitter = {
  /** The session, the item or the board. */
  readonly who: string;
  readonly businessId: string;
  /** As limits know it: a whole /64. */
  readonly address: string;
};

export interface Seats {
  /** Null: no room. `makeWay` is called when somebody newer needs the seat; whoever sits there ends the stream then. */
  take(kind: SeatKind, sitter: Sitter, makeWay: () => void): { leave(): void } | null;
  /** Everybody of this kind makes way who is there about one business. */
  close(kind: SeatKind, businessId: string): void;
  /** Everybody makes way: the server stops. */
  clear(): void;
  readonly taken: number;
}

/** Sockets in all are 4,000 (listen.ts); streams never get more than 2,800 of them. */
const SEATS = {
  member: { who: 10, businessId: 100, address: 200, all: 1_500 },
  guest: { who: 5, businessId: 400, address: 250, all: 1_000 },
  board: { who: 5, businessId: 50, address: 50, all: 300 },
} as const satisfies Readonly<Record<SeatKind, Readonly<Record<keyof Sitter | 'all', number>>>>;

type Taken = Sitter & { readonly makeWay: () => void };
type Groups = Map<string, Set<Taken>>;

export function createSeats(): Seats {
  const groups: Groups = new Map();
  const of = (key: string): ReadonlySet<Taken> => groups.get(key) ?? new Set();
  const everywhere = new Set<Taken>();

  return {
    take(kind, sitter, makeWay) {
      const most = SEATS[kind];
      const keys = {
        who: `${kind} who ${sitter.who}`,
        businessId: `${kind} of ${sitter.businessId}`,
        address: `${kind} at ${sitter.address}`,
        all: kind,
      };
      const mine = of(keys.who);
      if (mine.size >= most.who) {
        const [oldest] = mine;
        oldest?.makeWay();
      } else {
        for (const key of ['address', 'businessId', 'all'] as const) {
          if (of(keys[key]).size < most[key]) continue;
          const greedy = oldestOfGreediest(of(keys[key]));
          if (greedy === null) return null;
          greedy.makeWay();
        }
      }
      const taken: Taken = {
        ...sitter,
        makeWay: () => {
          leave();
          makeWay();
        },
      };
      const leave = () => {
        everywhere.delete(taken);
        for (const key of Object.values(keys)) {
          const group = groups.get(key);
          group?.delete(taken);
          if (group?.size === 0) groups.delete(key);
        }
      };
      everywhere.add(taken);
      for (const key of Object.values(keys)) groups.set(key, (groups.get(key) ?? new Set()).add(taken));
      return { leave };
    },
    close(kind, businessId) {
      for (const taken of of(`${kind} of ${businessId}`)) taken.makeWay();
    },
    clear() {
      for (const taken of everywhere) taken.makeWay();
    },
    get taken() {
      return everywhere.size;
    },
  };
}

/** Null when nobody sits on more than one seat: then nobody is to be sent away for another. */
function oldestOfGreediest(group: ReadonlySet<Taken>): Taken | null {
  const counts = new Map<string, number>();
  for (const { who } of group) counts.set(who, (counts.get(who) ?? 0) + 1);
  let greediest: Taken | null = null;
  for (const taken of group) {
    const theirs = counts.get(taken.who) ?? 0;
    if (theirs > 1 && theirs > (greediest === null ? 1 : (counts.get(greediest.who) ?? 0))) greediest = taken;
  }
  return greediest;
}
