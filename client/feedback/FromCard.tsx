import { useNow } from '#client/api/clock.ts';
import { ChannelMark } from '#client/ui/marks/ChannelMark.tsx';
import { LevelTag } from '#client/ui/marks/Level.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { Skeleton } from '#client/ui/layout/Skeleton.tsx';
import { Stars } from '#client/ui/marks/Stars.tsx';
import { useWords } from '#client/words/words.tsx';
import type { FeedbackCard } from '#shared/views/app.ts';
import guest from './GuestWords.module.css';
import styles from './Item.module.css';

/** An item before the server has told the rest: what the list knew stands at once, and says so when nothing more will come. */
export function FromCard({ card, failed, onBack }: { card: FeedbackCard; failed: boolean; onBack: () => void }) {
  const { words, format } = useWords();
  const now = useNow(10_000);
  return (
    <Screen
      title={card.author || words.feedback.unnamed}
      onBack={onBack}
      head={
        <div className={styles.head}>
          <LevelTag level={card.level} />
          <ChannelMark channel={card.channel} />
        </div>
      }
    >
      <article className={guest.guest} aria-label={words.feedback.guestSays}>
        <div>
          {card.rating !== null && <Stars rating={card.rating} />}
          <p className={guest.faint}>
            {[format.moment(card.spokeAt, now), card.placeLabel && words.feedback.place(card.placeLabel)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {card.excerpt === '' ? (
          <p className={guest.wordless}>{words.feedback.noWords}</p>
        ) : (
          <blockquote className={guest.words} dir="auto">
            {card.excerpt}
          </blockquote>
        )}
      </article>
      {failed ? <Notice tone="offline">{words.feedback.onlyCard}</Notice> : <Skeleton shape="item" />}
    </Screen>
  );
}
