import ChevronRight from 'lucide-react/icons/chevron-right';
import { Link } from 'wouter';
import { useMember } from '#client/api/session/session.ts';
import { Card } from '#client/ui/layout/Card.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import styles from '../Duty.module.css';

export function DutyLinks({ planned }: { planned: boolean }) {
  const { words } = useRoomWords();
  const { may } = useMember();
  const said = words.duty.links;
  return (
    <Card title={said.title}>
      <nav aria-label={said.title}>
        <ul className={styles.links}>
          <Entry to="/duty/month" name={said.coming} hint={said.comingHint} />
          {planned && <Entry to="/duty/timetable" name={said.timetable} hint={said.timetableHint} />}
          {may('team.manage') && <Entry to="/duty/roster" name={said.rota} hint={said.rotaHint} />}
          <Entry to="/duty/calendars" name={said.calendars} hint={may('team.manage') ? said.calendarsHint : said.feedHint} />
          <Entry to="/duty/ladder" name={said.ladder} hint={said.ladderHint} />
          <Entry to="/duty/quiet" name={said.quiet} hint={said.quietHint} />
        </ul>
      </nav>
    </Card>
  );
}

function Entry({ to, name, hint }: { to: string; name: string; hint: string }) {
  return (
    <li>
      <Link href={to} className={styles.link}>
        <span>
          <span className={styles.name}>{name}</span>
          <span className={styles.hint}>{hint}</span>
        </span>
        <ChevronRight aria-hidden="true" />
      </Link>
    </li>
  );
}
