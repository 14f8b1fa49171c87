import { placesOf } from '#shared/model/search.ts';
import styles from './InboxCard.module.css';

/** What was looked for is marked, whatever its case and accents. */
export function Marked({ text, search }: { text: string; search: string | undefined }) {
  if (search === undefined) return text;
  const places = placesOf(text, search);
  return (
    <>
      {places.map(([from, to], index) => (
        <span key={from}>
          {text.slice(places[index - 1]?.[1] ?? 0, from)}
          <mark className={styles.found}>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(places.at(-1)?.[1] ?? 0)}
    </>
  );
}
