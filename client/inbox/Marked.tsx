import { placesOf } from '#shared/model/search.ts';
import styles from './InboxCard.module.css';

/** What was looked for is marked, whatever its case and accents. */
export function Marked({ text, search }: { text: string; search: string | undefined }) {
  if (search === undefined) return text;
  const places = placesOf(text, search);
  let at = 0;
  return (
    <>
      {places.map(([from, to]) => {
        const before = text.slice(at, from);
        at = to;
        return (
          <span key={from}>
            {before}
            <mark className={styles.found}>{text.slice(from, to)}</mark>
          </span>
        );
      })}
      {text.slice(at)}
    </>
  );
}
