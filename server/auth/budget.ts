import type { Db } from '#server/db/engine/client.ts';
import { countDown, countUp } from '#server/db/people/budget.ts';
import { addressHasSession } from '#server/db/people/user.ts';
import { DomainError } from '#server/system/errors.ts';
import type { Clock } from '#server/system/clock.ts';
import { hashToken } from '#server/system/ids.ts';
import type { SignedIn } from './actor.ts';
import { networkOf } from './network.ts';
import { HOUR_MS, MINUTE_MS } from '#shared/model/time.ts';

/** How often something may be tried: per account (20 evaluated guesses an hour, docs/reliability.md), per account and address, per address. */
const BUDGETS = {
  signInAccount: { max: 20, windowMs: HOUR_MS },
  signInAccountAddress: { max: 10, windowMs: HOUR_MS },
  signInAddress: { max: 60, windowMs: HOUR_MS },
  /** Of one browser that has signed in to this account before. */
  signInDevice: { max: 10, windowMs: 15 * MINUTE_MS },
  /** Passwords shown in a session that is open already. */
  proof: { max: 10, windowMs: 15 * MINUTE_MS },
  /** Links that lead nowhere, of every kind, from one address. */
  links: { max: 60, windowMs: 10 * MINUTE_MS },
  /** Recovery codes from one network; never by account, or strangers could shut the last way out. */
  recovery: { max: 10, windowMs: 15 * MINUTE_MS },
  /** Links to a new password, sent to one address, and asked for from one network. */
  mailTo: { max: 3, windowMs: HOUR_MS },
  mailFrom: { max: 20, windowMs: HOUR_MS },
  /** New e-mail addresses of one account. */
  email: { max: 10, windowMs: HOUR_MS },
  /** Test alerts of one account. */
  tests: { max: 20, windowMs: HOUR_MS },
} as const;
type BudgetName = keyof typeof BUDGETS;

export type Budgets = {
  /** Counts one; throws `too_many` when that is more than allowed. `subject` is stored only as a hash. */
  spend(name: BudgetName, subject: string): Promise<void>;
  /**
   * Looks a link up; one that leads nowhere (`not_found`) is counted against the network it came from, a right one never: a whole
   * restaurant shares one address. Throws what `look` throws, `too_many` in place of `not_found` when there were too many.
   */
  countMisses<T>(address: string, look: () => Promise<T>): Promise<T>;
  /**
   * Before a password is looked at. Returns what gives the guess back when it was right. A browser that has signed in to this account
   * before (`device`, else null) has a budget of its own, whatever strangers and neighbours guess; an address from which the account is
   * signed in now is outside the budget of the account.
   */
  spendSignIn(input: {
    readonly email: string;
    readonly address: string;
    readonly device: string | null;
  }): Promise<() => Promise<void>>;
  /** Before a recovery code is looked at; returns what gives it back when it was right. */
  spendRecovery(address: string): Promise<() => Promise<void>>;
  /**
   * Before a password is looked at within a session; returns what gives it back when it was right. A session that was proved once has
   * a budget of its own; those that came by a link share one per account, because whoever holds one can make more of them.
   */
  spendProof(user: Pick<SignedIn, 'userId' | 'sessionId' | 'provedAt'>): Promise<() => Promise<void>>;
};

export function createBudgets({ db, clock }: { readonly db: Pick<Db, 'orm'>; readonly clock: Clock }): Budgets {
  const keyOf = (name: BudgetName, subject: string) => `${name}:${hashToken(subject)}`;
  const fits = async (name: BudgetName, subject: string): Promise<boolean> => {
    const { max, windowMs } = BUDGETS[name];
    return (await countUp(db.orm, { key: keyOf(name, subject), windowMs, now: clock.now() })) <= max;
  };
  const count = async (name: BudgetName, subject: string) => {
    if (!(await fits(name, subject))) throw new DomainError('too_many', 'too_many');
  };
  return {
    spend: count,
    async countMisses(address, look) {
      try {
        return await look();
      } catch (error) {
        if (error instanceof DomainError && error.code === 'not_found') await count('links', networkOf(address));
        throw error;
      }
    },
    async spendSignIn({ email, address, device }) {
      if (device !== null && (await fits('signInDevice', `${device} ${email}`)))
        return () => countDown(db.orm, keyOf('signInDevice', `${device} ${email}`));
      const network = networkOf(address);
      const known = await addressHasSession(db.orm, { email, address, now: clock.now() });
      await count('signInAddress', network);
      await count('signInAccountAddress', `${email} ${network}`);
      if (!known) await count('signInAccount', email);
      return async () => {
        await countDown(db.orm, keyOf('signInAddress', network));
        await countDown(db.orm, keyOf('signInAccountAddress', `${email} ${network}`));
        if (!known) await countDown(db.orm, keyOf('signInAccount', email));
      };
    },
    async spendRecovery(address) {
      const network = networkOf(address);
      await count('recovery', network);
      return () => countDown(db.orm, keyOf('recovery', network));
    },
    async spendProof({ userId, sessionId, provedAt }) {
      const subject = provedAt === null ? `account ${userId}` : `session ${sessionId}`;
      await count('proof', subject);
      return () => countDown(db.orm, keyOf('proof', subject));
    },
  };
}
