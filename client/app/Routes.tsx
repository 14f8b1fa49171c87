import { Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { RingsHere } from '#client/phone/RingsHere.tsx';
import { Now } from '#client/inbox/Inbox.tsx';
import { Button } from '#client/ui/controls/Button.tsx';
import { EmptyState } from '#client/ui/layout/EmptyState.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { Skeleton } from '#client/ui/layout/Skeleton.tsx';
import { useWords } from '#client/words/words.tsx';
import * as rooms from './screens.tsx';
import { StatusBanners } from './StatusBanners.tsx';
import styles from './Shell.module.css';

/** The screens of somebody who is signed in. Only this room composes features. */
export function Routes() {
  const { words } = useWords();
  return (
    <Suspense fallback={<Waiting />}>
      <Switch>
        <Route path="/">
          <Now world={<StatusBanners />} rings={<RingsHere />} />
        </Route>
        <Route path="/f/:id">{({ id }) => <rooms.Item key={id} id={id} />}</Route>
        <Route path="/share">
          <rooms.AddFeedback />
        </Route>
        <Route path="/duty">
          <rooms.Duty />
        </Route>
        <Route path="/duty/month">
          <rooms.DutyCalendar view="month" />
        </Route>
        <Route path="/duty/week">
          <rooms.DutyCalendar view="week" />
        </Route>
        <Route path="/duty/timetable">
          <rooms.DutyCalendar view="timetable" />
        </Route>
        <Route path="/duty/calendars">
          <rooms.DutyCalendars />
        </Route>
        <Route path="/duty/roster">
          <rooms.DutyRoster />
        </Route>
        <Route path="/duty/ladder">
          <rooms.DutyLadder />
        </Route>
        <Route path="/duty/quiet">
          <rooms.DutyQuiet />
        </Route>
        <Route path="/stats/*?">
          <rooms.Stats />
        </Route>
        <Route path="/more">
          <rooms.More />
        </Route>
        <Route path="/more/team">
          <rooms.Team />
        </Route>
        <Route path="/more/channels">
          <rooms.Channels />
        </Route>
        <Route path="/more/channels/return">
          <rooms.ChannelReturn />
        </Route>
        <Route path="/more/complaint-links">
          <rooms.ComplaintLinks />
        </Route>
        <Route path="/more/boards">
          <rooms.Boards />
        </Route>
        <Route path="/more/reply-time">
          <rooms.GuestReplyTime />
        </Route>
        <Route path="/more/import">
          <rooms.Import />
        </Route>
        <Route path="/more/given-up">
          <rooms.GivenUp />
        </Route>
        <Route path="/more/trail">
          <rooms.Trail />
        </Route>
        <Route path="/more/phone">
          <rooms.PhoneAlerts />
        </Route>
        <Route path="/more/you">
          <rooms.You />
        </Route>
        <Route path="/more/sessions">
          <rooms.Sessions />
        </Route>
        <Route path="/more/business">
          <rooms.Business />
        </Route>
        <Route path="/more/business/end">
          <rooms.DeleteBusiness />
        </Route>
        {/* Addresses of earlier releases, in bookmarks and in an app that waits in the background. */}
        <Route path="/more/doors">
          <Redirect to="/more/complaint-links" replace />
        </Route>
        <Route path="/more/past">
          <Redirect to="/more/import" replace />
        </Route>
        <Route path="/more/poster/:complaintLinkId">
          {({ complaintLinkId }) => <rooms.Poster complaintLinkId={complaintLinkId} />}
        </Route>
        <Route>
          <Lost title={words.common.lostTitle} />
        </Route>
      </Switch>
    </Suspense>
  );
}

export function Waiting() {
  return (
    <div className={styles.waiting}>
      <Skeleton shape="card" count={3} />
    </div>
  );
}

function Lost({ title }: { title: string }) {
  const { words } = useWords();
  const [, navigate] = useLocation();
  return (
    <Screen title={title}>
      <EmptyState ring={{ kind: 'none' }} title={title}>
        <p>{words.common.lostText}</p>
        <Button variant="primary" onClick={() => navigate('/')}>
          {words.common.lostAction}
        </Button>
      </EmptyState>
    </Screen>
  );
}
