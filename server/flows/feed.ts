/**
 * What happened in a business, read once for all who listen. Each open app used to ask the database by itself, for the event and for
 * whether its owner still belongs there: a thousand lines made every event a second of standing still.
 */
import { eventsAfter, lastSeq } from '#server/db/feedback/event.ts';
import { sessionsIn } from '#server/db/people/member.ts';
import type { Role } from '#shared/model/roles.ts';
import type { EventView } from '#shared/views/app.ts';
import type { Parts } from './parts.ts';

type Needs = Pick<Parts, 'db' | 'clock' | 'live'>;

/** Events remembered for whoever is not further behind. */
const KEPT = 200;
/** What nobody said (a session that ran out) is looked up at least this often. */
const OLDEST_MS = 25_000;

export type News = {
  /** Oldest first, after the number asked for; `more`: there are further ones. */
  readonly events: readonly EventView[];
  readonly more: boolean;
  /** Sessions that are alive and belong to somebody who works here, with their role now. */
  readonly here: ReadonlyMap<string, Role>;
};

export interface Feed {
  after(seq: number): Promise<News>;
  /** Something may have changed that is no event: the next look asks anew. */
  doubt(): void;
  /** Call when nobody listens through this any more. */
  close(): void;
}

/** `events`: all that happened after `from`. `more`: there are further ones, not read yet. */
type Shared = News & { readonly from: number; readonly at: number };
type Open = Pick<Feed, 'after' | 'doubt'> & { listeners: number; readonly silence: () => void };

const open = new WeakMap<Needs['live'], Map<string, Open>>();

/** The same one for everybody who listens to this business. */
export function joinFeed(parts: Needs, businessId: string): Feed {
  const feeds = open.get(parts.live) ?? new Map<string, Open>();
  open.set(parts.live, feeds);
  const feed = feeds.get(businessId) ?? openFeed(parts, businessId);
  feeds.set(businessId, feed);
  feed.listeners += 1;
  return {
    after: (seq) => feed.after(seq),
    doubt: () => feed.doubt(),
    close() {
      feed.listeners -= 1;
      if (feed.listeners > 0) return;
      feed.silence();
      feeds.delete(businessId);
    },
  };
}

function openFeed({ db, clock, live }: Needs, businessId: string): Open {
  let last: Shared | null = null;
  let known: Promise<Shared> | null = null;
  let before: Promise<unknown> = Promise.resolve();
  const doubt = () => {
    known = null;
  };

  const read = async (): Promise<Shared> => {
    const from = last?.events.at(-1)?.seq ?? last?.from ?? (await lastSeq(db.orm, businessId));
    const at = clock.now();
    const fresh = await eventsAfter(db.orm, { businessId, seq: from, limit: KEPT });
    const here = await sessionsIn(db.orm, { businessId, now: at });
    const events = [...(last?.events ?? []), ...fresh];
    const dropped = events[events.length - KEPT - 1];
    last = { from: dropped?.seq ?? last?.from ?? from, events: events.slice(-KEPT), more: fresh.length === KEPT, here, at };
    return last;
  };
  /** One after the other: each goes on where the last one ended. */
  const ask = (): Promise<Shared> => {
    const asked = before.then(read);
    before = asked.catch(doubt);
    return asked;
  };
  const shared = async (): Promise<Shared> => {
    const found = await (known ??= ask());
    const age = clock.now() - found.at;
    if (found.more || age < 0 || age > OLDEST_MS) doubt();
    return age < 0 || age > OLDEST_MS ? shared() : found;
  };

  return {
    listeners: 0,
    doubt,
    silence: live.listen(`business:${businessId}`, doubt),
    async after(seq) {
      const { from, events, more, here } = await shared();
      if (seq >= from) return { events: events.filter((one) => one.seq > seq), more, here };
      // Somebody who was away for long catches up alone.
      const missed = await eventsAfter(db.orm, { businessId, seq, limit: KEPT });
      return { events: missed, more: true, here };
    },
  };
}
