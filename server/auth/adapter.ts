import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { BetterAuthOptions, DBAdapter, Where } from 'better-auth';
import type { Db } from '#server/db/engine/client.ts';
import { account, rateLimit, session, user, verification } from '#server/db/schema/index.ts';
import { realClock, type Clock } from '#server/system/clock.ts';
import { hashToken } from '#server/system/ids.ts';

type Row = Record<string, unknown>;
const SESSION_TIMES = ['createdAt', 'updatedAt', 'expiresAt'] as const;

/**
 * better-auth's own drizzle adapter with two things changed for sessions. The token is hashed on its way in, so the database
 * opens no session, and put back on the way out, because the library writes it into the cookie. Times are kept in the server's
 * time: the library knows only the machine's clock, and a demo night or a test winds its own.
 */
export function sessionKeepingAdapter(
  db: Pick<Db, 'orm'>,
  clock: Clock,
): (options: BetterAuthOptions) => DBAdapter<BetterAuthOptions> {
  const schema = { account, rateLimit, session, user, verification };
  const make = drizzleAdapter(db.orm, { provider: 'sqlite', schema, transaction: false });
  const shift = (row: Row, byMs: number): Row => {
    const moved = { ...row };
    for (const name of SESSION_TIMES) if (moved[name] instanceof Date) moved[name] = new Date(moved[name].getTime() + byMs);
    return moved;
  };
  const toOffice = (row: Row) => shift(row, clock.now() - realClock.now());
  const toLibrary = (row: Row) => shift(row, realClock.now() - clock.now());
  const stored = (row: Row): Row => toOffice(typeof row['token'] === 'string' ? { ...row, token: hashToken(row['token']) } : row);
  const tokenIn = (where: readonly Where[]) => where.find((one) => one.field === 'token' && typeof one.value === 'string')?.value;
  const hashed = (where: Where[]): Where[] =>
    where.map((one) => (one.field === 'token' && typeof one.value === 'string' ? { ...one, value: hashToken(one.value) } : one));

  return (options) => {
    const inner = make(options);
    const given = (row: Row | null, token: unknown): Row | null => {
      if (row === null) return null;
      return toLibrary(typeof token === 'string' && typeof row['token'] === 'string' ? { ...row, token } : row);
    };
    const outer: DBAdapter<BetterAuthOptions> = {
      ...inner,
      async create<T extends Row, R = T>(data: Parameters<typeof inner.create<T, R>>[0]): Promise<R> {
        if (data.model !== 'session') return inner.create<T, R>(data);
        const plain: Row = data.data;
        const row = await inner.create<Row, Row>({ ...data, data: stored(plain) });
        return given(row, plain['token']) as R;
      },
      async findOne<T>(data: Parameters<typeof inner.findOne>[0]): Promise<T | null> {
        if (data.model !== 'session') return inner.findOne<T>(data);
        const row = await inner.findOne<Row>({ ...data, where: hashed(data.where) });
        return given(row, tokenIn(data.where)) as T | null;
      },
      async update<T>(data: Parameters<typeof inner.update>[0]): Promise<T | null> {
        if (data.model !== 'session') return inner.update<T>(data);
        const row = await inner.update<Row>({ ...data, where: hashed(data.where), update: stored(data.update) });
        return given(row, tokenIn(data.where)) as T | null;
      },
      // Ending a session is ours (server/flows/account/session.ts). The library would delete one that looks too old, by a clock that may have
      // jumped for a moment: nobody is let in by it either way.
      delete: async (data) => (data.model === 'session' ? undefined : inner.delete(data)),
      deleteMany: async (data) => (data.model === 'session' ? 0 : inner.deleteMany(data)),
      transaction: (work) => work(outer),
    };
    return outer;
  };
}
