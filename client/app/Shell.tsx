import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import CalendarClock from 'lucide-react/icons/calendar-clock';
import ChartColumn from 'lucide-react/icons/chart-no-axes-column';
import Menu from 'lucide-react/icons/menu';
import { onLiveEvent, startLive } from '#client/api/live.ts';
import { useMember } from '#client/api/session/session.ts';
import { startOutbox } from '#client/api/offline/outbox.ts';
import { startReadAhead } from '#client/api/offline/read-ahead.ts';
import { api } from '#client/api/trpc.ts';
import { showBadge } from '#client/pwa/badge.ts';
import { usePhoneUpkeep } from '#client/phone/usePhone.ts';
import { announce } from '#client/ui/messages/Announcer.tsx';
import { cx } from '#client/ui/cx.ts';
import { heightAs } from '#client/ui/layout/edge.ts';
import { useWords } from '#client/words/words.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Routes } from './Routes.tsx';
import styles from './Shell.module.css';

/** The signed-in app: four tabs under the thumb, on a desk a rail at the side. On one item the tabs give way to its own bar. */
export function Shell() {
  const [path] = useLocation();
  const { words } = useWords();
  const { may, helper } = useMember();
  useEffect(() => {
    // Each in a task of its own: a finger that comes first is answered first.
    const stops: (() => void)[] = [];
    const timers = [startReadAhead, startLive, startOutbox].map((start) => setTimeout(() => stops.push(start())));
    return () => {
      for (const timer of timers) clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, []);
  useAnnouncements();
  useBadge();
  usePhoneUpkeep();
  const full =
    path.startsWith('/f/') ||
    path === '/share' ||
    path === '/duty/roster' ||
    path === '/duty/ladder' ||
    path.startsWith('/more/poster/');
  return (
    <div className={cx(styles.shell, full && styles.full)}>
      <ErrorBoundary resetOn={path}>
        <Routes />
      </ErrorBoundary>
      <nav ref={tellHeight} className={styles.tabs} aria-label={words.common.tabs.label}>
        <Tab to="/" icon={<RingMark />} active={path === '/' || path.startsWith('/f/')}>
          {words.common.tabs.now}
        </Tab>
        {!helper && (
          <Tab to="/duty" icon={<CalendarClock aria-hidden="true" />} active={path.startsWith('/duty')}>
            {words.common.tabs.duty}
          </Tab>
        )}
        {may('stats.read') && (
          <Tab to="/stats" icon={<ChartColumn aria-hidden="true" />} active={path.startsWith('/stats')}>
            {words.common.tabs.stats}
          </Tab>
        )}
        <Tab to="/more" icon={<Menu aria-hidden="true" />} active={path.startsWith('/more')}>
          {words.common.tabs.more}
        </Tab>
      </nav>
    </div>
  );
}

const tellHeight = heightAs('--tabs');

function Tab({ to, icon, active, children }: { to: string; icon: ReactNode; active: boolean; children: string }) {
  return (
    <Link href={to} className={cx(styles.tab, active && styles.active)} aria-current={active ? 'page' : undefined}>
      {icon}
      <span>{children}</span>
    </Link>
  );
}

/** The ring as a mark: three quarters of an hour. */
function RingMark() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" aria-hidden="true">
      <circle cx="12" cy="12" r="9" opacity="0.35" />
      <path d="M12 3a9 9 0 1 1-9 9" strokeWidth="2.75" />
    </svg>
  );
}

/** New items are said aloud on every screen: politely, urgent ones at once. */
function useAnnouncements(): void {
  const { words } = useWords();
  useEffect(
    () =>
      onLiveEvent(({ kind, data }) => {
        if (kind !== 'feedback.received') return;
        if (data['level'] === 'urgent') announce(words.inbox.newUrgentSpoken(1), 'assertive');
        else if (data['level'] !== 'spam') announce(words.inbox.newSpoken(1));
      }),
    [words],
  );
}

function useBadge(): void {
  const { data } = useQuery(api.feedback.counts.queryOptions());
  const waiting = data?.waiting;
  useEffect(() => {
    if (waiting !== undefined) void showBadge(waiting);
  }, [waiting]);
}
