import type { AccountVerbs } from '../account.ts';
import { fault } from '../kit/faults.ts';

export const emailVerbs: AccountVerbs = {
  setUp: {
    way: 'form',
    fields: [
      { name: 'address', type: 'email' },
      { name: 'password', type: 'secret' },
    ],
  },
  check: async () => fault('temporary', ''),
  pollEveryMs: 5 * 60_000,
};
