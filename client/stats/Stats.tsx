import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { useMember } from '#client/api/session/session.ts';
import { EmptyState } from '#client/ui/layout/EmptyState.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useStatistics } from '#client/words/statistics-words.ts';
import { useWords } from '#client/words/words.tsx';
import { Overview } from './Overview.tsx';

const Times = lazy(() => import('./times/Times.tsx').then((room) => ({ default: room.Times })));
const Weekends = lazy(() => import('./weekends/Weekends.tsx').then((room) => ({ default: room.Weekends })));
const Guests = lazy(() => import('./guests/Guests.tsx').then((room) => ({ default: room.Guests })));
const Staffing = lazy(() => import('./staffing/Staffing.tsx').then((room) => ({ default: room.Staffing })));
const Export = lazy(() => import('./Export.tsx').then((room) => ({ default: room.Export })));
const Items = lazy(() => import('./items/Items.tsx').then((room) => ({ default: room.Items })));

/** The room of figures: how the last weekend went, and behind it everything that was measured. */
export function Stats() {
  const { words } = useWords();
  const { title } = useStatistics().screens;
  const { may } = useMember();
  if (!may('stats.read')) {
    return (
      <Screen title={title}>
        <EmptyState ring={{ kind: 'none' }} title={words.errors['role_may_not'] ?? words.errors.internal} />
      </Screen>
    );
  }
  return (
    <Switch>
      <Route path="/stats/times">
        <Times />
      </Route>
      <Route path="/stats/weekends">
        <Weekends />
      </Route>
      <Route path="/stats/guests">
        <Guests />
      </Route>
      <Route path="/stats/staffing">
        <Staffing />
      </Route>
      <Route path="/stats/export">
        <Export />
      </Route>
      <Route path="/stats/items">
        <Items />
      </Route>
      <Route>
        <Overview />
      </Route>
    </Switch>
  );
}
