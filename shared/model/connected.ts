/** A business's account on a platform: fixed lists that server, database and screens share. */

/**
 * Why the platform did not do it, by what is to be done about it:
 * token: connect again (after one refresh). permission: something must be allowed there. rate: wait until it says. gone: the item is
 * not there any more. window: too late to answer. invalid: these words are not taken. temporary: later. quota: nothing more for now.
 */
export const FAULTS = ['token', 'permission', 'rate', 'gone', 'window', 'invalid', 'temporary', 'quota'] as const;
export type FaultClass = (typeof FAULTS)[number];

/** reconnect: the platform does not let us in any more, and its owner was told. */
export const ACCOUNT_STATES = ['active', 'reconnect'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];
