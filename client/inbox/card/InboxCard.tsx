import { Link } from 'wouter';
import { useNow } from '#client/api/clock.ts';
import { useMember } from '#client/api/session/session.ts';
import { ChannelMark } from '#client/ui/marks/ChannelMark.tsx';
import { cx } from '#client/ui/cx.ts';
import { LevelTag } from '#client/ui/marks/Level.tsx';
import { Ring } from '#client/ui/marks/Ring.tsx';
import { Stars } from '#client/ui/marks/Stars.tsx';
import { useWords } from '#client/words/words.tsx';
import type { FeedbackCard } from '#shared/views/app.ts';
import { placesOf } from '#shared/model/search.ts';
import { ringOf } from '#shared/response/ring.ts';
import { Marked } from './Marked.tsx';
import { useOwner } from '../useOwner.ts';
import styles from './InboxCard.module.css';

/** One feedback in the list: time left, how urgent, two lines of the guest's words, why, and who has it. All of it is one link. */
export function InboxCard({ card, gone, search }: { card: FeedbackCard; gone: boolean; search: string | undefined }) {
  const { words, format } = useWords();
  const { settings } = useMember();
  const owner = useOwner(card, gone);
  const now = useNow(10_000);
  const ring = ringOf(card, settings, now);
  /** With its day when that is not today. */
  const whenOf = (at: number) => (format.date(at) === format.date(now) ? format.time(at) : format.moment(at, now));
  const reasons = card.reasons.map((reason) => (words.reasons as Record<string, string>)[reason] ?? reason);
  return (
    <li className={styles.item}>
      <Link
        href={`/f/${card.id}`}
        className={cx(styles.card, card.level === 'urgent' && card.status === 'open' && styles.urgent, gone && styles.gone)}
      >
        <Ring state={ring} />
        <div className={styles.body}>
          <div className={styles.line}>
            <LevelTag level={card.level} />
            {card.rating !== null && <Stars rating={card.rating} />}
            <ChannelMark channel={card.channel} />
            {card.placeLabel !== '' && (
              <span className={styles.place}>
                <Marked text={card.placeLabel} search={search} />
              </span>
            )}
            {search !== undefined && placesOf(card.author, search, 1).length > 0 && (
              <span className={styles.place}>
                <Marked text={card.author} search={search} />
              </span>
            )}
          </div>
          <p className={cx(styles.words, card.excerpt === '' && styles.wordless)}>
            {card.excerpt === '' ? words.inbox.noWords : <Marked text={card.excerpt} search={search} />}
          </p>
          {reasons.length > 0 && <p className={styles.reasons}>{reasons.join(' · ')}</p>}
          <p className={cx(styles.owner, owner.tone && styles[owner.tone])}>
            {owner.text}
            {card.promisedAt !== null && card.status === 'open' && (
              <span> · {words.inbox.promised(whenOf(card.promisedAt))}</span>
            )}
          </p>
        </div>
      </Link>
    </li>
  );
}
