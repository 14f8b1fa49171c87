import { Suspense, useDeferredValue, useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter';
import { currentBusiness } from '#client/api/business.ts';
import { isSignedOut } from '#client/words/errors.ts';
import { helpingFor } from '#client/api/session/helping.ts';
import { owesSignOut, useMe } from '#client/api/session/session.ts';
import { api } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { EmptyState } from '#client/ui/layout/EmptyState.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useWords } from '#client/words/words.tsx';
import * as rooms from './screens.tsx';
import { Opening } from './Opening.tsx';
import { Waiting } from './Routes.tsx';
import { Shell } from './Shell.tsx';

/** Outside: screens for people who are not (yet) signed in. Everything else is inside. */
export function App() {
  return (
    <Suspense fallback={<Waiting />}>
      <Switch>
        <Route path="/welcome">
          <rooms.Welcome />
        </Route>
        <Route path="/sign-in">
          <rooms.SignIn />
        </Route>
        <Route path="/join">
          <rooms.Join />
        </Route>
        <Route path="/help">
          <rooms.Help />
        </Route>
        <Route path="/back">
          <rooms.WayBack />
        </Route>
        <Route path="/recover">
          <rooms.Recover />
        </Route>
        <Route path="/confirm">
          <rooms.ConfirmEmail />
        </Route>
        <Route path="/forgot">
          <rooms.Forgot />
        </Route>
        <Route path="/phone">
          <rooms.PhoneHandover />
        </Route>
        <Route>
          <Inside />
        </Route>
      </Switch>
    </Suspense>
  );
}

function Inside() {
  const me = useMe();
  useAskedBusiness();
  // Drawn in slices: the whole shell at one go would hold up a slow phone for half a second.
  const who = useDeferredValue(me.data);
  if (owesSignOut() || isSignedOut(me.error)) return <SignedOut />;
  if (me.data?.current === null) return <rooms.NoTeam />;
  if (me.data && who) return <Shell />;
  // Counted, not asked for: each new try begins as if nothing had failed yet.
  if (!me.data && (me.errorUpdateCount > 0 || me.fetchStatus === 'paused'))
    return <CannotStart onRetry={() => void me.refetch()} />;
  return <Opening />;
}

/** A fresh server begins with the set-up, any other with signing in; afterwards it goes on to where the link pointed. */
function SignedOut() {
  const [path] = useLocation();
  const search = useSearch();
  const setup = useQuery({ ...api.setup.state.queryOptions(), retry: false });
  const farewell = useQuery({ ...api.session.farewell.queryOptions(), retry: false, gcTime: 0, enabled: !owesSignOut() });
  if (setup.isPending && setup.fetchStatus !== 'paused') return <Opening />;
  if (farewell.isFetching) return <Opening />;
  if (helpingFor() !== null) return <Redirect to="/help" replace />;
  if (farewell.data) return <rooms.Farewell said={farewell.data} />;
  if (setup.data?.needed) return <Redirect to="/welcome" replace />;
  const there = search === '' ? path : `${path}?${search}`;
  const next = path === '/' ? '' : `?next=${encodeURIComponent(there)}`;
  return <Redirect to={`/sign-in${next}`} replace />;
}

function CannotStart({ onRetry }: { onRetry: () => void }) {
  const { words } = useWords();
  return (
    <Screen title={words.common.appName}>
      <EmptyState ring={{ kind: 'none' }} title={words.common.cannotLoadOffline}>
        <Button variant="primary" onClick={onRetry}>
          {words.common.tryAgain}
        </Button>
      </EmptyState>
    </Screen>
  );
}

/** A tapped notification may be about another business than the one on screen: start over in that one. */
function useAskedBusiness(): void {
  const [path, navigate] = useLocation();
  const search = useSearch();
  useEffect(() => {
    const query = new URLSearchParams(search);
    const asked = query.get('b');
    if (asked === null) return;
    if (asked !== currentBusiness()) {
      location.reload();
      return;
    }
    query.delete('b');
    navigate(query.size === 0 ? path : `${path}?${query}`, { replace: true });
  }, [path, search, navigate]);
}
