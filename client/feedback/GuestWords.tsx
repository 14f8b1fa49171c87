import ExternalLink from 'lucide-react/icons/external-link';
import { useNow } from '#client/api/clock.ts';
import { useMember } from '#client/api/session/session.ts';
import { Ring } from '#client/ui/marks/Ring.tsx';
import { Stars } from '#client/ui/marks/Stars.tsx';
import { useWords } from '#client/words/words.tsx';
import type { FeedbackDetail } from '#shared/views/app.ts';
import { ringOf } from '#shared/response/ring.ts';
import { contactHref, safeUrl } from './links.ts';
import { useClockSentence } from './useClockSentence.ts';
import styles from './GuestWords.module.css';

export function GuestWords({ item }: { item: FeedbackDetail }) {
  const { words, format } = useWords();
  const { settings } = useMember();
  const now = useNow(10_000);
  const ring = ringOf(item, settings, now);
  const clock = useClockSentence(item, ring);
  const url = safeUrl(item.url);
  const contact = contactHref(item.contact);
  const reasons = item.reasons.map((reason) => (words.reasons as Record<string, string>)[reason] ?? reason);
  return (
    <article className={styles.guest} aria-label={words.feedback.guestSays}>
      <div className={styles.who}>
        <p className={styles.author}>
          {item.author || words.feedback.unnamed}
          {item.rating !== null && <Stars rating={item.rating} />}
        </p>
        <p className={styles.faint}>
          {[
            format.moment(item.spokeAt, now),
            item.placeLabel && words.feedback.place(item.placeLabel),
            item.visibility === 'public' ? words.feedback.publicMark : words.feedback.privateMark,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {item.text === '' ? (
        <p className={styles.wordless}>{item.erased ? words.feedback.erasedWords : words.feedback.noWords}</p>
      ) : (
        <blockquote className={styles.words} lang={item.language ?? undefined} dir="auto">
          {item.text}
        </blockquote>
      )}
      {item.photos.length > 0 && (
        <ul className={styles.photos} aria-label={words.feedback.photos}>
          {item.photos.map((photo, index) => (
            <li key={photo.id}>
              <a href={`/photos/${photo.id}`} target="_blank" rel="noopener">
                <img
                  src={`/photos/${photo.id}`}
                  alt={words.feedback.photo(index + 1, item.photos.length)}
                  width={photo.width}
                  height={photo.height}
                  loading="lazy"
                  decoding="async"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.clock}>
        <Ring state={ring} quiet />
        <div>
          <p className={styles.sentence}>{clock.deadline}</p>
          <p className={styles.owner}>{clock.owner}</p>
        </div>
      </div>
      {reasons.length > 0 && (
        <p className={styles.faint}>
          <span className={styles.label}>{words.feedback.why}:</span> {reasons.join(' · ')}
        </p>
      )}
      {item.customer && item.customer.earlier > 0 && (
        <p className={styles.faint}>
          {words.feedback.earlier(
            item.customer.earlier,
            item.customer.lastAt === null ? null : format.ago(item.customer.lastAt, now),
          )}
        </p>
      )}
      {item.contact !== '' && (
        <p className={styles.faint}>
          <span className={styles.label}>{words.feedback.contact}:</span>{' '}
          {contact ? (
            <a className={styles.link} href={contact}>
              {item.contact}
            </a>
          ) : (
            item.contact
          )}
        </p>
      )}
      {url && (
        <p>
          <a className={styles.link} href={url} target="_blank" rel="noopener noreferrer">
            {words.feedback.openOriginal}
            <ExternalLink aria-hidden="true" />
          </a>
        </p>
      )}
    </article>
  );
}
