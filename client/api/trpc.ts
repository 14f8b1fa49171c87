/** The one place that names the server. */
import { createTRPCClient, httpBatchLink, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { onlineManager, QueryClient } from '@tanstack/react-query';
import type { AppRouter } from '#server/api/router.ts';
import { currentBusiness } from './business.ts';
import { mayRetry } from '#client/words/errors.ts';
import { WEEK_MS } from '#shared/model/time.ts';

export type RouterOutput = inferRouterOutputs<AppRouter>;

const URL = '/trpc';

/** Longer than this on a bad line is not worth waiting for: everything may be asked again. */
const ANSWER_WITHIN_MS = 20_000;

function headersFor(context: Readonly<Record<string, unknown>>): Record<string, string> {
  const business = typeof context['businessId'] === 'string' ? context['businessId'] : currentBusiness();
  return business === null ? {} : { 'x-business': business };
}

const impatient: typeof fetch = (input, init) => {
  const limit = AbortSignal.timeout(ANSWER_WITHIN_MS);
  const signal = init?.signal ? AbortSignal.any([init.signal, limit]) : limit;
  return fetch(input, { ...init, signal });
};

export const server = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (op) => op.type === 'subscription',
      true: httpSubscriptionLink({
        url: URL,
        connectionParams: () => {
          const businessId = currentBusiness();
          return businessId === null ? null : { businessId };
        },
      }),
      false: splitLink({
        // A mutation travels alone: it must not wait for a slow list, and it may be about another business.
        condition: (op) => op.type === 'mutation',
        true: httpLink({ url: URL, fetch: impatient, headers: ({ op }) => headersFor(op.context) }),
        false: httpBatchLink({
          url: URL,
          fetch: impatient,
          maxItems: 10,
          headers: ({ opList }) => headersFor(opList[0].context),
        }),
      }),
    }),
  ],
});

/** How long the phone remembers what it has read. */
export const MEMORY_MS = WEEK_MS;

// The library takes for granted that there is a signal until an event says otherwise; a phone may be opened without one.
if (typeof document !== 'undefined') onlineManager.setOnline(navigator.onLine);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The live feed says when something changed; this is for the minutes without it.
      staleTime: 30_000,
      gcTime: MEMORY_MS,
      // Some phones say that there is no network where there is one: asking costs nothing, and only then it waits.
      networkMode: 'offlineFirst',
      retry: (failures, error) => failures < 2 && mayRetry(error),
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** Query and mutation options by the names of the contract: `useQuery(api.feedback.get.queryOptions({ id }))`. */
export const api = createTRPCOptionsProxy<AppRouter>({ client: server, queryClient });
