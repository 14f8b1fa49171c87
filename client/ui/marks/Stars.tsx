import Star from 'lucide-react/icons/star';
import { useWords } from '#client/words/words.tsx';
import styles from './Stars.module.css';

/** Stars a guest gave, 1 to 5. */
export function Stars({ rating }: { rating: number }) {
  const { words } = useWords();
  return (
    <span className={styles.stars} role="img" aria-label={words.common.stars(rating)}>
      <span aria-hidden="true">{rating}</span>
      <Star aria-hidden="true" className={styles.star} />
    </span>
  );
}
