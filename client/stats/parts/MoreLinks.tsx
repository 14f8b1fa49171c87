import { Link } from 'wouter';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { Card } from '#client/ui/layout/Card.tsx';
import { useStatistics } from '#client/words/statistics-words.ts';
import styles from './MoreLinks.module.css';

const ROOMS = ['times', 'weekends', 'guests', 'staffing', 'export'] as const;

export function MoreLinks() {
  const { more } = useStatistics().screens;
  return (
    <Card title={more.title}>
      <nav aria-label={more.title}>
        <ul className={styles.list}>
          {ROOMS.map((room) => (
            <li key={room}>
              <Link href={`/stats/${room}`} className={styles.entry}>
                <span className={styles.words}>
                  <span className={styles.name}>{more[room]}</span>
                  <span className={styles.hint}>{more[`${room}Hint`]}</span>
                </span>
                <ChevronRight aria-hidden="true" className={styles.arrow} />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </Card>
  );
}
