import { hashKey, useQuery } from '@tanstack/react-query';
import { may } from '#shared/model/roles.ts';
import type { Action } from '#shared/model/roles.ts';
import type { Me, Person } from '#shared/views/app.ts';
import { MINUTE_MS } from '#shared/model/time.ts';
import { CACHE_PREFIX, stopCaching } from '../offline/cache.ts';
import { forgetBusiness, settleBusiness } from '../business.ts';
import { setServerNow } from '../clock.ts';
import { forgetDrafts } from '../offline/drafts.ts';
import { isSignedOut, mayRetry } from '#client/words/errors.ts';
import { removal } from './farewell.ts';
import { forgetAll, forgetPhotos, recall, remember } from './phone.ts';
import { api, queryClient, server } from '../trpc.ts';

/** First part of the key of what is asked by a link somebody was given. */
export const LINK = 'link';

const ACCOUNT = 'account';
const SIGN_OUT_OWED = 'golden-hour.sign-out';

const otherTabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('golden-hour.account');

/** The account the server last said we are; null until it has, and whenever another tab may have changed it. */
let proved: string | null = null;

otherTabs?.addEventListener('message', () => {
  proved = null;
  location.reload();
});

/** Options of the one query everything stands on; sets the clock and notices a change of account. */
export function meOptions() {
  const options = api.session.me.queryOptions();
  return { ...options, queryFn: fetchMe, staleTime: MINUTE_MS, refetchOnReconnect: 'always' as const };
}

async function fetchMe(): Promise<Me> {
  await paySignOut();
  let me = await askMe();
  const other = me.memberships[0];
  if (me.current === null && other) {
    // The phone asked for a business this account has left, or never was in: go to one it is in.
    const before = queryClient.getQueryData(meOptions().queryKey)?.current;
    if (me.removed !== null && before != null) removal.set({ ...me.removed, businessName: before.businessName });
    settleBusiness(other.businessId);
    await forgetRead();
    me = await askMe();
  }
  setServerNow(me.serverNow);
  await settleAccount(me.userId);
  if (me.current) settleBusiness(me.current.businessId);
  return me;
}

async function askMe(): Promise<Me> {
  try {
    return await server.session.me.query();
  } catch (error) {
    // The session was ended, perhaps from elsewhere because the phone is lost: without a signal, too, nothing may be read here again.
    if (isSignedOut(error)) await forgetRead().catch(() => undefined);
    throw error;
  }
}

/** Everything read, from memory and phone, but not what is on its way: who we are, and what was written and not sent. */
async function forgetRead(): Promise<void> {
  const me = hashKey(meOptions().queryKey);
  // What a link says belongs to whoever holds the link: taken away while it is being asked for, its screen would wait for ever.
  queryClient.removeQueries({ predicate: ({ queryHash, queryKey }) => queryHash !== me && queryKey[0] !== LINK });
  await Promise.all([forgetAll(CACHE_PREFIX), forgetPhotos()]);
}

/** Another account on this phone: what the first one read goes; what it wrote and has not sent waits for it, unseen. */
async function settleAccount(userId: string): Promise<void> {
  const before = await recall<string>(ACCOUNT);
  if (before !== undefined && before !== userId) {
    await forgetRead();
  }
  if (before !== userId) await remember(ACCOUNT, userId);
  proved = userId;
}

/** Who the server says we are right now; asked again unless it was said in this page and nothing has changed since. Rejects offline. */
export async function proveAccount(): Promise<string> {
  if (proved !== null) return proved;
  // Not through the cache: without a signal its requests wait instead of failing, and the queue would wait in silence with them.
  const me = await fetchMe();
  queryClient.setQueryData(meOptions().queryKey, me);
  return me.userId;
}

/** The cookie may have ended: the next thing sent asks first. */
export function doubtAccount(): void {
  proved = null;
}

const ASK_AGAIN_MS = 3_000;

export function useMe() {
  return useQuery({
    ...meOptions(),
    // Nothing can be shown yet and nobody listens to the line yet: whoever waits in front of the first screen need not press anything.
    refetchInterval: ({ state }) =>
      state.data === undefined && (state.fetchStatus === 'paused' || (state.status === 'error' && mayRetry(state.error)))
        ? ASK_AGAIN_MS
        : false,
  });
}

/** The member this tab acts as; null while unknown. `may` answers what the role allows. */
export function useMember() {
  const { data } = useMe();
  const current = data?.current ?? null;
  return {
    userId: data?.userId ?? null,
    memberId: current?.memberId ?? null,
    memberName: current?.memberName ?? '',
    settings: current?.settings ?? null,
    /** Here for some hours by a link. */
    helper: current?.role === 'helper',
    may: (action: Action) => current !== null && may(current.role, action),
  };
}

/** The member this tab acts as, for code outside of components; null while unknown. */
export function meNow(): Person | null {
  const current = queryClient.getQueryData(meOptions().queryKey)?.current;
  return current ? { id: current.memberId, name: current.memberName } : null;
}

/** Call after a session began: forgets who we were and asks again. */
export async function sessionBegan(): Promise<void> {
  localStorage.removeItem(SIGN_OUT_OWED);
  proved = null;
  forgetBusiness();
  otherTabs?.postMessage('changed');
  await queryClient.resetQueries({ queryKey: meOptions().queryKey });
}

/**
 * Takes everything off this phone: what was read, drafts, the queue. Works offline; rejects if the phone refuses. Nothing is
 * remembered any more until the page is loaded again, so load it (`signOut` does). `stays`: what is on the screen is not asked anew.
 */
export async function emptyPhone(screen: 'goes' | 'stays' = 'goes'): Promise<void> {
  stopCaching();
  forgetDrafts();
  proved = null;
  if (screen === 'goes') queryClient.clear();
  forgetBusiness();
  await Promise.all([forgetAll(), forgetPhotos()]);
}

/**
 * Empties the phone first, then ends the session. Without a signal the cookie cannot be ended now: the phone notes that it owes
 * it and pays before it asks the server for anything else. Ends with the sign-in screen freshly loaded.
 */
export async function signOut(): Promise<void> {
  localStorage.setItem(SIGN_OUT_OWED, '1');
  await emptyPhone();
  await paySignOut().catch(() => undefined);
  otherTabs?.postMessage('changed');
  location.assign('/sign-in');
}

async function paySignOut(): Promise<void> {
  if (localStorage.getItem(SIGN_OUT_OWED) === null) return;
  await server.session.signOut.mutate();
  localStorage.removeItem(SIGN_OUT_OWED);
}

/** True while a sign-out made offline has not reached the server yet. */
export const owesSignOut = (): boolean => localStorage.getItem(SIGN_OUT_OWED) !== null;
