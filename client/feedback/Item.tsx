import { useState } from 'react';
import { useLocation } from 'wouter';
import Ellipsis from 'lucide-react/icons/ellipsis';
import { reasonOf, sentenceOf } from '#client/words/errors.ts';
import { useLine } from '#client/api/live.ts';
import { goBack } from '#client/ui/layout/back.ts';
import { Button, IconButton } from '#client/ui/controls/Button.tsx';
import { ChannelMark } from '#client/ui/marks/ChannelMark.tsx';
import { EmptyState } from '#client/ui/layout/EmptyState.tsx';
import { LevelTag } from '#client/ui/marks/Level.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { Skeleton } from '#client/ui/layout/Skeleton.tsx';
import { useWords } from '#client/words/words.tsx';
import type { FeedbackDetail } from '#shared/views/app.ts';
import { AboutGuest, DataOfGuest } from './guest/AboutGuest.tsx';
import { Bar } from './answer/Bar.tsx';
import { FromCard } from './FromCard.tsx';
import { GuestWords } from './GuestWords.tsx';
import { History } from './told/History.tsx';
import { MoreSheet } from './MoreSheet.tsx';
import { Notes } from './thread/Notes.tsx';
import { OutsideSheet } from './answer/elsewhere/OutsideSheet.tsx';
import { Thread } from './thread/Thread.tsx';
import { Told } from './told/Told.tsx';
import { useRefusedCorrections } from './useCorrection.ts';
import { cardOf, useItem } from './useItem.ts';
import styles from './Item.module.css';

/** One feedback: the guest's words first and large, below them everything about it, at the bottom the one thing to do. */
export function Item({ id }: { id: string }) {
  const { words } = useWords();
  const query = useItem(id);
  const [, navigate] = useLocation();
  const back = () => goBack(() => navigate('/'));
  const gone = query.isError && reasonOf(query.error) === 'item_not_found';
  if (query.data && !gone) return <Loaded item={query.data} onBack={back} />;
  const card = gone ? undefined : cardOf(id);
  if (card) return <FromCard card={card} onBack={back} failed={query.isError || query.fetchStatus === 'paused'} />;
  if (query.isError || query.fetchStatus === 'paused') {
    return (
      <Screen title={words.feedback.title} onBack={back}>
        <EmptyState
          ring={{ kind: 'none' }}
          title={gone ? words.feedback.gone : query.isError ? sentenceOf(query.error, words) : words.common.cannotLoadOffline}
        >
          {!gone && <Button onClick={() => void query.refetch()}>{words.common.tryAgain}</Button>}
        </EmptyState>
      </Screen>
    );
  }
  return (
    <Screen title={words.feedback.title} onBack={back}>
      <Skeleton shape="item" />
    </Screen>
  );
}

function Loaded({ item, onBack }: { item: FeedbackDetail; onBack: () => void }) {
  const { words, format } = useWords();
  const [more, setMore] = useState(false);
  const [outside, setOutside] = useState(false);
  const line = useLine();
  useRefusedCorrections(item.id);
  return (
    <Screen
      title={item.author || words.feedback.unnamed}
      onBack={onBack}
      head={
        <div className={styles.head}>
          <LevelTag level={item.level} />
          <ChannelMark channel={item.channel} />
        </div>
      }
      aside={
        <IconButton label={words.feedback.more} aria-haspopup="dialog" onClick={() => setMore(true)}>
          <Ellipsis aria-hidden="true" />
        </IconButton>
      }
      bar={<Bar item={item} />}
    >
      {line.since !== null && <Notice tone="offline">{words.common.offlineSince(format.time(line.since))}</Notice>}
      <GuestWords item={item} />
      <AboutGuest item={item} />
      <Thread item={item} />
      <Notes item={item} />
      <Told id={item.id} />
      <History events={item.history} />
      <DataOfGuest item={item} />
      <MoreSheet item={item} open={more} onClose={() => setMore(false)} onOutside={() => setOutside(true)} />
      <OutsideSheet item={item} open={outside} onClose={() => setOutside(false)} />
    </Screen>
  );
}
