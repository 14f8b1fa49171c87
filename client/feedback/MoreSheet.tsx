import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Bell from 'lucide-react/icons/bell';
import BellOff from 'lucide-react/icons/bell-off';
import Clock from 'lucide-react/icons/clock';
import Ban from 'lucide-react/icons/ban';
import CircleCheck from 'lucide-react/icons/circle-check';
import MessageSquareShare from 'lucide-react/icons/message-square-share';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import Undo from 'lucide-react/icons/undo-2';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { now } from '#client/api/clock.ts';
import { useMember } from '#client/api/session/session.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { useWords } from '#client/words/words.tsx';
import type { FeedbackDetail } from '#shared/views/app.ts';
import { MINUTE_MS } from '#shared/model/time.ts';
import { useCorrection } from './useCorrection.ts';
import { useItemAction } from './useItem.ts';
import styles from './MoreSheet.module.css';

const SNOOZE_MS = 30 * MINUTE_MS;

type MoreProps = {
  readonly item: FeedbackDetail;
  readonly open: boolean;
  readonly onClose: () => void;
  /** The guest has an answer that was given elsewhere. */
  readonly onOutside: () => void;
};

/** Everything else that can be done to an item. Each is undone by another entry of this list, so none asks "are you sure". */
export function MoreSheet({ item, open, onClose, onOutside }: MoreProps) {
  const { words, format } = useWords();
  const { memberId, may } = useMember();
  const { run } = useItemAction();
  const { id } = item;
  const act = (work: () => Promise<unknown>, done?: string) => {
    onClose();
    void run(work, done);
  };
  const { correct, undo, last } = useCorrection(item);
  const judge = (work: () => void) => () => {
    onClose();
    work();
  };
  const { data: own } = useQuery({ ...api.own.get.queryOptions(), enabled: open });
  const hushed = own?.muted.some(({ feedbackId, until }) => feedbackId === id && (until === null || until > now())) ?? false;
  const hush = (work: () => Promise<unknown>, done: string) =>
    act(async () => {
      await work();
      await queryClient.invalidateQueries(api.own.get.queryFilter());
    }, done);
  const snooze = () => {
    const until = now() + SNOOZE_MS;
    hush(() => server.own.snooze.mutate({ id, until }), words.feedback.hush.snoozed(format.time(until)));
  };
  const mayRelease = item.claimedBy !== null && item.status === 'open' && (item.claimedBy.id === memberId || may('team.manage'));
  return (
    <Sheet title={words.feedback.more} open={open} onClose={onClose}>
      <div className={styles.list}>
        {may('feedback.triage') && item.status === 'open' && (
          <>
            {last !== null && (
              <Choice icon={<Undo aria-hidden="true" />} onClick={judge(() => undo(last))}>
                {words.feedback.undoLevel(words.common.levels[last.from])}
              </Choice>
            )}
            {item.level === 'spam' && last?.to !== 'spam' && (
              <Choice icon={<CircleCheck aria-hidden="true" />} onClick={judge(() => correct('not_spam'))}>
                {words.feedback.notSpam}
              </Choice>
            )}
            {item.level !== 'urgent' && item.level !== 'spam' && (
              <Choice icon={<ArrowUp aria-hidden="true" />} onClick={judge(() => correct('more'))}>
                {words.feedback.moreUrgent}
              </Choice>
            )}
            {item.level !== 'low' && item.level !== 'spam' && (
              <Choice icon={<ArrowDown aria-hidden="true" />} onClick={judge(() => correct('less'))}>
                {words.feedback.lessUrgent}
              </Choice>
            )}
            {item.level !== 'spam' && (
              <Choice icon={<Ban aria-hidden="true" />} onClick={judge(() => correct('spam'))}>
                {words.feedback.spam}
              </Choice>
            )}
          </>
        )}
        {mayRelease && (
          <Choice
            icon={<Undo aria-hidden="true" />}
            onClick={() => act(() => server.feedback.release.mutate({ id }), words.feedback.released)}
          >
            {words.feedback.release}
          </Choice>
        )}
        {hushed && may('feedback.claim') && (
          <Choice
            icon={<Bell aria-hidden="true" />}
            onClick={() => hush(() => server.own.mute.mutate({ id, muted: false }), words.feedback.hush.unmuted)}
          >
            {words.feedback.hush.unmute}
          </Choice>
        )}
        {!hushed && may('feedback.claim') && item.status === 'open' && (
          <>
            <Choice icon={<Clock aria-hidden="true" />} onClick={snooze}>
              {words.feedback.hush.snooze}
            </Choice>
            <Choice
              icon={<BellOff aria-hidden="true" />}
              onClick={() => hush(() => server.own.mute.mutate({ id, muted: true }), words.feedback.hush.muted)}
            >
              {words.feedback.hush.mute}
            </Choice>
          </>
        )}
        {may('feedback.resolve') && item.status !== 'resolved' && (
          <>
            {item.status === 'open' && (
              <Choice icon={<MessageSquareShare aria-hidden="true" />} onClick={judge(onOutside)}>
                {words.feedback.resolveOutside}
              </Choice>
            )}
            <Choice
              icon={<CircleCheck aria-hidden="true" />}
              onClick={() => act(() => server.feedback.resolve.mutate({ id, outside: false }), words.feedback.resolved)}
            >
              {words.feedback.resolve}
            </Choice>
          </>
        )}
        {may('feedback.resolve') && item.status !== 'open' && (
          <Choice
            icon={<RotateCcw aria-hidden="true" />}
            onClick={() => act(() => server.feedback.reopen.mutate({ id }), words.feedback.reopened)}
          >
            {words.feedback.reopen}
          </Choice>
        )}
      </div>
    </Sheet>
  );
}

function Choice({ icon, onClick, children }: { icon: ReactNode; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles.choice} onClick={onClick}>
      {icon}
      {children}
    </button>
  );
}
