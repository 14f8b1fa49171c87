import Download from 'lucide-react/icons/download';
import { currentBusiness } from '#client/api/business.ts';
import { now } from '#client/api/clock.ts';
import { provedLink } from '#client/api/session/proved-link.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Card } from '#client/ui/layout/Card.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import { dateOfDay, localDay } from '#shared/response/zone.ts';
import styles from './DeleteBusiness.module.css';

const FILES = { csv: '/export/items.csv', json: '/export/items.json', trail: '/export/audit.csv' } as const;
const KINDS = ['csv', 'json', 'trail'] as const;
/** Before anybody could have written here, and before what is brought in from files of the past. */
const FIRST_DAY = '2000-01-01';

/** The existing files of everything. Links: the browser saves a long one while it is being made. */
export function Files({ timeZone }: { timeZone: string }) {
  const { words, language } = useRoomWords();
  const { ending } = words;
  const { refusal, run } = useAction();
  const follow = provedLink(run);
  const to = dateOfDay(localDay(timeZone, now()));
  const query = new URLSearchParams({ business: currentBusiness() ?? '', from: FIRST_DAY, to, lang: language });
  return (
    <Card title={ending.files}>
      <p className={styles.hint}>{ending.filesText}</p>
      <ul className={styles.files}>
        {KINDS.map((kind) => (
          <li key={kind}>
            <a href={`${FILES[kind]}?${query}`} download="" className={styles.file} onClick={follow}>
              <span>{ending[kind]}</span>
              <Download aria-hidden="true" />
            </a>
          </li>
        ))}
      </ul>
      <Refusal reason={refusal} />
    </Card>
  );
}
